/**
 * What dragging on the map means. A drag that begins at a card's edge draws a handoff to the card where it ends; one that begins
 * inside carries the stage: onto a handoff, which then leads through it; into another lane, where it changes hands; or to another
 * place in its own lane. Pure: points are in the window, the view says where the map is.
 */
import type { Box, GridCell, Layout, PlacedNode, Point } from '../../core/layout/types.ts';
import type { View } from './camera.ts';

export interface Drag {
  readonly kind: 'move' | 'join';
  readonly stage: string;
  readonly from: Point;
  readonly at: Point;
}

export type Drop =
  | { readonly kind: 'lane'; readonly stage: string; readonly lane: string | null }
  /** Into a cell of its lane, where it then stays. */
  | { readonly kind: 'cell'; readonly stage: string; readonly cell: GridCell }
  /** Stages without handoffs stand in their order alone. */
  | { readonly kind: 'order'; readonly stage: string; readonly before?: string; readonly after?: string }
  | { readonly kind: 'insert'; readonly stage: string; readonly handoff: string }
  | { readonly kind: 'join'; readonly stage: string; readonly to: string };

/** What the person sees that a drop would do: where, and a mark for an order. */
export interface DropMark {
  readonly drop: Drop;
  /** In the map's units. */
  readonly box: Box;
}

/** How far in from its border a card's edge reaches, in pixels; small cards keep their middle. */
const EDGE = 10;
/** So near to a line the pointer means it, in pixels. */
const NEAR = 9;

const onMap = (point: Point, view: View): Point => ({ x: (point.x - view.pan.x) / view.zoom, y: (point.y - view.pan.y) / view.zoom });
const isIn = ({ x, y, width, height }: Box, point: Point) => point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height;
const nodeAt = (layout: Layout, point: Point): PlacedNode | undefined => layout.nodes.find((node) => isIn(node, point));

export function beginDrag(layout: Layout, view: View, stage: string, from: Point): Drag | null {
  const node = layout.nodes.find(({ id }) => id === stage);
  if (!node) return null;
  const point = onMap(from, view);
  const edge = Math.min(EDGE / view.zoom, node.width / 4, node.height / 4);
  const inner = { x: node.x + edge, y: node.y + edge, width: node.width - 2 * edge, height: node.height - 2 * edge };
  return { kind: isIn(inner, point) ? 'move' : 'join', stage, from, at: from };
}

/** Nothing where a drop would do nothing. */
export function dropOf(drag: Drag, layout: Layout, view: View): DropMark | null {
  const point = onMap(drag.at, view);
  if (drag.kind === 'join') {
    const to = nodeAt(layout, point);
    return to && to.id !== drag.stage ? { drop: { kind: 'join', stage: drag.stage, to: to.id }, box: to } : null;
  }
  const lane = layout.lanes.find(({ y, height }) => point.y >= y && point.y <= y + height);
  const own = layout.nodes.find(({ id }) => id === drag.stage);
  if (!lane || !own) return null;
  const into = handoffAt(layout, own.id, point, NEAR / view.zoom);
  if (into) return { drop: { kind: 'insert', stage: drag.stage, handoff: into.id }, box: into.box };
  if (lane.id !== own.lane) return { drop: { kind: 'lane', stage: drag.stage, lane: lane.id }, box: lane };
  const isLinked = layout.edges.some(({ from, to }) => from === own.id || to === own.id);
  return isLinked ? cellDrop(layout, own, point) : orderDrop(drag, layout, own, point);
}

interface Band {
  readonly at: number;
  readonly from: number;
  readonly size: number;
}

/** Where columns or rows are, by their number. */
function bandsOf(nodes: readonly PlacedNode[], numberOf: (node: PlacedNode) => number, of: (node: PlacedNode) => readonly [number, number]): Map<number, Band> {
  const bands = new Map<number, Band>();
  for (const node of nodes) {
    const [from, size] = of(node);
    const known = bands.get(numberOf(node));
    const [start, end] = [Math.min(from, known?.from ?? from), Math.max(from + size, known ? known.from + known.size : 0)];
    bands.set(numberOf(node), { at: (start + end) / 2, from: start, size: end - start });
  }
  return bands;
}

/** The band nearest to a place; one beyond the last where the place is a good way beyond it. */
function nearestBand(bands: ReadonlyMap<number, Band>, place: number): readonly [number, Band] {
  const sorted = [...bands].sort(([a], [b]) => a - b);
  const [lastNumber, last] = sorted.at(-1) as [number, Band];
  const step = sorted.length > 1 ? (last.at - (sorted[0]?.[1].at ?? 0)) / Math.max(1, lastNumber - (sorted[0]?.[0] ?? 0)) : last.size * 1.4;
  if (place > last.from + last.size * 1.12) return [lastNumber + 1, { at: last.at + step, from: last.from + step, size: last.size }];
  return sorted.reduce((best, one) => (Math.abs(one[1].at - place) < Math.abs(best[1].at - place) ? one : best));
}

function cellDrop(layout: Layout, own: PlacedNode, point: Point): DropMark | null {
  const { cells } = layout.arrangement;
  const rowOf = ({ id }: PlacedNode) => cells[id]?.row ?? 0;
  const [column, across] = nearestBand(bandsOf(layout.nodes, (node) => node.column, ({ x, width }) => [x, width]), point.x);
  const inLane = layout.nodes.filter(({ lane }) => lane === own.lane);
  const [row, down] = nearestBand(bandsOf(inLane, rowOf, ({ y, height }) => [y, height]), point.y);
  if (column === cells[own.id]?.column && row === rowOf(own)) return null;
  const { width, height } = own;
  return { drop: { kind: 'cell', stage: own.id, cell: { column, row } }, box: { x: across.at - width / 2, y: down.at - height / 2, width, height } };
}

/** The handoff under the pointer that the stage can be put into: it has at most one way in and one out, and is no end of that one. */
function handoffAt(layout: Layout, stage: string, point: Point, near: number): { id: string; box: Box } | null {
  const ends = (end: 'from' | 'to') => layout.edges.filter((edge) => edge[end] === stage).length;
  if (ends('from') > 1 || ends('to') > 1) return null;
  for (const { id, from, to, points, label } of layout.edges) {
    if (from === stage || to === stage) continue;
    if (label && isIn(label, point)) return { id, box: label };
    for (const [i, b] of points.entries()) {
      const a = points[i - 1];
      if (!a) continue;
      const [x, y] = [Math.max(Math.min(a.x, b.x), Math.min(Math.max(a.x, b.x), point.x)), Math.max(Math.min(a.y, b.y), Math.min(Math.max(a.y, b.y), point.y))];
      if (Math.hypot(point.x - x, point.y - y) <= near) return { id, box: label ?? { x: x - near, y: y - near, width: 2 * near, height: 2 * near } };
    }
  }
  return null;
}

/** Among the stages of its lane, by what the pointer is nearest to. */
function orderDrop(drag: Drag, layout: Layout, own: PlacedNode, point: Point): DropMark | null {
  const centre = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
  const distance = (node: PlacedNode) => Math.hypot(centre(node).x - point.x, centre(node).y - point.y);
  const others = layout.nodes.filter(({ id, lane }) => lane === own.lane && id !== own.id);
  const nearest = others.reduce<PlacedNode | undefined>((best, node) => (!best || distance(node) < distance(best) ? node : best), undefined);
  if (!nearest || distance(nearest) >= distance(own)) return null;
  const isBefore = nearest.column === own.column ? point.y < centre(nearest).y : point.x < centre(nearest).x;
  return { drop: { kind: 'order', stage: drag.stage, [isBefore ? 'before' : 'after']: nearest.id }, box: nearest };
}

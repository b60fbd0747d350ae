/**
 * Where labels lie: in the room their gutter keeps for them, else in the middle of the longest free piece of their
 * route. A label never covers a card; it moves along its line, then to another piece, to keep clear of other labels.
 */
import type { Box, Point, Size } from './types.ts';
import type { Placement } from './place.ts';
import type { Way } from './ways.ts';

const AIR = 4;

export const overlaps = (a: Box, b: Box, air = 0): boolean =>
  a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + air && b.y < a.y + a.height + air;

const boxAt = (x: number, y: number, { width, height }: Size): Box => ({ x: x - width / 2, y: y - height / 2, width, height });

export function placeLabels(ways: readonly Way[], placement: Placement): ReadonlyMap<Way, Box> {
  const cards = bucketed([...placement.nodes.values()]);
  const placed = bucketed([]);
  const labels = new Map<Way, Box>();
  // Those with a room of their own come first: they have nowhere else to go.
  const labelled = ways.filter((way) => way.edge.label);
  const rank = (way: Way) => (placement.homes.get(way)?.gutter === null ? 1 : 0);
  for (const way of [...labelled].sort((a, b) => rank(a) - rank(b))) {
    const size = way.edge.label as Size;
    const points = placement.routes.get(way) ?? [];
    const boxes = candidates(way, points, placement, size).filter((box) => !cards.meets(box, 3));
    const box = boxes.find((candidate) => !placed.meets(candidate, AIR)) ?? boxes[0];
    if (!box) continue;
    placed.add(box);
    labels.set(way, box);
  }
  return labels;
}

function candidates(way: Way, points: readonly Point[], placement: Placement, size: Size): Box[] {
  const found: Box[] = [];
  const home = placement.homes.get(way);
  const pieces = points.slice(1).map((to, i) => {
    const from = points[i] as Point;
    return { from, to, isFlat: Math.abs(from.y - to.y) < 0.5, length: Math.abs(from.x - to.x) + Math.abs(from.y - to.y) };
  });
  const sorted = [...pieces].sort((a, b) => Number(b.isFlat) - Number(a.isFlat) || b.length - a.length);
  const room = home?.gutter === null || home?.gutter === undefined ? undefined : placement.rooms[home.gutter];
  if (room && !way.backward) {
    const middle = room.x + room.width / 2;
    const inRoom = pieces.filter((p) => p.isFlat && Math.min(p.from.x, p.to.x) <= middle && Math.max(p.from.x, p.to.x) >= middle);
    for (const piece of inRoom) for (const x of [middle, middle - 10, middle + 10]) found.push(boxAt(x, piece.from.y, size));
  }
  for (const { from, to, isFlat, length } of sorted) {
    const along = isFlat ? size.width : size.height;
    const slack = Math.max(0, length - along - 24) / 2;
    for (let step = 0; step <= slack; step += 22) {
      for (const shift of step === 0 ? [0] : [-step, step]) {
        const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
        found.push(isFlat ? boxAt(x + shift, y, size) : boxAt(x, y + shift, size));
      }
    }
  }
  return found;
}

const BUCKET = 240;

/** Boxes by the squares they touch, so that 1,000 labels need not be compared with each other. */
function bucketed(boxes: readonly Box[]) {
  const buckets = new Map<string, Box[]>();
  const squares = (box: Box, air: number) => {
    const keys: string[] = [];
    for (let x = Math.floor((box.x - air) / BUCKET); x <= Math.floor((box.x + box.width + air) / BUCKET); x++) {
      for (let y = Math.floor((box.y - air) / BUCKET); y <= Math.floor((box.y + box.height + air) / BUCKET); y++) keys.push(`${x} ${y}`);
    }
    return keys;
  };
  const add = (box: Box) => {
    for (const key of squares(box, 0)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(box);
      else buckets.set(key, [box]);
    }
  };
  boxes.forEach(add);
  const meets = (box: Box, air: number) =>
    squares(box, air).some((key) => buckets.get(key)?.some((other) => overlaps(box, other, air)) ?? false);
  return { add, meets };
}

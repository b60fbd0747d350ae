/**
 * Which way each handoff takes through the grid, before anything has coordinates. A way is a list of segments, by turns
 * horizontal and vertical. A horizontal one runs at the height of the card it leaves or reaches (through the gutter and any
 * free cells) or in a channel; a vertical one runs in a gutter, or straight out of a card's top or bottom.
 */
import type { Cell, Grid } from './grid.ts';
import { Traffic } from './traffic.ts';
import type { LayoutEdge } from './types.ts';

export type Segment =
  | { readonly axis: 'h'; readonly at: 'start' | 'end' }
  | { readonly axis: 'h'; readonly at: 'channel'; readonly channel: number }
  | { readonly axis: 'v'; readonly at: 'start' | 'end' }
  | { readonly axis: 'v'; readonly at: 'gutter'; readonly gutter: number };

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Way {
  readonly edge: LayoutEdge;
  readonly from: Cell;
  readonly to: Cell;
  readonly leaves: Side;
  readonly enters: Side;
  readonly segments: readonly Segment[];
  readonly backward: boolean;
  /** Runs at the middle height of the card it leaves or reaches. */
  readonly straightOut: boolean;
  readonly straightIn: boolean;
}

export function findWays(grid: Grid, edges: readonly LayoutEdge[]): readonly Way[] {
  const taken = new Set<string>();
  const outs = new Set<string>();
  const ins = new Set<string>();
  const outCount = countBy(edges, (edge) => edge.from);
  const inCount = countBy(edges, (edge) => edge.to);

  /** Are the cells between two columns of a row free of cards and of other runs? */
  const open = (row: number, a: number, b: number) => {
    for (let c = a + 1; c < b; c++) if (!grid.isFree(row, c) || taken.has(`${row}/${c}`)) return false;
    return true;
  };
  const take = (row: number, a: number, b: number) => {
    for (let c = a + 1; c < b; c++) taken.add(`${row}/${c}`);
  };

  /** Nothing: it has to take a channel. */
  const forward = (edge: LayoutEdge, from: Cell, to: Cell): Way | null => {
    const base = { edge, from, to, leaves: 'right', enters: 'left', backward: false } as const;
    const [a, b] = [from.column, to.column];
    const [outFree, inFree] = [!outs.has(from.node.id), !ins.has(to.node.id)];
    const straight = { straightOut: false, straightIn: false };
    if (from.row === to.row && outFree && inFree && open(from.row, a, b)) {
      take(from.row, a, b);
      outs.add(from.node.id);
      ins.add(to.node.id);
      return { ...base, straightOut: true, straightIn: true, segments: [{ axis: 'h', at: 'start' }] };
    }
    const through = (gutter: number): readonly Segment[] => [
      { axis: 'h', at: 'start' },
      { axis: 'v', at: 'gutter', gutter },
      { axis: 'h', at: 'end' },
    ];
    if (from.row !== to.row && b === a + 1) return { ...base, ...straight, segments: through(b) };
    if (from.row !== to.row) {
      const runFirst = outFree && open(from.row, a, b);
      const runLast = inFree && open(to.row, a, b);
      if (runLast && (!runFirst || (outCount.get(from.node.id) ?? 0) > 1 || (inCount.get(to.node.id) ?? 0) < 2)) {
        take(to.row, a, b);
        ins.add(to.node.id);
        return { ...base, ...straight, straightIn: true, segments: through(a + 1) };
      }
      if (runFirst) {
        take(from.row, a, b);
        outs.add(from.node.id);
        return { ...base, ...straight, straightOut: true, segments: through(b) };
      }
    }
    return null;
  };

  const back = (edge: LayoutEdge, from: Cell, to: Cell): Way => {
    const up = to.row < from.row;
    const first = up ? grid.above(from.row) : grid.below(from.row);
    const last = to.row === from.row ? first : up ? grid.below(to.row) : grid.above(to.row);
    const near = Math.abs(to.row - from.row) <= 1;
    const base = { edge, from, to, backward: true, straightOut: false, straightIn: false } as const;
    const sides = { leaves: up ? 'top' : 'bottom', enters: to.row > from.row ? 'top' : 'bottom' } as const;
    const [start, end] = [{ axis: 'v', at: 'start' }, { axis: 'v', at: 'end' }] as const;
    if (near) {
      // The upper lane's bottom channel serves both: a loop reads best below the line of work.
      const channel = up ? last : first;
      return { ...base, ...sides, segments: [start, { axis: 'h', at: 'channel', channel }, end] };
    }
    const gutter = to.column < from.column ? to.column + 1 : from.column + 1;
    return {
      ...base,
      ...sides,
      segments: [start, { axis: 'h', at: 'channel', channel: first }, { axis: 'v', at: 'gutter', gutter }, { axis: 'h', at: 'channel', channel: last }, end],
    };
  };

  // Short handoffs choose first: they are most of the picture, and straight lines are the easiest to read.
  const known = edges.flatMap((edge, i) => {
    const [from, to] = [grid.cells.get(edge.from), grid.cells.get(edge.to)];
    return from && to ? [{ edge, from, to, i }] : [];
  });
  const sorted = [...known].sort(
    (a, b) => a.to.column - a.from.column - (b.to.column - b.from.column) || a.i - b.i,
  );
  const ways = new Map<LayoutEdge, Way>();
  const traffic = new Traffic(grid);
  for (const { edge, from, to } of sorted) {
    const way = to.column > from.column ? forward(edge, from, to) : back(edge, from, to);
    if (way) ways.set(edge, way);
    if (way) traffic.add(way);
  }
  for (const { edge, from, to } of sorted) if (!ways.has(edge)) ways.set(edge, traffic.throughChannel(edge, from, to));
  return known.map(({ edge }) => ways.get(edge) as Way);
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

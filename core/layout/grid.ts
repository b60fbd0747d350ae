/**
 * The grid of the map: columns shared by all lanes, and in each lane as many rows as its fullest column needs. Between
 * rows, and above and below each lane's rows, run channels; between columns run gutters. Handoffs run only in channels,
 * gutters and free cells, so no route can meet a card.
 */
import type { Ranks } from './ranks.ts';
import type { LaneKey, LayoutEdge, LayoutInput, LayoutNode } from './types.ts';

export interface Cell {
  readonly node: LayoutNode;
  readonly column: number;
  /** Counted over all lanes. */
  readonly row: number;
}

export interface Grid {
  readonly lanes: readonly { readonly id: LaneKey; readonly firstRow: number; readonly rows: number }[];
  readonly columns: number;
  readonly rows: number;
  readonly cells: ReadonlyMap<string, Cell>;
  /** The channel above and below a row. */
  readonly above: (row: number) => number;
  readonly below: (row: number) => number;
  readonly channels: number;
  readonly isFree: (row: number, column: number) => boolean;
}

const NOTES_A_ROW = 8;

export function makeGrid(input: LayoutInput, ranks: Ranks, edges: readonly LayoutEdge[]): Grid {
  const laneIds = laneOrder(input, ranks);
  const laneIndex = new Map(laneIds.map((id, i) => [id, i]));
  const before = new Map<string, string[]>();
  for (const edge of edges) before.set(edge.to, [...(before.get(edge.to) ?? []), edge.from]);

  const rowInLane = new Map<string, number>();
  const rowsOfLane = laneIds.map(() => 1);
  const flowing = input.nodes.filter((node) => ranks.column.has(node.id));
  const columnsOf = new Map<LaneKey, Map<number, LayoutNode[]>>();
  for (const node of flowing) {
    const columns = columnsOf.get(node.lane) ?? new Map<number, LayoutNode[]>();
    const column = ranks.column.get(node.id) as number;
    columns.set(column, [...(columns.get(column) ?? []), node]);
    columnsOf.set(node.lane, columns);
  }
  for (const [lane, columns] of columnsOf) {
    rowsOfLane[laneIndex.get(lane) ?? 0] = Math.max(...[...columns.values()].map((nodes) => nodes.length));
  }
  const laneOf = new Map(flowing.map((node) => [node.id, node.lane]));
  const spread = (id: string) => (laneIndex.get(laneOf.get(id) ?? null) ?? 0) * 100 + (rowInLane.get(id) ?? 0);
  for (let column = 0; column < ranks.columns; column++) {
    for (const [lane, columns] of columnsOf) {
      const nodes = columns.get(column) ?? [];
      const rows = rowsOfLane[laneIndex.get(lane) ?? 0] ?? 1;
      const led = new Map(nodes.map((node) => [node.id, (before.get(node.id) ?? []).filter((id) => rowInLane.has(id))]));
      const mean = (node: LayoutNode) => average((led.get(node.id) ?? []).map(spread)) ?? 0;
      const order = (node: LayoutNode) => ranks.order.get(node.id) ?? 0;
      const sorted = nodes.length < 2 ? nodes : [...nodes].sort((a, b) => mean(a) - mean(b) || order(a) - order(b));
      let next = 0;
      for (const [i, node] of sorted.entries()) {
        const sameLane = (led.get(node.id) ?? []).filter((id) => laneOf.get(id) === lane);
        const wish = Math.round(average(sameLane.map((id) => rowInLane.get(id) ?? 0)) ?? 0);
        const row = Math.max(next, Math.min(wish, rows - (sorted.length - i)));
        rowInLane.set(node.id, row);
        next = row + 1;
      }
    }
  }

  const columnOf = new Map(ranks.column);
  const columns = placeLoose(input, ranks, laneIndex, rowsOfLane, rowInLane, columnOf);
  const firstRows = rowsOfLane.map((_, i) => rowsOfLane.slice(0, i).reduce((a, b) => a + b, 0));
  const rows = rowsOfLane.reduce((a, b) => a + b, 0);
  const laneOfRow = rowsOfLane.flatMap((count, i) => Array.from({ length: count }, () => i));
  const cells = new Map<string, Cell>();
  const taken = new Set<number>();
  for (const node of input.nodes) {
    const row = (firstRows[laneIndex.get(node.lane) ?? 0] ?? 0) + (rowInLane.get(node.id) ?? 0);
    const column = columnOf.get(node.id) ?? 0;
    cells.set(node.id, { node, column, row });
    taken.add(row * (columns + 1) + column);
  }
  return {
    lanes: laneIds.map((id, i) => ({ id, firstRow: firstRows[i] ?? 0, rows: rowsOfLane[i] ?? 1 })),
    columns,
    rows,
    cells,
    above: (row) => row + (laneOfRow[row] ?? 0),
    below: (row) => row + (laneOfRow[row] ?? 0) + 1,
    channels: rows + laneIds.length,
    isFree: (row, column) => !taken.has(row * (columns + 1) + column),
  };
}

/** Stages without handoffs, such as a workshop's first notes: in rows of their own, in the order they were made. */
function placeLoose(
  input: LayoutInput,
  ranks: Ranks,
  laneIndex: ReadonlyMap<LaneKey, number>,
  rowsOfLane: number[],
  rowInLane: Map<string, number>,
  columnOf: Map<string, number>,
): number {
  const loose = input.nodes.filter((node) => !ranks.column.has(node.id));
  const wide = Math.max(ranks.columns, Math.min(NOTES_A_ROW, loose.length));
  const counts = new Map<LaneKey, number>();
  const flows = new Set(input.nodes.filter((node) => ranks.column.has(node.id)).map((node) => node.lane));
  const base = [...rowsOfLane];
  for (const node of loose) {
    const lane = laneIndex.get(node.lane) ?? 0;
    const count = counts.get(node.lane) ?? 0;
    const row = (flows.has(node.lane) ? (base[lane] ?? 1) : 0) + Math.floor(count / wide);
    counts.set(node.lane, count + 1);
    rowInLane.set(node.id, row);
    columnOf.set(node.id, count % wide);
    rowsOfLane[lane] = Math.max(rowsOfLane[lane] ?? 1, row + 1);
  }
  return Math.max(ranks.columns, ...[...columnOf.values()].map((column) => column + 1), 0);
}

/** Lanes in order of first use (by column, then by the stages' order), unless they hold their order; "Unowned" last. */
function laneOrder(input: LayoutInput, ranks: Ranks): readonly LaneKey[] {
  const first = new Map<LaneKey, number>();
  for (const [i, node] of input.nodes.entries()) {
    const use = (ranks.column.get(node.id) ?? ranks.columns) * (input.nodes.length + 1) + i;
    first.set(node.lane, Math.min(first.get(node.lane) ?? Infinity, use));
  }
  const ids = [...new Set([...input.lanes.map((lane) => lane.id), ...input.nodes.map((node) => node.lane)])];
  const given = new Map(ids.map((id, i) => [id, i]));
  const rankOf = (id: LaneKey) => (input.keepLaneOrder ? 0 : (first.get(id) ?? Infinity));
  return ids.sort((a, b) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const [x, y] = [rankOf(a), rankOf(b)];
    return (x === y ? 0 : x - y) || (given.get(a) ?? 0) - (given.get(b) ?? 0);
  });
}

const average = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;

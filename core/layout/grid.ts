/**
 * The grid of the map: columns shared by all lanes, and in each lane as many rows as it uses. Between rows, and above and
 * below each lane's rows, run channels; between columns run gutters. Handoffs run only in channels, gutters and free cells,
 * so no route can meet a card.
 */
import type { Arrangement, LaneKey, LayoutInput, LayoutNode } from './types.ts';

export interface Cell {
  readonly node: LayoutNode;
  readonly column: number;
  /** Counted over all lanes. */
  readonly row: number;
}

export interface Grid {
  readonly lanes: readonly { readonly id: LaneKey; readonly firstRow: number; readonly rows: number; readonly isCollapsed: boolean }[];
  readonly columns: number;
  readonly rows: number;
  readonly cells: ReadonlyMap<string, Cell>;
  /** The channel above and below a row. */
  readonly above: (row: number) => number;
  readonly below: (row: number) => number;
  readonly channels: number;
  readonly isFree: (row: number, column: number) => boolean;
}

export function makeGrid({ nodes, lanes: given }: LayoutInput, { lanes, cells: places }: Arrangement): Grid {
  const index = new Map(lanes.map((id, i) => [id, i]));
  const rowsOfLane = lanes.map(() => 1);
  let columns = 0;
  for (const { id, lane } of nodes) {
    const { column, row } = places[id] ?? { column: 0, row: 0 };
    const i = index.get(lane) ?? 0;
    rowsOfLane[i] = Math.max(rowsOfLane[i] ?? 1, row + 1);
    columns = Math.max(columns, column + 1);
  }
  let rows = 0;
  const firstRows = rowsOfLane.map((count) => (rows += count) - count);
  const laneOfRow = rowsOfLane.flatMap((count, i) => Array.from({ length: count }, () => i));
  const cells = new Map<string, Cell>();
  const taken = new Set<number>();
  for (const node of nodes) {
    const place = places[node.id] ?? { column: 0, row: 0 };
    const row = (firstRows[index.get(node.lane) ?? 0] ?? 0) + place.row;
    cells.set(node.id, { node, column: place.column, row });
    taken.add(row * (columns + 1) + place.column);
  }
  const collapsed = new Set(given.flatMap((lane) => (lane.isCollapsed ? [lane.id] : [])));
  return {
    lanes: lanes.map((id, i) => ({ id, firstRow: firstRows[i] ?? 0, rows: rowsOfLane[i] ?? 1, isCollapsed: collapsed.has(id) })),
    columns,
    rows,
    cells,
    above: (row) => row + (laneOfRow[row] ?? 0),
    below: (row) => row + (laneOfRow[row] ?? 0) + 1,
    channels: rows + lanes.length,
    isFree: (row, column) => !taken.has(row * (columns + 1) + column),
  };
}

/**
 * A place for every stage from nothing: columns by rank, then lanes and rows by search (untangle.ts) from several starts. What the
 * starts lead to is routed, and the one with the fewest crossings is taken. The plain order, with lanes as they are first used and
 * stages as they were made, is always among those compared, so that no search ever makes a picture worse.
 */
import { Board, type BoardStage } from './board.ts';
import { crossingsOf } from './crossings.ts';
import { makeGrid } from './grid.ts';
import { place } from './place.ts';
import { rankStages, type Ranks } from './ranks.ts';
import { spacings } from './spacing.ts';
import type { Arrangement, GridCell, LaneKey, LayoutInput, LayoutNode, Standing } from './types.ts';
import { untangle, type Freedom } from './untangle.ts';
import { findWays } from './ways.ts';

type Cells = Arrangement['cells'];

export const NOTES_A_ROW = 8;
/** About so many stages are looked at in all starts and all shakes together: a large workflow must not take long. */
const STARTED = 900;
const SHAKEN = 12_000;
const MOST_STARTS = 10;
const MOST_SHAKES = 80;
/** A row more in each lane is worth so many crossings, where the picture is so much wider than high. */
const ROW = 1.5;
const WIDE = 1.25;
/** With more stages than this lanes are never best in the order of first use. */
const MANY = 120;
const LARGE = 250;
/** With this share of what the plain order costs on the board, routes cross less as well: the board is 20 % off at most. */
const CLEARLY = 0.8;

export function arrangeAfresh(input: LayoutInput): Arrangement {
  const ranks = rankStages(input);
  const lanes = lanesInUse(input, ranks);
  const start = firstPlaces(input, ranks, lanes);
  const size = Math.max(1, ranks.column.size);
  const freedom = {
    keepsLanes: !!input.keepLaneOrder,
    last: lanes.indexOf(null),
    starts: Math.min(MOST_STARTS, Math.floor(STARTED / size)),
    shakes: Math.min(MOST_SHAKES, Math.floor(SHAKEN / size)),
    rounds: size > LARGE ? 1 : 3,
  };
  const plain = { lanes, cells: start };
  if (size > LARGE) {
    // Large workflows are searched once only, and routing them takes as long as that.
    const found = searched(input, plain, freedom, 1);
    return withLoose(input, ranks, found.share < CLEARLY ? found : fewest(input, [plain, found]));
  }
  const tight = searched(input, plain, freedom, 0);
  const roomy = searched(input, { lanes: tight.lanes, cells: start }, { ...freedom, last: tight.lanes.indexOf(null), starts: 0 }, 1);
  // Lanes as they are first used read best: where it makes no difference, they stay so.
  const inOrder = input.keepLaneOrder || size > MANY ? [] : [searched(input, plain, { ...freedom, keepsLanes: true }, 0)];
  return withLoose(input, ranks, fewest(input, [plain, ...inOrder, tight, roomy]));
}

/** The lanes: as given where their order is held, else as they are first used (by column, then in order); "Unowned" last. */
function lanesInUse(input: LayoutInput, ranks: Ranks): readonly LaneKey[] {
  const first = new Map<LaneKey, number>();
  for (const node of input.nodes) first.set(node.lane, Math.min(first.get(node.lane) ?? Infinity, ranks.column.get(node.id) ?? Infinity));
  const ids = [...new Set([...input.lanes.map((lane) => lane.id), ...input.nodes.map((node) => node.lane)])].filter((id) => id !== null);
  const isUsed = [...input.lanes, ...input.nodes.map((node) => ({ id: node.lane }))].some((lane) => lane.id === null);
  const use = (id: LaneKey) => (input.keepLaneOrder ? 0 : (first.get(id) ?? Infinity));
  const sorted = ids.sort((a, b) => (use(a) === use(b) ? 0 : use(a) - use(b)));
  return isUsed ? [...sorted, null] : sorted;
}

/** Rows to begin with: pinned stages where they are; the others in order, level with what leads to them where they can. */
function firstPlaces({ nodes, pins = {} }: LayoutInput, { column, edges }: Ranks, lanes: readonly LaneKey[]): Cells {
  const cells: Record<string, Standing> = {};
  const taken = new Set<string>();
  const put = (node: LayoutNode, cell: GridCell) => {
    cells[node.id] = { ...cell, lane: node.lane };
    taken.add(`${node.lane} ${cell.column} ${cell.row}`);
  };
  const isFree = (node: LayoutNode, at: number, row: number) => !taken.has(`${node.lane} ${at} ${row}`);
  for (const node of nodes) {
    const pin = pins[node.id];
    if (!pin) continue;
    let row = pin.row;
    while (!isFree(node, pin.column, row)) row += 1;
    put(node, { column: pin.column, row });
  }
  const before = new Map<string, string[]>();
  for (const edge of edges) before.set(edge.to, [...(before.get(edge.to) ?? []), edge.from]);
  const laneAt = new Map(lanes.map((lane, i) => [lane, i]));
  const laneOf = new Map(nodes.map((node) => [node.id, node.lane]));
  const height = (id: string) => (laneAt.get(laneOf.get(id) ?? null) ?? 0) * 100 + (cells[id]?.row ?? 0);
  const flowing = nodes.filter((node) => column.has(node.id) && !cells[node.id]);
  const columns = new Map<number, LayoutNode[]>();
  for (const node of flowing) {
    const at = column.get(node.id) as number;
    const list = columns.get(at);
    if (list) list.push(node);
    else columns.set(at, [node]);
  }
  for (const at of [...columns.keys()].sort((a, b) => a - b)) {
    const led = (node: LayoutNode) => (before.get(node.id) ?? []).filter((id) => cells[id]).map(height);
    const mean = new Map((columns.get(at) as LayoutNode[]).map((node) => [node, average(led(node)) ?? 0]));
    for (const [node] of [...mean].sort(([, a], [, b]) => a - b)) {
      let row = 0;
      while (!isFree(node, at, row)) row += 1;
      put(node, { column: at, row });
    }
  }
  return cells;
}

const average = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;

interface Searched extends Arrangement {
  /** What it costs on the board, as a share of what it cost before. */
  readonly share: number;
}

function searched(input: LayoutInput, { lanes, cells }: Arrangement, freedom: Freedom, moreRows: number): Searched {
  const laneAt = new Map(lanes.map((lane, i) => [lane, i]));
  const placed = input.nodes.filter((node) => cells[node.id]);
  const stages = placed.map((node): BoardStage => ({ ...(cells[node.id] as Standing), lane: laneAt.get(node.lane) as number, isPinned: !!input.pins?.[node.id] }));
  const rows = lanes.map((_, lane) => moreRows + stages.reduce((most, stage) => (stage.lane === lane ? Math.max(most, stage.row + 1) : most), 1));
  const index = new Map(placed.map((node, i) => [node.id, i]));
  const edges = input.edges.flatMap((edge) => {
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const board = new Board(stages, edges, [...lanes.keys()], rows);
  const before = board.cost();
  untangle(board, freedom);
  const found = Object.fromEntries(placed.map((node, i) => [node.id, { column: stages[i]!.column, row: stages[i]!.row, lane: node.lane }]));
  return { lanes: board.order.map((lane) => lanes[lane] as LaneKey), cells: withoutEmptyRows(placed, found, input.pins), share: board.cost() / before };
}

/** Rows of a lane in which nothing stands are left out, unless something pinned stands farther down. */
export function withoutEmptyRows(nodes: readonly LayoutNode[], cells: Cells, pins: LayoutInput['pins'] = {}): Cells {
  const used = new Map<LaneKey, Set<number>>();
  const floor = new Map<LaneKey, number>();
  for (const { id, lane } of nodes) {
    const row = cells[id]?.row ?? 0;
    used.set(lane, (used.get(lane) ?? new Set()).add(row));
    if (pins[id]) floor.set(lane, Math.max(floor.get(lane) ?? -1, row));
  }
  const rowOf = new Map([...used].map(([lane, rows]) => {
    const below = floor.get(lane) ?? -1;
    const kept = [...rows].filter((row) => row > below).sort((a, b) => a - b);
    return [lane, (row: number) => (row <= below ? row : below + 1 + kept.indexOf(row))] as const;
  }));
  return Object.fromEntries(nodes.map(({ id, lane }) => {
    const { column, row } = cells[id] as Standing;
    return [id, { lane, column, row: rowOf.get(lane)!(row) }];
  }));
}

/** Of these the one whose routes cross least; a row more must be worth it. */
export function fewest(input: LayoutInput, candidates: readonly Arrangement[]): Arrangement {
  if (candidates.length === 1) return candidates[0] as Arrangement;
  const counts = candidates.map((candidate) => {
    const { crossings, columns, rows } = routed(input, candidate);
    return crossings + (columns > rows * WIDE ? ROW : 4 * ROW) * rows;
  });
  return candidates[counts.indexOf(Math.min(...counts))] as Arrangement;
}

function routed(input: LayoutInput, arrangement: Arrangement) {
  // Sizes, labels and folded lanes make no difference: each density, and a lane unfolded, must find the same places.
  const nodes = input.nodes.filter((node) => arrangement.cells[node.id]).map(({ id, lane, kind }) => ({ id, lane, kind, width: 120, height: 80 }));
  const grid = makeGrid({ ...input, lanes: [], nodes }, arrangement);
  const ways = findWays(grid, input.edges.map((edge) => ({ ...edge, label: null })));
  const crossings = crossingsOf([...place(grid, ways, spacings.detail, input.header).routes.values()]);
  return { crossings, rows: grid.rows, columns: grid.columns };
}

export const routedCrossings = (input: LayoutInput, arrangement: Arrangement): number => routed(input, arrangement).crossings;

/** Stages without handoffs, such as a workshop's first notes: in rows of their own, in the order they were made. */
function withLoose({ nodes, pins = {} }: LayoutInput, ranks: Ranks, { lanes, cells: placed }: Arrangement): Arrangement {
  const cells = { ...placed };
  const loose = nodes.filter((node) => !cells[node.id]);
  const columns = Math.max(0, ...Object.values(cells).map((cell) => cell.column + 1));
  const wide = Math.max(columns, Math.min(NOTES_A_ROW, loose.length));
  const next = new Map<LaneKey, number>();
  for (const node of nodes) {
    const cell = cells[node.id];
    if (cell && (ranks.column.has(node.id) || pins[node.id])) next.set(node.lane, Math.max(next.get(node.lane) ?? 0, (cell.row + 1) * wide));
  }
  for (const node of loose) {
    const at = next.get(node.lane) ?? 0;
    next.set(node.lane, at + 1);
    cells[node.id] = { lane: node.lane, column: at % wide, row: Math.floor(at / wide) };
  }
  return { lanes, cells };
}

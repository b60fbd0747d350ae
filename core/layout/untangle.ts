/**
 * Fewer crossings by moving stages within their lane's column and lanes as a whole. Stages are gone through column by column, to
 * the right and back again (the layer-by-layer sweep of Sugiyama, Tagawa and Toda 1981; see Eades and Wormald, "Edge crossings in
 * drawings of bipartite graphs", Algorithmica 11, 1994). Each takes the row, free or by exchange (the transpose step of Gansner et al.
 * 1993), at which the whole costs least; it cannot leave its lane. A lane is taken out and put in where it costs least. What then no
 * longer improves is shaken here and there and improved again, and the better is kept (iterated local search: Lourenço, Martin and
 * Stützle 2003). The same board gives the same places.
 */
import type { Board, Places } from './board.ts';

const PASSES = 10;
/** Costs below this are rounding. */
const LEAST = 1e-6;

export interface Freedom {
  /** Lanes stay in their order. */
  readonly keepsLanes: boolean;
  /** This lane stays last; -1: none. */
  readonly last: number;
  /** Lane orders by chance to begin with, and how often to shake afterwards. */
  readonly starts: number;
  readonly shakes: number;
  /** How often at most all lanes are gone through again. */
  readonly rounds: number;
}

type Columns = readonly (readonly number[])[];

export function untangle(board: Board, freedom: Freedom) {
  const { keepsLanes, starts, shakes, rounds } = freedom;
  const columns = columnsOf(board);
  const random = chance();
  if (!keepsLanes && starts > 0) takeBestOrder(board, freedom, random);
  let best = sweepRows(board, columns);
  for (let round = 0; round < rounds && !keepsLanes; round++) {
    const before = best;
    best = moveLanes(board, freedom, best);
    if (best > before - LEAST) break;
    best = sweepRows(board, columns);
  }
  let places = board.places();
  for (let shake = 0; shake < shakes; shake++) {
    const from = Math.floor(random() * board.columns);
    const part = columns.slice(from, from + 2 + Math.floor(random() * 6));
    shakeUp(board, part, random);
    let cost = sweepRows(board, columns.slice(Math.max(0, from - 3), from + part.length + 3));
    if (!keepsLanes && cost < best + 2 && shake % 8 === 7) cost = moveLanes(board, freedom, cost);
    if (cost < best - LEAST) [best, places] = [cost, board.places()];
    else board.restore(places);
  }
}

/** The stages that may move, by column. */
function columnsOf({ stages, columns, runsAt }: Board): Columns {
  const found: number[][] = Array.from({ length: columns }, () => []);
  for (const [i, stage] of stages.entries()) if (!stage.isPinned && runsAt[i]!.length > 0) found[stage.column]!.push(i);
  return found;
}

function sweepRows(board: Board, columns: Columns): number {
  let [best, places]: [number, Places | null] = [board.cost(), null];
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = 0;
    for (const column of pass % 2 === 0 ? columns : [...columns].reverse()) for (const stage of column) moved += seat(board, stage) ? 1 : 0;
    if (moved === 0) break;
    board.reset();
    const cost = board.cost();
    if (cost > best - LEAST) {
      // What seemed better for each was not for all, as stages came to stand in each other's way.
      if (cost > best && places) board.restore(places);
      if (cost > best && !places) best = cost;
      break;
    }
    [best, places] = [cost, board.places()];
  }
  return best;
}

/** Puts a stage into the row of its lane where it costs least; false: it stays. */
function seat(board: Board, stage: number): boolean {
  const { lane, column, row: home } = board.stages[stage]!;
  let [best, most] = [home, LEAST];
  const own = board.runsAt[stage]!;
  // Its handoffs may still run as they did before others moved.
  board.move(stage, home);
  const alone = board.costOf(own);
  for (let row = 0; row < board.rows[lane]!; row++) {
    const other = board.at(lane, column, row);
    if (row === home || (other !== -1 && board.stages[other]!.isPinned)) continue;
    const runs = other === -1 ? own : own.concat(board.runsAt[other]!.filter((run) => !own.includes(run)));
    const before = other === -1 ? alone : board.costOf(runs);
    board.move(stage, row);
    const gain = before - board.costOf(runs, before - most);
    board.move(stage, home);
    if (gain > most) [best, most] = [row, gain];
  }
  if (best === home) return false;
  board.move(stage, best);
  return true;
}

/** Takes each lane out and puts it in where it costs least, until none moves. */
function moveLanes(board: Board, { last, rounds }: Freedom, cost: number): number {
  let best = cost;
  for (let round = 0; round < rounds; round++) {
    const before = best;
    for (const lane of [...board.order]) if (lane !== last) best = moveLane(board, lane, last, best);
    if (best > before - LEAST) break;
  }
  return best;
}

function moveLane(board: Board, lane: number, last: number, cost: number): number {
  const before = [...board.order];
  const others = before.filter((other) => other !== lane);
  let [best, order]: [number, readonly number[]] = [cost, before];
  for (let at = 0; at <= others.length - (last === -1 ? 0 : 1); at++) {
    if (before[at] === lane) continue;
    const tried = [...others.slice(0, at), lane, ...others.slice(at)];
    board.reorder(tried);
    const found = board.cost();
    if (found < best - LEAST) [best, order] = [found, tried];
  }
  board.reorder(order);
  return best;
}

/** From the order given and some by chance, each improved, the best. */
function takeBestOrder(board: Board, freedom: Freedom, random: () => number) {
  const { last, starts } = freedom;
  let best = moveLanes(board, freedom, board.cost());
  let order = [...board.order];
  for (let start = 0; start < starts; start++) {
    const drawn = order.filter((lane) => lane !== last).map((lane) => [random(), lane] as const);
    const mixed = drawn.sort(([a], [b]) => a - b).map(([, lane]) => lane);
    board.reorder(last === -1 ? mixed : [...mixed, last]);
    const cost = moveLanes(board, freedom, board.cost());
    if (cost < best - LEAST) [best, order] = [cost, [...board.order]];
  }
  board.reorder(order);
}

/** Some stages to rows by chance. */
function shakeUp(board: Board, columns: Columns, random: () => number) {
  for (const stage of columns.flat()) {
    const { lane, column } = board.stages[stage]!;
    if (random() < 0.4) continue;
    const row = Math.floor(random() * board.rows[lane]!);
    const other = board.at(lane, column, row);
    if (other !== stage && (other === -1 || !board.stages[other]!.isPinned)) board.move(stage, row);
  }
  board.reset();
}

/** Numbers by chance that are the same every time: a picture must not change when it is drawn again. */
function chance(): () => number {
  let state = 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

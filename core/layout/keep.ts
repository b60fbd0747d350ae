/**
 * A picture after an edit: people know their map by where things stand, so what can stay does (the mental map of Misue, Eades,
 * Lai and Sugiyama, "Layout adjustment and the mental map", JVLC 6(2), 1995). A new stage takes a free cell between those it is joined
 * to; where there is no column between them, one is put in, and everything from there on moves by one, so that
 * the order of all others stays. A stage that is gone leaves its cell, and a column or row that is empty then is taken out. A
 * handoff that would run back pushes only what lies behind it. Pinned stages never move.
 */
import { Board, type BoardStage } from './board.ts';
import { isForward, leadsTo, rankingEdges, waysOf } from './cycles.ts';
import { NOTES_A_ROW } from './fresh.ts';
import type { Arrangement, GridCell, LaneKey, LayoutEdge, LayoutInput, LayoutNode, Standing } from './types.ts';

/** A row more is taken rather than so many crossings. */
const ROW = 1.5;

export function keepArrangement(input: LayoutInput, earlier: Arrangement): Arrangement {
  const table = new Table(input, earlier);
  const known = input.nodes.filter((node) => earlier.cells[node.id]);
  const added = input.nodes.filter((node) => !earlier.cells[node.id]);
  const gone = Object.entries(earlier.cells).filter(([id]) => !table.nodes.has(id));
  for (const [, cell] of gone) table.close(cell);
  table.pin(known);
  for (const node of known) if (earlier.cells[node.id]?.lane !== node.lane) table.changeLane(node);
  for (const node of inFlow(added, input.edges)) table.add(node);
  if (added.length === 0 && gone.length === 0) table.straighten();
  return table.arrangement();
}

/** Those that others lead to come after them. */
function inFlow(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): readonly LayoutNode[] {
  if (nodes.length < 2) return nodes;
  const order = topological(nodes.map((node) => node.id), rankingEdges(nodes, edges));
  return [...nodes].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function topological(ids: readonly string[], edges: readonly LayoutEdge[]): ReadonlyMap<string, number> {
  const waiting = new Map(ids.map((id) => [id, 0]));
  const ways = waysOf(edges);
  for (const edge of edges) waiting.set(edge.to, (waiting.get(edge.to) ?? 0) + 1);
  const queue = ids.filter((id) => waiting.get(id) === 0);
  for (const id of queue) {
    for (const next of ways.get(id) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) queue.push(next);
    }
  }
  return new Map(queue.map((id, i) => [id, i]));
}

class Table {
  readonly nodes: ReadonlyMap<string, LayoutNode>;
  readonly #input: LayoutInput;
  readonly #cells = new Map<string, Standing>();
  readonly #taken = new Map<string, string>();
  readonly #pinned: ReadonlySet<string>;
  readonly #ranking: readonly LayoutEdge[];
  #lanes: LaneKey[];

  constructor(input: LayoutInput, earlier: Arrangement) {
    this.#input = input;
    this.nodes = new Map(input.nodes.map((node) => [node.id, node]));
    this.#pinned = new Set(Object.keys(input.pins ?? {}));
    this.#ranking = rankingEdges(input.nodes, input.edges);
    const given = [...new Set([...input.lanes.map((lane) => lane.id), ...input.nodes.map((node) => node.lane)])];
    this.#lanes = input.keepLaneOrder ? given.filter((lane) => lane !== null) : earlier.lanes.filter((lane) => lane !== null && given.includes(lane));
    if (given.includes(null)) this.#lanes.push(null);
    for (const node of input.nodes) {
      const cell = earlier.cells[node.id];
      if (cell) this.#put(node.id, { lane: cell.lane, column: cell.column, row: cell.row });
    }
  }

  #key = ({ lane, column, row }: Standing): string => `${column} ${row} ${lane}`;
  #isFree = (cell: Standing): boolean => !this.#taken.has(this.#key(cell));

  #put(id: string, cell: Standing) {
    this.#cells.set(id, cell);
    this.#taken.set(this.#key(cell), id);
  }

  #lift(id: string): Standing | undefined {
    const cell = this.#cells.get(id);
    this.#cells.delete(id);
    if (cell && this.#taken.get(this.#key(cell)) === id) this.#taken.delete(this.#key(cell));
    return cell;
  }

  /** Moves everything that a test picks, all at once. */
  #shift(isPicked: (cell: Standing) => boolean, by: Partial<GridCell>) {
    const picked = [...this.#cells].filter(([id, cell]) => isPicked(cell) && !this.#pinned.has(id));
    for (const [id] of picked) this.#lift(id);
    for (const [id, cell] of picked) {
      const there = { lane: cell.lane, column: cell.column + (by.column ?? 0), row: cell.row + (by.row ?? 0) };
      this.#put(id, this.#isFree(there) ? there : this.#nearest(there));
    }
  }

  /** Takes out the column and the row of a cell that nobody stands in any more, unless that would move something pinned. */
  close({ lane, column, row }: Standing, keepsColumn = false) {
    const all = [...this.#cells];
    const inLane = all.filter(([, cell]) => cell.lane === lane);
    const isBare = !keepsColumn && all.every(([, cell]) => cell.column !== column);
    const isPinnedFrom = (cells: typeof all, test: (cell: Standing) => boolean) => cells.some(([id, cell]) => test(cell) && this.#pinned.has(id));
    const takesColumn = isBare && !isPinnedFrom(all, (cell) => cell.column > column);
    if (takesColumn) this.#shift((cell) => cell.column > column, { column: -1 });
    const takesRow = inLane.every(([, cell]) => cell.row !== row) && !isPinnedFrom(inLane, (cell) => cell.row > row);
    // Nothing moves both by a column and by a row.
    const movesTwice = takesColumn && inLane.some(([, cell]) => cell.row > row && cell.column > column);
    if (takesRow && !movesTwice) this.#shift((cell) => cell.lane === lane && cell.row > row, { row: -1 });
  }

  /** Puts pinned stages where they belong; who stands there makes room. */
  pin(known: readonly LayoutNode[]) {
    for (const { id, lane } of known) {
      const pin = this.#input.pins?.[id];
      const cell = this.#cells.get(id);
      if (!pin || !cell || (cell.lane === lane && cell.column === pin.column && cell.row === pin.row)) continue;
      this.#lift(id);
      this.#seatPinned(id, lane, pin);
    }
  }

  #seatPinned(id: string, lane: LaneKey, pin: GridCell) {
    if (!this.#lanes.includes(lane)) this.#addLane(lane);
    const there = { lane, column: pin.column, row: pin.row };
    const other = this.#taken.get(this.#key(there));
    if (other !== undefined && this.#pinned.has(other)) return this.#put(id, this.#nearest(there));
    if (other !== undefined) this.#lift(other);
    this.#put(id, there);
    if (other !== undefined) this.#put(other, this.#nearest(there));
  }

  /** The free row of a cell's lane and column that is nearest, rather below. */
  #nearest({ lane, column, row }: Standing): Standing {
    for (let off = 0; ; off++) {
      for (const tried of [row + off, row - off]) if (tried >= 0 && this.#isFree({ lane, column, row: tried })) return { lane, column, row: tried };
    }
  }

  changeLane(node: LayoutNode) {
    const cell = this.#cells.get(node.id);
    if (!cell || cell.lane === node.lane) return;
    this.#lift(node.id);
    this.close(cell, true);
    if (!this.#lanes.includes(node.lane)) this.#addLane(node.lane);
    this.#put(node.id, { lane: node.lane, column: cell.column, row: this.#bestRow(node, [cell.column]).row });
  }

  add(node: LayoutNode) {
    const pin = this.#input.pins?.[node.id];
    if (pin) return this.#seatPinned(node.id, node.lane, pin);
    if (!this.#lanes.includes(node.lane)) this.#addLane(node.lane);
    const columns = this.#columnsFor(node);
    if (!columns) return this.#put(node.id, this.#nextNote(node.lane));
    this.#put(node.id, this.#bestRow(node, columns));
  }

  /** Where a stage may stand by what leads to it and what it leads to; nothing: it is not joined to anything here. */
  #columnsFor({ id }: LayoutNode): readonly number[] | null {
    const at = (ids: readonly string[]) => ids.flatMap((other) => this.#cells.get(other)?.column ?? []);
    const before = at(this.#ranking.filter((edge) => edge.to === id).map((edge) => edge.from));
    const behind = at(this.#ranking.filter((edge) => edge.from === id).map((edge) => edge.to));
    const [first, last] = [Math.max(-1, ...before), Math.min(Infinity, ...behind)];
    if (before.length === 0 && behind.length === 0) {
      const beside = at(this.#input.edges.flatMap((edge) => (edge.to === id ? edge.from : edge.from === id ? edge.to : [])));
      return beside.length === 0 ? null : [Math.max(...beside)];
    }
    if (before.length === 0 && last > 0) return [last - 1];
    if (last === Infinity || last <= first) return [first + 1];
    if (last - first > 1) return Array.from({ length: Math.min(3, last - first - 1) }, (_, i) => first + 1 + i);
    this.#shift((cell) => cell.column >= last, { column: 1 });
    return [last];
  }

  /** Behind the last of a lane's stages that nothing is joined to, in rows of their own. */
  #nextNote(lane: LaneKey): Standing {
    const linked = new Set(this.#input.edges.flatMap((edge) => [edge.from, edge.to]));
    const [notes, others] = [[] as Standing[], [] as Standing[]];
    let columns = NOTES_A_ROW;
    for (const [id, cell] of this.#cells) {
      columns = Math.max(columns, cell.column + 1);
      if (cell.lane === lane) (linked.has(id) || this.#pinned.has(id) ? others : notes).push(cell);
    }
    const free = Math.max(-1, ...others.map((cell) => cell.row)) + 1;
    const last = notes.filter((cell) => cell.row >= free).reduce((most, cell) => Math.max(most, cell.row * columns + cell.column), free * columns - 1);
    return { lane, column: (last + 1) % columns, row: Math.floor((last + 1) / columns) };
  }

  #rowsOf = (lane: LaneKey): number => [...this.#cells.values()].reduce((most, cell) => (cell.lane === lane ? Math.max(most, cell.row + 1) : most), 0);

  /** Of the free cells of its lane in these columns the one at which its handoffs cross the fewest others. */
  #bestRow({ id, lane }: LayoutNode, columns: readonly number[]): Standing {
    const rows = this.#rowsOf(lane);
    let [best, least]: [Standing | null, number] = [null, Infinity];
    for (const [i, column] of columns.entries()) {
      this.#put(id, { lane, column, row: rows });
      const { board, index } = this.#board();
      const stage = index.get(id) as number;
      for (let row = 0; row <= rows; row++) {
        const cell = { lane, column, row };
        if (row < rows && !this.#isFree(cell)) continue;
        board.move(stage, row);
        const cost = board.costOf(board.runsAt[stage] ?? []) + (row === rows && rows > 0 ? ROW : 0) + i * 0.1;
        if (cost < least) [best, least] = [cell, cost];
      }
      this.#lift(id);
    }
    return best ?? { lane, column: columns[0] ?? 0, row: rows };
  }

  #board(): { board: Board; index: ReadonlyMap<string, number> } {
    const laneAt = new Map(this.#lanes.map((lane, i) => [lane, i]));
    const entries = [...this.#cells];
    const rows = this.#lanes.map(() => 1);
    const stages = entries.map(([, cell]): BoardStage => {
      const lane = laneAt.get(cell.lane) ?? 0;
      rows[lane] = Math.max(rows[lane] ?? 1, cell.row + 1);
      return { lane, column: cell.column, row: cell.row, isPinned: true };
    });
    const index = new Map(entries.map(([id], i) => [id, i]));
    const edges = this.#input.edges.flatMap((edge) => {
      const [from, to] = [index.get(edge.from), index.get(edge.to)];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    });
    return { board: new Board(stages, edges, [...this.#lanes.keys()], rows), index };
  }

  /** A lane that is used for the first time: last, but before what nobody owns. */
  #addLane(lane: LaneKey) {
    const end = this.#lanes.includes(null) ? this.#lanes.length - 1 : this.#lanes.length;
    this.#lanes.splice(lane === null ? this.#lanes.length : end, 0, lane);
  }

  /** After a change of handoffs: what runs forward shall do so. It pushes what it leads to, and nothing else. */
  straighten() {
    const column = (id: string) => this.#cells.get(id)?.column ?? 0;
    const forward = this.#input.edges.filter((edge) => isForward(edge) && this.#cells.has(edge.from) && this.#cells.has(edge.to));
    const kept = forward.filter((edge) => column(edge.from) < column(edge.to));
    const ways = waysOf(kept);
    const isHeld = (id: string) => this.#pinned.has(id);
    let isChanged = false;
    for (const edge of forward) {
      if (column(edge.from) < column(edge.to) || isHeld(edge.from) || isHeld(edge.to) || leadsTo(ways, edge.to, edge.from)) continue;
      const isAlone = !kept.some((other) => other.from === edge.from || other.to === edge.from);
      if (isAlone && column(edge.to) > 0) this.#moveTo(edge.from, column(edge.to) - 1);
      kept.push(edge);
      const list = ways.get(edge.from);
      if (list) list.push(edge.to);
      else ways.set(edge.from, [edge.to]);
      isChanged = true;
    }
    if (!isChanged) return;
    const before = new Map<string, string[]>();
    for (const edge of kept) before.set(edge.to, [...(before.get(edge.to) ?? []), edge.from]);
    for (const id of topological([...this.#cells.keys()], kept).keys()) {
      const least = Math.max(-1, ...(before.get(id) ?? []).map(column)) + 1;
      if (column(id) < least && !isHeld(id)) this.#moveTo(id, least);
    }
  }

  #moveTo(id: string, column: number) {
    const cell = this.#lift(id);
    if (cell) this.#put(id, this.#nearest({ ...cell, column }));
  }

  arrangement(): Arrangement {
    const used = new Set([...this.#cells.values()].map((cell) => cell.lane));
    const given = new Set(this.#input.lanes.map((lane) => lane.id));
    const cells = Object.fromEntries(this.#input.nodes.map(({ id }) => [id, this.#cells.get(id) as Standing]));
    return { lanes: this.#lanes.filter((lane) => used.has(lane) || given.has(lane)), cells };
  }
}

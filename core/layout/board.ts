/**
 * The board on which stages are moved about to find a place for each: columns are fixed, rows and the order of lanes are not.
 * It knows, at any time, how many handoffs would cross. Two handoffs cross in a gutter when one comes in above the other
 * and goes out below it: the crossings between two layers of Sugiyama, Tagawa and Toda, "Methods for visual understanding of
 * hierarchical system structures" (IEEE TSMC 11(2), 1981). From gutter to gutter a handoff runs as ways.ts will lead it, as far
 * as that can be told from the cells alone. Stages, lanes and handoffs are numbers here, as a search asks for costs very often.
 */

/** How much a handoff over one row counts against a crossing: enough to choose among equals. */
const HEIGHT = 0.02;
const NOBODY = -1;
/** With more handoffs than this it is not worked out which channel one takes that finds no free row. */
const EXACT = 120;

export interface BoardStage {
  readonly lane: number;
  readonly column: number;
  row: number;
  /** A person put it here. */
  readonly isPinned: boolean;
}

export interface Places {
  readonly rows: Int32Array;
  readonly order: readonly number[];
}

export class Board {
  readonly stages: readonly BoardStage[];
  readonly columns: number;
  /** Lanes from top to bottom. */
  readonly order: number[];
  /** How many rows each lane has. */
  readonly rows: readonly number[];
  /** Handoffs by stage. */
  readonly runsAt: readonly (readonly number[])[];
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** The first gutter a handoff is in, and where its slots are listed, from gutter to gutter. */
  readonly #first: Int32Array;
  readonly #start: Int32Array;
  readonly #slots: Int32Array;
  /** A slot for each handoff in each gutter, gutter by gutter: whose it is, and its heights at the left and the right. */
  readonly #gutter: Int32Array;
  readonly #owner: Int32Array;
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  /** Who stands in a cell: by lane, then row by row. */
  readonly #cells: readonly Int32Array[];
  readonly #top: Float64Array;
  readonly #leaving: Int32Array;
  readonly #arriving: Int32Array;
  readonly #mark: Int32Array;
  #round = 0;

  constructor(stages: readonly BoardStage[], edges: readonly { readonly from: number; readonly to: number }[], order: readonly number[], rows: readonly number[]) {
    this.stages = stages;
    this.columns = stages.reduce((most, stage) => Math.max(most, stage.column + 1), 0);
    this.order = [...order];
    this.rows = rows;
    this.#top = new Float64Array(rows.length);
    this.#cells = rows.map((count) => new Int32Array(count * this.columns).fill(NOBODY));
    for (const [i, stage] of stages.entries()) this.#cells[stage.lane]![stage.row * this.columns + stage.column] = i;
    const count = edges.length;
    this.#from = Int32Array.from(edges, (edge) => edge.from);
    this.#to = Int32Array.from(edges, (edge) => edge.to);
    [this.#first, this.#start, this.#mark] = [new Int32Array(count), new Int32Array(count + 1), new Int32Array(count)];
    [this.#leaving, this.#arriving] = [new Int32Array(stages.length), new Int32Array(stages.length)];
    const runsAt: number[][] = stages.map(() => []);
    const inGutter: number[][] = Array.from({ length: this.columns + 1 }, () => []);
    let cells = 0;
    for (const [i, { from, to }] of edges.entries()) {
      const [a, b] = [stages[from]!.column, stages[to]!.column];
      const [first, last] = b > a ? [a + 1, b] : [b + 1, Math.max(a, b + 1)];
      for (let gutter = first; gutter <= last; gutter++) inGutter[gutter]!.push(i);
      runsAt[from]!.push(i);
      if (to !== from) runsAt[to]!.push(i);
      if (b > a) {
        this.#leaving[from]! += 1;
        this.#arriving[to]! += 1;
      }
      this.#first[i] = first;
      cells += last - first + 1;
      this.#start[i + 1] = cells;
    }
    this.runsAt = runsAt;
    [this.#slots, this.#owner] = [new Int32Array(cells), new Int32Array(cells)];
    [this.#left, this.#right] = [new Float64Array(cells), new Float64Array(cells)];
    this.#gutter = new Int32Array(inGutter.length + 1);
    let slot = 0;
    for (const [gutter, runs] of inGutter.entries()) {
      for (const run of runs) {
        this.#slots[this.#start[run]! + gutter - this.#first[run]!] = slot;
        this.#owner[slot++] = run;
      }
      this.#gutter[gutter + 1] = slot;
    }
    this.reset();
  }

  /** Leads all handoffs anew: after lanes changed places, and now and then, as a stage may come to stand in another's way. */
  reset() {
    let y = 0;
    for (const lane of this.order) {
      this.#top[lane] = y;
      y += this.rows[lane]! + 1;
    }
    for (let run = 0; run < this.#from.length; run++) this.#lead(run);
  }

  height(stage: number): number {
    const { lane, row } = this.stages[stage]!;
    return this.#top[lane]! + row;
  }

  /** Who stands in a cell; -1: nobody. */
  at = (lane: number, column: number, row: number): number => this.#cells[lane]![row * this.columns + column]!;

  #isOpen(stage: number, a: number, b: number): boolean {
    const { lane, row } = this.stages[stage]!;
    const cells = this.#cells[lane]!;
    const line = row * this.columns;
    for (let c = a + 1; c < b; c++) if (cells[line + c] !== NOBODY) return false;
    return true;
  }

  #lead(run: number) {
    const [from, to] = [this.#from[run]!, this.#to[run]!];
    const [a, b] = [this.stages[from]!.column, this.stages[to]!.column];
    const [y1, y2] = [this.height(from), this.height(to)];
    const [start, end] = [this.#start[run]!, this.#start[run + 1]!];
    if (b > a) {
      let middle = y2;
      if (end - start > 1) {
        const isFirstOpen = this.#isOpen(from, a, b);
        const isLastOpen = y1 === y2 ? isFirstOpen : this.#isOpen(to, a, b);
        const runsLast = isLastOpen && (!isFirstOpen || this.#leaving[from]! > 1 || this.#arriving[to]! < 2);
        middle = runsLast ? y2 : isFirstOpen ? y1 : this.#channel(run, y1, y2);
      }
      this.#write(start, end, middle);
      this.#left[this.#slots[start]!] = y1;
      this.#right[this.#slots[end - 1]!] = y2;
      return;
    }
    // Against the flow: out at the card's bottom or top, and along a channel.
    const isUp = y2 < y1;
    const isNear = Math.abs(y2 - y1) <= 1;
    this.#write(start, end, isNear ? (y1 === y2 ? y1 + 0.4 : Math.max(y1, y2) - 0.6) : isUp ? y1 - 0.6 : y1 + 0.4);
    if (!isNear) this.#left[this.#slots[start]!] = isUp ? y2 + 0.4 : y2 - 0.6;
  }

  #write(start: number, end: number, height: number) {
    for (let i = start; i < end; i++) {
      const slot = this.#slots[i]!;
      this.#left[slot] = height;
      this.#right[slot] = height;
    }
  }

  #crossingsIn(gutter: number, left: number, right: number): number {
    let count = 0;
    const end = this.#gutter[gutter + 1]!;
    for (let slot = this.#gutter[gutter]!; slot < end; slot++) if ((left - this.#left[slot]!) * (right - this.#right[slot]!) < 0) count += 1;
    return count;
  }

  /** The height between the ends (or beside them, where they are level) at which a handoff crosses the fewest others. */
  #channel(run: number, y1: number, y2: number): number {
    if (this.#from.length > EXACT) return y1 === y2 ? y1 + 0.5 : y1 < y2 ? y2 - 0.5 : y2 + 0.5;
    this.#write(this.#start[run]!, this.#start[run + 1]!, NaN);
    let [best, least] = [y2, Infinity];
    const first = this.#first[run]!;
    const last = first + this.#start[run + 1]! - this.#start[run]! - 1;
    for (let middle = Math.min(y1, y2) + (y1 === y2 ? -0.5 : 0.5); middle < Math.max(y1, y2) + (y1 === y2 ? 1 : 0); middle += 1) {
      let cost = 0;
      for (let gutter = first; gutter <= last && cost < least; gutter++) cost += this.#crossingsIn(gutter, gutter === first ? y1 : middle, gutter === last ? y2 : middle);
      if (cost < least) [best, least] = [middle, cost];
    }
    return best;
  }

  /** What these handoffs cost; crossings among them count once. What is more than `most` need not be exact. */
  costOf(runs: readonly number[], most = Infinity): number {
    this.#round += 1;
    const [slots, owner, lefts, rights, mark, round] = [this.#slots, this.#owner, this.#left, this.#right, this.#mark, this.#round];
    let sum = 0;
    for (const run of runs) {
      mark[run] = round;
      sum += HEIGHT * Math.abs(this.height(this.#from[run]!) - this.height(this.#to[run]!));
      const [start, end] = [this.#start[run]!, this.#start[run + 1]!];
      let gutter = this.#first[run]!;
      for (let i = start; i < end; i++, gutter++) {
        const [left, right] = [lefts[slots[i]!]!, rights[slots[i]!]!];
        const until = this.#gutter[gutter + 1]!;
        for (let slot = this.#gutter[gutter]!; slot < until; slot++) {
          if ((left - lefts[slot]!) * (right - rights[slot]!) < 0 && mark[owner[slot]!] !== round) sum += 1;
        }
        if (sum > most) return sum;
      }
    }
    return sum;
  }

  /** What all handoffs cost. */
  cost(): number {
    const [lefts, rights] = [this.#left, this.#right];
    let sum = 0;
    for (let run = 0; run < this.#from.length; run++) sum += HEIGHT * Math.abs(this.height(this.#from[run]!) - this.height(this.#to[run]!));
    for (let gutter = 0; gutter + 1 < this.#gutter.length; gutter++) {
      const until = this.#gutter[gutter + 1]!;
      for (let a = this.#gutter[gutter]!; a < until; a++) {
        const [left, right] = [lefts[a]!, rights[a]!];
        for (let b = a + 1; b < until; b++) if ((left - lefts[b]!) * (right - rights[b]!) < 0) sum += 1;
      }
    }
    return sum;
  }

  /** Puts a stage into a row of its lane; one that stands there takes its place. Their handoffs are led anew. */
  move(stage: number, row: number) {
    const own = this.stages[stage]!;
    const cells = this.#cells[own.lane]!;
    const [here, there] = [own.row * this.columns + own.column, row * this.columns + own.column];
    const other = cells[there]!;
    cells[there] = stage;
    cells[here] = other;
    if (other !== NOBODY) this.stages[other]!.row = own.row;
    own.row = row;
    for (const run of this.runsAt[stage]!) this.#lead(run);
    if (other !== NOBODY) for (const run of this.runsAt[other]!) this.#lead(run);
  }

  places = (): Places => ({ rows: Int32Array.from(this.stages, (stage) => stage.row), order: [...this.order] });

  restore({ rows, order }: Places) {
    for (const cells of this.#cells) cells.fill(NOBODY);
    for (const [i, stage] of this.stages.entries()) {
      stage.row = rows[i]!;
      this.#cells[stage.lane]![stage.row * this.columns + stage.column] = i;
    }
    this.reorder(order);
  }

  reorder(order: readonly number[]) {
    this.order.splice(0, this.order.length, ...order);
    this.reset();
  }
}

/**
 * The rows of one table in one scenario, sorted and by their fields. Kept with the table: most edits leave most tables as they
 * are. And of a table that an edit branched off only what differs is put right, so that a rename among thousands sorts nothing.
 */
import { rowsOf, type Model } from './model.ts';
import { byPlace } from './place.ts';
import { RowMap } from './row-map.ts';
import { tableOf, type Row, type Stage, type TableName } from './tables.ts';

export interface RowIndex {
  /** In order. */
  readonly all: readonly Row[];
  /** How many there are. */
  readonly size: number;
  get(id: string): Row | undefined;
  /** The rows whose field has this value, in order. */
  by(field: string, value: string | null): readonly Row[];
}

const valueOf = (row: Row, field: string): unknown => (row as unknown as Readonly<Record<string, unknown>>)[field];

type Order = (a: Row, b: Row) => number;

const byId: Order = (a, b) => (a.id < b.id ? -1 : 1);
const orderOf = (table: TableName): Order => (tableOf(table).siblings ? (byPlace as unknown as (a: Row | Stage, b: Row | Stage) => number) : byId);

interface Group {
  readonly rows: Row[];
  isSorted: boolean;
}
const NONE: readonly Row[] = [];

/** Of all rows; each part is made when it is first asked for. */
export class TableIndex implements RowIndex {
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #order: Order;
  readonly #scenario: string;
  #own: readonly Row[] | undefined;
  #all: readonly Row[] | undefined;
  #byId: ReadonlyMap<string, Row> | undefined;
  /** A table of thousands is not sorted as a whole because one of its groups is asked for. */
  readonly #groups = new Map<string, ReadonlyMap<unknown, Group>>();

  constructor(rows: ReadonlyMap<string, Row>, table: TableName, scenario: string) {
    [this.#rows, this.#order, this.#scenario] = [rows, orderOf(table), scenario];
  }

  get all(): readonly Row[] {
    return (this.#all ??= [...this.#inScenario].sort(this.#order));
  }

  get size(): number {
    return this.#inScenario.length;
  }

  get(id: string): Row | undefined {
    return (this.#byId ??= new Map(this.#inScenario.map((row) => [row.id, row]))).get(id);
  }

  by(field: string, value: string | null): readonly Row[] {
    const group = (this.#groups.get(field) ?? this.#groupBy(field)).get(value);
    if (!group) return NONE;
    if (!group.isSorted) {
      group.rows.sort(this.#order);
      group.isSorted = true;
    }
    return group.rows;
  }

  #groupBy(field: string): ReadonlyMap<unknown, Group> {
    const groups = new Map([...groupBy(this.#inScenario, (row) => valueOf(row, field))].map(([value, rows]) => [value, { rows, isSorted: false }]));
    this.#groups.set(field, groups);
    return groups;
  }

  get #inScenario(): readonly Row[] {
    return (this.#own ??= [...this.#rows.values()].filter((row) => row.scenario === this.#scenario));
  }
}

/** Of a table that few edits have branched off: what the shared rows say, put right where they differ. */
class BranchIndex implements RowIndex {
  readonly #base: RowIndex;
  readonly #order: Order;
  /** The rows that differ, by id; nothing for one that is gone. */
  readonly #changes = new Map<string, Row | undefined>();
  #all: readonly Row[] | undefined;
  readonly #groups = new Map<string, Map<unknown, readonly Row[]>>();

  constructor(base: RowIndex, changes: RowMap['changes'], table: TableName, scenario: string) {
    [this.#base, this.#order] = [base, orderOf(table)];
    const start = `${scenario}/`;
    for (const [key, row] of changes) if (key.startsWith(start)) this.#changes.set(key.slice(start.length), row);
  }

  get all(): readonly Row[] {
    return (this.#all ??= this.#putRight(this.#base.all, () => true));
  }

  get size(): number {
    let size = this.#base.size;
    for (const [id, row] of this.#changes) size += (row ? 1 : 0) - (this.#base.get(id) ? 1 : 0);
    return size;
  }

  get(id: string): Row | undefined {
    return this.#changes.has(id) ? this.#changes.get(id) : this.#base.get(id);
  }

  by(field: string, value: string | null): readonly Row[] {
    const groups = this.#groups.get(field) ?? new Map<unknown, readonly Row[]>();
    this.#groups.set(field, groups);
    const group = groups.get(value) ?? this.#putRight(this.#base.by(field, value), (row) => valueOf(row, field) === value);
    groups.set(value, group);
    return group;
  }

  #putRight(rows: readonly Row[], isOne: (row: Row) => boolean): readonly Row[] {
    const come = [...this.#changes.values()].filter((row): row is Row => row !== undefined && isOne(row));
    const stay = rows.filter(({ id }) => !this.#changes.has(id));
    if (come.length === 0) return stay.length === rows.length ? rows : stay;
    for (const row of come) stay.splice(placeIn(stay, row, this.#order), 0, row);
    return stay;
  }
}

/** Where a row belongs among rows that are in order. */
function placeIn(rows: readonly Row[], row: Row, order: Order): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(rows[middle]!, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const kept = new WeakMap<object, Map<string, RowIndex>>();

/** The same index as long as the table is the same. */
export const keptIndex = (model: Model, table: TableName, scenario: string): RowIndex => indexOf(rowsOf(model, table), table, scenario);

function indexOf(rows: ReadonlyMap<string, Row>, table: TableName, scenario: string): RowIndex {
  const scenarios = kept.get(rows) ?? new Map<string, RowIndex>();
  kept.set(rows, scenarios);
  const found = scenarios.get(scenario) ?? (rows instanceof RowMap && rows.isNear ? new BranchIndex(indexOf(rows.shared, table, scenario), rows.changes, table, scenario) : new TableIndex(rows, table, scenario));
  scenarios.set(scenario, found);
  return found;
}

/** Of rows that go on changing, as they are now. */
export const indexNow = (rows: RowMap, table: TableName, scenario: string): RowIndex => new BranchIndex(indexOf(rows.shared, table, scenario), rows.changes, table, scenario);

/** Chromium 114 and Node 18 have no Map.groupBy. */
export function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}


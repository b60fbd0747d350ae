/**
 * A model being changed by one command. Rows are added, changed and removed one by one on private branches of the tables;
 * the difference is what stands differently at the end, so a field that was set and set back is not in it.
 */
import { changedFields, diffKey, splitKey, type Diff, type DiffKey, type Fields } from './diff.ts';
import { Lookup } from './lookup.ts';
import { rowKey, rowsOf, type Model, type RowKey } from './model.ts';
import type { Place } from './place.ts';
import { indexNow, keptIndex } from './row-index.ts';
import { RowMap } from './row-map.ts';
import { indexIn, Siblings } from './siblings.ts';
import { tableOf, type Row, type TableName } from './tables.ts';

export type PlacedRow = Row & { readonly place: Place };

export class Draft {
  readonly before: Model;
  #now: Model;
  #own = new Map<TableName, RowMap>();
  #groups = new Map<TableName, Siblings>();
  #touched = new Map<DiffKey, Row | undefined>();

  constructor(model: Model) {
    this.before = model;
    this.#now = { ...model };
  }

  /** The model as it stands now. It goes on changing with the draft: don't keep it. */
  get model(): Model {
    return this.#now;
  }

  /** A fresh index over what stands now, good until the next change. */
  lookup(scenario: string): Lookup {
    return new Lookup(this.#now, scenario);
  }

  get<T extends TableName>(table: T, scenario: string, id: string | null | undefined): Row<T> | undefined {
    return id ? (this.#now[table].get(rowKey(scenario, id)) as Row<T> | undefined) : undefined;
  }

  rows(table: TableName, scenario: string): Row[] {
    return [...rowsOf(this.#now, table).values()].filter((row) => row.scenario === scenario);
  }

  /** The rows that stand beside `row` in order, `row` itself left out. */
  siblings(table: TableName, row: PlacedRow): readonly PlacedRow[] {
    const group = this.#groupOf(table, row);
    const at = indexIn(group, row);
    return at < 0 ? group : [...group.slice(0, at), ...group.slice(at + 1)];
  }

  put(table: TableName, row: Row): void {
    const [rows, key] = this.#at(table, row.scenario, row.id);
    this.#groups.get(table)?.replace(rows.get(key), row);
    rows.set(key, row);
  }

  set(table: TableName, scenario: string, id: string, fields: Fields): void {
    const row = rowsOf(this.#now, table).get(rowKey(scenario, id));
    if (row) this.put(table, { ...row, ...fields });
  }

  remove(table: TableName, scenario: string, id: string): void {
    const [rows, key] = this.#at(table, scenario, id);
    this.#groups.get(table)?.replace(rows.get(key), undefined);
    rows.delete(key);
  }

  /** Where few rows differ, from the index of those that were there; a paste of thousands keeps a list of its own. */
  #groupOf(table: TableName, row: PlacedRow): readonly PlacedRow[] {
    const own = this.#own.get(table);
    if (this.#groups.has(table) || own?.isNear === false) return this.#siblings(table).of(row);
    const index = own ? indexNow(own, table, row.scenario) : keptIndex(this.before, table, row.scenario);
    const [field, ...others] = tableOf(table).siblings ?? [];
    const value = (of: Row, name: string) => (of as unknown as Fields)[name];
    const rows = field ? index.by(field, value(row, field) as string | null) : index.all;
    return (rows as readonly PlacedRow[]).filter((other) => other.place.parent === row.place.parent && others.every((name) => value(other, name) === value(row, name)));
  }

  /** Kept as long as the draft is, so that the table is looked through once. */
  #siblings(table: TableName): Siblings {
    const kept = this.#groups.get(table);
    if (kept) return kept;
    const made = new Siblings(tableOf(table).siblings ?? [], rowsOf(this.#now, table).values() as Iterable<PlacedRow>);
    this.#groups.set(table, made);
    return made;
  }

  /** Rows that were added or changed and still stand. */
  *changed(): Generator<readonly [TableName, Row]> {
    for (const key of this.#touched.keys()) {
      const { table, scenario, id } = splitKey(key);
      const row = rowsOf(this.#now, table).get(rowKey(scenario, id));
      if (row) yield [table, row];
    }
  }

  diff(): Diff {
    const added: Record<DiffKey, Row> = {};
    const updated: Record<DiffKey, readonly [Fields, Fields]> = {};
    const removed: Record<DiffKey, Row> = {};
    for (const [key, from] of this.#touched) {
      const { table, scenario, id } = splitKey(key);
      const to = rowsOf(this.#now, table).get(rowKey(scenario, id));
      if (!from && to) added[key] = to;
      if (from && !to) removed[key] = from;
      if (!from || !to) continue;
      const change = changedFields(from as unknown as Fields, to as unknown as Fields);
      if (change) updated[key] = change;
    }
    return { added, updated, removed };
  }

  #at(table: TableName, scenario: string, id: string): [RowMap, RowKey] {
    const rows = this.#own.get(table) ?? RowMap.branch(rowsOf(this.#now, table));
    if (!this.#own.has(table)) {
      this.#own.set(table, rows);
      this.#now = { ...this.#now, [table]: rows };
    }
    const key = rowKey(scenario, id);
    const name = diffKey(table, scenario, id);
    if (!this.#touched.has(name)) this.#touched.set(name, rows.get(key));
    return [rows, key];
  }
}

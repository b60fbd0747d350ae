/**
 * Differences between two models, as values: what an edit is, what undo inverts, what the journal keeps, what every
 * window is told and what a merge compares. Four small functions are the whole algebra: apply, invert, squash and
 * isEmpty. (The idea is tldraw's RecordsDiff and Actual Budget's undo: history only grows.)
 */
import { rowKey, rowsOf, type Model } from './model.ts';
import { RowMap } from './row-map.ts';
import { isTableName, type Row, type TableName } from './tables.ts';

/** `table/scenario/id`: the key of a row in a difference. */
export type DiffKey = string;

/** Some fields of a row, before or after. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Diff {
  readonly added: Readonly<Record<DiffKey, Row>>;
  /** Only the fields that changed: before and after. */
  readonly updated: Readonly<Record<DiffKey, readonly [from: Fields, to: Fields]>>;
  readonly removed: Readonly<Record<DiffKey, Row>>;
}

export const noDiff: Diff = { added: {}, updated: {}, removed: {} };

export const diffKey = (table: TableName, scenario: string, id: string): DiffKey => `${table}/${scenario}/${id}`;

export function splitKey(key: DiffKey): { table: TableName; scenario: string; id: string } {
  const [table = '', scenario = '', id = ''] = key.split('/');
  if (!isTableName(table)) throw new Error(`No table in the key ${key}`);
  return { table, scenario, id };
}

export const isEmpty = (diff: Diff): boolean =>
  [diff.added, diff.updated, diff.removed].every((part) => Object.keys(part).length === 0);

/** The tables a difference touches. */
export function tablesIn(diff: Diff): ReadonlySet<TableName> {
  const names = new Set<TableName>();
  for (const part of [diff.added, diff.updated, diff.removed]) {
    for (const key of Object.keys(part)) names.add(splitKey(key).table);
  }
  return names;
}

/** The difference that takes `apply(model, diff)` back to `model`. */
export function invert(diff: Diff): Diff {
  const updated = Object.entries(diff.updated).map(([key, [from, to]]) => [key, [to, from]] as const);
  return { added: diff.removed, updated: Object.fromEntries(updated), removed: diff.added };
}

/**
 * The next model. Throws when the difference does not fit: a row to add exists, a row to change or remove does not.
 * That is a bug or a damaged journal, never a person's mistake.
 */
export function apply(model: Model, diff: Diff): Model {
  const next: Record<string, RowMap> = {};
  const rowsToChange = (key: DiffKey) => {
    const { table, scenario, id } = splitKey(key);
    const rows = (next[table] ??= RowMap.branch(rowsOf(model, table)));
    return { rows, at: rowKey(scenario, id) };
  };
  for (const key of Object.keys(diff.removed)) {
    const { rows, at } = rowsToChange(key);
    if (!rows.delete(at)) throw new Error(`No row to remove at ${key}`);
  }
  for (const [key, row] of Object.entries(diff.added)) {
    const { rows, at } = rowsToChange(key);
    if (rows.has(at)) throw new Error(`There is a row already at ${key}`);
    rows.set(at, row);
  }
  for (const [key, [, to]] of Object.entries(diff.updated)) {
    const { rows, at } = rowsToChange(key);
    const row = rows.get(at);
    if (!row) throw new Error(`No row to change at ${key}`);
    rows.set(at, { ...row, ...to });
  }
  return { ...model, ...next } as unknown as Model;
}

/**
 * One difference that does what several do one after the other.
 * @example squash([rename('A', 'B'), rename('B', 'C')]) // rename from A to C
 */
export function squash(diffs: readonly Diff[]): Diff {
  const added: Record<DiffKey, Row> = {};
  const removed: Record<DiffKey, Row> = {};
  const updated: Record<DiffKey, [Fields, Fields]> = {};
  for (const diff of diffs) {
    for (const [key, row] of Object.entries(diff.removed)) {
      const change = updated[key];
      if (added[key]) delete added[key];
      else removed[key] = change ? { ...row, ...change[0] } : row;
      delete updated[key];
    }
    for (const [key, row] of Object.entries(diff.added)) {
      const before = removed[key];
      delete removed[key];
      if (!before) added[key] = row;
      else keepChanges(updated, key, before as unknown as Fields, row as unknown as Fields);
    }
    for (const [key, [from, to]] of Object.entries(diff.updated)) {
      const fresh = added[key];
      if (fresh) added[key] = { ...fresh, ...to } as Row;
      else {
        const earlier = updated[key];
        keepChanges(updated, key, { ...from, ...earlier?.[0] }, { ...earlier?.[1], ...to });
      }
    }
  }
  return { added, updated, removed };
}

function keepChanges(updated: Record<DiffKey, [Fields, Fields]>, key: DiffKey, from: Fields, to: Fields) {
  const changed = changedFields(from, to);
  if (changed) updated[key] = changed;
  else delete updated[key];
}

/** The fields in which two versions of a row differ, before and after; nothing where they are the same. */
export function changedFields(from: Fields, to: Fields): [Fields, Fields] | undefined {
  const names = Object.keys(to).filter((name) => !sameValue(from[name], to[name]));
  if (names.length === 0) return undefined;
  const pick = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name]]));
  return [pick(from), pick(to)];
}

/** Are two field values the same? Values are plain JSON; the order of keys does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
  return (
    keysA.length === keysB.length &&
    keysA.every((key) => Object.hasOwn(b, key) && sameValue((a as Fields)[key], (b as Fields)[key]))
  );
}

/** Two models compared row by row: what has to be done to one so that it says what the other says. */
import { changedFields, diffKey, splitKey, type Diff, type DiffKey, type Fields } from '../model/diff.ts';
import { find, rowsOf, type Model } from '../model/model.ts';
import { tableNames, tableOf, type Row } from '../model/tables.ts';

/**
 * The difference from one model to another; view state is left out, as it is no content.
 * @example apply(before, between(before, after)) // after, but for views
 */
export function between(from: Model, to: Model): Diff {
  const added: Record<DiffKey, Row> = {};
  const updated: Record<DiffKey, readonly [Fields, Fields]> = {};
  const removed: Record<DiffKey, Row> = {};
  for (const table of tableNames) {
    const [then, now] = [rowsOf(from, table), rowsOf(to, table)];
    if (then === now || tableOf(table).view) continue;
    for (const [key, row] of now) {
      const before = then.get(key);
      if (before === row) continue;
      const name = diffKey(table, row.scenario, row.id);
      if (!before) added[name] = row;
      const change = before && changedFields(before as unknown as Fields, row as unknown as Fields);
      if (change) updated[name] = change;
    }
    for (const [key, row] of then) if (!now.has(key)) removed[diffKey(table, row.scenario, row.id)] = row;
  }
  return { added, updated, removed };
}

/** The row that a key names, or nothing. */
export function rowAt(model: Model, key: DiffKey): Row | undefined {
  const { table, scenario, id } = splitKey(key);
  return find(model, table, scenario, id) as Row | undefined;
}

/** A row's fields by name, for code that works on any table. */
export const fieldsOf = (row: Row): Fields => row as unknown as Fields;

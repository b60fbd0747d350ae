/** Are two models the same, row by row and field by field? */
import { sameValue } from '../../core/model/diff.ts';
import { rowsOf, type Model } from '../../core/model/model.ts';
import { tableNames, tableOf } from '../../core/model/tables.ts';

/** The first row that differs; nothing where all are the same. View state counts only when asked. */
export function differenceOf(a: Model, b: Model, withViews = true): string | undefined {
  for (const table of tableNames) {
    if (!withViews && tableOf(table).view) continue;
    const [rowsA, rowsB] = [rowsOf(a, table), rowsOf(b, table)];
    if (rowsA.size !== rowsB.size) return `${table}: ${rowsA.size} rows and ${rowsB.size}`;
    for (const [key, row] of rowsA) if (!sameValue(row, rowsB.get(key))) return `${table}/${key}`;
  }
  return undefined;
}

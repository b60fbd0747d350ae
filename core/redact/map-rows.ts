/** A model with some rows changed or left out; tables in which nothing changes stay the same ones. */
import { rowsOf, type Model, type RowKey } from '../model/model.ts';
import { tableNames, type Row, type TableName } from '../model/tables.ts';

/** @param change gives the row as it is to be, the same one where nothing changes, nothing where it goes */
export function mapRows(model: Model, change: (table: TableName, row: Row) => Row | undefined): Model {
  const tables = tableNames.map((table) => {
    const before = rowsOf(model, table);
    const after = new Map<RowKey, Row>();
    let isSame = true;
    for (const [key, row] of before) {
      const changed = change(table, row);
      if (changed) after.set(key, changed);
      isSame &&= changed === row;
    }
    return [table, isSame ? before : after] as const;
  });
  return Object.fromEntries(tables) as unknown as Model;
}

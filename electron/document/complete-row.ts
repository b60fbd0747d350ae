import { tableOf, type TableName } from '../../core/model/tables.ts';

const initialOf = (table: TableName) => Object.fromEntries(Object.entries(tableOf(table).fields).map(([field, { initial }]) => [field, initial]));

/** A row of an earlier version with the fields that came later: as a new record starts. */
export const completeRow = <R extends object>(table: TableName, row: R): R => ({ ...initialOf(table), ...row });

/** A project without amounts of money. */
import type { Model } from '../model/model.ts';
import type { Row, TableName } from '../model/tables.ts';
import { mapRows } from './map-rows.ts';

/** The fields that hold money, by table. */
const MONEY: Partial<Record<TableName, readonly string[]>> = { participant: ['costPerHour', 'costPerCase'] };

export function withoutCosts(model: Model): { readonly model: Model; readonly costs: number } {
  let costs = 0;
  const without = mapRows(model, (table, row) => {
    const said = (MONEY[table] ?? []).filter((field) => (row as unknown as Readonly<Record<string, unknown>>)[field] !== null);
    costs += said.length;
    return said.length === 0 ? row : ({ ...row, ...Object.fromEntries(said.map((field) => [field, null])) } as Row);
  });
  return { model: without, costs };
}

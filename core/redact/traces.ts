/** A project that says nothing of what is gone: where a note was before, and which entry of the history a scenario was copied at. */
import type { Model } from '../model/model.ts';
import type { Row, TableName } from '../model/tables.ts';
import { mapRows } from './map-rows.ts';

const TRACES: Partial<Record<TableName, string>> = { scenario: 'forkedFrom', note: 'was' };

export function withoutTraces(model: Model): { readonly model: Model; readonly traces: number } {
  let traces = 0;
  const without = mapRows(model, (table, row) => {
    const field = TRACES[table];
    if (field === undefined || (row as unknown as Readonly<Record<string, unknown>>)[field] === '') return row;
    traces += 1;
    return { ...row, [field]: '' } as Row;
  });
  return { model: without, traces };
}

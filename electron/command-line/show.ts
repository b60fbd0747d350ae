import { rowsOf, type Model } from '../../core/model/model.ts';
import { tableNames, tableOf, type TableName } from '../../core/model/tables.ts';
import { SCHEMA_VERSION } from '../document/migrations/index.ts';
import { readFile } from './read-file.ts';
import { print, tell, type Verb } from './run.ts';

/** The whole model as JSON: every table with its rows by scenario and id, fields as they are declared. */
export const showModel: Verb = {
  usage: 'show f.wfa [--json]',
  files: 1,
  options: { json: { type: 'boolean' } },
  run: async ({ files: [path = ''] }, { apart }) => {
    const shown = await readFile(path, apart, ({ model }) => inOrder(model));
    if (!shown.ok) return tell(shown.error);
    print(JSON.stringify(shown.value, null, 2));
    return 0;
  },
};

/** Rows are read in the order of scenario and id already. */
function inOrder(model: Model): object {
  const rows = (table: TableName) => {
    const fields = ['id', 'scenario', ...Object.keys(tableOf(table).fields)];
    return [...rowsOf(model, table).values()].map((row) =>
      Object.fromEntries(fields.map((field) => [field, (row as unknown as Record<string, unknown>)[field]])),
    );
  };
  return { schemaVersion: SCHEMA_VERSION, ...Object.fromEntries(tableNames.map((table) => [table, rows(table)])) };
}

import { rowsOf, projectOf, scenariosOf, type Model } from '../../core/model/model.ts';
import { tableNames, tableOf } from '../../core/model/tables.ts';
import { t } from '../../core/text/text.ts';
import { countEntries } from '../document/folded.ts';
import type { ReadFile } from '../document/read-apart.ts';
import { readFile } from './read-file.ts';
import { print, tell, type Verb } from './run.ts';

interface Info {
  readonly title: string;
  readonly schemaVersion: number;
  readonly sqliteVersion: string;
  readonly entries: number;
  /** Rows of the project itself, by table. */
  readonly project: Readonly<Record<string, number>>;
  readonly scenarios: readonly { readonly id: string; readonly name: string; readonly counts: Readonly<Record<string, number>> }[];
}

/** Title, counts by entity and scenario, versions. */
export const showInfo: Verb = {
  usage: 'info f.wfa [--json]',
  files: 1,
  options: { json: { type: 'boolean' } },
  run: async ({ files: [path = ''], options }, { apart }) => {
    const info = await readFile(path, apart, infoOf);
    if (!info.ok) return tell(info.error);
    print(options.json ? JSON.stringify(info.value, null, 2) : inWords(info.value));
    return 0;
  },
};

function infoOf({ model, db, version }: ReadFile): Info {
  return {
    title: projectOf(model).title,
    schemaVersion: version,
    sqliteVersion: db.prepare('SELECT sqlite_version()').pluck().get() as string,
    entries: countEntries(db),
    project: countsOf(model, ''),
    scenarios: scenariosOf(model).map(({ id, name }) => ({ id, name, counts: countsOf(model, id) })),
  };
}

const countsOf = (model: Model, scenario: string): Record<string, number> =>
  Object.fromEntries(
    tableNames
      .filter((table) => (tableOf(table).scope === 'project') === (scenario === '') && !tableOf(table).view)
      .map((table) => [table, [...rowsOf(model, table).values()].filter((row) => row.scenario === scenario).length]),
  );

function inWords(info: Info): string {
  const scenarios = info.scenarios.flatMap(({ name, counts }) => [
    `${t.commandLine.scenario}: ${name}`,
    ...Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([table, count]) => `  ${table}: ${count}`),
  ]);
  return [
    `${t.commandLine.title}: ${info.title}`,
    `${t.commandLine.schemaVersion}: ${info.schemaVersion}`,
    `${t.commandLine.sqliteVersion}: ${info.sqliteVersion}`,
    ...scenarios,
  ].join('\n');
}

/** A model with only some workflows of a scenario and what hangs on them, for forms that tell a scenario as a whole. */
import { rowsOf, type Model } from '../model/model.ts';
import { tableNames, tableOf, type Row } from '../model/tables.ts';

/** @param ids none: all of them */
export function onlyWorkflows(model: Model, scenario: string, ids: readonly string[]): Model {
  if (ids.length === 0) return model;
  const gone = new Set([...model.workflow.values()].filter((one) => one.scenario === scenario && !ids.includes(one.id)).map(({ id }) => id));
  const hangsOnGone = (row: Row, fields: readonly string[]) => row.scenario === scenario && fields.some((field) => gone.has((row as unknown as Readonly<Record<string, string>>)[field] ?? ''));
  // Tables stand behind those that they hang on, so one pass finds all.
  const tables = tableNames.map((table) => {
    const parents = Object.entries(tableOf(table).fields).flatMap(([field, { reference }]) => (reference && reference.rule !== 'mention' ? [field] : []));
    const kept = [...rowsOf(model, table)].filter(([, row]) => {
      const isKept = !gone.has(row.id) && !hangsOnGone(row, parents);
      if (!isKept) gone.add(row.id);
      return isKept;
    });
    return [table, kept.length === rowsOf(model, table).size ? rowsOf(model, table) : new Map(kept)] as const;
  });
  return Object.fromEntries(tables) as unknown as Model;
}

/** What a new project starts with: its own row, one scenario and one empty workflow. */
import type { Diff } from './diff.ts';
import { diffKey } from './diff.ts';
import type { NewId } from './ids.ts';
import { insertAt } from './place.ts';
import { tableOf, type FieldsOf, type Row, type TableName } from './tables.ts';

/** A row with every field as it starts, except those given. */
export function newRow<T extends TableName>(table: T, id: string, scenario: string, fields: Partial<FieldsOf<T>>): Row<T> {
  const initial = Object.fromEntries(Object.entries(tableOf(table).fields).map(([name, field]) => [name, field.initial]));
  return { ...initial, ...fields, id, scenario } as unknown as Row<T>;
}

export interface NewProject {
  readonly title: string;
  readonly scenario: string;
  /** Nothing: no workflow yet. */
  readonly workflow?: string;
}

/** The difference from nothing to a new project; the first entry of its journal. */
export function newProject({ title, scenario, workflow }: NewProject, newId: NewId): Diff {
  const place = { parent: null, index: insertAt([], 0, 1).indexes[0] as string };
  const scenarioId = newId();
  const rows: [TableName, Row][] = [
    ['project', newRow('project', newId(), '', { title })],
    ['scenario', newRow('scenario', scenarioId, '', { name: scenario, place })],
  ];
  if (workflow) rows.push(['workflow', newRow('workflow', newId(), scenarioId, { name: workflow, place })]);
  return {
    added: Object.fromEntries(rows.map(([table, row]) => [diffKey(table, row.scenario, row.id), row])),
    updated: {},
    removed: {},
  };
}

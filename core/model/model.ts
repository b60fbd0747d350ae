/**
 * The model in memory: one immutable map of rows a table, keyed by scenario and id. Only `apply` (diff.ts) makes the
 * next one, and it copies no table that did not change, so `===` on a table says whether anything in it changed.
 */
import { tableNames, type Project, type Row, type Scenario, type TableName } from './tables.ts';
import { byPlace } from './place.ts';

export type RowKey = string;

export const rowKey = (scenario: string, id: string): RowKey => `${scenario}/${id}`;

export type Model = { readonly [T in TableName]: ReadonlyMap<RowKey, Row<T>> };

/** The rows of any table, for code that works on all of them. */
export const rowsOf = (model: Model, table: TableName): ReadonlyMap<RowKey, Row> =>
  model[table] as unknown as ReadonlyMap<RowKey, Row>;

export const emptyModel = (): Model =>
  Object.fromEntries(tableNames.map((table) => [table, new Map()])) as unknown as Model;

/**
 * One row, or nothing.
 * @example find(model, 'stage', scenario, id)?.name
 */
export const find = <T extends TableName>(model: Model, table: T, scenario: string, id: string | null | undefined) =>
  id ? (model[table].get(rowKey(scenario, id)) as Row<T> | undefined) : undefined;

export function projectOf(model: Pick<Model, 'project'>): Project {
  const [project] = model.project.values();
  if (!project) throw new Error('A model has one project row');
  return project;
}

/** All scenarios in their order. */
export const scenariosOf = (model: Model): readonly Scenario[] => [...model.scenario.values()].sort(byPlace);

/** A model made of rows as they come out of a file or a snapshot. */
export function modelFrom(rows: Iterable<readonly [TableName, Row]>): Model {
  const model = emptyModel();
  for (const [table, row] of rows) (model[table] as unknown as Map<RowKey, Row>).set(rowKey(row.scenario, row.id), row);
  return model;
}

/** The same model in plain maps, which another thread can be given. */
export const plainModel = (model: Model): Model => Object.fromEntries(tableNames.map((table) => [table, new Map(rowsOf(model, table))])) as unknown as Model;

/** Every row with its table, in the order of the tables. */
export function* allRows(model: Model): Generator<readonly [TableName, Row]> {
  for (const table of tableNames) for (const row of rowsOf(model, table).values()) yield [table, row];
}

/**
 * A model out of the rows that could be read of a damaged file. Nothing in it points at what is not there: a row that belongs to a
 * missing one goes, a mention empties, a child moves up; what still breaks a rule goes as well.
 */
import { splitKey, type DiffKey, diffKey, type Fields } from '../model/diff.ts';
import { Draft } from '../model/draft.ts';
import { violationOf } from '../model/invariants.ts';
import { allRows, modelFrom, type Model } from '../model/model.ts';
import { tableOf, type Row, type TableName } from '../model/tables.ts';
import { fieldsOf } from './compare.ts';
import { referencesOf } from './references.ts';

export interface Whole {
  readonly model: Model;
  /** Rows that could be read, but not without what they belong to. */
  readonly dropped: readonly DiffKey[];
}

/** @param rows with one project and at least one scenario among them */
export function wholeOf(rows: Iterable<readonly [TableName, Row]>): Whole {
  const draft = new Draft(modelFrom(rows));
  const dropped: DiffKey[] = [];
  const drop = (table: TableName, row: Row) => {
    dropped.push(diffKey(table, row.scenario, row.id));
    draft.remove(table, row.scenario, row.id);
  };
  while (letGo(draft, drop) || obey(draft, drop));
  return { model: draft.model, dropped };
}

type Drop = (table: TableName, row: Row) => void;

/** Lets go of what is not there; true where something was changed. */
function letGo(draft: Draft, drop: Drop): boolean {
  let isChanged = false;
  for (const [table, row] of [...allRows(draft.model)]) {
    if (tableOf(table).view) continue;
    const missing = [...referencesOf(table, row)].filter(({ to }) => {
      const at = splitKey(to);
      return !draft.get(at.table, at.scenario, at.id);
    });
    if (missing.length === 0) continue;
    isChanged = true;
    if (missing.some(({ isHeld }) => isHeld)) drop(table, row);
    else draft.set(table, row.scenario, row.id, Object.fromEntries(missing.map(({ field }) => [field, emptied(table, row, field)])));
  }
  return isChanged;
}

const emptied = (table: TableName, row: Row, field: string): unknown =>
  tableOf(table).fields[field]?.storage === 'place' ? { ...(fieldsOf(row)[field] as Fields), parent: null } : null;

/** Drops what breaks a rule of the model; true where something was dropped. */
function obey(draft: Draft, drop: Drop): boolean {
  for (const { id } of [...draft.model.scenario.values()]) {
    const lookup = draft.lookup(id);
    const broken = [...allRows(draft.model)].filter(([table, row]) => (row.scenario === id || row.scenario === '') && !tableOf(table).view && violationOf(table, row, lookup));
    for (const [table, row] of broken) drop(table, row);
    if (broken.length > 0) return true;
  }
  return false;
}

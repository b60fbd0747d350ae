/**
 * Nothing may point at what is not there. Where the merged rows do, the missing row is put back for a moment and removed again
 * by the same rule as any removal: parts go, mentions empty, children move up, notes go to the parking lot.
 */
import { removeWithDependants } from '../commands/removal.ts';
import { splitKey, type DiffKey } from '../model/diff.ts';
import type { Draft } from '../model/draft.ts';
import { allRows, type Model } from '../model/model.ts';
import { tableNames, tableOf, type Row, type TableName } from '../model/tables.ts';
import { rowAt } from './compare.ts';
import { referencesOf } from './references.ts';

/** @param sources where a missing row is looked for, in this order */
export function mend(draft: Draft, sources: readonly Model[]): void {
  for (let missing = putBack(draft, sources); missing.length > 0; missing = putBack(draft, sources)) {
    for (const key of missing) removeAt(draft, key);
  }
}

/** Removes a row with what hangs on it; a scenario with all that is in it. */
export function removeAt(draft: Draft, key: DiffKey): void {
  const { table, scenario, id } = splitKey(key);
  const row = draft.get(table, scenario, id);
  if (!row) return;
  if (table === 'scenario') emptyScenario(draft, id);
  removeWithDependants(draft, table, row as Row);
}

function emptyScenario(draft: Draft, scenario: string): void {
  for (const table of tableNames) {
    // View state outlives what it shows.
    if (tableOf(table).view) continue;
    for (const row of draft.rows(table, scenario)) draft.remove(table, scenario, row.id);
  }
}

/** Puts back every row that is pointed at, and what those point at in turn; gives their keys. */
function putBack(draft: Draft, sources: readonly Model[]): DiffKey[] {
  const missing = new Set<DiffKey>();
  const look = (table: TableName, row: Row) => {
    if (tableOf(table).view) return;
    for (const { to } of referencesOf(table, row)) {
      const at = splitKey(to);
      if (!draft.get(at.table, at.scenario, at.id)) missing.add(to);
    }
  };
  for (const [table, row] of allRows(draft.model)) look(table, row);
  // The set grows while it is walked: what comes back may point at more that is missing.
  for (const key of missing) {
    const { table } = splitKey(key);
    const row = sources.map((model) => rowAt(model, key)).find((found) => found !== undefined);
    if (!row) throw new Error(`Nobody knows the row ${key}`);
    draft.put(table, row);
    look(table, row);
  }
  return [...missing];
}

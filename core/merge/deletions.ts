/** Nothing vanishes silently: every row that stood somewhere and is not in the merged model, with who removed it. */
import { rowName } from '../commands/row-name.ts';
import { splitKey, type DiffKey } from '../model/diff.ts';
import { lookup } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { TableName } from '../model/tables.ts';
import { rowAt } from './compare.ts';
import type { Ground } from './compose.ts';
import type { SideName } from './conflicts.ts';

export interface Deletion {
  readonly key: DiffKey;
  readonly table: TableName;
  readonly name: string;
  /** `merge`: it went with a removed row, or was joined with another. */
  readonly by: SideName | 'both' | 'merge';
}

export function deletionsIn(merged: Model, { base, mine, theirs }: Ground): Deletion[] {
  const parts = [mine.diff.removed, theirs.diff.removed, mine.diff.added, theirs.diff.added, mine.diff.updated, theirs.diff.updated];
  const keys = new Set(parts.flatMap((part) => Object.keys(part)));
  // A removal may also take rows that neither side touched.
  for (const [table, rows] of Object.entries(base)) for (const key of rows.keys()) if (!merged[table as TableName].has(key)) keys.add(`${table}/${key}`);
  return [...keys].flatMap((key) => {
    const { table } = splitKey(key);
    if (table === 'view' || rowAt(merged, key)) return [];
    const model = [mine.model, theirs.model, base].find((one) => rowAt(one, key));
    const row = model && rowAt(model, key);
    if (!row) return [];
    const [isMine, isTheirs] = [mine.hasRemoved(key), theirs.hasRemoved(key)];
    const by = isMine && isTheirs ? 'both' : isMine ? 'mine' : isTheirs ? 'theirs' : 'merge';
    return [{ key, table, name: rowName(lookup(model, row.scenario), table, row), by }];
  });
}

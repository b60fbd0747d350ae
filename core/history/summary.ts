/** What a difference comes to, in figures: for whoever is asked before it is made. */
import { splitKey, type Diff } from '../model/diff.ts';
import { tableNames, tableOf, type TableName } from '../model/tables.ts';
import { t } from '../text/text.ts';

export interface Tally {
  readonly table: TableName;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** How many rows of each kind come, change and go. */
export function tally({ added, updated, removed }: Diff): Tally[] {
  const count = (rows: object) => {
    const of = new Map<TableName, number>();
    for (const key of Object.keys(rows)) of.set(splitKey(key).table, (of.get(splitKey(key).table) ?? 0) + 1);
    return of;
  };
  const [come, change, go] = [count(added), count(updated), count(removed)];
  return tableNames
    .filter((table) => !tableOf(table).view)
    .map((table) => ({ table, added: come.get(table) ?? 0, changed: change.get(table) ?? 0, removed: go.get(table) ?? 0 }))
    .filter((one) => one.added + one.changed + one.removed > 0);
}

/**
 * One sentence each for what comes, changes and goes; none where nothing does.
 * @example talliesInWords(tally(diff)) // { added: '2 stages and 1 handoff', changed: '', removed: '1 system' }
 */
export function talliesInWords(tallies: readonly Tally[]): Readonly<Record<'added' | 'changed' | 'removed', string>> {
  const words = (verb: 'added' | 'changed' | 'removed') =>
    t.pastChanges.and(tallies.filter((one) => one[verb] > 0).map((one) => t.pastChanges.counted(one[verb], t.pastChanges.nouns[one.table])));
  return { added: words('added'), changed: words('changed'), removed: words('removed') };
}

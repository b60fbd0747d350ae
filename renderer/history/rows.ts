/** The lines of the list: changes under the days they were made on. */
import type { PastChange } from '../../core/contract/history.ts';
import { dayOf } from '../../core/text/day-of.ts';
import { dayText } from '../../core/text/moment.ts';

/** A day's heading, or a change. */
export type ListRow = { readonly key: string; readonly day: string } | { readonly key: string; readonly change: PastChange };

export function byDay(changes: readonly PastChange[], today: Date): ListRow[] {
  let day = '';
  return changes.flatMap((change): ListRow[] => {
    const date = new Date(change.time);
    const own = dayOf(date);
    const heading = own === day ? [] : [{ key: `day ${own} ${change.id}`, day: dayText(date, today) }];
    day = own;
    return [...heading, { key: change.id, change }];
  });
}

/** What came meanwhile pushes the rest down, so that a page may begin with what is here already. */
export function withMore(changes: readonly PastChange[], more: readonly PastChange[]): PastChange[] {
  const known = new Set(changes.map(({ id }) => id));
  return [...changes, ...more.filter(({ id }) => !known.has(id))];
}

export const today = (): Date => new Date();

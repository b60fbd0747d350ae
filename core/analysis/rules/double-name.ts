import type { Participant } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['double-name'];
const keyOf = ({ name, kind, place }: Participant): string => `${kind} ${place.parent ?? ''} ${name.trim().toLowerCase()}`;

const byName = ({ lookup }: Scope): ReadonlyMap<string, readonly Participant[]> => {
  const groups = new Map<string, Participant[]>();
  for (const one of lookup.all('participant')) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};

export const doubleName = rule({
  id: 'double-name',
  problem: 'complexity',
  severity: 'low',
  table: 'participant',
  over: ({ lookup }) => lookup.all('participant'),
  at: (one, scope) => {
    const all = scope.once(byName, '').get(keyOf(one)) ?? [];
    return all.length > 1 && all[1] === one ? { text: say.says(one.name, all.length), related: [{ table: 'participant', id: all[0]?.id ?? '' }] } : undefined;
  },
});

import { ownerOf } from '../../model/lanes.ts';
import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['owner-overload'];
/** Of two stages one person always has half. */
const FEWEST_STAGES = 4;

export const ownerOverload = rule({
  id: 'owner-overload',
  problem: 'ownership',
  severity: 'medium',
  table: 'participant',
  over: (scope) => scope.participants('person'),
  at: (person, { lookup, work, limit }) => {
    const owned = work.filter((stage) => ownerOf(lookup, stage)?.id === person.id);
    if (work.length < FEWEST_STAGES || owned.length <= limit('ownerShare') * work.length) return undefined;
    return { text: say.says(owned.length, work.length, limit('ownerShare')), related: owned.map(({ id }) => ({ table: 'stage', id })) };
  },
});

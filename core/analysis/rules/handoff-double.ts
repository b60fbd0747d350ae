import type { Lookup } from '../../model/lookup.ts';
import type { Handoff } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { fix, removing } from './ask.ts';
import { passedBy } from './handoff-words.ts';
import { rule } from './rule.ts';

const say = t.rules['handoff-double'];

/** The same way for the same reason: what is passed is the same, or nothing. */
function isSame(lookup: Lookup, a: Handoff, b: Handoff): boolean {
  if (a.to !== b.to || a.kind !== b.kind || a.condition !== b.condition) return false;
  const [one, other] = [passedBy(lookup, a), passedBy(lookup, b)];
  return one.length === 0 || other.length === 0 || other.every((artifact) => one.includes(artifact));
}

export const handoffDouble = rule({
  id: 'handoff-double',
  problem: 'complexity',
  severity: 'medium',
  table: 'handoff',
  isLocal: true,
  over: ({ handoffs }) => handoffs,
  at: (handoff, scope) => {
    const { lookup } = scope;
    const ways = lookup.waysOut(handoff.from);
    if (!ways.slice(0, ways.indexOf(handoff)).some((earlier) => isSame(lookup, earlier, handoff))) return undefined;
    const passes = passedBy(lookup, handoff).map(({ name }) => name);
    return { text: say.says(scope.stageName(handoff.from), scope.stageName(handoff.to), passes), fixes: [fix(say.fix, removing(scope, 'handoff.remove', handoff.id))] };
  },
});

import { t } from '../../text/text.ts';
import { rekeyings } from '../rekeying.ts';
import type { Found, Rule } from './rule.ts';

const say = t.rules['re-keying'];
const handoff = (id: string) => ({ table: 'handoff', id }) as const;

/** Found a workflow at a time: a way that leads over milestones is one way, and its last handoff is where somebody types. */
export const reKeying: Rule = {
  id: 're-keying',
  problem: 'complexity',
  severity: 'medium',
  table: 'handoff',
  over: ({ handoffs, lookup }) => handoffs.filter(({ from, to }) => [from, to].every((stage) => lookup.by('systemUse', 'stage', stage).length > 0)),
  find: (scope) =>
    scope.workflows.flatMap(({ id }) =>
      rekeyings(scope.lookup, id).flatMap(({ from, to, handoffs, sources, targets }): readonly Found[] => {
        const last = handoffs.at(-1);
        const others = handoffs.slice(0, -1);
        const text = say.says(from.name, to.name, sources.map(scope.systemName), targets.map(scope.systemName));
        return last ? [{ at: handoff(last.id), text, related: others.map((one) => handoff(one.id)) }] : [];
      }),
    ),
};

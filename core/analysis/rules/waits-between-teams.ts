import { t } from '../../text/text.ts';
import { pathWaits } from './path-waits.ts';
import { rule } from './rule.ts';

const say = t.rules['waits-between-teams'];

export const waitsBetweenTeams = rule({
  id: 'waits-between-teams',
  problem: 'coordination',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows, time }) => workflows.filter(({ id }) => time(id).computable),
  at: ({ id }, scope) => {
    const time = scope.time(id);
    if (!time.computable || time.architecture <= scope.limit('handoffWaitShare') * time.expected) return undefined;
    const waits = scope.once(pathWaits, id).filter(({ isCross, minutes }) => isCross && minutes > 0);
    return {
      text: say.says(scope.say(time.architecture), waits.length, scope.say(time.expected), time.architecture / time.expected),
      minutes: time.architecture,
      related: waits.map(({ handoff }) => ({ table: 'handoff', id: handoff.id })),
    };
  },
});

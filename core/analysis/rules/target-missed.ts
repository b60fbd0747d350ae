import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['target-missed'];

/** Where waiting makes it late; where the work alone does, that is a finding of its own. */
export const targetMissed = rule({
  id: 'target-missed',
  problem: 'timing',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows }) => workflows.filter(({ targetLead }) => targetLead),
  at: ({ id, targetLead }, scope) => {
    const time = scope.time(id);
    if (!targetLead || !time.computable) return undefined;
    const target = scope.working(targetLead);
    if (time.expected <= target || time.touch > target) return undefined;
    return { text: say.says(scope.say(target), scope.say(time.expected), time.wait / time.expected), minutes: time.expected - target };
  },
});

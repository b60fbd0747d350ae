import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['target-unreachable'];

export const targetUnreachable = rule({
  id: 'target-unreachable',
  problem: 'timing',
  severity: 'high',
  table: 'workflow',
  over: ({ workflows }) => workflows.filter(({ targetLead }) => targetLead),
  at: ({ id, targetLead }, scope) => {
    const time = scope.time(id);
    if (!targetLead || !time.computable || time.touch <= scope.working(targetLead)) return undefined;
    return { text: say.says(scope.say(scope.working(targetLead)), scope.say(time.touch)), minutes: time.touch - scope.working(targetLead) };
  },
});

import { t } from '../../text/text.ts';
import { pointsOf } from '../../model/estimate.ts';
import { formatMinutes } from '../../text/duration.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['sla-too-tight'];

export const slaTooTight = rule({
  id: 'sla-too-tight',
  problem: 'timing',
  severity: 'medium',
  table: 'handoff',
  isLocal: true,
  over: ({ handoffs }) => handoffs.filter(({ sla, wait }) => sla && wait),
  at: (handoff, scope) => {
    const { sla, wait, id } = handoff;
    const likely = scope.likelyWait(handoff);
    if (!sla || !wait || likely === null || scope.working(sla) >= likely) return undefined;
    const minutes = pointsOf(wait).likely;
    const text = formatMinutes(minutes, scope.project, wait.basis);
    return {
      text: say.says(formatMinutes(sla.minutes, scope.project, sla.basis), text),
      minutes: likely - scope.working(sla),
      fixes: [fix(say.fix(text), setting(scope, 'handoff', id, { sla: { minutes, ...(wait.basis ? { basis: wait.basis } : {}) } }))],
    };
  },
});

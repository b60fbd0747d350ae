import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['milestone-too-early'];
/** Days are shown with one digit. */
const ROUNDING = 0.05;

export const milestoneTooEarly = rule({
  id: 'milestone-too-early',
  problem: 'timing',
  severity: 'high',
  table: 'stage',
  over: ({ stages }) => stages.filter(({ kind, targetDay }) => kind === 'milestone' && targetDay !== null),
  at: (milestone, scope) => {
    const at = scope.starts(milestone.workflow).get(milestone.id);
    if (at === undefined || milestone.targetDay === null) return undefined;
    const day = at / (scope.project.hoursPerDay * 60);
    if (day <= milestone.targetDay + ROUNDING) return undefined;
    const before = scope.lookup.stages(milestone.workflow).filter(({ id }) => id !== milestone.id && scope.leadsTo(id, milestone.id) && scope.starts(milestone.workflow).has(id));
    return {
      text: say.says(milestone.targetDay, day, before.length),
      minutes: at - milestone.targetDay * scope.project.hoursPerDay * 60,
      fixes: [fix(say.fix(Math.ceil(day)), setting(scope, 'stage', milestone.id, { targetDay: Math.ceil(day) }))],
    };
  },
});

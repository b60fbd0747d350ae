import { expectedOf } from '../../model/estimate.ts';
import { touchDifference } from '../../model/touch.ts';
import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['stage-time-differs'];

export const stageTimeDiffers = rule({
  id: 'stage-time-differs',
  problem: 'coverage',
  severity: 'medium',
  table: 'stage',
  isLocal: true,
  over: ({ stages, lookup }) => stages.filter(({ id, touch, touchFrom }) => touch && touchFrom === 'typed' && lookup.processes(id).length > 0),
  at: (stage, scope) => {
    const differs = touchDifference(scope.lookup, stage);
    if (!differs) return undefined;
    const [typed, steps] = [expectedOf(differs.typed), expectedOf(differs.steps)];
    const share = Math.abs(steps - typed) / Math.max(typed, steps);
    if (share <= scope.limit('timeDifference')) return undefined;
    return {
      text: say.says(scope.say(typed), scope.say(steps), share),
      minutes: Math.abs(steps - typed),
      fixes: [fix(say.fix(scope.say(steps)), setting(scope, 'stage', stage.id, { touchFrom: 'steps' }))],
    };
  },
});

import { t } from '../../text/text.ts';
import { stagesOfAi } from './ask.ts';
import { daysBetween } from './days.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-not-evaluated'];

export const aiNotEvaluated = rule({
  id: 'ai-not-evaluated',
  problem: 'ai',
  severity: 'medium',
  table: 'participant',
  over: (scope) => scope.participants('ai').filter((ai) => stagesOfAi(scope, ai).length > 0),
  at: (ai, scope) => {
    if (!ai.evaluatedOn) return { text: say.never(stagesOfAi(scope, ai).length) };
    const [days, limit] = [daysBetween(ai.evaluatedOn, scope.env.today), scope.limit('evaluationAge')];
    return days > limit ? { text: say.says(ai.evaluatedOn, days, limit) } : undefined;
  },
});

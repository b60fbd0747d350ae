import { t } from '../../text/text.ts';
import { percent } from '../../text/numbers.ts';
import { fix, humansFor, setting, stagesOfAi } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-no-fallback'];
const MOST_OFFERED = 3;

export const aiNoFallback = rule({
  id: 'ai-no-fallback',
  problem: 'ai',
  severity: 'medium',
  table: 'participant',
  over: (scope) => scope.participants('ai').filter((ai) => stagesOfAi(scope, ai).length > 0),
  at: (ai, scope) => {
    if (ai.fallback && ai.fallback !== ai.id) return undefined;
    const stages = stagesOfAi(scope, ai);
    const humans = [...new Set(stages.flatMap((stage) => humansFor(scope, stage)))];
    return {
      text: say.says(stages.length, ai.failureShare === null ? null : percent(ai.failureShare)),
      fixes: humans.slice(0, MOST_OFFERED).map(({ id, name }) => fix(say.fix(name), setting(scope, 'participant', ai.id, { fallback: id }))),
    };
  },
});

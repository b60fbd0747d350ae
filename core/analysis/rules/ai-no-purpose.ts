import { t } from '../../text/text.ts';
import { stagesOfAi } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-no-purpose'];

export const aiNoPurpose = rule({
  id: 'ai-no-purpose',
  problem: 'ai',
  severity: 'low',
  table: 'participant',
  over: (scope) => scope.participants('ai').filter((ai) => stagesOfAi(scope, ai).length > 0),
  at: (ai, scope) => (ai.purpose.trim() === '' ? { text: say.says(stagesOfAi(scope, ai).length) } : undefined),
});

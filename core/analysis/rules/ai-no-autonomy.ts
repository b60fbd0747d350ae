import { t } from '../../text/text.ts';
import { stagesOfAi } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-no-autonomy'];

export const aiNoAutonomy = rule({
  id: 'ai-no-autonomy',
  problem: 'ai',
  severity: 'medium',
  table: 'participant',
  over: (scope) => scope.participants('ai').filter((ai) => stagesOfAi(scope, ai).length > 0),
  at: (ai, scope) => (ai.autonomy === null ? { text: say.says(stagesOfAi(scope, ai).length) } : undefined),
});

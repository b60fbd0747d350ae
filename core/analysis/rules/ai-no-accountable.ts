import { t } from '../../text/text.ts';
import { fix, humansFor, isInsider, setting, stagesOfAi } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-no-accountable'];
const MOST_OFFERED = 3;

export const aiNoAccountable = rule({
  id: 'ai-no-accountable',
  problem: 'ai',
  severity: 'high',
  table: 'participant',
  over: (scope) => scope.participants('ai'),
  at: (ai, scope) => {
    if (isInsider(scope.lookup.get('participant', ai.accountable))) return undefined;
    const stages = stagesOfAi(scope, ai);
    const humans = [...new Set(stages.flatMap((stage) => humansFor(scope, stage)))];
    return {
      text: say.says(stages.length, scope.participantName(ai.accountable) || null),
      fixes: humans.slice(0, MOST_OFFERED).map(({ id, name }) => fix(say.fix(name), setting(scope, 'participant', ai.id, { accountable: id }))),
    };
  },
});

import { t } from '../../text/text.ts';
import { accessOf } from './ai-access-excess.ts';
import { fix, stagesOfAi } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-access-write'];

export const aiAccessWrite = rule({
  id: 'ai-access-write',
  problem: 'ai',
  severity: 'low',
  table: 'participant',
  over: (scope) => scope.participants('ai').filter((ai) => stagesOfAi(scope, ai).length > 0),
  at: (ai, scope) => {
    const excess = accessOf(scope, ai).filter(({ access, uses }) => access.mode !== 'reads' && uses.length > 0 && uses.every((mode) => mode === 'reads'));
    if (excess.length === 0) return undefined;
    return {
      text: say.says(excess.map(({ access }) => scope.systemName(access.system))),
      fixes: excess.map(({ access }) => fix(say.fix(scope.systemName(access.system)), { type: 'access.set', scenario: scope.lookup.scenario, id: access.id, mode: 'reads' })),
    };
  },
});

import { t } from '../../text/text.ts';
import type { Access, Participant } from '../../model/tables.ts';
import { fix, removing, stagesOfAi } from './ask.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['ai-access-excess'];

/** What an AI may reach, each with how the stages use it in which the AI works; nothing: none does. */
export function accessOf(scope: Scope, ai: Participant): readonly { readonly access: Access; readonly uses: readonly string[] }[] {
  const { lookup } = scope;
  const stages = stagesOfAi(scope, ai).map(({ id }) => id);
  const steps = lookup.by('step', 'performer', ai.id).map(({ system }) => system);
  return lookup.by('access', 'participant', ai.id).map((access) => ({
    access,
    uses: [...stages.flatMap((stage) => lookup.by('systemUse', 'stage', stage).flatMap(({ system, mode }) => (system === access.system ? [mode] : []))), ...(steps.includes(access.system) ? ['both'] : [])],
  }));
}

export const aiAccessExcess = rule({
  id: 'ai-access-excess',
  problem: 'ai',
  severity: 'medium',
  table: 'participant',
  over: (scope) => scope.participants('ai').filter((ai) => stagesOfAi(scope, ai).length > 0),
  at: (ai, scope) => {
    const excess = accessOf(scope, ai).filter(({ uses }) => uses.length === 0);
    if (excess.length === 0) return undefined;
    return {
      text: say.says(excess.map(({ access }) => scope.systemName(access.system)), stagesOfAi(scope, ai).length),
      fixes: excess.map(({ access }) => fix(say.fix(scope.systemName(access.system)), removing(scope, 'access.remove', access.id))),
      related: excess.map(({ access }) => ({ table: 'system', id: access.system })),
    };
  },
});

import { t } from '../../text/text.ts';
import { isPassive, laneOf } from '../../model/lanes.ts';
import type { Stage } from '../../model/tables.ts';
import { gatesOf, hasAi } from '../gates.ts';
import { onwards } from '../rekeying.ts';
import { adding, aiIn, fix, humansFor, isExternal } from './ask.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['ai-no-human-check'];

/** Who gets it without anybody having looked: a customer or a vendor, another AI, or whoever the end of the workflow serves. */
function getters(scope: Scope, stage: Stage): readonly string[] {
  const { lookup } = scope;
  const next = onwards(lookup, stage).map(({ to }) => to);
  const external = next.flatMap((to) => lookup.get('participant', laneOf(lookup, to)) ?? []).filter(isExternal);
  const ais = next.filter((to) => hasAi(lookup, to)).flatMap((to) => aiIn(lookup, to).map((one) => one.ai));
  const told = lookup.processes(stage.id).flatMap(({ id }) => lookup.by('step', 'process', id).flatMap(({ audience }) => lookup.get('participant', audience) ?? [])).filter(isExternal);
  const customer = next.length === 0 && !isPassive(stage) ? [lookup.get('participant', lookup.get('workflow', stage.workflow)?.customer)].filter(isExternal) : [];
  return [...new Set([...external, ...told, ...customer, ...ais].map(({ name }) => name))];
}

export const aiNoHumanCheck = rule({
  id: 'ai-no-human-check',
  problem: 'ai',
  severity: 'high',
  table: 'stage',
  isLocal: true,
  over: ({ stages, lookup }) => stages.filter((stage) => hasAi(lookup, stage)),
  at: (stage, scope) => {
    const { lookup } = scope;
    const [gate] = gatesOf(lookup, [stage]);
    const next = gate && gate.people.length === 0 ? getters(scope, stage) : [];
    if (next.length === 0) return undefined;
    const [human] = humansFor(scope, stage);
    return {
      text: say.says(aiIn(lookup, stage).map(({ ai }) => ai.name), next),
      fixes: human ? [fix(say.fix(human.name), adding(scope, 'participation.add', { stage: stage.id, participant: human.id, role: 'reviews' }))] : [],
    };
  },
});

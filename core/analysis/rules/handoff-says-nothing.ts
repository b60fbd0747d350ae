import { t } from '../../text/text.ts';
import { adding, fix } from './ask.ts';
import { hasToSay, isSaid, passedBy } from './handoff-words.ts';
import { rule } from './rule.ts';

const say = t.rules['handoff-says-nothing'];

export const handoffSaysNothing = rule({
  id: 'handoff-says-nothing',
  problem: 'breakdown',
  severity: 'high',
  table: 'handoff',
  isLocal: true,
  over: ({ handoffs, lookup }) => handoffs.filter((handoff) => hasToSay(lookup, handoff)),
  at: (handoff, scope) => {
    const { lookup } = scope;
    if (isSaid(lookup, handoff)) return undefined;
    const passed = new Set(lookup.waysOut(handoff.from).flatMap((way) => passedBy(lookup, way)));
    const made = lookup.by('stageProduct', 'stage', handoff.from).flatMap(({ artifact }) => lookup.get('artifact', artifact) ?? []);
    const free = made.filter((artifact) => !passed.has(artifact));
    const passes = free.length > 0 ? free : made;
    const commands = passes.map(({ id }) => adding(scope, 'handoffArtifact.add', { handoff: handoff.id, artifact: id }));
    return {
      text: say.says(scope.stageName(handoff.from), scope.stageName(handoff.to)),
      fixes: passes.length > 0 ? [fix(say.fix(passes.map(({ name }) => name)), ...commands)] : [],
    };
  },
});

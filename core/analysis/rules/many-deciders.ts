import { t } from '../../text/text.ts';
import { adding, fix, removing, thoseWho } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['many-deciders'];

export const manyDeciders = rule({
  id: 'many-deciders',
  problem: 'ownership',
  severity: 'medium',
  table: 'stage',
  isLocal: true,
  over: ({ work }) => work,
  at: (stage, scope) => {
    const { lookup } = scope;
    const deciders = thoseWho(lookup, stage, 'decides');
    if (deciders.length < 2) return undefined;
    const first = deciders.find(({ id }) => id === stage.owner) ?? deciders[0];
    const links = lookup.by('participation', 'stage', stage.id);
    const others = links.filter(({ role, participant }) => role === 'decides' && participant !== first?.id);
    const isConsulted = (id: string) => links.some(({ role, participant }) => role === 'consulted' && participant === id);
    const commands = others.flatMap(({ id, participant }) => [
      removing(scope, 'participation.remove', id),
      ...(isConsulted(participant) ? [] : [adding(scope, 'participation.add', { stage: stage.id, participant, role: 'consulted' })]),
    ]);
    return { text: say.says(deciders.map(({ name }) => name)), fixes: first ? [fix(say.fix(first.name), ...commands)] : [] };
  },
});

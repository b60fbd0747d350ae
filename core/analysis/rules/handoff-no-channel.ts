import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { crossHandoffs, isSaid, teamsOf } from './handoff-words.ts';
import { rule } from './rule.ts';
import { sharedSystems } from './shared-systems.ts';

const say = t.rules['handoff-no-channel'];

export const handoffNoChannel = rule({
  id: 'handoff-no-channel',
  problem: 'breakdown',
  severity: 'low',
  table: 'handoff',
  isLocal: true,
  over: (scope) => scope.once(crossHandoffs, '').filter((handoff) => isSaid(scope.lookup, handoff)),
  at: (handoff, scope) => {
    if (handoff.channel) return undefined;
    const teams = teamsOf(scope, handoff);
    const fixes = sharedSystems(scope, handoff).map(({ id, name }) => fix(say.system(name), setting(scope, 'handoff', handoff.id, { channel: 'system', channelSystem: id })));
    return { text: say.says(teams.from, teams.to), fixes };
  },
});

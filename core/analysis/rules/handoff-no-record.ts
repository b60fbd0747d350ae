import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { crossHandoffs, teamsOf } from './handoff-words.ts';
import { rule } from './rule.ts';
import { sharedSystems } from './shared-systems.ts';

const say = t.rules['handoff-no-record'];
const UNRECORDED: ReadonlySet<string | null> = new Set(['phone', 'meeting']);

export const handoffNoRecord = rule({
  id: 'handoff-no-record',
  problem: 'breakdown',
  severity: 'medium',
  table: 'handoff',
  isLocal: true,
  over: (scope) => scope.once(crossHandoffs, '').filter(({ channel }) => channel !== null),
  at: (handoff, scope) => {
    if (!handoff.channel || !UNRECORDED.has(handoff.channel)) return undefined;
    const [shared] = sharedSystems(scope, handoff);
    const teams = teamsOf(scope, handoff);
    const mended = shared
      ? fix(say.system(shared.name), setting(scope, 'handoff', handoff.id, { channel: 'system', channelSystem: shared.id }))
      : fix(say.mail, setting(scope, 'handoff', handoff.id, { channel: 'e-mail' }));
    return { text: say.says(teams.from, teams.to, (t.choices[handoff.channel] ?? '').toLowerCase()), fixes: [mended] };
  },
});

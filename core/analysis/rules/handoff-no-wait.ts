import { t } from '../../text/text.ts';
import { crossHandoffs, isSaid, teamsOf } from './handoff-words.ts';
import { rule } from './rule.ts';

const say = t.rules['handoff-no-wait'];

export const handoffNoWait = rule({
  id: 'handoff-no-wait',
  problem: 'coordination',
  severity: 'medium',
  table: 'handoff',
  isLocal: true,
  over: (scope) => scope.once(crossHandoffs, '').filter((handoff) => isSaid(scope.lookup, handoff)),
  at: (handoff, scope) => {
    // A wait stage on either side is where the wait lives.
    const isTold = handoff.wait || handoff.sla || [handoff.from, handoff.to].some((id) => scope.lookup.get('stage', id)?.kind === 'wait' || scope.lookup.get('stage', id)?.lead);
    const teams = teamsOf(scope, handoff);
    return isTold ? undefined : { text: say.says(teams.from, teams.to) };
  },
});

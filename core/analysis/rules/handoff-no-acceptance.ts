import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { crossHandoffs, endsOf, isSaid, passedBy, teamsOf } from './handoff-words.ts';
import { rule } from './rule.ts';

const say = t.rules['handoff-no-acceptance'];

export const handoffNoAcceptance = rule({
  id: 'handoff-no-acceptance',
  problem: 'breakdown',
  severity: 'medium',
  table: 'handoff',
  isLocal: true,
  // Where nothing at all is said, that is the finding.
  over: (scope) => scope.once(crossHandoffs, '').filter((handoff) => isSaid(scope.lookup, handoff)),
  at: (handoff, scope) => {
    if (handoff.acceptance.trim() !== '') return undefined;
    const { from, to } = endsOf(scope.lookup, handoff);
    const teams = teamsOf(scope, handoff);
    const known = [to?.entry, from?.exit].map((text) => text?.trim()).find((text) => text);
    return {
      text: say.says(teams.from, teams.to, passedBy(scope.lookup, handoff).map(({ name }) => name)),
      fixes: known ? [fix(say.fix(known), setting(scope, 'handoff', handoff.id, { acceptance: known }))] : [],
    };
  },
});

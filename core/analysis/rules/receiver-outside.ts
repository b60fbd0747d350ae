import { laneOf, laneOfParticipant } from '../../model/lanes.ts';
import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['receiver-outside'];

export const receiverOutside = rule({
  id: 'receiver-outside',
  problem: 'breakdown',
  severity: 'low',
  table: 'handoff',
  isLocal: true,
  over: ({ handoffs }) => handoffs.filter(({ receiver }) => receiver !== null),
  at: ({ id, receiver, to }, scope) => {
    const { lookup } = scope;
    const stage = lookup.get('stage', to);
    const isThere = stage && (laneOfParticipant(lookup, receiver) === laneOf(lookup, stage) || lookup.by('participation', 'stage', to).some(({ participant }) => participant === receiver));
    return isThere === true ? undefined : { text: say.says(scope.participantName(receiver), scope.stageName(to)), fixes: [fix(say.fix, setting(scope, 'handoff', id, { receiver: null }))] };
  },
});

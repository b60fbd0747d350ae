import { laneOf, laneOfParticipant, ownerOf } from '../../model/lanes.ts';
import { t } from '../../text/text.ts';
import { fix, isInsider, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['process-owner-outside'];

export const processOwnerOutside = rule({
  id: 'process-owner-outside',
  problem: 'coverage',
  severity: 'low',
  table: 'process',
  isLocal: true,
  over: ({ stages, lookup }) => stages.flatMap(({ id }) => lookup.processes(id).filter(({ owner }) => owner)),
  at: (process, scope) => {
    const { lookup } = scope;
    const stage = lookup.get('stage', process.stage);
    const isThere = !stage || laneOfParticipant(lookup, process.owner) === laneOf(lookup, stage) || lookup.by('participation', 'stage', stage.id).some(({ participant }) => participant === process.owner);
    if (isThere) return undefined;
    const owner = ownerOf(lookup, stage);
    return { text: say.says(scope.participantName(process.owner), stage.name), fixes: isInsider(owner) ? [fix(say.fix(owner.name), setting(scope, 'process', process.id, { owner: owner.id }))] : [] };
  },
});

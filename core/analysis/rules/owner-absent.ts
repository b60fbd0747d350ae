import { t } from '../../text/text.ts';
import { adding, doersOf, fix, isInsider, setting, teamOf, thoseWho } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['owner-absent'];

export const ownerAbsent = rule({
  id: 'owner-absent',
  problem: 'ownership',
  severity: 'medium',
  table: 'stage',
  isLocal: true,
  over: ({ work }) => work,
  at: (stage, scope) => {
    const { lookup } = scope;
    const owner = lookup.get('participant', stage.owner);
    // Whether somebody looks at what an AI does is asked elsewhere.
    const doers = doersOf(lookup, stage).filter(({ kind }) => kind !== 'ai');
    if (!isInsider(owner) || doers.length === 0) return undefined;
    const team = teamOf(lookup, owner.id);
    const takesPart = [...doers, ...thoseWho(lookup, stage, 'reviews')].some(({ id }) => id === owner.id);
    if (takesPart || doers.some(({ id }) => teamOf(lookup, id) === team)) return undefined;
    const first = doers.find(isInsider);
    return {
      text: say.says(owner.name, scope.participantName(teamOf(lookup, doers[0]?.id ?? null)), doers.map(({ name }) => name)),
      fixes: [
        ...(first ? [fix(say.fix(first.name), setting(scope, 'stage', stage.id, { owner: first.id }))] : []),
        fix(say.reviews(owner.name), adding(scope, 'participation.add', { stage: stage.id, participant: owner.id, role: 'reviews' })),
      ],
    };
  },
});

import { t } from '../../text/text.ts';
import { fix, isAi, isInsider, setting, thoseWho } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['owner-is-ai'];

export const ownerIsAi = rule({
  id: 'owner-is-ai',
  problem: 'ownership',
  severity: 'high',
  table: 'stage',
  isLocal: true,
  over: ({ work }) => work,
  at: (stage, scope) => {
    const { lookup } = scope;
    const owner = lookup.get('participant', stage.owner);
    if (!isAi(owner)) return undefined;
    const humans = [lookup.get('participant', owner.accountable), ...thoseWho(lookup, stage, 'decides', 'reviews', 'executes', 'assists')].filter(isInsider);
    const first = humans[0];
    return { text: say.says(owner.name), fixes: first ? [fix(say.fix(first.name), setting(scope, 'stage', stage.id, { owner: first.id }))] : [] };
  },
});

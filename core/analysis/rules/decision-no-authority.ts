import { ownerOf } from '../../model/lanes.ts';
import { t } from '../../text/text.ts';
import { adding, fix, thoseWho } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['decision-no-authority'];

export const decisionNoAuthority = rule({
  id: 'decision-no-authority',
  problem: 'ownership',
  severity: 'medium',
  table: 'stage',
  isLocal: true,
  over: ({ stages }) => stages.filter(({ kind }) => kind === 'decision'),
  at: (stage, scope) => {
    const { lookup } = scope;
    if (stage.authority.trim() !== '' || thoseWho(lookup, stage, 'decides').length > 0) return undefined;
    const owner = ownerOf(lookup, stage);
    const fixes = owner && owner.kind !== 'ai' ? [fix(say.fix(owner.name), adding(scope, 'participation.add', { stage: stage.id, participant: owner.id, role: 'decides' }))] : [];
    return { text: say.says(lookup.waysOut(stage.id).length), fixes };
  },
});

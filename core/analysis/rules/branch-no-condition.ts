import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['branch-no-condition'];

export const branchNoCondition = rule({
  id: 'branch-no-condition',
  problem: 'breakdown',
  severity: 'low',
  table: 'handoff',
  isLocal: true,
  over: ({ handoffs, lookup }) => handoffs.filter(({ from, kind }) => kind === 'branch' || lookup.get('stage', from)?.kind === 'decision'),
  at: (handoff, { lookup, stageName }) => {
    const isRuled = lookup.by('decisionRule', 'outcome', handoff.id).length > 0;
    return handoff.condition.trim() !== '' || isRuled ? undefined : { text: say.says(stageName(handoff.from), stageName(handoff.to)) };
  },
});

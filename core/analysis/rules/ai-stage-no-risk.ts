import { t } from '../../text/text.ts';
import { aiIn, fix, setting } from './ask.ts';
import { HAS_EFFECT } from './autonomy.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-stage-no-risk'];

export const aiStageNoRisk = rule({
  id: 'ai-stage-no-risk',
  problem: 'ai',
  severity: 'low',
  table: 'stage',
  isLocal: true,
  over: ({ stages, lookup }) => stages.filter((stage) => aiIn(lookup, stage).some(({ ai }) => (ai.autonomy ?? 0) >= HAS_EFFECT)),
  at: (stage, scope) => {
    if (stage.risk) return undefined;
    const acting = aiIn(scope.lookup, stage).filter(({ ai }) => (ai.autonomy ?? 0) >= HAS_EFFECT);
    const fixes = (['low', 'medium', 'high'] as const).map((risk) => fix(say.fix((t.choices[risk] ?? risk).toLowerCase()), setting(scope, 'stage', stage.id, { risk })));
    return { text: say.says(acting.map(({ ai }) => ai.name)), fixes };
  },
});

import { t } from '../../text/text.ts';
import { aiIn, fix, setting } from './ask.ts';
import { highestAutonomy } from './autonomy.ts';
import { rule, type Evidence } from './rule.ts';

const say = t.rules['ai-autonomy-over-risk'];

export const aiAutonomyOverRisk = rule({
  id: 'ai-autonomy-over-risk',
  problem: 'ai',
  severity: 'high',
  table: 'stage',
  isLocal: true,
  over: ({ stages, lookup }) => stages.filter((stage) => stage.risk !== null && aiIn(lookup, stage).length > 0),
  at: (stage, scope) => {
    const limit = highestAutonomy(scope, stage);
    return aiIn(scope.lookup, stage).flatMap(({ ai }): readonly Evidence[] => {
      if (limit === null || ai.autonomy === null || ai.autonomy <= limit) return [];
      const risk = (t.choices[stage.risk ?? ''] ?? '').toLowerCase();
      return [{ text: say.says(ai.name, ai.autonomy, risk, limit), related: [{ table: 'participant', id: ai.id }], fixes: [fix(say.fix(ai.name, limit), setting(scope, 'participant', ai.id, { autonomy: limit }))] }];
    });
  },
});

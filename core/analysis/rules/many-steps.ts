import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['many-steps'];

export const manySteps = rule({
  id: 'many-steps',
  problem: 'coverage',
  severity: 'low',
  table: 'stage',
  isLocal: true,
  over: ({ stages, lookup }) => stages.filter(({ id }) => lookup.processes(id).length > 0),
  at: (stage, { lookup, limit }) => {
    const steps = lookup.processes(stage.id).reduce((sum, { id }) => sum + lookup.by('step', 'process', id).length, 0);
    return steps > limit('stepsPerStage') ? { text: say.says(steps, limit('stepsPerStage')) } : undefined;
  },
});

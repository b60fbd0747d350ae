import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['lead-not-computable'];

/** Loops without a way out and calls in a circle have rules of their own; this says what they do to the figures. */
export const leadNotComputable = rule({
  id: 'lead-not-computable',
  problem: 'timing',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows, lookup }) => workflows.filter(({ id }) => lookup.stages(id).length > 0),
  at: ({ id }, scope) => {
    const time = scope.time(id);
    return time.computable ? undefined : { text: say.says(time.reason), related: time.stages.map((stage) => ({ table: 'stage', id: stage })) };
  },
});

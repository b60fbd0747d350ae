/** How much there is to oversee. */
import { waysIn } from '../rules/many-ways.ts';
import { t } from '../../text/text.ts';
import { count, ratio, type Metric } from './metric.ts';
import { workIn } from './quality.ts';

export const complexityMetrics: readonly Metric[] = [
  {
    id: 'systems-per-stage',
    unit: 'count',
    whole: 'rows',
    of: (scope, workflow) => {
      const all = scope.once(workIn, workflow);
      return ratio(count('uses', all.reduce((sum, { id }) => sum + scope.lookup.by('systemUse', 'stage', id).length, 0)), count('stages', all.length));
    },
  },
  {
    id: 'independent-ways',
    unit: 'count',
    whole: 'sum',
    of: (scope, workflow) => {
      const { handoffs, stages, starts, ends, independent } = scope.once(waysIn, workflow);
      if (stages === 0) return t.metricWords.nothing;
      return {
        terms: [count('handoffs', handoffs), count('stages', stages), count('starts', Math.max(1, starts)), count('ends', Math.max(1, ends))],
        joins: ['−', '+', '+'],
        top: independent,
        bottom: 1,
      };
    },
  },
];

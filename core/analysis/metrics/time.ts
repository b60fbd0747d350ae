/** How long a case takes, and what of that is work. All from the static figures (lead-time.ts), which say how time is counted. */
import { t } from '../../text/text.ts';
import type { LeadTime } from '../lead-time.ts';
import type { Scope } from '../rules/scope.ts';
import { difference, minutes, ratio, sum, type Metric, type MetricId, type NoParts, type Parts } from './metric.ts';

function timed(id: MetricId, unit: Metric['unit'], parts: (time: LeadTime) => Parts | NoParts): Metric {
  const of = (scope: Scope, workflow: string): Parts | NoParts => {
    const time = scope.time(workflow);
    if (!time.computable) return time.reason;
    return time.expected > 0 ? parts(time) : t.metricWords.noTime;
  };
  return { id, unit, whole: 'cases', of };
}

export const timeMetrics: readonly Metric[] = [
  timed('lead-time', 'minutes', ({ touch, wait }) => sum(minutes('work', touch), minutes('waits', wait))),
  timed('lead-time-best', 'minutes', ({ best }) => sum(minutes('lead', best))),
  timed('lead-time-worst', 'minutes', ({ worst }) => sum(minutes('lead', worst))),
  timed('touch-time', 'minutes', ({ touch }) => sum(minutes('work', touch))),
  timed('wait-time', 'minutes', ({ expected, touch }) => difference(minutes('lead', expected), minutes('work', touch))),
  timed('flow-efficiency', 'share', ({ expected, touch }) => ratio(minutes('work', touch), minutes('lead', expected))),
  timed('between-teams', 'minutes', ({ architecture }) => sum(minutes('between', architecture))),
  timed('inside-stages', 'minutes', ({ expected, architecture }) => difference(minutes('lead', expected), minutes('between', architecture))),
  timed('architecture-share', 'share', ({ expected, architecture }) => ratio(minutes('between', architecture), minutes('lead', expected))),
  timed('effort', 'minutes', ({ effort }) => (effort === null ? t.analysis.effortUnbounded : sum(minutes('work', effort)))),
];

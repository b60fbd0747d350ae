/**
 * When a case comes to each stage, in minutes of working time from the trigger, expected and without rework: the mean over the ways
 * that lead there, by how often each is taken; where ways side by side come together, the latest of them.
 */
import { forwardChoices, forwardOrder } from '../analysis/arrivals.ts';
import { flowOf, keptByBasis } from '../analysis/flow.ts';
import { noTime } from '../analysis/time.ts';
import type { Calendar } from '../model/estimate.ts';
import type { Lookup } from '../model/lookup.ts';

interface Arrival {
  readonly share: number;
  readonly at: number;
}

/** @example startTimes(lookup, onboarding.id, calendar).get(kickOff.id) // 1920 */
export const startTimes = (lookup: Lookup, workflow: string, calendar: Calendar, flow = flowOf(lookup, workflow, calendar, () => noTime)): ReadonlyMap<string, number> => timesIn(flow);

const timesIn = keptByBasis((flow): ReadonlyMap<string, number> => {
  const { steps, starts } = flow;
  const arrivals = steps.map((): Arrival[] => []);
  for (const start of starts) arrivals[start]?.push({ share: 1, at: 0 });
  const times = new Map<string, number>();
  const reach = steps.map(() => 0);
  for (const at of forwardOrder(flow)) {
    const step = steps[at];
    const own = arrivals[at] ?? [];
    if (!step || own.length === 0) continue;
    const total = own.reduce((sum, { share }) => sum + share, 0);
    const isJoin = own.length > 1 && total > 1 + 1e-9;
    const time = isJoin ? Math.max(...own.map((one) => one.at)) : own.reduce((sum, one) => sum + one.share * one.at, 0) / (total || 1);
    times.set(step.stage.id, time);
    reach[at] = Math.min(1, total);
    const end = time + step.touch.expected + step.wait.expected + step.called.expected;
    for (const { share, ways } of forwardChoices(step)) {
      for (const way of ways) arrivals[way.to]?.push({ share: (reach[at] ?? 0) * share, at: end + way.wait.expected });
    }
  }
  return times;
});

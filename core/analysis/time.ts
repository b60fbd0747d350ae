/** Times as the static figures use them: minutes of working time, as expected and at both ends of the estimate. */
import { expectedOf, pointsOf, toWorking, type Calendar, type Estimate } from '../model/estimate.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Stage } from '../model/tables.ts';
import { touchOf } from '../model/touch.ts';

export interface Time {
  readonly expected: number;
  readonly min: number;
  readonly max: number;
}

export const noTime: Time = { expected: 0, min: 0, max: 0 };

export const plus = (a: Time, b: Time): Time => ({ expected: a.expected + b.expected, min: a.min + b.min, max: a.max + b.max });

/**
 * An estimate in minutes of working time.
 * @example timeOf({ likely: 480, basis: 'elapsed' }, { hoursPerDay: 8, daysPerWeek: 5 }).expected // 114.2857…
 */
export function timeOf(estimate: Estimate | null, calendar: Calendar): Time {
  if (!estimate) return noTime;
  const { min, max } = pointsOf(estimate);
  const working = (minutes: number) => toWorking(minutes, estimate.basis, calendar);
  return { expected: working(expectedOf(estimate)), min: working(min), max: working(max) };
}

/**
 * The wait that a stage has of its own: that of a wait stage, or what a given lead time has beyond the touch.
 * @example ownWait(lookup, { touch: { likely: 60 }, lead: { likely: 100 }, … }, calendar).expected // 40
 */
export function ownWait(lookup: Lookup, stage: Stage, calendar: Calendar): Time {
  if (stage.kind === 'wait' && stage.wait) return timeOf(stage.wait, calendar);
  if (!stage.lead) return noTime;
  const [lead, touch] = [timeOf(stage.lead, calendar), timeOf(touchOf(lookup, stage), calendar)];
  const excess = (point: keyof Time) => Math.max(0, lead[point] - touch[point]);
  return { expected: excess('expected'), min: excess('min'), max: excess('max') };
}

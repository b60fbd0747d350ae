/**
 * Estimates and durations. Minutes throughout; `working` minutes are counted on the project's calendar, `elapsed`
 * ones on the clock, and an average week turns one into the other.
 */
import { z } from '../schema.ts';
import { t } from '../text/text.ts';

export type Basis = 'working' | 'elapsed';
export type Shape = 'pert' | 'triangular' | 'fixed' | 'exponential';

const MOST_MINUTES = 1e8;
const amount = z.number().min(0, { error: () => t.invalid.negative }).max(MOST_MINUTES, { error: () => t.invalid.tooLong });
const points = {
  min: amount.optional(),
  likely: amount.optional(),
  max: amount.optional(),
  shape: z.enum(['pert', 'triangular', 'fixed', 'exponential']).optional(),
  source: z.enum(['measured', 'estimated', 'guessed']).optional(),
  by: z.string().max(300).optional(),
};
const inOrder = (e: { min?: number; likely?: number; max?: number }) => {
  const given = [e.min, e.likely, e.max].filter((v) => v !== undefined);
  return given.length > 0 && given.every((v, i) => i === 0 || v >= (given[i - 1] as number));
};
const order = { error: () => t.invalid.points };

export const estimateSchema = z
  .strictObject({ ...points, basis: z.enum(['working', 'elapsed']).optional() })
  .refine(inOrder, order);
export type Estimate = z.infer<typeof estimateSchema>;

export const rateSchema = z.strictObject(points).refine(inOrder, order);
export type Rate = z.infer<typeof rateSchema>;

/** A limit or an offset: one number of minutes. */
export const durationSchema = z.strictObject({ minutes: amount, basis: z.enum(['working', 'elapsed']).optional() });
export type Duration = z.infer<typeof durationSchema>;

/** A calendar day, `2026-03-31`. */
export const dateSchema = z.iso.date();

/** When somebody works: clock times, and weekdays from 1 (Monday) to 7. */
export const workingHoursSchema = z.strictObject({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  days: z.array(z.number().int().min(1).max(7)).max(7),
});
export type WorkingHours = z.infer<typeof workingHoursSchema>;

export interface Points {
  readonly min: number;
  readonly likely: number;
  readonly max: number;
}

/**
 * The three points of an estimate: a lone likely is all three; min and max alone have likely in the middle.
 * @example pointsOf({ likely: 60 }) // { min: 60, likely: 60, max: 60 }
 * @example pointsOf({ min: 10, max: 30 }) // { min: 10, likely: 20, max: 30 }
 */
export function pointsOf(e: Rate): Points {
  const both = e.min !== undefined && e.max !== undefined ? (e.min + e.max) / 2 : undefined;
  const likely = e.likely ?? both ?? e.min ?? e.max ?? 0;
  return { min: e.min ?? likely, likely, max: e.max ?? likely };
}

/**
 * The mean by the estimate's shape. PERT is (min + 4·likely + max) / 6 (Malcolm et al. 1959), triangular the mean of
 * the three; fixed and exponential have the likely value as their mean.
 * @example expectedOf({ min: 10, likely: 20, max: 60 }) // 25
 */
export function expectedOf(e: Rate): number {
  const { min, likely, max } = pointsOf(e);
  switch (e.shape ?? 'pert') {
    case 'pert':
      return (min + 4 * likely + max) / 6;
    case 'triangular':
      return (min + likely + max) / 3;
    default:
      return likely;
  }
}

export interface Calendar {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

/**
 * Minutes on the clock as minutes of working time, by an average week.
 * @example toWorking(480, 'elapsed', { hoursPerDay: 8, daysPerWeek: 5 }) // 114.2857…
 */
export function toWorking(minutes: number, basis: Basis | undefined, calendar: Calendar): number {
  return basis === 'elapsed' ? (minutes * calendar.hoursPerDay * calendar.daysPerWeek) / 168 : minutes;
}

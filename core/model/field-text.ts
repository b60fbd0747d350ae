/** Values as they stand in fields, and back. */
import type { Calendar, Duration, Estimate, Rate } from './estimate.ts';
import { formatMinutes } from '../text/duration.ts';
import { parseDuration, parsePoints } from '../text/parse-duration.ts';

const POINTS = ['min', 'likely', 'max'] as const;

/** @example estimateText({ min: 30, likely: 45, max: 90 }, calendar) // '30 min / 45 min / 1 h 30 min' */
export function estimateText(estimate: Estimate | null, calendar: Calendar): string {
  if (!estimate) return '';
  const values = POINTS.flatMap((point) => (estimate[point] === undefined ? [] : [estimate[point]]));
  return values.map((value) => formatMinutes(value, calendar, estimate.basis)).join(' / ');
}

/** Nothing for an empty text; 'wrong' where it is no estimate. Basis, shape and source stay as they were. */
export function readEstimate(text: string, before: Estimate | null, calendar: Calendar): Estimate | null | 'wrong' {
  if (text.trim() === '') return null;
  const points = parsePoints(text, calendar, before?.basis);
  if (!points || !inOrder(points)) return 'wrong';
  const { basis, shape, source, by } = before ?? {};
  return clean({ ...points, basis, shape, source, by });
}

export function rateText(rate: Rate | null): string {
  return rate ? POINTS.flatMap((point) => (rate[point] === undefined ? [] : [String(rate[point])])).join(' / ') : '';
}

export function readRate(text: string, before: Rate | null): Rate | null | 'wrong' {
  if (text.trim() === '') return null;
  const values = text.split(/\s*(?:\/|\.\.+|–)\s*/).map(readNumber);
  if (values.some((value) => value === undefined || value < 0)) return 'wrong';
  const [a, b, c] = values as number[];
  const points: Partial<Record<'min' | 'likely' | 'max', number>> =
    values.length === 1 ? { likely: a } : values.length === 2 ? { min: a, max: b } : { min: a, likely: b, max: c };
  if (values.length > 3 || !inOrder(points)) return 'wrong';
  return clean<Rate>({ ...points, shape: before?.shape, source: before?.source, by: before?.by });
}

export const durationText = (duration: Duration | null, calendar: Calendar): string =>
  duration ? formatMinutes(duration.minutes, calendar, duration.basis) : '';

export function readDuration(text: string, before: Duration | null, calendar: Calendar): Duration | null | 'wrong' {
  if (text.trim() === '') return null;
  const minutes = parseDuration(text, calendar, before?.basis);
  return minutes === undefined ? 'wrong' : clean({ minutes, basis: before?.basis });
}

/** A number as people type it, with a point or a comma. */
export function readNumber(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

/** @example percentText(0.7) // '70 %' */
export const percentText = (share: number | null): string => (share === null ? '' : `${Math.round(share * 1000) / 10} %`);

export function readPercent(text: string): number | undefined {
  const value = readNumber(text.replace('%', ''));
  return value === undefined || value < 0 || value > 100 ? undefined : Math.round(value * 10) / 1000;
}

function inOrder(points: { min?: number | undefined; likely?: number | undefined; max?: number | undefined }): boolean {
  const values = POINTS.flatMap((point) => (points[point] === undefined ? [] : [points[point]]));
  return values.every((value, i) => i === 0 || value >= (values[i - 1] as number));
}

/** Without the keys that say nothing. */
function clean<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

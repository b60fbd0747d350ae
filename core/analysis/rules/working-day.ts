/** When two sides of the world are at work together. */
import type { WorkingHours } from '../../model/estimate.ts';

export interface Hours {
  /** `Europe/Stockholm` */
  readonly zone: string;
  /** Nothing: from nine on, as long as the project's day. */
  readonly own: WorkingHours | null;
  readonly length: number;
}

const DAY = 24 * 60;
const NINE = 9 * 60;
const known = new Map<string, number | undefined>();

/** Minutes that a zone is ahead of UTC on a day; nothing where there is no such zone. */
function offsetOf(zone: string, day: string): number | undefined {
  const key = `${zone} ${day}`;
  if (!known.has(key)) known.set(key, askedOffset(zone, day));
  return known.get(key);
}

function askedOffset(zone: string, day: string): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(`${day}T12:00:00Z`));
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d+):(\d+))?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
    return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
  } catch {
    // A zone that a person typed and nobody knows.
    return undefined;
  }
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const span = ({ own, length }: Hours): readonly [number, number] => {
  if (!own) return [NINE, NINE + length];
  const [from, to] = [minutesOf(own.from), minutesOf(own.to)];
  return [from, to > from ? to : to + DAY];
};

/**
 * Minutes a day in which both work; nothing where a zone is not known. A shift over midnight is one span, and the other side is
 * looked for on the day before and after as well.
 * @example commonMinutes(stockholm, boston, '2026-03-02') // 120
 */
export function commonMinutes(a: Hours, b: Hours, day: string): number | undefined {
  const [ahead, behind] = [offsetOf(a.zone, day), offsetOf(b.zone, day)];
  if (ahead === undefined || behind === undefined) return undefined;
  if (a.own && b.own && !a.own.days.some((weekday) => b.own?.days.includes(weekday))) return 0;
  const [fromA, toA] = span(a).map((minute) => minute - ahead) as [number, number];
  const [fromB, toB] = span(b).map((minute) => minute - behind) as [number, number];
  return [-DAY, 0, DAY].reduce((sum, shift) => sum + Math.max(0, Math.min(toA, toB + shift) - Math.max(fromA, fromB + shift)), 0);
}

const clock = (minute: number): string => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** @example hoursText(stockholm) // '09:00 to 17:00, Europe/Stockholm' */
export const hoursText = (hours: Hours): string => `${span(hours).map(clock).join(' to ')}, ${hours.zone}`;

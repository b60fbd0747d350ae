/**
 * Durations as people say them. Minutes of working time are told in the project's working days and weeks, elapsed ones in
 * days of 24 hours; nobody is shown raw minutes beyond an hour.
 */
import { number as decimal } from './numbers.ts';
import { t } from './text.ts';

interface Calendar {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}
type Basis = 'working' | 'elapsed';

interface Units {
  readonly day: number;
  readonly week: number;
}

const unitsOf = (calendar: Calendar, basis: Basis): Units => {
  const day = 60 * (basis === 'elapsed' ? 24 : calendar.hoursPerDay);
  return { day, week: day * (basis === 'elapsed' ? 7 : calendar.daysPerWeek) };
};

function hoursAndMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  const parts = [hours > 0 ? t.durations.hours(String(hours)) : '', rest > 0 ? t.durations.minutes(String(rest)) : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * A duration in words.
 * @example formatMinutes(150, { hoursPerDay: 8, daysPerWeek: 5 }) // '2 h 30 min'
 * @example formatMinutes(1440, { hoursPerDay: 8, daysPerWeek: 5 }) // '3 working days'
 */
export function formatMinutes(minutes: number, calendar: Calendar, basis: Basis = 'working'): string {
  const { day, week } = unitsOf(calendar, basis);
  if (minutes > 0 && minutes < 1) return t.durations.minutes(decimal(minutes));
  const whole = Math.round(minutes);
  if (whole === 0) return t.durations.none;
  if (whole < day) return hoursAndMinutes(whole);
  if (whole >= 2 * week) return t.durations.weeks(decimal(whole / week));
  return basis === 'elapsed' ? t.durations.days(decimal(whole / day)) : t.durations.workingDays(decimal(whole / day));
}

/**
 * A duration for a badge: one number, one unit.
 * @example formatShort(960, { hoursPerDay: 8, daysPerWeek: 5 }) // '2 d'
 */
export function formatShort(minutes: number, calendar: Calendar, basis: Basis = 'working'): string {
  const { day, week } = unitsOf(calendar, basis);
  if (minutes >= 2 * week) return t.durations.shortWeeks(decimal(minutes / week));
  if (minutes >= day) return t.durations.shortDays(decimal(minutes / day));
  if (minutes >= 60) return t.durations.hours(decimal(minutes / 60));
  return t.durations.minutes(decimal(minutes));
}

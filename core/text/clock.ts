/** Days and times as the spoken language writes them, without a word of it. */
import { dayOf } from './day-of.ts';
import { locale } from './spoken.ts';

export const said = (date: Date, parts: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale(), parts).format(date);

/** @example timeText(new Date(2026, 2, 2, 9, 5)) // '09:05' */
export const timeText = (date: Date): string => said(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** With the year where it is another one than now. */
export const named = (date: Date, now: Date): string => said(date, { day: 'numeric', month: 'long', ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }) });

/** @example momentText(new Date(2026, 2, 2, 9, 5), new Date(2026, 2, 2, 12)) // '09:05'; on another day '2 March, 09:05' */
export function momentText(date: Date, now: Date): string {
  return dayOf(date) === dayOf(now) ? timeText(date) : `${named(date, now)}, ${timeText(date)}`;
}

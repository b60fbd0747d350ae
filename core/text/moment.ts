/** Days and times of the past as people say them, where they are. */
import { dayOf } from './day-of.ts';
import { locale, t } from './text.ts';

const said = (date: Date, parts: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale(), parts).format(date);

/** @example timeText(new Date(2026, 2, 2, 9, 5)) // '09:05' */
export const timeText = (date: Date): string => said(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** With the year where it is another one than now. */
const named = (date: Date, now: Date): string => said(date, { day: 'numeric', month: 'long', ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }) });

/** @example dayText(new Date(2026, 2, 2), new Date(2026, 2, 3)) // 'Yesterday, 2 March' */
export function dayText(date: Date, today: Date): string {
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayOf(date) === dayOf(today)) return t.moments.today(named(date, today));
  if (dayOf(date) === dayOf(yesterday)) return t.moments.yesterday(named(date, today));
  return `${said(date, { weekday: 'long' })}, ${named(date, today)}`;
}

/** @example momentText(new Date(2026, 2, 2, 9, 5), new Date(2026, 2, 2, 12)) // '09:05'; on another day '2 March, 09:05' */
export function momentText(date: Date, now: Date): string {
  return dayOf(date) === dayOf(now) ? timeText(date) : `${named(date, now)}, ${timeText(date)}`;
}

/** Days and times of the past as people say them, where they are. */
import { named, said } from './clock.ts';
import { dayOf } from './day-of.ts';
import { t } from './text.ts';

export { momentText, timeText } from './clock.ts';

/** @example dayText(new Date(2026, 2, 2), new Date(2026, 2, 3)) // 'Yesterday, 2 March' */
export function dayText(date: Date, today: Date): string {
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayOf(date) === dayOf(today)) return t.moments.today(named(date, today));
  if (dayOf(date) === dayOf(yesterday)) return t.moments.yesterday(named(date, today));
  return `${said(date, { weekday: 'long' })}, ${named(date, today)}`;
}

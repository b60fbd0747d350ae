/** Days and times of the past as people say them, where they are. */
import { dayOf } from './day-of.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const two = (n: number) => String(n).padStart(2, '0');

/** @example timeText(new Date(2026, 2, 2, 9, 5)) // '09:05' */
export const timeText = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** @example dayText(new Date(2026, 2, 2), new Date(2026, 2, 3)) // 'Yesterday, 2 March' */
export function dayText(date: Date, today: Date): string {
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const named = `${date.getDate()} ${months[date.getMonth()] ?? ''}${date.getFullYear() === today.getFullYear() ? '' : ` ${date.getFullYear()}`}`;
  if (dayOf(date) === dayOf(today)) return `Today, ${named}`;
  if (dayOf(date) === dayOf(yesterday)) return `Yesterday, ${named}`;
  return `${weekdays[date.getDay()] ?? ''}, ${named}`;
}

/** @example momentText(new Date(2026, 2, 2, 9, 5), new Date(2026, 2, 2, 12)) // '09:05'; on another day '2 March, 09:05' */
export function momentText(date: Date, now: Date): string {
  if (dayOf(date) === dayOf(now)) return timeText(date);
  return `${date.getDate()} ${months[date.getMonth()] ?? ''}${date.getFullYear() === now.getFullYear() ? '' : ` ${date.getFullYear()}`}, ${timeText(date)}`;
}

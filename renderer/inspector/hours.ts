/** Working hours and weekday profiles as people type them. */
import type { WorkingHours } from '../../core/model/estimate.ts';
import { t } from '../../core/text/text.ts';

/** @example hoursText({ from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] }) // '09:00–17:00 Mon–Fri' */
export function hoursText(hours: WorkingHours | null): string {
  if (!hours) return '';
  const names = hours.days.map((day) => t.weekdays[day - 1] ?? '');
  const isRun = hours.days.every((day, i) => i === 0 || day === (hours.days[i - 1] ?? 0) + 1);
  const days = isRun && names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(' ');
  return `${hours.from}–${hours.to} ${days}`.trim();
}

export function readHours(text: string): WorkingHours | null | 'wrong' {
  if (text.trim() === '') return null;
  const match = /^(\d{1,2}):(\d{2})\s*[–-]\s*(\d{1,2}):(\d{2})\s*(.*)$/.exec(text.trim());
  if (!match) return 'wrong';
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = '', days = ''] = match;
  const read = readDays(days);
  const clock = (hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`;
  const isTime = (hour: string, minute: string) => Number(hour) < 24 && Number(minute) < 60;
  if (!read || !isTime(fromHour, fromMinute) || !isTime(toHour, toMinute)) return 'wrong';
  return { from: clock(fromHour, fromMinute), to: clock(toHour, toMinute), days: read };
}

/** Weekdays from 1; none named is Monday to Friday. */
function readDays(text: string): number[] | undefined {
  if (text.trim() === '') return [1, 2, 3, 4, 5];
  const indexOf = (name: string) => t.weekdays.findIndex((day) => name.trim().toLowerCase().startsWith(day.toLowerCase())) + 1;
  const run = /^(\S+)\s*[–-]\s*(\S+)$/.exec(text.trim());
  if (run) {
    const [first, last] = [indexOf(run[1] ?? ''), indexOf(run[2] ?? '')];
    return first > 0 && last >= first ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : undefined;
  }
  const days = text.trim().split(/[\s,]+/).map(indexOf);
  return days.every((day) => day > 0) ? days : undefined;
}

export const profileText = (profile: readonly number[] | null): string => (profile ? profile.join(' ') : '');

export function readProfile(text: string): number[] | null | 'wrong' {
  if (text.trim() === '') return null;
  const values = text.trim().split(/[\s/;]+/).map(Number);
  return values.length === 7 && values.every((value) => Number.isFinite(value) && value >= 0) ? values : 'wrong';
}

/**
 * Durations as people type them: "2h 30m", "1.5 d", "90", and three points as "30m / 45m / 2h". Days and weeks are the
 * project's working ones, or those of the clock for elapsed time.
 */

type Basis = 'working' | 'elapsed';
interface Calendar {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}
interface Points {
  min?: number;
  likely?: number;
  max?: number;
}

/** In every language that is spoken: what one shows, the other reads. */
const UNIT = /^(?:(m|min|mins|minutes?|minuten?)|(h|hr|hrs|hours?|std|stunden?)|(d|days?|working days?|t|tage?|arbeitstage?)|(w|wk|weeks?|wo|wochen?))$/i;
const PART = /(\d+(?:[.,]\d+)?)\s*([a-z]+(?: days?)?)?/gi;

/**
 * Minutes, or nothing where it is no duration. A number without a unit is minutes.
 * @example parseDuration('2h 30m', { hoursPerDay: 8, daysPerWeek: 5 }) // 150
 * @example parseDuration('1.5 d', { hoursPerDay: 8, daysPerWeek: 5 }) // 720
 */
export function parseDuration(text: string, calendar: Calendar, basis: Basis = 'working'): number | undefined {
  const day = 60 * (basis === 'elapsed' ? 24 : calendar.hoursPerDay);
  const sizes = [1, 60, day, day * (basis === 'elapsed' ? 7 : calendar.daysPerWeek)];
  let total = 0;
  let parts = 0;
  const rest = text.trim().replace(PART, (_, number: string, unit = 'm') => {
    const which = UNIT.exec(unit as string)?.slice(1).findIndex((group) => group !== undefined) ?? -1;
    const size = sizes[which];
    if (size === undefined) return '?';
    total += Number(number.replace(',', '.')) * size;
    parts += 1;
    return '';
  });
  return parts > 0 && rest.replace(/[\s,]|and|und/g, '') === '' ? total : undefined;
}

/**
 * One, two or three points, split by a slash, dots or a dash.
 * @example parsePoints('30m / 45m / 2h', calendar) // { min: 30, likely: 45, max: 120 }
 * @example parsePoints('1h – 3h', calendar) // { min: 60, max: 180 }
 */
export function parsePoints(text: string, calendar: Calendar, basis: Basis = 'working'): Points | undefined {
  const values = text.split(/\s*(?:\/|\.\.+|…|–|—|-|\b(?:to|bis)\b)\s*/).map((part) => parseDuration(part, calendar, basis));
  if (values.some((value) => value === undefined)) return undefined;
  const [a, b, c] = values as number[];
  if (values.length === 1) return { likely: a as number };
  if (values.length === 2) return { min: a as number, max: b as number };
  return values.length === 3 ? { min: a as number, likely: b as number, max: c as number } : undefined;
}

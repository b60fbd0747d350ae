/** Limits as people read and type them: shares as percents, minutes as durations, the rest as numbers. */
import type { Calendar } from '../model/estimate.ts';
import { formatMinutes } from '../text/duration.ts';
import { percent } from '../text/numbers.ts';
import { parseDuration } from '../text/parse-duration.ts';
import { t } from '../text/text.ts';
import { thresholds, type ThresholdName } from './thresholds.ts';

const AUTONOMY = { least: 1, most: 5 } as const;

/** @example limitText('ownerShare', 0.3, calendar) // '30 %' */
export function limitText(name: ThresholdName, value: number, calendar: Calendar): string {
  const { unit } = thresholds[name];
  if (unit === 'minutes') return formatMinutes(value, calendar);
  if (unit === 'share') return percent(value);
  return t.healthPage.limitUnits[unit](Math.round(value * 100) / 100);
}

/**
 * What somebody typed, as the limit is kept; nothing where it cannot be meant.
 * @example parseLimit('ownerShare', '30', calendar) // 0.3
 * @example parseLimit('overlap', '2h', calendar) // 120
 */
export function parseLimit(name: ThresholdName, text: string, calendar: Calendar): number | undefined {
  const { unit } = thresholds[name];
  if (unit === 'minutes') return parseDuration(text, calendar);
  // Whatever the unit is called: 'Level 3', '20-fach', '365 Tage'.
  const found = /^\s*\p{L}*\s*(\d+(?:[.,]\d+)?)\s*(?:%|×|-?\p{L}+)?\s*$/u.exec(text);
  if (!found) return undefined;
  const value = Number(found[1]?.replace(',', '.'));
  if (unit === 'share') return value / 100;
  if (unit === 'level') return Number.isInteger(value) && value >= AUTONOMY.least && value <= AUTONOMY.most ? value : undefined;
  return value;
}

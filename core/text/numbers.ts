/** Numbers as the spoken language writes them. */
import { locale } from './text.ts';

/** @example percent(0.612) // '61 %' */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** At most one decimal, and none that says nothing; as people type it, so without marks between thousands. @example number(2.54) // '2.5', in German '2,5' */
export const number = (value: number): string => formatOf(1, false).format(value);

/** @example decimals(1234.567, 2) // '1,234.57' */
export const decimals = (value: number, most = 0): string => formatOf(most, true).format(value);

const formats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than a hundred uses of it. */
function formatOf(most: number, useGrouping: boolean): Intl.NumberFormat {
  const key = `${locale()} ${most} ${useGrouping}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale(), { maximumFractionDigits: most, useGrouping });
  formats.set(key, known);
  return known;
}

/** Small words that the sentences of findings are made of. */

/** @example s(2, 'stage') // '2 stages' */
export const s = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** @example quoted(['A', 'B', 'C', 'D', 'E']) // '“A”, “B”, “C” and 2 more' */
export function quoted(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `“${name}”`);
  if (names.length > most) return `${shown.join(', ')} and ${names.length - most} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** @example percent(0.612) // '61 %' */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** At most one decimal. */
export const number = (value: number): string => String(Math.round(value * 10) / 10);

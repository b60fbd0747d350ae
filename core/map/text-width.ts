/**
 * How wide text is, without a canvas: from the bundled font's own metrics, so that screen, SVG and PDF break names at
 * the same place. Kerning is left out; it makes text a little narrower, never wider.
 */
import { ranges, widths } from './font-metrics.ts';
import { remember } from './remember.ts';

export type Weight = 400 | 500 | 600;

/** As wide as an average letter: for characters the font does not have. */
const UNKNOWN = 620;
/** Han, kana, Hangul and full-width forms fill a square. */
const SQUARE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

const tables = new Map<Weight, Map<number, number>>();

function tableOf(weight: Weight): Map<number, number> {
  let table = tables.get(weight);
  if (!table) {
    table = new Map();
    for (const [i, [first]] of ranges.entries()) {
      const list = widths[weight][i]?.split(' ') ?? [];
      for (const [j, width] of list.entries()) if (width !== '0') table.set(first + j, parseInt(width, 36));
    }
    tables.set(weight, table);
  }
  return table;
}

/**
 * The width of one line of text.
 * @example textWidth('Sales', 14, 600) // 38.4
 */
export function textWidth(text: string, size: number, weight: Weight): number {
  const table = tableOf(weight);
  let sum = 0;
  for (const character of text) {
    sum += table.get(character.codePointAt(0) ?? 0) ?? (SQUARE.test(character) ? 1000 : UNKNOWN);
  }
  return (sum * size) / 1000;
}

/** Text that fits, with an ellipsis where it was cut. */
export function shorten(text: string, width: number, size: number, weight: Weight): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('').trimEnd()}…`, size, weight) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

const wrapped = remember<readonly string[]>();

/**
 * Text in at most `lines` lines, broken between words (a word that is too long is broken inside, with a hyphen); the last
 * line ends in an ellipsis when not all fits.
 * @example wrap('Set up the account', 80, 14, 600, 2) // ['Set up the', 'account']
 */
export const wrap = (text: string, width: number, size: number, weight: Weight, lines: number): readonly string[] =>
  wrapped(`${width} ${size} ${weight} ${lines} ${text}`, () => wrapNow(text, width, size, weight, lines));

function wrapNow(text: string, width: number, size: number, weight: Weight, lines: number): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const done: string[] = [];
  let rest = text.trim().replace(/\s+/g, ' ');
  while (rest !== '' && done.length < lines - 1 && !fits(rest)) {
    const { cut, hyphen } = cutOf(rest, fits);
    done.push(rest.slice(0, cut).trimEnd() + hyphen);
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? done : [...done, shorten(rest, width, size, weight)];
}

/** Where the first line ends: behind the last word, hyphen or slash that fits, else inside the word. */
function cutOf(text: string, fits: (line: string) => boolean): { readonly cut: number; readonly hyphen: '' | '-' } {
  let cut = 0;
  for (const found of text.matchAll(/[^\s/-]+[/-]?\s*|[\s/-]+/g)) {
    const end = found.index + found[0].length;
    if (!fits(text.slice(0, end).trimEnd())) break;
    cut = end;
  }
  if (cut > 0) return { cut, hyphen: '' };
  const word = /^\S*/.exec(text)?.[0] ?? '';
  for (let end = word.length - 2; end > 1; end -= 1) if (isSyllable(word, end) && fits(`${word.slice(0, end)}-`)) return { cut: end, hyphen: '-' };
  while (cut < text.length && fits(text.slice(0, cut + 1))) cut += 1;
  return { cut: Math.max(1, cut), hyphen: '' };
}

/** What a syllable may begin with in German and English, roughly: consonants that stay together, and a vowel. */
const SYLLABLE = /^(?:sch[lmnrw]?|ch|ph|th|qu|s[pt]|[bcdfgkpt]r|[bcfgkp]l|[bcdfghjklmnpqrstvwxzß])[aeiouyäöü]/i;
/** What is not taken apart; and Deutschland, of which there is much in the names of teams, is Deutsch-land. */
const CLUSTER = /(?:deuts|(?<!deut)sch[lmnrw]|s[cpt]|[cpt]h|ck|qu|[bcdfgkpt]r|[bcfgkp]l)$/i;
const VOWEL = /[aeiouyäöü]/i;

/** May a word be broken here, as far as one sees without a dictionary? */
function isSyllable(word: string, at: number): boolean {
  const [left, right] = [word.slice(0, at), word.slice(at)];
  return SYLLABLE.test(right) && VOWEL.test(left) && /\p{L}{2}$/u.test(left) && /^\p{L}{3}/u.test(right) && !CLUSTER.test(left.slice(-7) + right.slice(0, 1));
}

/** Wrapped lines of nearly the same length: the narrowest width that needs no more lines. */
export function wrapEvenly(text: string, width: number, size: number, weight: Weight, lines: number): readonly string[] {
  const widest = wrap(text, width, size, weight, lines);
  if (widest.length < 2 || widest.at(-1)?.endsWith('…')) return widest;
  for (let tried = width * 0.5; tried < width; tried += 6) {
    const narrow = wrap(text, tried, size, weight, lines);
    const whole = !narrow.some((line) => line.endsWith('…') || textWidth(line, size, weight) > width);
    if (whole && narrow.length === widest.length && narrow.join(' ') === widest.join(' ')) return narrow;
  }
  return widest;
}

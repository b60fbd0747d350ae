/** Text in a box, as large as it fits. */
import { remember } from './remember.ts';
import { shorten, textWidth, wrap, type Weight } from './text-width.ts';

export interface FitText {
  readonly size: number;
  readonly lines: readonly string[];
  /** A word is broken, or there is an ellipsis. */
  readonly isCut: boolean;
}

export interface FitRoom {
  readonly width: number;
  readonly height: number;
  /** The type that is wanted, and the smallest that will do. */
  readonly size: number;
  readonly least: number;
  readonly lines: number;
  readonly leading: number;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** As wide as the widest word. */
export const longestWord = (text: string, size: number, weight: Weight): number =>
  Math.max(0, ...wordsOf(text).map((word) => textWidth(word, size, weight)));

const fitted = remember<FitText>();

const keyOf = (how: string, text: string, { width, height, size, lines, leading, least = 0 }: Omit<FitRoom, 'least'> & { readonly least?: number }, weight: Weight): string =>
  `${how} ${width} ${height} ${size} ${least} ${lines} ${leading} ${weight} ${text}`;

/**
 * Breaks between words, in lines of nearly the same length. Smaller type comes before words broken inside, and an ellipsis
 * last of all.
 * @example fitText('Triage set-up problems', { width: 118, height: 104, size: 22, least: 17, lines: 4, leading: 1.15 }, 600).lines // ['Triage', 'set-up', 'problems']
 */
export const fitText = (text: string, room: FitRoom, weight: Weight): FitText => fitted(keyOf('fit', text, room, weight), () => fitNow(text, room, weight));

function fitNow(text: string, room: FitRoom, weight: Weight): FitText {
  for (let size = room.size; size >= room.least; size -= 0.5) {
    const lines = balanced(wordsOf(text), room.width, size, weight);
    if (lines && lines.length <= linesAt(room, size)) return { size, lines, isCut: false };
  }
  return { size: room.least, lines: wrap(text, room.width, room.least, weight, linesAt(room, room.least)), isCut: true };
}

/** At one size, whatever it costs: words that are too long are cut short, for a look from far away. */
export function cutText(text: string, room: Omit<FitRoom, 'least'>, weight: Weight): FitText {
  const { size, width } = room;
  const short = wordsOf(text).map((word) => shorten(word, width, size, weight));
  const lines = balanced(short, width, size, weight) ?? [];
  const most = linesAt(room, size);
  if (lines.length <= most) return { size, lines, isCut: short.join() !== wordsOf(text).join() };
  return { size, isCut: true, lines: [...lines.slice(0, most - 1), shorten(`${lines[most - 1] ?? ''}…`, width, size, weight)] };
}

/**
 * At one size, for a look from far away: the whole name where it can be, its long words rather broken between syllables than cut.
 * @example farText('Configure workspace', { width: 116, height: 134, size: 32, lines: 4, leading: 1.02 }, 600).lines // ['Confi-', 'gure', 'work-', 'space']
 */
export const farText = (text: string, room: Omit<FitRoom, 'least'>, weight: Weight): FitText => fitted(keyOf('far', text, room, weight), () => farNow(text, room, weight));

function farNow(text: string, room: Omit<FitRoom, 'least'>, weight: Weight): FitText {
  const cut = cutText(text, room, weight);
  if (!cut.isCut) return cut;
  const lines = wrap(text, room.width, room.size, weight, linesAt(room, room.size));
  const words = wordsOf(text);
  const isWhole = lines.every((line) => /[-/]$/.test(line) || words.some((word) => word.endsWith(line.split(' ').at(-1) ?? '')));
  const isIn = lines.every((line) => textWidth(line, room.size, weight) <= room.width);
  return isWhole && isIn ? { size: room.size, lines, isCut: false } : cut;
}

/** The narrowest lines among those of the least number; nothing where a word is too long. */
function balanced(words: readonly string[], width: number, size: number, weight: Weight): readonly string[] | null {
  const greedy = (most: number): readonly string[] => {
    const lines: string[] = [];
    for (const word of words) {
      const last = lines.at(-1);
      const longer = `${last} ${word}`;
      if (last !== undefined && textWidth(longer, size, weight) <= most) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  const longest = Math.max(0, ...words.map((word) => textWidth(word, size, weight)));
  if (longest > width) return null;
  const widest = greedy(width);
  for (let tried = Math.max(longest, width * 0.4); tried < width; tried += size / 3) {
    const narrow = greedy(tried);
    if (narrow.length === widest.length) return narrow;
  }
  return widest;
}

const linesAt = ({ height, lines, leading }: Omit<FitRoom, 'least'>, size: number): number =>
  Math.max(1, Math.min(lines, Math.floor((height + size * (leading - 1)) / (size * leading))));

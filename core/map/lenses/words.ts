/**
 * Text with levels of detail: in the size that is wanted where that reads, larger and cut short from farther away, and left
 * out where even that would be under 9 px.
 */
import type { Box } from '../../layout/types.ts';
import { cutText, fitText, type FitRoom, type FitText } from '../fit-text.ts';
import { MIN_TEXT, type Shape } from '../scene.ts';
import { shorten, type Weight } from '../text-width.ts';
import type { Token } from '../tokens.ts';

export interface WordRoom extends Box {
  readonly size: number;
  /** The smallest size that will do; the wanted one unless said. */
  readonly least?: number;
  readonly lines?: number;
  readonly weight?: Weight;
  readonly fill?: Token;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Sizes for farther away, ascending. */
  readonly far?: readonly number[];
  /** Where something else makes way from this zoom down, the name has the far box from there on. */
  readonly nearFrom?: number;
  /** The box that the far sizes may use, where it is larger. */
  readonly farBox?: Box;
  /** Reads upwards: lines run along the box's height. */
  readonly isUpright?: boolean;
  /** From farther away it may read upwards. */
  readonly mayTurn?: boolean;
}

/** What is said beside names. */
export const SMALL = 15.1;
const LEADING = 1.14;
/** From the top of the highest letter to the bottom of the lowest. */
const EM = 0.97;
/** The smallest zoom at which text of a size is drawn. */
export const readableFrom = (size: number): number => (MIN_TEXT - 0.01) / size;

export function words(text: string, room: WordRoom): readonly Shape[] {
  if (text === '') return [];
  const { size, lines = 1, weight = 600, isUpright = false } = room;
  const near = fitted(text, { ...lengthwise(room, isUpright), size, least: room.least ?? size, lines, leading: LEADING }, weight);
  const box = room.farBox ?? room;
  let to = Math.max(readableFrom(near.size), room.nearFrom ?? 0);
  const shapes = [...set(near, room, room, isUpright, { from: to })];
  for (const larger of [...(room.nearFrom ? [size] : []), ...(room.far ?? [])].filter((far) => readableFrom(far) < to)) {
    const cutAt = (turned: boolean) => fitted(text, { ...lengthwise(box, turned), size: larger, lines: lines + 1, leading: 1.04 }, weight);
    const lying = cutAt(isUpright);
    // Where more of the name can be read upwards than across, it is turned.
    const turned = !isUpright && room.mayTurn && lying.isCut ? cutAt(true) : lying;
    const isTurned = turned !== lying && lengthOf(turned) > lengthOf(lying) * 1.25;
    const cut = isTurned ? turned : lying;
    const { height } = lengthwise(box, isUpright || isTurned);
    if (lengthOf(cut) <= cut.lines.length || larger * EM > height + 2) break;
    shapes.push(...set(cut, room, box, isUpright || isTurned, { from: readableFrom(larger), to }));
    to = readableFrom(larger);
  }
  return shapes;
}

/** Most names stay what they are from one picture to the next. */
const MOST_KEPT = 8000;
const kept = new Map<string, FitText>();

/** Fitted with a least size, else cut at one size. */
function fitted(text: string, room: Omit<FitRoom, 'least'> & { readonly least?: number }, weight: Weight): FitText {
  const { width, height, size, least, lines } = room;
  const key = `${width} ${height} ${size} ${least} ${lines} ${weight} ${text}`;
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = least === undefined ? cutText(text, room, weight) : fitText(text, { ...room, least }, weight);
  kept.set(key, made);
  return made;
}

/** How many letters can be read. */
const lengthOf = ({ lines }: FitText): number => lines.join('').replaceAll('…', '').length;

const lengthwise = ({ width, height }: Box, isUpright = false) => (isUpright ? { width: height, height: width } : { width, height });

function set({ size, lines }: FitText, { weight = 600, fill = 'ink', anchor = 'start' }: WordRoom, box: Box, isUpright: boolean, zoom: Pick<Shape, 'from' | 'to'>): readonly Shape[] {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  return lines.map((text, i): Shape => {
    const aside = size * 0.36 + (i - (lines.length - 1) / 2) * size * LEADING;
    const paint = { kind: 'text', text, size, weight, fill, anchor, ...zoom } as const;
    if (isUpright) {
      const y = anchor === 'start' ? box.y + box.height : anchor === 'end' ? box.y : cy;
      return { ...paint, x: cx + aside, y, isUpright };
    }
    return { ...paint, x: anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : cx, y: cy + aside };
  });
}

/** One line at one size, cut to a width; y is its middle. */
export function line(text: string, x: number, y: number, width: number, size: number, more: Partial<Pick<WordRoom, 'weight' | 'fill' | 'anchor'>> = {}): readonly Shape[] {
  const { weight = 500, fill = 'inkSoft', anchor = 'start' } = more;
  const cut = shorten(text, width, size, weight);
  return cut === '' || cut === '…' ? [] : [{ kind: 'text', x, y: y + size * 0.36, text: cut, size, weight, fill, anchor }];
}

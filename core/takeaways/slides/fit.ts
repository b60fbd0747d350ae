/** Text that fits its shape in a size that can be read. Widths are those of Inter, which is wider than the fonts slides are shown in. */
import { fitText } from '../../map/fit-text.ts';
import { textWidth, wrap } from '../../map/text-width.ts';

/** Nothing on a slide is smaller, in points. */
export const LEAST = 9;
export const INCH = 72;

export interface FitWords {
  readonly text: string;
  readonly size: number;
  /** A word is broken, or there is an ellipsis. */
  readonly isCut: boolean;
}

/**
 * A name in a box: as large as it fits, cut with an ellipsis only where even the smallest type is too large.
 * @param width in inches, like height
 * @example fitWords('Hold kick-off call', 1.1, 0.8, 14) // { text: 'Hold kick-off call', size: 12.5, isCut: false }
 */
export function fitWords(text: string, width: number, height: number, size: number): FitWords {
  const room = { width: width * INCH, height: height * INCH, size, least: LEAST, lines: 9, leading: 1.2 };
  const fitted = fitText(text, room, 600);
  return fitted.isCut ? { text: fitted.lines.join('\n'), size: LEAST, isCut: true } : { text, size: fitted.size, isCut: false };
}

/** How many lines a text takes in a cell. @param width in inches */
export const linesIn = (text: string, width: number, size: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, wrap(line, Math.max(0.3, width - 0.16) * INCH, size, 400, 60).length), 0);

export const widthIn = (text: string, size: number): number => textWidth(text, size, 600) / INCH;

/** In one line. */
export const fitLine = (text: string, width: number, size: number): FitWords => {
  const { size: fitted, lines, isCut } = fitText(text, { width: width * INCH, height: INCH, size, least: LEAST, lines: 1, leading: 1.2 }, 600);
  return { text: lines.join(''), size: fitted, isCut };
};

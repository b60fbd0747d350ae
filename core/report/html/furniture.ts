/**
 * What stands around the text of each page, as pages of their own that are laid over those of the report once those are known: the title
 * and the running section above, the number below, and on the pages of the contents the numbers that its lines lead to. The cover comes
 * in front, to the edge of the paper. Sizes in millimetres.
 */
import { shorten } from '../../map/text-width.ts';
import { themes } from '../../map/tokens.ts';
import type { Paper } from '../../model/report-settings.ts';
import { t } from '../../text/text.ts';
import { escaped } from './escape.ts';
import { ACROSS, sheets, SIDE, UPRIGHT } from './paper.ts';

export interface PageFurniture {
  readonly isAcross: boolean;
  readonly section: string;
  /** Of the contents: how far down each line stands, and its page. */
  readonly entries: readonly { readonly y: number; readonly page: number; readonly isChapter: boolean }[];
}

const { print } = themes;
const SMALL = 2.75;

/** @param first the number of the first of these pages */
export function furnitureHtml(pages: readonly PageFurniture[], title: string, paper: Paper, first: number, total: number): string {
  return pages.map((page, i) => sheetHtml(page, title, paper, first + i, total)).join('\n');
}

function sheetHtml({ isAcross, section, entries }: PageFurniture, title: string, paper: Paper, number: number, total: number): string {
  const { width: across, height: down } = sheets[paper];
  const [width, height] = isAcross ? [down, across] : [across, down];
  const { top, bottom } = isAcross ? ACROSS : UPRIGHT;
  const right = width - SIDE;
  const lines = [
    text(SIDE, top / 2, shorten(title, (right - SIDE) * 0.48, SMALL, 400), 'start'),
    text(right, top / 2, shorten(section, (right - SIDE) * 0.48, SMALL, 400), 'end'),
    text(right, height - bottom / 2, t.report.pageOf(number, total), 'end'),
    ...entries.map(({ y, page, isChapter }) => `<text x="${right}" y="${y.toFixed(2)}" font-size="${isChapter ? 3.25 : 3.03}" text-anchor="end" fill="${isChapter ? print.ink : print.inkSoft}">${page}</text>`),
  ];
  return `<section class="sheet${isAcross ? ' across' : ''}"><svg width="${width}mm" height="${height - 0.5}mm" viewBox="0 0 ${width} ${height - 0.5}">${lines.join('')}</svg></section>`;
}

const text = (x: number, y: number, words: string, anchor: 'start' | 'end'): string =>
  `<text x="${x}" y="${y}" font-size="${SMALL}" text-anchor="${anchor}" fill="${print.inkSoft}">${escaped(words)}</text>`;

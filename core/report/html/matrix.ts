/** A table with heads on two sides: names across stand upright, and what is too wide for the page comes in several tables. */
import { shorten } from '../../map/text-width.ts';
import type { Block, Line } from '../report.ts';
import { escaped } from './escape.ts';

type MatrixBlock = Extract<Block, { kind: 'matrix' }>;

/** Columns that fit beside the names of the rows. */
const MOST = 18;
/** A name that stands upright, in CSS pixels. */
const LONGEST = 140;
/** So many rows surely fit on a page. */
const MOST_KEPT = 24;

export function matrix({ corner, columns, rows, caption }: MatrixBlock, lineHtml: (line: Line) => string): string {
  const parts = Math.ceil(columns.length / MOST);
  const each = Math.ceil(columns.length / parts);
  const tables = Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * each, (part + 1) * each];
    const own = columns.slice(from, to);
    // Few columns do not run to the other edge of the page.
    const width = Math.min(68, own.length * 7.5) / own.length;
    const cols = own.map(() => `<col width="${width.toFixed(2)}%">`).join('');
    const rest = 100 - 32 - width * own.length;
    const filler = rest > 1 ? `<col width="${rest.toFixed(2)}%">` : '';
    const heads = own.map((line) => `<th scope="col"><div>${lineHtml({ ...line, text: shorten(line.text, LONGEST, 10.4, 500) })}</div></th>`).join('');
    const body = rows.map(({ head, cells }) => `<tr><th scope="row">${lineHtml(head)}</th>${cells.slice(from, to).map((text) => `<td>${letters(text)}</td>`).join('')}${filler ? '<td></td>' : ''}</tr>`);
    return `<table class="matrix${rows.length <= MOST_KEPT ? ' kept' : ''}"><colgroup><col width="32%">${cols}${filler}</colgroup><thead><tr><th scope="col">${escaped(corner)}</th>${heads}${filler ? '<th></th>' : ''}</tr></thead><tbody>${body.join('')}</tbody></table>`;
  });
  return `${tables.join('')}<p class="caption">${escaped(caption)}</p>`;
}

/** Accountable stands out, also in black and white. */
const letters = (text: string): string =>
  text
    .split(' ')
    .map((letter) => (letter === 'A' ? '<b>A</b>' : escaped(letter)))
    .join(' ');

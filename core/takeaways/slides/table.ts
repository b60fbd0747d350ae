/** Tables on slides: as many rows on each as fit, no row in two parts. */
import { t } from '../../text/text.ts';
import { linesIn } from './fit.ts';
import { BODY, type Slide, type TableItem } from './slide.ts';

export interface WideTable {
  readonly kicker: string;
  /** @param part its number and how many there are, where there are several */
  readonly title: (part: number, parts: number) => string;
  /** Shares of the width. */
  readonly columns: TableItem['columns'];
  readonly rows: readonly (readonly string[])[];
  /** Where rows are left out rather than put on another slide. */
  readonly mostSlides?: number;
}

const SIZE = 10.5;
/** In inches. */
const LINE = (SIZE * 1.22) / 72;
const PADDING = 0.085;
/** Longer text is cut: a slide is not read like a report. */
const MOST_LINES = 5;

export function tableSlides({ kicker, title, columns, rows, mostSlides = Infinity }: WideTable): readonly Slide[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width / total) * BODY.width);
  const heightOf = (row: readonly string[]) => Math.max(...row.map((cell, i) => linesIn(cell, widths[i] ?? 1, SIZE))) * LINE + PADDING;
  const short = rows.map((row) => row.map((cell, i) => cutTo(cell, widths[i] ?? 1)));
  const room = BODY.height - heightOf(columns.map((one) => one.title));
  const pages = balanced(short, heightOf, room, mostSlides);
  return pages.map((page, i): Slide => ({
    kicker,
    title: title(i + 1, pages.length),
    items: [{ kind: 'table', name: t.slides.objects.table, x: BODY.x, y: BODY.y, width: BODY.width, size: SIZE, columns: columns.map((one, j) => ({ ...one, width: widths[j] ?? 1 })), rows: page }],
  }));
}

/** No slide has room for more, and measuring takes time. */
const MOST_LETTERS = 800;

function cutTo(whole: string, width: number): string {
  const cell = whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS)}…` : whole;
  if (linesIn(cell, width, SIZE) <= MOST_LINES) return cell;
  let [least, most] = [0, cell.length];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (linesIn(`${cell.slice(0, middle).trimEnd()}…`, width, SIZE) <= MOST_LINES) least = middle;
    else most = middle;
  }
  return `${cell.slice(0, least).trimEnd()}…`;
}

/** Where several slides are needed, each has about as much. */
function balanced<R>(rows: readonly R[], heightOf: (row: R) => number, room: number, most: number): readonly (readonly R[])[] {
  const full = paged(rows, heightOf, room);
  if (full.length === 1 || full.length > most) return full.slice(0, most);
  const heights = rows.map(heightOf);
  const even = heights.reduce((a, b) => a + b, 0) / full.length + Math.max(0, ...heights) / 2;
  const pages = paged(rows, heightOf, Math.min(room, even));
  return pages.length > full.length ? full : pages;
}

function paged<R>(rows: readonly R[], heightOf: (row: R) => number, room: number): readonly (readonly R[])[] {
  const pages: R[][] = [];
  let left = 0;
  for (const row of rows) {
    const height = heightOf(row);
    if (pages.length === 0 || height > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(row);
    left -= height;
  }
  return pages;
}

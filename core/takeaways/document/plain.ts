/**
 * The report in the few forms that every program for text has: headings, paragraphs, lists, tables and pictures. Both the document
 * and the Markdown are written from it.
 */
import type { Block, Cell, ChecklistItem, Line, Report } from '../../report/report.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';

export type Level = 1 | 2 | 3 | 4;

export interface PlainCell {
  /** Lines under each other. */
  readonly lines: readonly string[];
  readonly isStrong?: boolean;
  /** How far it is set in. */
  readonly depth?: number;
}

export interface PlainTable {
  readonly kind: 'table';
  /** Nothing: the first column names what the others say. */
  readonly head: readonly string[] | null;
  /** Numbers stand at the right. */
  readonly isRight: readonly boolean[];
  readonly rows: readonly (readonly PlainCell[])[];
  readonly caption: string;
}

export type Plain =
  | { readonly kind: 'heading'; readonly level: Level; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly isSoft?: boolean }
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly depth: number }[] }
  | { readonly kind: 'picture'; readonly src: string; readonly text: string }
  | PlainTable;

/** @param pictures where the picture of each map is, in their order; a map without one is left out */
export function plainReport({ cover, title: documentTitle, sections }: Report, pictures: readonly string[]): readonly Plain[] {
  const left = [...pictures];
  const front: readonly Plain[] = cover
    ? [{ kind: 'text', text: cover.kind, isSoft: true }, { kind: 'heading', level: 1, text: cover.title }, { kind: 'text', text: cover.purpose }, facts(cover.facts)]
    : [{ kind: 'heading', level: 1, text: documentTitle }];
  const rest = sections.flatMap(({ kicker, title, intro, blocks }): readonly Plain[] => [
    { kind: 'heading', level: 2, text: kicker === '' ? title : `${kicker}: ${title}` },
    { kind: 'text', text: intro, isSoft: true },
    ...blocks.flatMap((block) => plain(block, left)),
  ]);
  return [...front, ...rest].filter((one) => one.kind !== 'text' || one.text.trim() !== '');
}

function plain(block: Block, pictures: string[]): readonly Plain[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.mark ? 4 : 3, text: block.text }];
    case 'text':
      return [{ kind: 'text', text: block.text, isSoft: block.tone === 'soft' }];
    case 'facts':
      return [facts(block.facts.map(([label, value]) => [label, linesOf(value).join('\n')]))];
    case 'figures':
      return [facts(block.figures.map(({ label, value, hint = '' }) => [label, hint === '' ? value : `${value} (${hint})`]))];
    case 'bar':
      return [{ kind: 'heading', level: 4, text: block.title }, { ...facts(block.parts.map(({ label, value }) => [label, value])), caption: block.caption }];
    case 'list':
      return [{ kind: 'list', items: block.items.map(({ text, depth = 0 }) => ({ text, depth })) }];
    case 'table':
      return [tableOf(block)];
    case 'map': {
      const src = pictures.shift();
      return src === undefined ? [] : [{ kind: 'heading', level: 3, text: block.title }, { kind: 'picture', src, text: block.title }];
    }
    case 'matrix':
      return [matrix(block)];
    case 'timeline':
      return [timeline(block)];
    case 'signatures':
      return [{ kind: 'list', items: block.names.map((text) => ({ text: `${text} ____________________`, depth: 0 })) }];
    // Pictures of other lenses and their signs belong to paper.
    case 'picture':
    case 'legend':
      return [];
    case 'group':
      return block.blocks.flatMap((one) => plain(one, pictures));
    case 'checklist':
      return [checklist(block.items)];
  }
}

const lineText = ({ text, isTarget }: Line): string => (isTarget ? `→ ${text}` : text);
const linesOf = (cell: Cell): readonly string[] => cell.map(lineText);

const facts = (all: readonly (readonly [string, string])[]): PlainTable => ({
  kind: 'table',
  head: null,
  isRight: [false, false],
  rows: all.map(([label, value]) => [{ lines: [label], isStrong: true }, { lines: value.split('\n') }]),
  caption: '',
});

/** A column in which nothing is said is left out. */
function tableOf({ columns, rows, caption = '' }: Block & { readonly kind: 'table' }): PlainTable {
  const used = columns.map((_, i) => rows.some((row) => (row[i]?.length ?? 0) > 0));
  const keep = <T>(all: readonly T[]) => all.filter((_, i) => used[i]);
  return {
    kind: 'table',
    head: keep(columns.map(({ title }) => title)),
    isRight: keep(columns.map(({ align }) => align === 'right')),
    rows: rows.map((row) => keep(row).map((cell): PlainCell => ({ lines: linesOf(cell), isStrong: cell[0]?.tone === 'strong', ...(cell[0]?.depth ? { depth: cell[0].depth } : {}) }))),
    caption,
  };
}

function matrix({ corner, columns, rows, caption }: Block & { readonly kind: 'matrix' }): PlainTable {
  return {
    kind: 'table',
    head: [corner, ...columns.map(lineText)],
    isRight: [false, ...columns.map(() => false)],
    rows: rows.map(({ head, cells }) => [{ lines: [lineText(head)], isStrong: true }, ...cells.map((text): PlainCell => ({ lines: text === '' ? [] : [text] }))]),
    caption,
  };
}

/** What a drawing would show, as its numbers. */
function timeline({ points, unit, caption }: Block & { readonly kind: 'timeline' }): PlainTable {
  const { milestone, target, expected } = t.reportSections;
  const day = (value: number | null): PlainCell => ({ lines: value === null ? [] : [number(value)] });
  return { kind: 'table', head: [milestone, `${target} (${unit})`, `${expected} (${unit})`], isRight: [false, true, true], rows: points.map((point) => [{ lines: [point.name] }, day(point.target), day(point.expected)]), caption };
}

/** A box to tick, the step with all that belongs to it, and who does it with what. */
function checklist(items: readonly ChecklistItem[]): PlainTable {
  const { columns } = t.report;
  return {
    kind: 'table',
    head: ['☐', columns.number, columns.step, t.fields.performer, columns.system, t.fields.minutes],
    isRight: [false, false, false, false, false, true],
    rows: items.map(({ number, depth, kind, text, lines, template, who, system, time }) => [
      { lines: ['☐'] },
      { lines: [number] },
      { lines: [kind === 'task' ? text : `${t.choices[kind] ?? kind}: ${text}`, ...linesOf(lines), ...(template === '' ? [] : template.split('\n').map((line) => `> ${line}`))], depth },
      { lines: linesOf(who) },
      { lines: system === '' ? [] : [system] },
      { lines: time === '' ? [] : [time] },
    ]),
    caption: '',
  };
}

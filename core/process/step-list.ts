/**
 * Steps out of text that was copied elsewhere: bullets and numbers, Markdown with its nesting, a spreadsheet's columns. Lines
 * without any mark are steps too; what stands further in than the line above is a sub-step of it.
 */
import type { Calendar } from '../model/estimate.ts';
import { parsePoints } from '../text/parse-duration.ts';
import { sketch, type Sketch } from './sketch.ts';

const MARK = /^(?:[-*+•‣◦▪–—·]|\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[a-zA-Z][.)]|\(\w{1,3}\))\s+/;
const BOX = /^\[([ xX])\]\s+/;
const HEADING = /^#{1,6}\s+/;
const TAB_WIDTH = 4;
const MOST_TEXT = 2000;
/** A line is a text and a depth, both within their bounds already: nothing of it has to go through the schema. */
const BLANK = sketch({ text: '' });

/**
 * @example stepsFromText('1. Quote\n   - Ask for prices\n2. Sign', calendar).map(({ depth, text }) => [depth, text])
 * // [[0, 'Quote'], [1, 'Ask for prices'], [0, 'Sign']]
 */
export function stepsFromText(text: string, calendar: Calendar): readonly Sketch[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return isTable(lines) ? fromTable(lines, calendar) : fromLines(lines);
}

/** Numbers such as 2.1 say how deep a line is, whatever stands before them. */
const depthOfNumber = (line: string): number | undefined => {
  const number = /^(\d+(?:\.\d+)+)[.)]?\s/.exec(line.trimStart())?.[1];
  return number === undefined ? undefined : number.split('.').length - 1;
};

function indentOf(line: string): number {
  const width = line.length - line.trimStart().length;
  let indent = 0;
  for (let at = 0; at < width; at += 1) indent += line[at] === '\t' ? TAB_WIDTH : 1;
  return indent;
}

function fromLines(lines: readonly string[]): readonly Sketch[] {
  /** How far in the lines stand that the present one is inside of. */
  const indents: number[] = [];
  return lines.flatMap((line) => {
    const text = cleaned(line);
    if (text === '') return [];
    const indent = indentOf(line);
    while (indents.length > 0 && (indents.at(-1) as number) >= indent) indents.pop();
    const depth = Math.min(depthOfNumber(line) ?? indents.length, 20);
    indents.push(indent);
    return [{ ...BLANK, text, depth }];
  });
}

/** A line's words, without what made it an item of a list. */
function cleaned(line: string): string {
  const words = line.trim().replace(HEADING, '').replace(MARK, '').replace(BOX, '').replace(/^(\*\*|__)(.*)\1$/, '$2').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ').trim();
  return words.length > MOST_TEXT ? [...words].slice(0, MOST_TEXT).join('') : words;
}

/** Cells beside each other in most lines; a tab at the start of a line is nesting, one behind a bullet belongs to it. */
function isTable(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line.includes('\t') && line.trim().replace(MARK, '').includes('\t'));
  return lines.length > 0 && rows.length * 2 > lines.length;
}

/** What the first row of a spreadsheet may call its columns. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  text: ['step', 'steps', 'task', 'activity', 'action', 'what', 'description', 'text', 'schritt', 'aufgabe'],
  performer: ['who', 'owner', 'performer', 'done by', 'responsible', 'role', 'wer', 'verantwortlich'],
  system: ['system', 'tool', 'application', 'app', 'where'],
  minutes: ['time', 'minutes', 'duration', 'effort', 'min', 'dauer', 'zeit'],
  condition: ['if', 'condition', 'when', 'rule', 'bedingung'],
  detail: ['detail', 'details', 'notes', 'note', 'comment', 'how', 'hinweis'],
  kind: ['kind', 'type', 'art'],
};

export const columnOf = (head: string): string | undefined => Object.keys(HEADS).find((field) => HEADS[field]?.includes(head.trim().toLowerCase()));

export const cellsOf = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim().replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"'));

/** With a row of heads the columns are what they say; without, the first column with words in it is the steps. */
function fromTable(lines: readonly string[], calendar: Calendar): readonly Sketch[] {
  const rows = lines.map(cellsOf);
  const heads = rows[0]?.map(columnOf) ?? [];
  const hasHeads = heads.includes('text');
  const body = hasHeads ? rows.slice(1) : rows;
  const main = hasHeads ? heads.indexOf('text') : firstWords(body);
  return body.flatMap((cells) => {
    const text = cleaned(cells[main] ?? '');
    if (text === '') return [];
    const cell = (field: string) => (hasHeads && heads.includes(field) ? (cells[heads.indexOf(field)] ?? '') : '');
    const points = parsePoints(cell('minutes'), calendar);
    const kind = cell('kind').toLowerCase();
    return [
      sketch({
        text,
        detail: cell('detail'),
        performer: cell('performer') === '' ? null : { name: cell('performer').slice(0, 300), kind: 'role' },
        system: cell('system').slice(0, 300) || null,
        minutes: points ?? null,
        condition: cell('condition').replace(/^if\s+/i, ''),
        ...(kind === 'communication' || kind === 'rule' || kind === 'check' ? { kind } : {}),
      }),
    ];
  });
}

/** The first column that is more than numbers. */
function firstWords(rows: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let at = 0; at < width; at += 1) {
    const words = rows.filter((row) => /\p{L}{2}/u.test(row[at] ?? '')).length;
    if (words * 2 > rows.length) return at;
  }
  return 0;
}

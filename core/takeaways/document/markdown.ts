/** The report as Markdown (CommonMark, with the tables of GitHub's). Whatever stands in a name is text there too. */
import type { Report } from '../../report/report.ts';
import { plainReport, type Plain, type PlainCell, type PlainTable } from './plain.ts';

/** @param pictures the files with the maps, in their order, beside the text */
export const markdown = (report: Report, pictures: readonly string[]): string => `${plainReport(report, pictures).map(written).join('\n\n')}\n`;

function written(one: Plain): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${inLine(one.text)}`;
    case 'text':
      return paragraph(one.text);
    case 'list':
      return one.items.map(({ text, depth }) => `${'  '.repeat(depth)}- ${inLine(text)}`).join('\n');
    case 'picture':
      return `![${inLine(one.text)}](<${encodeURI(one.src)}>)`;
    case 'table':
      return table(one);
  }
}

/** Lines stay lines: two spaces at the end break one. */
const paragraph = (text: string): string => text.trim().split(/\r?\n/).map(inLine).join('  \n');

function table({ head, isRight, rows, caption }: PlainTable): string {
  const width = head?.length ?? rows[0]?.length ?? 0;
  if (width === 0) return '';
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    row(head ? head.map(inLine) : Array.from({ length: width }, () => '')),
    row(Array.from({ length: width }, (_, i) => (isRight[i] ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map(cell))),
  ];
  return `${lines.join('\n')}${caption === '' ? '' : `\n\n${inLine(caption)}`}`;
}

function cell({ lines, isStrong, depth = 0 }: PlainCell): string {
  const [first = '', ...rest] = lines.map(inLine);
  const inset = '&nbsp;&nbsp;'.repeat(depth);
  return [isStrong && first !== '' ? `**${first}**` : first, ...rest].map((line) => `${inset}${line}`).join('<br>');
}

/**
 * Text in one line, with what would be markup as text.
 * @example inLine('<b> *a* | b') // '&lt;b> \\*a\\* \\| b'
 */
export const inLine = (text: string): string =>
  text
    .trim()
    .replace(/\s*\r?\n\s*/g, ' ')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/^([#>+-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/**
 * The report as a document: HTML of the plain kind that Word and its like take apart into headings, tables and pictures, with
 * nothing that they would have to guess.
 */
import { themes } from '../../map/tokens.ts';
import { escaped } from '../../report/html/escape.ts';
import type { Report } from '../../report/report.ts';
import { plainReport, type Plain, type PlainCell, type PlainTable } from './plain.ts';

/** Text with its line breaks. */
const withBreaks = (text: string): string => escaped(text.trim()).replace(/\r?\n/g, '<br>');

const { print } = themes;

const css = `
body { font: 10.5pt/1.45 Calibri, Arial, sans-serif; color: ${print.ink}; max-width: 18cm; margin: 1cm auto; overflow-wrap: break-word; }
h1 { font-size: 24pt; margin: 0 0 6pt; } h2 { font-size: 17pt; margin: 24pt 0 6pt; } h3 { font-size: 13pt; margin: 16pt 0 4pt; } h4 { font-size: 11pt; margin: 12pt 0 4pt; }
p { margin: 0 0 6pt; } .soft { color: ${print.inkSoft}; }
table { border-collapse: collapse; width: 100%; margin: 4pt 0 8pt; }
td, th { border: 0.5pt solid ${print.cardEdge}; padding: 3pt 5pt; text-align: left; vertical-align: top; }
tbody th { width: 32%; } th { background: ${print.headnone}; font-weight: bold; } .number { text-align: right; }
img { max-width: 100%; }
`;

/** @param pictures the files with the maps, in their order, beside the document */
export function documentHtml(report: Report, pictures: readonly string[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src file: 'self'; base-uri 'none'; form-action 'none'";
  return [
    '<!doctype html>',
    `<html lang="${escaped(report.language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escaped(report.title)}</title><meta name="author" content="${escaped(report.author)}"><style>${css}</style></head><body>`,
    ...plainReport(report, pictures).map(html),
    '</body></html>',
    '',
  ].join('\n');
}

function html(one: Plain): string {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level}>${escaped(one.text)}</h${one.level}>`;
    case 'text':
      return `<p${one.isSoft ? ' class="soft"' : ''}>${withBreaks(one.text)}</p>`;
    case 'list':
      return `<ul>${one.items.map(({ text }) => `<li>${withBreaks(text)}</li>`).join('')}</ul>`;
    case 'picture':
      return `<p><img src="${escaped(encodeURI(one.src))}" alt="${escaped(one.text)}"></p>`;
    case 'table':
      return table(one);
  }
}

function table({ head, isRight, rows, caption }: PlainTable): string {
  const look = (i: number) => (isRight[i] ? ' class="number"' : '');
  const top = head ? `<thead><tr>${head.map((title, i) => `<th${look(i)}>${escaped(title)}</th>`).join('')}</tr></thead>` : '';
  const body = rows.map((row) => `<tr>${row.map((one, i) => cell(one, !head && i === 0, look(i))).join('')}</tr>`).join('\n');
  return `<table>${top}<tbody>${body}</tbody></table>${caption === '' ? '' : `<p class="soft">${escaped(caption)}</p>`}`;
}

function cell({ lines, isStrong, depth = 0 }: PlainCell, isHead: boolean, look: string): string {
  const inset = '&nbsp;&nbsp;&nbsp;'.repeat(depth);
  const [first = '', ...rest] = lines.map(withBreaks);
  const text = [isStrong && !isHead ? `<b>${first}</b>` : first, ...rest].map((line) => `${inset}${line}`).join('<br>');
  return isHead ? `<th>${text}</th>` : `<td${look}>${text}</td>`;
}

/** Writes a spreadsheet as an Excel file: typed cells, a head that stays in sight, filters, and columns as wide as what is in them. */
import type { Column, Workbook as ExcelWorkbook, Worksheet } from 'exceljs';
// @ts-expect-error The library declares no types for its parts; all of it brings a hundred packages that nothing here uses.
import LoneWorkbook from 'exceljs/lib/doc/workbook.js';
import { t } from '../../core/text/text.ts';
import { looksLikeFormula } from '../../core/text/tsv.ts';
import type { ColumnType, Sheet, SheetCell } from '../../core/takeaways/sheets/sheet.ts';
import type { Workbook } from '../../core/takeaways/sheets/workbook.ts';

/** Optional decimals would leave a lone point behind whole numbers. */
const FORMATS: Readonly<Record<ColumnType, string>> = { text: '@', number: 'General', minutes: '#,##0', percent: 'General', money: '#,##0.00', date: 'yyyy-mm-dd' };
/** Widths in letters; what is longer is wrapped. */
const WIDTH = { least: 8, most: 48, room: 3 } as const;
/** In points; no row of a spreadsheet can be higher. */
const HEIGHT = { line: 15, room: 2, most: 409 } as const;
/** Excel takes no longer text into a cell. */
const MOST_TEXT = 32_767;
const HEAD = { fill: 'FFE9EBF8', ink: 'FF15181E', line: 'FFC3C9D3' } as const;
const FONT = { name: 'Calibri', size: 11 } as const;

/** @param now stands in the file as the time it was made */
export async function toXlsx({ title, subject, author, sheets }: Workbook, now: Date): Promise<Uint8Array> {
  const workbook = new (LoneWorkbook as new () => ExcelWorkbook)();
  Object.assign(workbook, { title, subject, creator: author || t.start.title, lastModifiedBy: author || t.start.title, created: now, modified: now });
  for (const sheet of sheets) fill(workbook.addWorksheet(sheet.name, layout(sheet)), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const layout = ({ columns }: Sheet) => ({
  views: [{ state: 'frozen' as const, ySplit: 1, xSplit: 0 }],
  pageSetup: { orientation: 'landscape' as const, paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  properties: { defaultColWidth: columns.length > 0 ? WIDTH.least : 10 },
});

function fill(worksheet: Worksheet, { columns, rows }: Sheet): void {
  const widths = columns.map(({ title, type }, i) => widthOf(title, rows.map((row) => row[i] ?? null), type));
  worksheet.columns = widths.map((width): Partial<Column> => ({ width }));
  const head = worksheet.getRow(1);
  head.height = heightOf(columns.map(({ title }) => title), widths);
  for (const [i, { title, type }] of columns.entries()) {
    const cell = head.getCell(i + 1);
    cell.value = title;
    cell.font = { ...FONT, bold: true, color: { argb: HEAD.ink } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD.fill } };
    cell.border = { bottom: { style: 'thin', color: { argb: HEAD.line } } };
    cell.alignment = { vertical: 'top', wrapText: true, horizontal: isNumber(type) ? 'right' : 'left' };
  }
  for (const [y, row] of rows.entries()) {
    worksheet.getRow(y + 2).height = heightOf(row, widths);
    for (const [x, { type }] of columns.entries()) {
      const value = row[x] ?? null;
      if (value === null) continue;
      const cell = worksheet.getCell(y + 2, x + 1);
      cell.value = valueOf(value, type);
      // As text it stays text, whoever edits the cell.
      if (type !== 'text') cell.numFmt = FORMATS[type];
      else if (typeof value === 'string' && looksLikeFormula(value)) cell.numFmt = FORMATS.text;
      cell.font = FONT;
      cell.alignment = { vertical: 'top', wrapText: type === 'text', horizontal: isNumber(type) ? 'right' : 'left' };
    }
  }
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

const isNumber = (type: ColumnType): boolean => type !== 'text' && type !== 'date';

/** Text is always text, never a formula; a day is a date that can be counted with. */
function valueOf(value: Exclude<SheetCell, null>, type: ColumnType): string | number | Date {
  if (type === 'date') return new Date(`${value}T00:00:00Z`);
  if (typeof value === 'string' && value.length > MOST_TEXT) return `${value.slice(0, MOST_TEXT - 1)}…`;
  return value;
}

/** In points: as high as the longest wrapped text of the row. Not every program works it out by itself. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const linesOf = (cell: SheetCell, width: number) =>
    typeof cell === 'string' ? cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width - 2))), 0) : 1;
  const lines = Math.max(1, ...row.map((cell, i) => linesOf(cell, widths[i] ?? WIDTH.least)));
  return Math.min(HEIGHT.most, lines * HEIGHT.line + HEIGHT.room);
}

/** As wide as the widest line, and the head in at most two lines. */
function widthOf(title: string, cells: readonly SheetCell[], type: ColumnType): number {
  const lines = cells.flatMap((cell) => (cell === null ? [] : String(cell).split('\n'))).map(({ length }) => length);
  const head = Math.max(Math.ceil(title.length / 2) + WIDTH.room, ...title.split(' ').map((word) => word.length + WIDTH.room));
  const widest = Math.max(head, ...(type === 'date' ? [10] : [lines.reduce((a, b) => Math.max(a, b), 0)]));
  return Math.min(WIDTH.most, Math.max(WIDTH.least, widest + WIDTH.room));
}

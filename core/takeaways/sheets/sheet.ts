/** A spreadsheet as data: sheets of typed columns and plain rows. What writes it decides nothing but looks. */

/**
 * - `number`, `minutes`: a number; its unit stands in the column's head
 * - `percent`: 0 to 100
 * - `money`: a number with two decimals
 * - `date`: a day, `2026-03-31`
 */
export type ColumnType = 'text' | 'number' | 'minutes' | 'percent' | 'money' | 'date';

export interface SheetColumn {
  readonly title: string;
  readonly type: ColumnType;
}

/** Nothing: the cell is empty. */
export type SheetCell = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A column with how its cell is taken from what a row is made of. */
export interface ColumnOf<R> extends SheetColumn {
  readonly cell: (row: R) => SheetCell;
}

export const column = <R>(type: ColumnType, title: string, cell: (row: R) => SheetCell): ColumnOf<R> => ({ type, title, cell });

/** @example sheetOf('Systems', systems, [column('text', 'Name', ({ name }) => name)]) */
export const sheetOf = <R>(name: string, rows: readonly R[], columns: readonly ColumnOf<R>[]): Sheet => ({
  name,
  columns: columns.map(({ title, type }) => ({ title, type })),
  rows: rows.map((row) => columns.map(({ cell }) => tidy(cell(row)))),
});

/** An empty text is an empty cell; no number has more decimals than anybody reads. */
const tidy = (cell: SheetCell): SheetCell => (cell === '' ? null : typeof cell === 'number' ? Math.round(cell * 100) / 100 : cell);

/** @example share(0.381) // 38.1 */
export const share = (value: number | null): number | null => (value === null ? null : value * 100);

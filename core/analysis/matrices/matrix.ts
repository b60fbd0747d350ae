/** Tables with heads on two sides, as screens, reports and spreadsheets need them: plain rows, nothing to look up. */
import type { TableName } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { toTsv } from '../../text/tsv.ts';

export interface Head {
  /** Nothing: nobody, such as the lane of unowned stages. */
  readonly id: string | null;
  readonly table: TableName;
  readonly name: string;
}

export interface Cell {
  readonly text: string;
  /** What it is sorted and coloured by. */
  readonly value: number;
}

export interface Matrix {
  /** What the rows are. */
  readonly corner: string;
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  /** By row and column. */
  readonly cells: readonly (readonly Cell[])[];
}

export const NO_CELL: Cell = { text: '', value: 0 };

/** @example matrixTsv(raciMatrix(lookup, workflow)) // 'Stage\tSales\t…' */
export const matrixTsv = ({ corner, rows, columns, cells }: Matrix): string =>
  toTsv([[corner, ...columns.map(({ name }) => name)], ...rows.map(({ name }, i) => [name, ...(cells[i] ?? []).map(({ text }) => text)])]);

export const nobody = (): string => t.health.matrices.nobody;

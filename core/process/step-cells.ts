/** Steps as rows of a table: what stands in each cell, and what is meant by words put into one. */
import { estimateText, readEstimate } from '../model/field-text.ts';
import { projectOf } from '../model/model.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Step } from '../model/tables.ts';
import { t } from '../text/text.ts';
import { numbered } from './numbers.ts';
import type { Names } from './add-steps.ts';

export const columns = ['stage', 'process', 'number', 'kind', 'text', 'performer', 'system', 'minutes', 'condition', 'detail'] as const;
export type ColumnName = (typeof columns)[number];

/** Those that can be changed in place. */
export const editable: readonly ColumnName[] = ['kind', 'text', 'performer', 'system', 'minutes', 'condition', 'detail'];

export interface TableRow {
  readonly step: Step;
  readonly cells: Readonly<Record<ColumnName, string>>;
  readonly depth: number;
  /** All cells in small letters, to be looked through. */
  readonly words: string;
}

const kinds = ['task', 'communication', 'rule', 'check'] as const;

/** All steps of a workflow, stage by stage, as they are read. */
export function tableRows(lookup: Lookup, workflow: string): readonly TableRow[] {
  const calendar = projectOf(lookup.model);
  return lookup.stages(workflow).flatMap((stage) =>
    lookup.processes(stage.id).flatMap((process) =>
      numbered(lookup.steps(process.id)).map(({ step, depth, number }) => {
        const cells = {
          stage: stage.name,
          process: process.name,
          number,
          kind: t.choices[step.kind] ?? step.kind,
          text: step.text,
          performer: lookup.get('participant', step.performer)?.name ?? '',
          system: lookup.get('system', step.system)?.name ?? '',
          minutes: estimateText(step.minutes, calendar),
          condition: step.condition,
          detail: step.detail,
        };
        return { step, depth, cells, words: Object.values(cells).join('\n').toLowerCase() };
      }),
    ),
  );
}

export type CellChange = { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> } | { readonly ok: false; readonly message: string };

/** @example changeCell(lookup, step, 'minutes', '15m', names) // { ok: true, fields: { minutes: { likely: 15 } } } */
export function changeCell(lookup: Lookup, step: Step, column: ColumnName, words: string, names: Names): CellChange {
  const text = words.trim();
  const fine = (fields: Record<string, unknown>): CellChange => ({ ok: true, fields });
  switch (column) {
    case 'text':
    case 'condition':
    case 'detail':
      return fine({ [column]: text });
    case 'performer':
      return fine({ performer: text === '' ? null : names.someone({ name: text.slice(0, 300), kind: 'role' }) });
    case 'system':
      return fine({ system: text === '' ? null : names.system(text.slice(0, 300)) });
    case 'minutes': {
      const minutes = readEstimate(text, step.minutes, projectOf(lookup.model));
      return minutes === 'wrong' ? { ok: false, message: t.inspector.durationError } : fine({ minutes });
    }
    case 'kind': {
      const kind = kinds.find((one) => one === text.toLowerCase() || (t.choices[one] ?? '').toLowerCase() === text.toLowerCase());
      return kind ? fine({ kind }) : { ok: false, message: t.table.kindError };
    }
    default:
      return { ok: false, message: t.table.fixed };
  }
}

/** Sorted by a column; numbers and times by their size. */
export function sortRows(rows: readonly TableRow[], column: ColumnName | null, isDown: boolean): readonly TableRow[] {
  if (column === null) return rows;
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const minutes = ({ step }: TableRow) => step.minutes?.likely ?? step.minutes?.min ?? step.minutes?.max ?? -1;
  const compare = (a: TableRow, b: TableRow) => (column === 'minutes' ? minutes(a) - minutes(b) : collator.compare(a.cells[column], b.cells[column]));
  // Empty cells last, whichever way it is sorted.
  const isEmpty = ({ cells }: TableRow) => Number(cells[column] === '');
  return [...rows].sort((a, b) => isEmpty(a) - isEmpty(b) || (isDown ? compare(b, a) : compare(a, b)));
}

/** Rows that have all the words somewhere. */
export function filterRows(rows: readonly TableRow[], wanted: string): readonly TableRow[] {
  const words = wanted.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.words.includes(word)));
}

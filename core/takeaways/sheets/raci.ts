/** The sheet of who is accountable, responsible, consulted and informed: a row a stage, a column a participant. */
import { raciMatrix } from '../../analysis/matrices/raci.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Workflow } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { column, sheetOf, type Sheet } from './sheet.ts';

const say = t.sheets;

interface Row {
  readonly workflow: string;
  readonly stage: string;
  /** Letters by participant. */
  readonly letters: ReadonlyMap<string, string>;
}

export function raciSheet(lookup: Lookup, workflows: readonly Workflow[]): Sheet {
  const matrices = workflows.map(({ id, name }) => ({ name, matrix: raciMatrix(lookup, id) }));
  const people = new Map(matrices.flatMap(({ matrix }) => matrix.columns.map(({ id, name }) => [id ?? '', name] as const)));
  const rows = matrices.flatMap(({ name, matrix }) =>
    matrix.rows.map((stage, i): Row => ({
      workflow: name,
      stage: stage.name,
      letters: new Map(matrix.columns.map(({ id }, j) => [id ?? '', matrix.cells[i]?.[j]?.text ?? ''])),
    })),
  );
  return sheetOf(say.names.raci, rows, [
    column('text', say.workflow, ({ workflow }) => workflow),
    column('text', say.stage, ({ stage }) => stage),
    ...[...people].map(([id, name]) => column<Row>('text', name, ({ letters }) => letters.get(id) ?? '')),
  ]);
}

/** RACI and the use of systems: stages down, who or what across. */
import type { Head, Matrix } from '../../analysis/matrices/matrix.ts';
import { raciMatrix } from '../../analysis/matrices/raci.ts';
import { systemMatrix } from '../../analysis/matrices/system-use.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Workflow } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Line, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { markOf } from '../words.ts';

const say = t.reportSections;

export const raciSection = ({ lookup }: Sources, workflow: Workflow, id: string): readonly Section[] =>
  sectionOf(lookup, raciMatrix(lookup, workflow.id), { id, kicker: workflow.name, title: say.raci }, say.raciCaption);

export const systemUseSection = ({ lookup }: Sources, workflow: Workflow, id: string): readonly Section[] =>
  sectionOf(lookup, systemMatrix(lookup, workflow.id), { id, kicker: workflow.name, title: say.systemUse }, say.systemUseCaption);

function sectionOf(lookup: Lookup, { corner, rows, columns, cells }: Matrix, names: Pick<Section, 'id' | 'kicker' | 'title'>, caption: string): readonly Section[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const matrix = {
    kind: 'matrix',
    corner,
    caption,
    columns: columns.map((head) => lineOf(lookup, head)),
    rows: rows.map((head, i) => ({ head: lineOf(lookup, head), cells: (cells[i] ?? []).map(({ text }) => text) })),
  } as const;
  return [{ ...names, level: 2, intro: '', isShort: true, blocks: [matrix] }];
}

function lineOf(lookup: Lookup, { id, table, name }: Head): Line {
  const participant = table === 'participant' ? lookup.get('participant', id) : undefined;
  return { text: name, ...(participant ? { mark: markOf(lookup, participant) } : {}), ...(id === null ? {} : { of: { table, id } }) };
}

/** All data: every figure with its arithmetic, and every record with all that was said of it. */
import { metricsOf } from '../../analysis/metrics/metrics.ts';
import { fieldLabel, nameIn, valueText } from '../../merge/values.ts';
import { tableNames, tableOf, type Row, type TableName } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, heads } from '../words.ts';

const say = t.reportSections;

/** Names stand before, places are the order, and the rest is of no use on paper. */
const LEFT_OUT = new Set(['name', 'title', 'text', 'place', 'logo', 'content', 'state', 'report', 'forkedFrom', 'origin', 'was', 'colour']);
/** Of walk-throughs the visits and marks: their findings stand with the workflow. */
const NO_TABLES = new Set<TableName>(['view', 'template', 'walkVisit', 'walkMark', 'scenario']);

export function appendixSection(sources: Sources): readonly Section[] {
  if (sources.stages.length === 0) return [];
  const tables = tableNames.filter((table) => !NO_TABLES.has(table)).flatMap((table) => tableBlocks(sources, table));
  return [{ id: 'appendix', level: 1, kicker: '', title: say.appendix, intro: say.appendixIntro, blocks: [...figureBlocks(sources), ...tables] }];
}

function figureBlocks({ scope, workflows }: Sources): readonly Block[] {
  return workflows.flatMap((workflow, i): readonly Block[] => {
    const rows = metricsOf(scope, workflow.id).map(({ name, text, arithmetic }): readonly Cell[] => [cell(name), cell(text === '' ? '–' : text, 'strong'), cell(arithmetic, 'soft')]);
    return [
      { kind: 'heading', text: say.figuresOf(workflow.name), id: `appendix-figures-${i + 1}` },
      { kind: 'table', isDense: true, columns: [...heads([[say.figure, 30]]), { title: say.value, width: 18, align: 'right' }, ...heads([[say.arithmetic, 52]])], rows },
    ];
  });
}

function tableBlocks(sources: Sources, table: TableName): readonly Block[] {
  const { model } = sources.lookup;
  const named = rowsOf(sources, table).map((row) => ({ row, name: nameIn(model, table, row) }));
  if (named.length === 0) return [];
  // Links have no order of their own.
  if (tableOf(table).link) named.sort((a, b) => a.name.localeCompare(b.name));
  const [one, many] = t.pastChanges.nouns[table];
  const noun = named.length === 1 ? one : many;
  return [
    { kind: 'heading', text: noun.slice(0, 1).toUpperCase() + noun.slice(1), id: `appendix-${table.toLowerCase()}` },
    { kind: 'table', isDense: true, columns: heads([[say.record, 30], [say.said, 70]]), rows: named.map(({ row, name }): readonly Cell[] => [cell(name, 'strong'), cell(saidOf(sources, table, row))]) },
  ];
}

/** Only of the workflows that are wanted, where a record belongs to one. */
function rowsOf({ lookup, workflows, stages, handoffs }: Sources, table: TableName): readonly Row[] {
  switch (table) {
    case 'workflow':
      return workflows;
    case 'stage':
      return stages;
    case 'handoff':
      return handoffs;
    case 'process':
      return stages.flatMap(({ id }) => lookup.processes(id));
    case 'step':
      return stages.flatMap(({ id }) => lookup.processes(id)).flatMap(({ id }) => lookup.steps(id).map(({ step }) => step));
    default:
      return tableOf(table).scope === 'project' ? [...lookup.model[table].values()] : lookup.all(table);
  }
}

function saidOf({ lookup: { model } }: Sources, table: TableName, row: Row): string {
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const said = Object.keys(tableOf(table).fields).flatMap((field) => {
    const value = values[field];
    if (LEFT_OUT.has(field) || isInName(table, field) || value === null || value === '') return [];
    const text = valueText(model, table, row, field, value);
    return text === '' || /^[{[]/.test(text) ? [] : [say.field(labelOf(table, field), text)];
  });
  return said.join(' · ');
}

/** What a link or a handoff joins is its name. */
function isInName(table: TableName, field: string): boolean {
  const { fields, link = [] } = tableOf(table);
  const { reference, storage } = fields[field] ?? {};
  const isEnd = reference !== undefined || storage === 'target';
  return isEnd && (link.includes(field) || ((table === 'handoff' || table === 'integration') && reference?.rule === 'part'));
}

const labelOf = (table: TableName, field: string): string => (table === 'system' && field === 'availability' ? t.fields.systemAvailability : fieldLabel(field));

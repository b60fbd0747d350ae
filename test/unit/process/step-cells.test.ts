import { expect, it } from 'vitest';
import { Names } from '../../../core/process/add-steps.ts';
import { changeCell, filterRows, sortRows, tableRows, type ColumnName } from '../../../core/process/step-cells.ts';
import { threeStages } from '../../fixtures/bench.ts';

function table() {
  const { bench, quote, sign, sales, workflow } = threeStages();
  const process = bench.add('process', { stage: quote.id, name: 'Prepare' });
  const other = bench.add('process', { stage: sign.id, name: 'Sign it' });
  bench.add('step', { process: other.id, text: 'Item 10', kind: 'check', minutes: { likely: 90 } });
  bench.add('step', { process: process.id, text: 'Item 9', performer: sales.id, minutes: { likely: 100 } });
  bench.add('step', { process: process.id, text: 'Item 2' });
  return { bench, rows: () => tableRows(bench.lookup, workflow.id), sales };
}
const texts = (rows: ReturnType<typeof tableRows>) => rows.map(({ cells }) => cells.text);

it('all steps of a workflow stand in the order in which they are read, sort by size and filter by words', () => {
  const rows = table().rows();
  expect(texts(rows)).toEqual(['Item 9', 'Item 2', 'Item 10']);
  expect(texts(sortRows(rows, 'text', false))).toEqual(['Item 2', 'Item 9', 'Item 10']);
  expect(texts(sortRows(rows, 'minutes', true))).toEqual(['Item 9', 'Item 10', 'Item 2']);
  expect(texts(filterRows(rows, 'sales item'))).toEqual(['Item 9']);
  expect(filterRows(rows, 'nothing')).toEqual([]);
});

it('words in a cell become the field that they mean; what is not there yet is made', () => {
  const { bench, rows, sales } = table();
  const { step } = rows()[1]!;
  const change = (column: ColumnName, words: string) => {
    const names = new Names(bench.lookup, bench.env.newId);
    return { ...changeCell(bench.lookup, step, column, words, names), made: names.commands.length };
  };
  expect(change('performer', 'sales')).toMatchObject({ ok: true, fields: { performer: sales.id }, made: 0 });
  expect(change('system', 'SAP')).toMatchObject({ ok: true, made: 1 });
  expect(change('minutes', '1h 30m')).toMatchObject({ ok: true, fields: { minutes: { likely: 90 } } });
  expect(change('kind', 'Check')).toMatchObject({ ok: true, fields: { kind: 'check' } });
  expect(change('performer', '')).toMatchObject({ ok: true, fields: { performer: null } });
  expect(change('minutes', 'soon')).toMatchObject({ ok: false });
  expect(change('kind', 'Meeting')).toMatchObject({ ok: false });
  expect(change('stage', 'Other')).toMatchObject({ ok: false });
});

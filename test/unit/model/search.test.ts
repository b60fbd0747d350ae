import { expect, it } from 'vitest';
import { search } from '../../../core/model/search.ts';
import { threeStages } from '../../fixtures/bench.ts';

it('finds by the beginning, then by the beginning of a word, then anywhere, whatever the table', () => {
  const { bench, workflow } = threeStages();
  for (const name of ['Resign', 'Do sign here', 'Signature']) bench.add('stage', { workflow: workflow.id, name });
  bench.add('system', { name: 'Sign tool' });
  expect(search(bench.lookup, 'sign', 10).map(({ name }) => name)).toEqual(['Sign', 'Signature', 'Sign tool', 'Do sign here', 'Resign']);
});

it('does not mind accents and capitals, and says where a thing is', () => {
  const { bench, quote } = threeStages();
  const process = bench.add('process', { stage: quote.id, name: 'Übergabe' });
  bench.add('step', { process: process.id, text: 'Übergabe prüfen' });
  expect(search(bench.lookup, 'ubergabe', 10).map(({ table, where }) => [table, where])).toEqual([['process', 'Quote'], ['step', 'Quote']]);
});

it('finds nothing for nothing, and no more than asked for', () => {
  const { bench } = threeStages();
  expect(search(bench.lookup, '  ', 10)).toEqual([]);
  expect(search(bench.lookup, 's', 2)).toHaveLength(2);
});

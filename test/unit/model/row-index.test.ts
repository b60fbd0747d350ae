import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lookup, lookup } from '../../../core/model/lookup.ts';
import { modelFrom, rowKey, type Model } from '../../../core/model/model.ts';
import { RowMap } from '../../../core/model/row-map.ts';
import type { Row, Step } from '../../../core/model/tables.ts';

const [PROCESSES, STEPS, SCENARIOS] = [['p', 'q', null], 40, ['one', 'two']];

const step = fc.record({ id: fc.nat(STEPS).map((i) => `s${i}`), scenario: fc.constantFrom(...SCENARIOS), process: fc.constantFrom(...PROCESSES), index: fc.constantFrom('a0', 'a1', 'a2', 'b00') });
const rowOf = ({ index, ...fields }: { id: string; scenario: string; process: string | null; index: string }) => ({ ...fields, place: { parent: null, index } }) as unknown as Step;
const edits = fc.array(fc.record({ step, isPut: fc.boolean() }), { maxLength: 6 });

const branched = (model: Model, changes: readonly { step: { id: string; scenario: string; process: string | null; index: string }; isPut: boolean }[]): Model => {
  const rows = RowMap.branch(model.step as unknown as ReadonlyMap<string, Row>);
  for (const { step: one, isPut } of changes) {
    if (isPut) rows.set(rowKey(one.scenario, one.id), rowOf(one) as unknown as Row);
    else rows.delete(rowKey(one.scenario, one.id));
  }
  return { ...model, step: rows as unknown as Model['step'] };
};

test('what is looked up after edits is what an index from nothing says', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.array(edits, { maxLength: 20 }), (first, turns) => {
      let model = modelFrom(first.map((one) => ['step', rowOf(one) as unknown as Row] as const));
      for (const changes of [[], ...turns]) {
        model = branched(model, changes);
        for (const scenario of SCENARIOS) {
          const [kept, fresh] = [lookup(model, scenario), new Lookup(model, scenario)];
          expect(kept.all('step')).toEqual(fresh.all('step'));
          for (const process of PROCESSES) expect(kept.by('step', 'process', process)).toEqual(fresh.by('step', 'process', process));
          for (let i = 0; i <= STEPS; i += 1) expect(kept.get('step', `s${i}`)).toEqual(fresh.get('step', `s${i}`));
        }
      }
    }),
  );
});

test('a list in which nothing changed is the same list', () => {
  const rows = ['p', 'q'].map((process, i) => rowOf({ id: `s${i}`, scenario: 'one', process, index: 'a0' }));
  const before = modelFrom(rows.map((row) => ['step', row as unknown as Row] as const));
  const list = lookup(before, 'one').by('step', 'process', 'p');
  const after = branched(before, [{ step: { id: 's1', scenario: 'one', process: 'q', index: 'a1' }, isPut: true }]);
  expect(lookup(after, 'one').by('step', 'process', 'p')).toBe(list);
});

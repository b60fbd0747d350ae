import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionInput, DecisionRule } from '../../../core/model/tables.ts';
import { readValues, setValues } from '../../../core/process/decision-commands.ts';
import { checkTable, ruleFor } from '../../../core/process/decision-table.ts';
import { threeStages } from '../../fixtures/bench.ts';

const input = (id: string, ...values: string[]) => ({ id, name: id, values, place: { parent: null, index: 'a0' } }) as unknown as DecisionInput;
const rule = (id: string, conditions: Record<string, string[]>, outcome: string | null = id) => ({ id, conditions, outcome }) as unknown as DecisionRule;
const vip = input('VIP', 'yes', 'no');
const size = input('size', 's', 'm', 'l');

describe('a decision table', () => {
  it('without a fault says nothing', () => {
    const check = checkTable([vip, size], [rule('a', { VIP: ['yes'] }), rule('b', { VIP: ['no'], size: ['s', 'm'] }), rule('c', { VIP: ['no'], size: ['l'] })]);
    expect(check).toEqual({ gaps: [], hasMore: false, overlaps: [], dead: [], open: [] });
  });

  it('names the cases for which no rule holds', () => {
    const check = checkTable([vip, size], [rule('a', { VIP: ['yes'] }), rule('b', { VIP: ['no'], size: ['s'] })]);
    expect(check.gaps).toEqual([[['no'], ['m', 'l']]]);
  });

  it('names rules that can never apply, and by which they are covered', () => {
    const check = checkTable([vip, size], [rule('a', { VIP: ['yes'] }), rule('b', { VIP: ['no'] }), rule('c', { size: ['l'] }), rule('d', { size: ['xl'] })]);
    expect(check.dead).toEqual([{ rule: 'c', why: 'covered', by: ['a', 'b'] }, { rule: 'd', why: 'no value', by: [] }]);
  });

  it('names rules that overlap and lead elsewhere, not those that lead to the same', () => {
    const rules = [rule('a', { VIP: ['yes'] }, 'x'), rule('b', { size: ['l'] }, 'y'), rule('c', { size: ['l', 'm'], VIP: ['no'] }, 'y'), rule('d', {}, null)];
    const check = checkTable([vip, size], rules);
    expect(check.overlaps.map(({ first, second, cases }) => [first, second, cases])).toContainEqual(['a', 'b', [['yes'], ['l']]]);
    expect(check.overlaps.some(({ first, second }) => first === 'b' && second === 'c')).toBe(false);
    expect(check.open).toEqual(['d']);
  });

  it('finds what trying every case finds', () => {
    const inputs = [input('a', '1', '2', '3'), input('b', '1', '2'), input('c', '1', '2', '3', '4')];
    const some = (values: readonly string[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
    const anyRule = fc.record({ a: some(inputs[0]!.values), b: some(inputs[1]!.values), c: some(inputs[2]!.values) });
    const cases = inputs[0]!.values.flatMap((a) => inputs[1]!.values.flatMap((b) => inputs[2]!.values.map((c) => ({ a, b, c }))));
    fc.assert(
      fc.property(fc.array(anyRule, { minLength: 1, maxLength: 7 }), (drafts) => {
        const rules = drafts.map((draft, i) => rule(String(i), Object.fromEntries(Object.entries(draft).filter(([, v]) => v)) as Record<string, string[]>));
        const check = checkTable(inputs, rules);
        const uncovered = cases.filter((facts) => !ruleFor(rules, facts));
        const inGaps = cases.filter(({ a, b, c }) => check.gaps.some(([x, y, z]) => x?.includes(a) && y?.includes(b) && z?.includes(c)));
        expect(inGaps).toEqual(uncovered);
        const used = new Set(cases.map((facts) => ruleFor(rules, facts)?.id));
        expect(check.dead.map((one) => one.rule)).toEqual(rules.map(({ id }) => id).filter((id) => !used.has(id)));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('keeps its rules when a value gets another name', () => {
    const { bench, quote } = threeStages();
    const row = bench.add('decisionInput', { stage: quote.id, name: 'VIP', values: ['yes', 'no'] });
    const made = bench.add('decisionRule', { stage: quote.id, conditions: { [row.id]: ['yes'] } });
    bench.do(setValues(bench.lookup, row, ['gold', 'no']));
    expect(bench.row('decisionRule', made.id).conditions).toEqual({ [row.id]: ['gold'] });
    expect(readValues('a, b;c')).toEqual(['a', 'b', 'c']);
    expect(readValues('a, a')).toBeUndefined();
  });
});

/** Rules that a project goes without, and findings that somebody answers for: rows like others, with words of their own. */
import { expect, it } from 'vitest';
import { decide } from '../../../core/commands/decide.ts';
import { prepareMerge } from '../../../core/merge/merge.ts';
import { describeDiff } from '../../../core/history/describe.ts';
import { apply } from '../../../core/model/diff.ts';
import type { Model } from '../../../core/model/model.ts';
import { threeStages } from '../../fixtures/bench.ts';

const accept = (scenario: string, id: string, reason: string) =>
  ({ type: 'acceptance.add', scenario, rule: 'stage-unowned', on: { table: 'stage', id }, reason, by: 'Ann' }) as const;

it('the history says which rule and which finding, in words', () => {
  const { bench, quote } = threeStages();
  const label = (command: Parameters<typeof decide>[1]) => {
    const decision = decide(bench.model, command, bench.env);
    if (!decision.ok) throw new Error(decision.message);
    bench.model = apply(bench.model, decision.diff);
    return decision.label;
  };
  expect(label({ type: 'ruleOff.add', rule: 'ping-pong', reason: 'One team in two rooms', by: 'Ann' })).toBe('Switch off rule “Work goes back and forth between two teams”');
  expect(label(accept(bench.scenario, quote.id, 'It goes next month'))).toBe('Accept finding “Stage without an owner · Quote”');
  const [id] = bench.lookup.all('acceptance').map((row) => row.id);
  expect(label({ type: 'acceptance.remove', scenario: bench.scenario, id: id! })).toBe('No longer accept finding “Stage without an owner · Quote”');
  const [off] = [...bench.model.ruleOff.values()];
  expect(label({ type: 'ruleOff.remove', id: off!.id })).toBe('Switch on rule “Work goes back and forth between two teams”');
});

it('what an acceptance did is told with its reason and its name', () => {
  const { bench, quote } = threeStages();
  const before = bench.model;
  const diff = bench.do(accept(bench.scenario, quote.id, 'It goes next month'));
  const { lines } = describeDiff(diff, before, bench.model, 9);
  expect(lines).toMatchObject([{ verb: 'added', noun: 'accepted finding', name: 'Stage without an owner · Quote', fields: [{ field: 'Reason', to: '“It goes next month”' }, { field: 'By', to: '“Ann”' }] }]);
});

it('a finding is accepted once for a row, with a reason and a name, and only for a row that is there', () => {
  const { bench, quote } = threeStages();
  bench.do(accept(bench.scenario, quote.id, 'It goes next month'));
  expect(bench.refusal(accept(bench.scenario, quote.id, 'Again')).code).toBe('not-allowed');
  expect(bench.refusal(accept(bench.scenario, bench.env.newId(), 'Nothing')).message).toContain('There is no stage');
});

it('two people who switch off the same rule have made one row; another reason is a question', () => {
  const { bench } = threeStages();
  const off = (reason: string) => {
    const decision = decide(bench.model, { type: 'ruleOff.add', rule: 'ping-pong', reason, by: 'Ann' }, bench.env);
    if (!decision.ok) throw new Error(decision.message);
    return apply(bench.model, decision.diff);
  };
  const [same, other] = [off('One team in two rooms'), off('We sit together')];
  const asked = (theirs: Model) => prepareMerge({ model: same, name: 'Mine' }, { model: theirs, name: 'Theirs' }, bench.model).conflicts;
  expect(asked(same)).toEqual([]);
  expect(asked(other)).toMatchObject([{ words: { question: expect.stringContaining('Work goes back and forth') } }]);
});

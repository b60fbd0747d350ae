import { expect, it } from 'vitest';
import { addBranch, addNext, duplicate, insertBefore, kindOfHandoff, pasteStages, stageNames, toNextLane, type Composed } from '../../../core/commands/compose.ts';
import { invert, apply } from '../../../core/model/diff.ts';
import { threeStages, type Bench } from '../../fixtures/bench.ts';

const ways = (bench: Bench) => bench.lookup.all('handoff').map(({ from, to, kind }) => `${bench.row('stage', from).name} ${kind} ${bench.row('stage', to).name}`).sort();

function carryOut(bench: Bench, { command, pick }: Composed) {
  const before = bench.model;
  const diff = bench.do(command);
  expect(apply(bench.model, invert(diff))).toEqual(before);
  return bench.row('stage', pick);
}

it('adds the next stage at the end of the way, with its handoff and the same owner', () => {
  const { bench, setUp, operations } = threeStages();
  const next = carryOut(bench, addNext(bench.lookup, setUp, bench.env.newId, 'Train'));
  expect(next).toMatchObject({ name: 'Train', owner: operations.id });
  expect(ways(bench)).toEqual(['Quote sequence Sign', 'Set up sequence Train', 'Sign sequence Set up']);
});

it('adds the next stage between two that are joined; what was said of the handoff stays with the arrival', () => {
  const { bench, sign, second, workflow } = threeStages();
  const next = carryOut(bench, addNext(bench.lookup, sign, bench.env.newId, 'File'));
  expect(ways(bench)).toEqual(['File sequence Set up', 'Quote sequence Sign', 'Sign sequence File']);
  expect(bench.row('handoff', second.id)).toMatchObject({ from: next.id, acceptance: 'signed' });
  expect(bench.lookup.stages(workflow.id).map(({ name }) => name)).toEqual(['Quote', 'Sign', 'File', 'Set up']);
});

it('adds a branch out of the stage before, and inserts a stage on every way in', () => {
  const { bench, sign } = threeStages();
  carryOut(bench, addBranch(bench.lookup, sign, bench.env.newId, 'Decline'));
  expect(ways(bench)).toContain('Quote branch Decline');
  carryOut(bench, insertBefore(bench.lookup, sign, bench.env.newId, 'Review'));
  expect(ways(bench)).toEqual(['Quote branch Decline', 'Quote sequence Review', 'Review sequence Sign', 'Sign sequence Set up']);
});

it('adds a way out of a decision, and guesses what kind a new handoff is', () => {
  const { bench, quote, sign, setUp } = threeStages();
  bench.do({ type: 'stage.set', scenario: bench.scenario, id: sign.id, kind: 'decision' });
  carryOut(bench, addBranch(bench.lookup, bench.row('stage', sign.id), bench.env.newId, 'Decline'));
  expect(ways(bench)).toContain('Sign branch Decline');
  expect(kindOfHandoff(bench.lookup, setUp.id, quote.id)).toBe('rework');
  expect(kindOfHandoff(bench.lookup, sign.id, sign.id)).toBe('rework');
  expect(kindOfHandoff(bench.lookup, quote.id, setUp.id)).toBe('sequence');
});

it('reads stages from lists, numbered lines and the cells of a spreadsheet', () => {
  expect(stageNames('1. Quote\r\n• Sign\tSales\n\n - Set up \n\tTrain')).toEqual(['Quote', 'Sign', 'Set up', 'Train']);
});

it('pastes stages one behind the other, behind the picked one', () => {
  const { bench, setUp, workflow, operations } = threeStages();
  const last = carryOut(bench, pasteStages(bench.scenario, workflow.id, setUp, ['Train', 'Go live'], bench.env.newId)!);
  expect(last).toMatchObject({ name: 'Go live', owner: operations.id });
  expect(ways(bench)).toContain('Set up sequence Train');
  expect(ways(bench)).toContain('Train sequence Go live');
  expect(pasteStages(bench.scenario, workflow.id, setUp, [], bench.env.newId)).toBeUndefined();
});

it('duplicates a stage with people, systems and nested steps, but without handoffs', () => {
  const { bench, sign, sales } = threeStages();
  const crm = bench.add('system', { name: 'CRM' });
  bench.add('participation', { stage: sign.id, participant: sales.id, role: 'executes', minutes: { likely: 5 } });
  bench.add('systemUse', { stage: sign.id, system: crm.id });
  const process = bench.add('process', { stage: sign.id, name: 'Sign' });
  const step = bench.add('step', { process: process.id, text: 'A' });
  bench.add('step', { process: process.id, parent: step.id, text: 'A1' });
  const copy = carryOut(bench, duplicate(bench.lookup, bench.row('stage', sign.id), bench.env.newId));
  const [copied] = bench.lookup.processes(copy.id);
  expect(copy.name).toBe('Sign (copy)');
  expect(bench.lookup.steps(copied!.id).map(({ step: s, depth }) => [s.text, depth])).toEqual([['A', 0], ['A1', 1]]);
  expect(bench.lookup.by('participation', 'stage', copy.id)).toMatchObject([{ minutes: { likely: 5 } }]);
  expect([...bench.lookup.waysIn(copy.id), ...bench.lookup.waysOut(copy.id)]).toEqual([]);
});

it('moves a stage one lane down and up, and not beyond', () => {
  const { bench, quote, operations, sales } = threeStages();
  const lanes = [sales.id, operations.id, null];
  expect(toNextLane(bench.lookup, quote, lanes, -1)).toBeUndefined();
  for (const owner of [operations.id, null]) {
    bench.do(toNextLane(bench.lookup, bench.row('stage', quote.id), lanes, 1)!);
    expect(bench.row('stage', quote.id).owner).toBe(owner);
  }
  expect(toNextLane(bench.lookup, bench.row('stage', quote.id), lanes, 1)).toBeUndefined();
});

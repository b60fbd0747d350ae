import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../../core/commands/decide-unknown.ts';
import { laneOf } from '../../../core/model/lanes.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { Bench, threeStages } from '../../fixtures/bench.ts';

describe('order', () => {
  it('puts a stage before or behind another, and at the end by default', () => {
    const { bench, workflow, quote, sign, setUp } = threeStages();
    const { scenario } = bench;
    const names = () => bench.lookup.stages(workflow.id).map((s) => s.name);
    bench.add('stage', { workflow: workflow.id, name: 'Call', after: quote.id });
    expect(names()).toEqual(['Quote', 'Call', 'Sign', 'Set up']);
    bench.do({ type: 'stage.move', scenario, id: setUp.id, before: quote.id });
    expect(names()).toEqual(['Set up', 'Quote', 'Call', 'Sign']);
    const diff = bench.do({ type: 'stage.move', scenario, id: quote.id, after: sign.id });
    expect(names()).toEqual(['Set up', 'Call', 'Sign', 'Quote']);
    bench.undo(diff);
    expect(names()).toEqual(['Set up', 'Quote', 'Call', 'Sign']);
  });

  it('gives rows with equal indexes new ones when something goes between them', () => {
    const { bench, workflow, quote, sign } = threeStages();
    // As after a merge: two people inserted at the same spot.
    const { place } = bench.row('stage', quote.id);
    bench.model = { ...bench.model, stage: new Map([...bench.model.stage].map(([k, s]) => [k, s.id === sign.id ? { ...s, place } : s])) };
    const between = bench.add('stage', { workflow: workflow.id, name: 'Between', after: quote.id });
    expect(bench.lookup.stages(workflow.id).map((s) => s.id).slice(0, 3)).toEqual([quote.id, between.id, sign.id]);
  });

  it('moves steps with their sub-steps to another process', () => {
    const { bench, quote, sign } = threeStages();
    const { scenario } = bench;
    const [from, to] = [quote, sign].map((s) => bench.add('process', { stage: s.id, name: s.name }));
    const step = bench.add('step', { process: from!.id, text: 'A' });
    bench.add('step', { process: from!.id, parent: step.id, text: 'A1' });
    bench.do({ type: 'step.move', scenario, id: step.id, process: to!.id });
    expect(bench.lookup.steps(to!.id).map(({ step: s, depth }) => [s.text, depth])).toEqual([['A', 0], ['A1', 1]]);
  });
});

describe('lanes', () => {
  it('changes the owner of a stage dropped into a lane, unless the owner belongs there already', () => {
    const { bench, sales, operations, quote } = threeStages();
    const { scenario } = bench;
    const ann = bench.add('participant', { name: 'Ann', kind: 'person', parent: sales.id });
    bench.do({ type: 'stage.set', scenario, id: quote.id, owner: ann.id });
    expect(laneOf(bench.lookup, bench.row('stage', quote.id))).toBe(sales.id);
    expect(bench.refusal({ type: 'stage.setLane', scenario, id: quote.id, lane: sales.id }).code).toBe('nothing-to-do');
    bench.do({ type: 'stage.setLane', scenario, id: quote.id, lane: operations.id });
    expect(bench.row('stage', quote.id).owner).toBe(operations.id);
    bench.do({ type: 'stage.setLane', scenario, id: quote.id, lane: null });
    expect(laneOf(bench.lookup, bench.row('stage', quote.id))).toBeNull();
  });

  it('takes the lane of a start or milestone without an owner from the nearest owned stage before it, else after', () => {
    const { bench, sales, operations, workflow, quote, setUp } = threeStages();
    const start = bench.add('stage', { workflow: workflow.id, name: 'Start', kind: 'start' });
    const live = bench.add('stage', { workflow: workflow.id, name: 'Live', kind: 'milestone' });
    bench.add('handoff', { from: start.id, to: quote.id });
    bench.add('handoff', { from: setUp.id, to: live.id });
    expect([laneOf(bench.lookup, start), laneOf(bench.lookup, live)]).toEqual([sales.id, operations.id]);
  });
});

describe('refusals name the field and change nothing', () => {
  const { bench, quote, sign, workflow } = threeStages();
  const { scenario } = bench;
  const other = bench.add('workflow', { name: 'Other' });
  const far = bench.add('stage', { workflow: other.id, name: 'Far' });
  const nobody = '00000000-0000-7000-8000-00000000dead';
  const team = bench.add('participant', { name: 'Team', kind: 'team' });
  const inner = bench.add('participant', { name: 'Inner', kind: 'team', parent: team.id });
  const cases: [string, object, string][] = [
    ['an unknown command', { type: 'stage.fly' }, 'type'],
    ['an empty name', { type: 'stage.rename', scenario, id: quote.id, name: '  ' }, 'name'],
    ['an owner that is not there', { type: 'stage.set', scenario, id: quote.id, owner: nobody }, 'owner'],
    ['a stage that is not there', { type: 'stage.rename', scenario, id: nobody, name: 'X' }, 'id'],
    ['a scenario that is not there', { type: 'workflow.add', scenario: nobody, name: 'X' }, 'scenario'],
    ['estimate points out of order', { type: 'stage.set', scenario, id: quote.id, touch: { min: 9, likely: 3 } }, 'touch'],
    ['elapsed touch time', { type: 'stage.set', scenario, id: quote.id, touch: { likely: 3, basis: 'elapsed' } }, 'touch'],
    ['a wait on a work stage', { type: 'stage.set', scenario, id: quote.id, wait: { likely: 5 } }, 'wait'],
    ['a lead time shorter than the touch', { type: 'stage.set', scenario, id: quote.id, touch: { likely: 60 }, lead: { likely: 30 } }, 'lead'],
    ['a handoff to another workflow', { type: 'handoff.add', scenario, from: quote.id, to: far.id }, 'to'],
    ['a handoff to itself', { type: 'handoff.add', scenario, from: quote.id, to: quote.id }, 'to'],
    ['a stage with handoffs that leaves its workflow', { type: 'stage.move', scenario, id: quote.id, workflow: other.id }, 'workflow'],
    ['a team inside its own team', { type: 'participant.move', scenario, id: team.id, parent: inner.id }, 'parent'],
    ['a step behind one of another table', { type: 'stage.move', scenario, id: quote.id, after: workflow.id }, 'after'],
    ['half a position', { type: 'stage.move', scenario, id: quote.id, after: sign.id, before: sign.id }, 'after'],
    ['the last scenario', { type: 'scenario.remove', id: scenario }, 'id'],
  ];
  it.each(cases)('%s', (_, input, field) => {
    const before = bench.model;
    const refusal = decideUnknown(bench.model, input, bench.env);
    expect(refusal).toMatchObject({ ok: false, field });
    // The sentence alone has to say where to look.
    if (!refusal.ok && field !== 'type') expect(refusal.message).toContain(field);
    expect(bench.model).toBe(before);
  });

  it('cuts the label of a batch that names long names, and does what it says', () => {
    const bench = new Bench();
    const label = `After “${'ä'.repeat(250)}”: ${'💡'.repeat(300)}`;
    const decided = decideUnknown(bench.model, { type: 'batch', label, commands: [{ type: 'workflow.add', scenario: bench.scenario, id: bench.env.newId(), name: 'Work' }] }, bench.env);
    expect(decided).toMatchObject({ ok: true });
    const cut = decided.ok ? decided.label : '';
    expect(cut.length).toBeLessThanOrEqual(300);
    expect(cut.endsWith('…')).toBe(true);
    expect(label.startsWith(cut.slice(0, -1))).toBe(true);
    // No half of a pair.
    expect(encodeURIComponent(cut)).toContain('%F0%9F%92%A1%E2%80%A6');
  });

  it('refuses a whole batch for one of its commands, and says which', () => {
    const commands = [
      { type: 'stage.rename', scenario, id: quote.id, name: 'Fine' },
      { type: 'stage.set', scenario, id: sign.id, owner: nobody },
    ];
    const refusal = decideUnknown(bench.model, { type: 'batch', label: 'Two', commands }, bench.env);
    expect(refusal.ok).toBe(false);
    expect(bench.row('stage', quote.id).name).toBe('Quote');
  });
});

it('a stage that stops being a wait stage loses its wait in the same change', () => {
  const { bench, workflow } = threeStages();
  const wait = bench.add('stage', { workflow: workflow.id, name: 'Cool off', kind: 'wait', wait: { likely: 60 } });
  bench.do({ type: 'stage.set', scenario: bench.scenario, id: wait.id, kind: 'work' });
  expect(bench.row('stage', wait.id).wait).toBeNull();
});

it('a copied scenario has every row under its own id, and goes without touching the first', () => {
  const { bench } = threeStages(new Bench());
  const diff = bench.do({ type: 'scenario.copy', from: bench.scenario, name: 'To-be' });
  const copy = [...bench.model.scenario.values()].find((s) => s.name === 'To-be')!;
  expect(lookup(bench.model, copy.id).all('stage').map((s) => s.id)).toEqual(bench.lookup.all('stage').map((s) => s.id));
  const before = bench.lookup.all('stage');
  bench.do({ type: 'scenario.remove', id: copy.id });
  expect(bench.lookup.all('stage')).toEqual(before);
  expect(lookup(bench.model, copy.id).all('stage')).toEqual([]);
  expect(Object.keys(diff.added).length).toBeGreaterThan(8);
});

it('labels say in words what was done', () => {
  const { bench, quote } = threeStages();
  const { scenario } = bench;
  const label = (input: object) => (decideUnknown(bench.model, input, bench.env) as { label: string }).label;
  expect(label({ type: 'stage.rename', scenario, id: quote.id, name: 'Offer' })).toBe('Rename stage “Quote” to “Offer”');
  expect(label({ type: 'stage.set', scenario, id: quote.id, touch: { likely: 5 } })).toBe('Change touch time of stage “Quote”');
  expect(label({ type: 'system.add', scenario, name: 'CRM' })).toBe('Add system “CRM”');
});

import { describe, expect, it } from 'vitest';
import { bridgeId } from '../../../core/model/ids.ts';
import { Bench, threeStages } from '../../fixtures/bench.ts';

describe('removing a participant', () => {
  it('leaves its stages unowned, takes its links and empties what mentions it', () => {
    const { bench, sales, quote } = threeStages();
    const { scenario } = bench;
    const ai = bench.add('participant', { name: 'Drafter', kind: 'ai', accountable: sales.id });
    const use = bench.add('participation', { stage: quote.id, participant: sales.id, role: 'executes' });

    const diff = bench.do({ type: 'participant.remove', scenario, id: sales.id });

    expect(bench.row('stage', quote.id).owner).toBeNull();
    expect(bench.row('participant', ai.id).accountable).toBeNull();
    expect(bench.lookup.get('participation', use.id)).toBeUndefined();
    bench.undo(diff);
    expect(bench.row('stage', quote.id).owner).toBe(sales.id);
    expect(bench.row('participation', use.id).participant).toBe(sales.id);
  });

  it('moves its children up to its own parent, in its place and in their order', () => {
    const bench = new Bench();
    const { scenario } = bench;
    const group = bench.add('participant', { name: 'Group', kind: 'team' });
    const first = bench.add('participant', { name: 'First', kind: 'team', parent: group.id });
    const team = bench.add('participant', { name: 'Team', kind: 'team', parent: group.id });
    bench.add('participant', { name: 'Last', kind: 'team', parent: group.id });
    for (const name of ['Ann', 'Ben']) bench.add('participant', { name, kind: 'person', parent: team.id });

    bench.do({ type: 'participant.remove', scenario, id: team.id });

    const names = bench.lookup.all('participant').filter((p) => p.place.parent === group.id).map((p) => p.name);
    expect(names).toEqual(['First', 'Ann', 'Ben', 'Last']);
    expect(bench.row('participant', first.id).place.parent).toBe(group.id);
  });
});

describe('removing a stage', () => {
  it('joins its neighbours: when from the way in, both waits, the rest from the way out', () => {
    const { bench, quote, sign, setUp, first, second } = threeStages();
    const { scenario } = bench;
    const contract = bench.add('artifact', { name: 'Contract' });
    bench.add('handoffArtifact', { handoff: second.id, artifact: contract.id });
    bench.do({ type: 'handoff.set', scenario, id: first.id, kind: 'branch', condition: 'is new', probability: 0.7 });

    const diff = bench.do({ type: 'stage.remove', scenario, id: sign.id });

    const bridge = bench.row('handoff', bridgeId(sign.id));
    expect(bridge).toMatchObject({
      from: quote.id,
      to: setUp.id,
      kind: 'branch',
      condition: 'is new',
      probability: 0.7,
      wait: { likely: 90 },
      acceptance: 'signed',
    });
    expect(bench.lookup.by('handoffArtifact', 'handoff', bridge.id).map((l) => l.artifact)).toEqual([contract.id]);
    expect(bench.lookup.all('handoff')).toHaveLength(1);
    bench.undo(diff);
    expect(bench.lookup.all('handoff').map((h) => h.id)).toEqual([first.id, second.id]);
  });

  it('adds waits of different bases in working time', () => {
    const { bench, sign, first, second } = threeStages();
    const { scenario } = bench;
    bench.do({ type: 'handoff.set', scenario, id: first.id, wait: { likely: 168, basis: 'elapsed' } });
    bench.do({ type: 'handoff.set', scenario, id: second.id, wait: { min: 5, likely: 10, max: 20 } });
    bench.do({ type: 'stage.remove', scenario, id: sign.id });
    expect(bench.row('handoff', bridgeId(sign.id)).wait).toEqual({ min: 45, likely: 50, max: 60 });
  });

  it('joins nobody where asked not to, where neighbours are joined already, or where there are more ways', () => {
    const { bench, quote, sign, setUp } = threeStages();
    const { scenario } = bench;
    bench.add('handoff', { from: quote.id, to: setUp.id });
    expect(bench.refusal({ type: 'stage.remove', scenario, id: sign.id, bridge: true }).field).toBe('bridge');
    bench.do({ type: 'stage.remove', scenario, id: sign.id });
    expect(bench.lookup.all('handoff')).toHaveLength(1);

    const other = threeStages();
    other.bench.do({ type: 'stage.remove', scenario: other.bench.scenario, id: other.sign.id, bridge: false });
    expect(other.bench.lookup.all('handoff')).toEqual([]);
  });

  it('puts notes into the parking lot with the name of where they were, and takes tags and acceptances with it', () => {
    const { bench, quote } = threeStages();
    const { scenario } = bench;
    const process = bench.add('process', { stage: quote.id, name: 'Prepare' });
    const step = bench.add('step', { process: process.id, text: 'Call' });
    const tag = bench.add('tag', { name: 'slow' });
    bench.add('tagging', { tag: tag.id, on: { table: 'stage', id: quote.id } });
    bench.add('acceptance', { rule: 'stage-unowned', on: { table: 'stage', id: quote.id }, reason: 'It goes next month', by: 'Ann' });
    const onStage = bench.add('note', { text: 'a', on: { table: 'stage', id: quote.id } });
    const onStep = bench.add('note', { text: 'b', on: { table: 'step', id: step.id } });

    bench.do({ type: 'stage.remove', scenario, id: quote.id });

    expect(bench.row('note', onStage.id)).toMatchObject({ on: null, was: 'Quote' });
    expect(bench.row('note', onStep.id)).toMatchObject({ on: null, was: 'Call' });
    expect([bench.lookup.all('process'), bench.lookup.all('step'), bench.lookup.all('tagging'), bench.lookup.all('acceptance')]).toEqual([[], [], [], []]);
  });
});

it('removing a workflow takes its stages and empties calls of it', () => {
  const { bench, workflow } = threeStages();
  const { scenario } = bench;
  const other = bench.add('workflow', { name: 'Yearly' });
  const call = bench.add('stage', { workflow: other.id, name: 'Onboard', kind: 'call', calls: workflow.id });
  bench.do({ type: 'workflow.remove', scenario, id: workflow.id });
  expect(bench.lookup.all('stage').map((s) => [s.id, s.calls])).toEqual([[call.id, null]]);
});

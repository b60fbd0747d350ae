import { describe, expect, it } from 'vitest';
import { endWalk, goBack, goOn, markStep, remark, startWalk, walkFindings, walkState } from '../../../core/process/walk.ts';
import { threeStages } from '../../fixtures/bench.ts';

/** A walk through Quote → Sign → Set up, with a clock that goes on by a minute a call. */
function walking() {
  const made = threeStages();
  const { bench, workflow, quote } = made;
  const process = bench.add('process', { stage: quote.id, name: 'Prepare' });
  const steps = ['A', 'B', 'C'].map((text) => bench.add('step', { process: process.id, text }));
  let time = Date.UTC(2026, 0, 5, 9);
  const now = () => (time += 60_000);
  const { newId } = bench.env;
  const started = startWalk(bench.lookup, workflow.id, { name: 'Order 4711', by: 'Ann' }, now(), newId)!;
  bench.do(started.command);
  const state = () => walkState(bench.lookup, bench.row('walk', started.id));
  const here = () => state().here!;
  const mark = (i: number, as: 'done' | 'skipped' = 'done') => bench.do(markStep(bench.lookup, here(), steps[i]!, as, now(), newId));
  const go = (at = 0) => bench.do(goOn(bench.lookup, state(), bench.lookup.waysOut(here().stage!.id)[at]!, now(), newId)!);
  const end = () => bench.do(endWalk(bench.lookup, state(), 'Ann', now(), newId));
  const found = () => walkFindings(bench.lookup, state()).map(({ kind, text }) => `${kind}: ${text}`);
  return { ...made, steps, state, here, mark, go, end, found, now };
}

describe('a walk-through', () => {
  it('goes from the start along the handoffs, with the time of each arrival, and back again', () => {
    const { bench, state, go } = walking();
    expect(state().here?.stage?.name).toBe('Quote');
    go();
    expect(state().visits.map(({ visit }) => visit.was)).toEqual(['Quote', 'Sign']);
    expect(state().visits[0]?.visit.leftAt).toBe(state().visits[1]?.visit.arrivedAt);
    bench.do(goBack(bench.lookup, state())!);
    expect(state().here?.stage?.name).toBe('Quote');
    expect(state().visits).toHaveLength(1);
  });

  it('ticks, unticks and skips steps', () => {
    const { here, mark } = walking();
    mark(0);
    mark(1);
    mark(1);
    mark(2, 'skipped');
    expect(here().marks.map(({ was, state }) => [was, state])).toEqual([['A', 'done'], ['C', 'skipped']]);
  });

  it('finds what was skipped, missing, disputed and in another order, and leaves it as notes', () => {
    const { bench, here, mark, go, end, found, steps, now } = walking();
    mark(1);
    mark(0);
    bench.do(remark(bench.lookup, here(), { text: 'Call first', kind: 'action', state: 'missing' }, 'Ann', now(), bench.env.newId));
    bench.do(remark(bench.lookup, here(), { text: 'We never do that', kind: 'pain point', state: 'disputed', step: steps[2] }, 'Ann', now(), bench.env.newId));
    go();
    end();
    const all = found();
    expect(all).toEqual(expect.arrayContaining(['skipped: C', 'out of order: “B” was done before “A”', 'missing: A step is missing: Call first', 'disputed: C: We never do that']));
    expect(all).toHaveLength(4);
    const notes = bench.lookup.all('note').map(({ kind, on, author }) => [kind, on?.table, author]);
    expect(notes).toEqual(expect.arrayContaining([['action', 'stage', 'Ann'], ['pain point', 'step', 'Ann'], ['question', 'step', 'Ann']]));
  });

  it('remembers the ways that run side by side until they were gone', () => {
    const { bench, quote, setUp, state, go, now } = walking();
    bench.add('handoff', { from: quote.id, to: setUp.id });
    go(0);
    expect(state().open.map(({ to }) => to)).toEqual([setUp.id]);
    bench.do(goOn(bench.lookup, state(), state().open[0]!, now(), bench.env.newId)!);
    expect(state().open).toEqual([]);
    expect(state().here?.stage?.id).toBe(setUp.id);
  });

  it('keeps what a removed stage and step were called, and does not come along into a copy of the scenario', () => {
    const { bench, quote, mark, go, state } = walking();
    mark(0);
    go();
    bench.do({ type: 'stage.remove', scenario: bench.scenario, id: quote.id });
    expect(state().visits[0]?.visit.was).toBe('Quote');
    expect(state().visits[0]?.marks[0]?.was).toBe('A');
    bench.do({ type: 'scenario.copy', from: bench.scenario, name: 'To-be' });
    expect([...bench.model.walk.values()]).toHaveLength(1);
  });
});

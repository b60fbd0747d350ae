import { describe, expect, it } from 'vitest';
import { addSteps } from '../../../core/process/add-steps.ts';
import { indentStep, moveBeside, moveToStage, nudgeStep, outdentStep } from '../../../core/process/move-steps.ts';
import { numbered } from '../../../core/process/numbers.ts';
import { stepsFromText } from '../../../core/process/step-list.ts';
import { sketch } from '../../../core/process/sketch.ts';
import { expectedOf } from '../../../core/model/estimate.ts';
import { leadTime } from '../../../core/analysis/lead-time.ts';
import { projectOf } from '../../../core/model/model.ts';
import { processTime, stepsTime, touchDifference, touchOf } from '../../../core/model/touch.ts';
import { threeStages } from '../../fixtures/bench.ts';

function checklist(...texts: string[]) {
  const made = threeStages();
  const { bench, quote } = made;
  const process = bench.add('process', { stage: quote.id, name: 'Prepare' });
  const steps = texts.map((text) => bench.add('step', { process: process.id, text }));
  const step = (text: string) => bench.lookup.all('step').find((row) => row.text === text)!;
  const lines = (id = process.id) => numbered(bench.lookup.steps(id)).map(({ number, step: { text } }) => `${number} ${text}`);
  return { ...made, process, steps, step, lines };
}

describe('moving steps', () => {
  it('a level in and out again, taking what follows on its level along when it goes out', () => {
    const { bench, step, lines } = checklist('A', 'B', 'C');
    bench.do(indentStep(bench.lookup, step('B'))!);
    bench.do(indentStep(bench.lookup, step('C'))!);
    expect(lines()).toEqual(['1 A', '1.1 B', '1.2 C']);
    const diff = bench.do(outdentStep(bench.lookup, step('B'))!);
    expect(lines()).toEqual(['1 A', '2 B', '2.1 C']);
    bench.undo(diff);
    expect(lines()).toEqual(['1 A', '1.1 B', '1.2 C']);
    expect(indentStep(bench.lookup, step('A'))).toBeUndefined();
    expect(outdentStep(bench.lookup, step('A'))).toBeUndefined();
  });

  it('up and down among siblings, and beside any other step but its own', () => {
    const { bench, step, lines } = checklist('A', 'B', 'C');
    bench.do(nudgeStep(bench.lookup, step('C'), -1)!);
    expect(lines()).toEqual(['1 A', '2 C', '3 B']);
    expect(nudgeStep(bench.lookup, step('B'), 1)).toBeUndefined();
    bench.do(indentStep(bench.lookup, step('C'))!);
    expect(moveBeside(bench.lookup, step('A'), step('C'), 'after')).toBeUndefined();
  });

  it('to another stage, into a checklist made for it where it has none', () => {
    const { bench, sign, step, lines } = checklist('A', 'B', 'C');
    bench.do(indentStep(bench.lookup, step('B'))!);
    bench.do(moveToStage(bench.lookup, step('A'), sign.id, bench.env.newId)!);
    expect(lines()).toEqual(['1 C']);
    const [made] = bench.lookup.processes(sign.id);
    expect(lines(made!.id)).toEqual(['1 A', '1.1 B']);
  });
});

describe('pasted steps', () => {
  it('come behind a step on its level, nested, with who and what is not there yet made once', () => {
    const { bench, process, step, lines } = checklist('A', 'Z');
    const sketches = [
      ...stepsFromText('1. Quote\n   - Ask\n2. Sign', projectOf(bench.model)),
      sketch({ text: 'Book', performer: { name: 'Legal', kind: 'team' }, system: 'SAP' }),
      sketch({ text: 'Bill', performer: { name: 'legal', kind: 'team' }, system: 'SAP' }),
    ];
    const { commands } = addSteps(bench.lookup, sketches, { process: process.id, after: { id: step('A').id, parent: null } }, bench.env.newId);
    bench.do({ type: 'batch', label: 'Paste', commands });
    expect(lines()).toEqual(['1 A', '2 Quote', '2.1 Ask', '3 Sign', '4 Book', '5 Bill', '6 Z']);
    expect(bench.lookup.all('participant').filter(({ name }) => name.toLowerCase() === 'legal')).toHaveLength(1);
    expect(step('Bill').performer).toBe(step('Book').performer);
    expect(bench.lookup.get('system', step('Bill').system)?.name).toBe('SAP');
  });
});

describe('what the steps of a stage take', () => {
  function timed() {
    const made = checklist('A', 'B', 'C');
    const { bench, step } = made;
    const set = (text: string, fields: object) => bench.do({ type: 'step.set', scenario: bench.scenario, id: step(text).id, ...fields } as never);
    set('A', { minutes: { min: 10, likely: 20, max: 60 } });
    set('B', { minutes: { likely: 40 }, required: false, probability: 0.25 });
    return { ...made, set };
  }

  it('is their sum; an optional one weighs by how often it is done', () => {
    const { bench, process, quote } = timed();
    const time = processTime(bench.lookup, process.id)!;
    expect(expectedOf(time)).toBeCloseTo(25 + 10, 9);
    expect([time.min, time.max]).toEqual([20, 70]);
    expect(stepsTime(bench.lookup, quote.id)).toEqual(time);
  });

  it('counts sub-steps instead of the step they are in, unless none of them says a time', () => {
    const { bench, process, step, set } = timed();
    bench.do({ type: 'step.move', scenario: bench.scenario, id: step('C').id, parent: step('A').id });
    expect(expectedOf(processTime(bench.lookup, process.id)!)).toBeCloseTo(35, 9);
    set('C', { minutes: { likely: 5 } });
    expect(expectedOf(processTime(bench.lookup, process.id)!)).toBeCloseTo(15, 9);
  });

  it('is the touch time of a stage that takes it from its steps, also in the figures of its workflow', () => {
    const { bench, quote, workflow } = timed();
    const before = leadTime(bench.lookup, workflow.id, projectOf(bench.model));
    bench.do({ type: 'stage.set', scenario: bench.scenario, id: quote.id, touch: { likely: 60 } });
    const typed = leadTime(bench.lookup, workflow.id, projectOf(bench.model));
    expect(touchDifference(bench.lookup, bench.row('stage', quote.id))).toMatchObject({ typed: { likely: 60 } });
    bench.do({ type: 'stage.set', scenario: bench.scenario, id: quote.id, touchFrom: 'steps' });
    expect(expectedOf(touchOf(bench.lookup, bench.row('stage', quote.id))!)).toBeCloseTo(35, 9);
    const summed = leadTime(bench.lookup, workflow.id, projectOf(bench.model));
    if (!before.computable || !typed.computable || !summed.computable) throw new Error('not computable');
    expect(typed.expected - summed.expected).toBeCloseTo(25, 9);
  });
});

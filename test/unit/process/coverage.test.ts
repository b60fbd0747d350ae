import { describe, expect, it } from 'vitest';
import { communications, filledTemplate, unknownPlaceholders } from '../../../core/process/communications.ts';
import { gapsOf, type GapKind } from '../../../core/process/coverage.ts';
import { startTimes } from '../../../core/process/start-times.ts';
import { thresholdCommand } from '../../../core/process/threshold-command.ts';
import { sharesWords } from '../../../core/process/words.ts';
import { projectOf } from '../../../core/model/model.ts';
import { threeStages } from '../../fixtures/bench.ts';

/** Quote hands a contract over, uses the CRM, and has a checklist of one task. */
function covered() {
  const made = threeStages();
  const { bench, quote, first } = made;
  const process = bench.add('process', { stage: quote.id, name: 'Prepare' });
  const task = bench.add('step', { process: process.id, text: 'Talk to the customer' });
  const contract = bench.add('artifact', { name: 'Contract' });
  const crm = bench.add('system', { name: 'CRM' });
  const gaps = (stage = quote.id) => gapsOf(bench.lookup, bench.row('stage', stage), bench.env.newId);
  const kinds = (stage = quote.id): readonly GapKind[] => gaps(stage).map(({ kind }) => kind);
  /** Carries out the fix of the only gap of a kind. */
  const mend = (kind: GapKind) => bench.do(gaps().find((gap) => gap.kind === kind)!.fix!.command);
  return { ...made, process, task, contract, crm, handoff: first, gaps, kinds, mend };
}

describe('what checklists do not cover', () => {
  it('is nothing where nothing is promised', () => {
    expect(covered().kinds()).toEqual([]);
  });

  it('is an artifact handed over that no step makes; one that came in is passed on', () => {
    const { bench, contract, handoff, kinds, mend, quote } = covered();
    bench.add('handoffArtifact', { handoff: handoff.id, artifact: contract.id });
    expect(kinds()).toEqual(['nothing produces']);
    mend('nothing produces');
    expect(kinds()).toEqual([]);
    const other = covered();
    other.bench.add('handoffArtifact', { handoff: other.handoff.id, artifact: other.contract.id });
    other.bench.add('stageNeed', { stage: other.quote.id, artifact: other.contract.id });
    expect(other.kinds()).toEqual([]);
    expect(quote.id).toBe(other.quote.id);
  });

  it('is a criterion of acceptance that no check tests', () => {
    const { bench, handoff, kinds, mend, process } = covered();
    bench.do({ type: 'handoff.set', scenario: bench.scenario, id: handoff.id, acceptance: 'Signed by both parties; price agreed' });
    expect(kinds()).toEqual(['criterion untested', 'criterion untested']);
    bench.add('step', { process: process.id, kind: 'check', text: 'Both parties have signed' });
    expect(kinds()).toEqual(['criterion untested']);
    mend('criterion untested');
    expect(kinds()).toEqual([]);
  });

  it('is a system or a performer in steps but not in the stage, and a system of the stage that no step uses', () => {
    const { bench, crm, kinds, mend, task, quote, operations } = covered();
    bench.do({ type: 'step.set', scenario: bench.scenario, id: task.id, system: crm.id, performer: operations.id });
    expect(kinds()).toEqual(['system unknown', 'performer unknown']);
    mend('system unknown');
    mend('performer unknown');
    expect(kinds()).toEqual([]);
    bench.add('systemUse', { stage: quote.id, system: bench.add('system', { name: 'Mail' }).id });
    expect(kinds()).toEqual(['system unused']);
  });

  it('is somebody who executes the stage and does none of its steps; what nobody does is offered to them', () => {
    const { bench, kinds, mend, task, quote, operations } = covered();
    bench.add('participation', { stage: quote.id, participant: operations.id, role: 'executes' });
    expect(kinds()).toEqual(['performer idle']);
    mend('performer idle');
    expect(kinds()).toEqual([]);
    expect(bench.row('step', task.id).performer).toBe(operations.id);
  });

  it('is a milestone to which no step leads', () => {
    const { bench, workflow, sign, quote, kinds } = covered();
    const live = bench.add('stage', { workflow: workflow.id, name: 'Live', kind: 'milestone' });
    const handoff = bench.add('handoff', { from: sign.id, to: live.id });
    expect(kinds(live.id)).toEqual(['milestone unreached']);
    bench.do({ type: 'handoff.set', scenario: bench.scenario, id: handoff.id, from: quote.id });
    expect(kinds(live.id)).toEqual([]);
  });

  it('is a message to nobody, and one that nobody sends', () => {
    const { bench, process, kinds, quote } = covered();
    bench.add('step', { process: process.id, kind: 'communication', text: 'Tell them' });
    bench.do({ type: 'stage.set', scenario: bench.scenario, id: quote.id, owner: null });
    expect(kinds()).toEqual(['no sender', 'no audience']);
  });
});

it('two texts speak of the same when three fifths of the words that mean something are shared', () => {
  expect(sharesWords('Both parties have signed the contract', 'Signed by both parties')).toBe(true);
  expect(sharesWords('Call the customer', 'Signed by both parties')).toBe(false);
});

describe('communications', () => {
  function told() {
    const made = covered();
    const { bench, process, sign } = made;
    const customer = bench.add('participant', { name: 'Customer', kind: 'external' });
    const later = bench.add('process', { stage: sign.id, name: 'Sign' });
    const say = (of: string, fields: object) => bench.add('step', { process: of, kind: 'communication', audience: customer.id, ...fields } as never);
    say(process.id, { text: 'Hello', offset: { minutes: 30 } });
    say(later.id, { text: 'Please sign', template: 'Dear {customer}, {nmae}: {stage} of {date}' });
    return { ...made, customer, later, say };
  }

  it('stand at their offset from when their stage is expected to start', () => {
    const { bench, workflow, quote, handoff } = told();
    const { scenario } = bench;
    bench.do({ type: 'stage.set', scenario, id: quote.id, touch: { likely: 120 } });
    bench.do({ type: 'handoff.set', scenario, id: handoff.id, wait: { likely: 480 } });
    expect(startTimes(bench.lookup, workflow.id, projectOf(bench.model)).get(handoff.to)).toBe(600);
    const [audience] = communications(bench.lookup, workflow.id).audiences;
    expect(audience?.messages.map(({ step, at }) => [step.text, at])).toEqual([['Hello', 30], ['Please sign', 600]]);
  });

  it('mark silences to those outside that are longer than the project allows', () => {
    const { bench, workflow, handoff } = told();
    bench.do({ type: 'handoff.set', scenario: bench.scenario, id: handoff.id, wait: { likely: 4800 } });
    const silences = () => communications(bench.lookup, workflow.id).audiences[0]!.silences.map(({ from, to }) => to - from);
    const long = silences();
    expect(long).toHaveLength(1);
    bench.do(thresholdCommand(bench.model, 'silence', 6000, bench.env.newId));
    expect(silences()).toEqual([]);
    bench.do(thresholdCommand(bench.model, 'silence', 60, bench.env.newId));
    expect(silences().length).toBeGreaterThanOrEqual(long.length);
    expect([...bench.model.threshold.values()]).toHaveLength(1);
  });

  it('fill in what the project knows, leave what only the case knows, and name what nobody knows', () => {
    const { bench, workflow, customer, later } = told();
    bench.do({ type: 'workflow.set', scenario: bench.scenario, id: workflow.id, customer: customer.id });
    const message = communications(bench.lookup, workflow.id).audiences.flatMap(({ messages }) => messages).find(({ step }) => step.process === later.id)!;
    expect(filledTemplate(bench.lookup, message)).toBe('Dear Customer, {nmae}: Sign of {date}');
    expect(unknownPlaceholders(message.step.template)).toEqual(['nmae']);
  });

  it('come at the mean of the ways that lead there, and after the longest of those side by side', () => {
    const { bench, workflow, quote, sign, setUp } = threeStages();
    const { scenario } = bench;
    const check = bench.add('stage', { workflow: workflow.id, name: 'Check', touch: { likely: 100 } });
    bench.add('handoff', { from: quote.id, to: check.id });
    bench.add('handoff', { from: check.id, to: setUp.id });
    bench.do({ type: 'stage.set', scenario, id: quote.id, touch: { likely: 10 } });
    bench.do({ type: 'stage.set', scenario, id: sign.id, touch: { likely: 40 } });
    for (const way of bench.lookup.all('handoff')) if (way.wait) bench.do({ type: 'handoff.set', scenario, id: way.id, wait: null });
    const start = () => startTimes(bench.lookup, workflow.id, projectOf(bench.model)).get(setUp.id);
    expect(start()).toBe(110);
    bench.do({ type: 'stage.set', scenario, id: quote.id, kind: 'decision' });
    for (const [i, way] of bench.lookup.waysOut(quote.id).entries()) bench.do({ type: 'handoff.set', scenario, id: way.id, kind: 'branch', probability: i === 0 ? 0.75 : 0.25 });
    expect(start()).toBeCloseTo(0.75 * 50 + 0.25 * 110, 9);
  });
});

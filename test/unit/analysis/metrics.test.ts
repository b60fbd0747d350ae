/** The figures of the health check: their values, their arithmetic, and published value streams to the last digit. */
import { describe, expect, it } from 'vitest';
import { metrics, metricsOf, projectMetrics, type MetricValue } from '../../../core/analysis/metrics/metrics.ts';
import { pathsOf } from '../../../core/analysis/metrics/paths.ts';
import { Scope } from '../../../core/analysis/rules/scope.ts';
import { lookup } from '../../../core/model/lookup.ts';
import type { Model } from '../../../core/model/model.ts';
import { countingIds } from '../../fixtures/bench.ts';
import { Draft, SCENARIO } from '../../fixtures/draft.ts';
import { generatedWorkflow } from '../../fixtures/generated-workflow.ts';
import { healthy, TODAY } from '../../fixtures/healthy.ts';
import { abcTechnology, employeeOnboarding } from '../../fixtures/published.ts';
import { exampleOne, exampleTwo, round, TimedFlow } from '../../fixtures/times.ts';

const scopeOf = (model: Model) => new Scope(lookup(model, SCENARIO), { today: TODAY, newId: countingIds() });
const values = (all: readonly MetricValue[]) => Object.fromEntries(all.map((one) => [one.id, one])) as Record<MetricValue['id'], MetricValue>;
const figures = ({ model, workflow }: { model: Model; workflow: string }) => values(metricsOf(scopeOf(model), workflow));
const ofFlow = (flow: TimedFlow) => figures({ model: flow.draft.model(), workflow: flow.workflow });

it('each has a name, a formula and a source, and no two the same id', () => {
  const flow = exampleOne();
  const all = metricsOf(scopeOf(flow.draft.model()), flow.workflow);
  expect(new Set(all.map(({ id }) => id)).size).toBe(metrics.length);
  for (const { name, formula, source } of all) expect([name, formula, source].every((text) => text.length > 3)).toBe(true);
});

describe('times', () => {
  it('are those of the worked example, with the numbers that went in', () => {
    const found = ofFlow(exampleOne());
    const shown = (['lead-time', 'lead-time-best', 'lead-time-worst', 'touch-time', 'wait-time', 'flow-efficiency', 'between-teams', 'inside-stages'] as const).map((id) => [round(found[id].value ?? 0, 4), found[id].arithmetic]);
    expect(shown).toEqual([
      [501.4286, 'work 190 min + waits 311.43 min'],
      [394.2857, 'lead time 394.29 min'],
      [644.2857, 'lead time 644.29 min'],
      [190, 'work 190 min'],
      [311.4286, 'lead time 501.43 min − work 190 min'],
      [0.3789, 'work 190 min ÷ lead time 501.43 min'],
      [114.2857, 'between teams 114.29 min'],
      [387.1429, 'lead time 501.43 min − between teams 114.29 min'],
    ]);
    expect(found['flow-efficiency'].text).toBe('38 %');
    expect(found['team-touches']).toMatchObject({ value: 2, arithmetic: 'the first team 1 + changes of lane 1' });
  });

  it('count all ways as effort, and the longest as work', () => {
    const found = ofFlow(exampleTwo());
    expect([found['touch-time'].value, found.effort.value]).toEqual([110, 170]);
  });

  it('between teams and inside add up to the lead time to the minute, whatever the workflow', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const found = figures(generatedWorkflow(60, seed));
      const lead = found['lead-time'].value;
      if (lead === null) continue;
      expect((found['between-teams'].value ?? 0) + (found['inside-stages'].value ?? 0)).toBeCloseTo(lead, 6);
      expect((found['touch-time'].value ?? 0) + (found['wait-time'].value ?? 0)).toBeCloseTo(lead, 6);
    }
  });

  it('are not there where nobody said a time or no case ends, and say why', () => {
    expect(ofFlow(new TimedFlow().stage('A'))['lead-time']).toMatchObject({ value: null, text: '', arithmetic: 'Nobody said a time yet.' });
    const loop = new TimedFlow().stage('A', 5).stage('B', 5).way('A > B').way('B > A');
    expect(ofFlow(loop)['lead-time'].arithmetic).toMatch(/circle/);
  });

  it('are told by path: each choice with its share, and the longest of ways side by side', () => {
    const flow = exampleTwo();
    const paths = pathsOf(scopeOf(flow.draft.model()), flow.workflow);
    const named = paths.map(({ stages, share, lead }) => [stages.map((id) => Object.entries(flow.ids).find(([, one]) => one === id)?.[0]).join(''), share, lead]);
    expect(named).toEqual([['ADYJ', 0.5, 150], ['ADZJ', 0.5, 70]]);
    const one = exampleOne();
    expect(pathsOf(scopeOf(one.draft.model()), one.workflow).map(({ share, lead, touch, wait }) => [share, round(lead), touch, round(wait)])).toEqual([[1, 394.29, 160, 234.29]]);
  });
});

it('rolled %C&A counts each stage once for all that come to it: behind rework all do, behind a branch some', () => {
  const flow = new TimedFlow()
    .stage('A', 10, { completeAccurate: 0.8 })
    .stage('D', 1, { kind: 'decision' })
    .stage('B', 10, { completeAccurate: 0.5 })
    .stage('C', 10, { completeAccurate: 0.25 })
    .way('A > D')
    .way('D > A', { kind: 'rework', probability: 0.5 })
    .way('D > B', { kind: 'branch', probability: 0.25 })
    .way('D > C', { kind: 'branch', probability: 0.25 });
  expect(round(ofFlow(flow)['rolled-ca'].value ?? 0, 6)).toBe(round(0.8 * 0.5 ** 0.5 * 0.25 ** 0.5, 6));
});

describe('published value streams', () => {
  it('employee onboarding (MapVS): waits added to work, 885.25 h, 21.25 h, 2.4 %', () => {
    const found = figures(employeeOnboarding());
    const hours = (id: 'lead-time' | 'touch-time' | 'wait-time') => (found[id].value ?? 0) / 60;
    expect([hours('lead-time'), hours('touch-time'), hours('wait-time')]).toEqual([885.25, 21.25, 864]);
    expect(((found['flow-efficiency'].value ?? 0) * 100).toFixed(1)).toBe('2.4');
  });

  it('ABC Technology (Martin & Osterling): work inside the given lead time, 9.5 days, %C&A rolled 30 %', () => {
    const found = figures(abcTechnology());
    expect((found['lead-time'].value ?? 0) / 480).toBe(9.5);
    expect(round(found['rolled-ca'].value ?? 0, 6)).toBe(round(0.5 * 0.75 * 0.85 * 0.99 * 0.95, 6));
    expect(found['rolled-ca']).toMatchObject({ text: '30 %', arithmetic: '50 % × 75 % × 85 % × 99 % × 95 %' });
  });
});

/** Two teams in two cities, an AI that drafts and one that acts alone, and a person on whom one stage hangs. */
function twoCities() {
  const d = new Draft();
  const team = (name: string, location: string) => d.add('participant', { name, kind: 'team', location });
  const [sales, support] = [team('Sales', 'Oslo'), team('Support', 'Bergen')];
  const ann = d.add('participant', { name: 'Ann', kind: 'person', place: { parent: sales, index: 'a0' } });
  const ai = (name: string, autonomy: number) => d.add('participant', { name, kind: 'ai', autonomy });
  const [drafter, actor] = [ai('Drafter', 2), ai('Actor', 5)];
  const [crm, desk] = [d.add('system', { name: 'CRM' }), d.add('system', { name: 'Desk' })];
  const workflow = d.add('workflow', { name: 'Offers', volume: { likely: 4 } });
  const stage = (name: string, owner: string | null, touch: number, system: string) => {
    const id = d.stage(workflow, name, owner, { touch: { likely: touch } }, name === 'A' ? 1 : 0);
    d.add('systemUse', { stage: id, system });
    return id;
  };
  const [a, b, c, e] = [stage('A', ann, 30, crm), stage('B', sales, 20, crm), stage('C', support, 40, desk), stage('D', null, 10, desk)];
  const does = (at: string, participant: string, role: 'executes' | 'reviews' | 'assists', minutes = 0) => d.add('participation', { stage: at, participant, role, minutes: minutes ? { likely: minutes } : null });
  does(a, ann, 'executes');
  does(b, drafter, 'executes');
  does(b, sales, 'reviews', 6);
  does(c, actor, 'executes');
  does(e, support, 'executes');
  does(e, sales, 'assists', 4);
  d.handoff(a, b, [], { wait: { likely: 60 } });
  d.handoff(b, c, ['Offer'], { acceptance: 'Read', channel: 'e-mail' });
  d.handoff(c, e);
  return { model: d.model(), workflow };
}

describe('people, handoffs and systems', () => {
  const found = figures(twoCities());

  it.each([
    ['handoffs', 3, 'handoffs 3'],
    ['handoffs-cross-team', 2, 'handoffs 2'],
    ['handoffs-cross-location', 1, 'handoffs 1'],
    ['handoffs-cross-system', 1, 'handoffs 1'],
    ['team-touches', 3, 'the first team 1 + changes of lane 2'],
    ['ownership-clarity', 0.75, 'clear 3 ÷ stages 4'],
    ['handoff-clarity', 0.375, 'filled 3 ÷ fields 8'],
    ['process-coverage', 0.25, 'with a checklist 1 ÷ stages 4'],
    ['human-stages', 0.5, 'by humans 2 ÷ stages 4'],
    ['approved-stages', 0.25, 'with approval 1 ÷ stages 4'],
    ['alone-stages', 0.25, 'AI alone 1 ÷ stages 4'],
    ['human-minutes', 0.4, 'by humans 40 min ÷ work 100 min'],
    ['approved-minutes', 0.2, 'with approval 20 min ÷ work 100 min'],
    ['alone-minutes', 0.4, 'AI alone 40 min ÷ work 100 min'],
    ['coordination-ratio', 0.1, 'coordination 10 min ÷ execution 100 min'],
    ['single-person', 0.3, 'one person alone 30 min ÷ work 100 min'],
    ['systems-per-stage', 1, 'uses 4 ÷ stages 4'],
    ['independent-ways', 1, 'handoffs 3 − stages 4 + starts 1 + ends 1'],
  ] as const)('%s is %d: %s', (id, value, arithmetic) => {
    expect(round(found[id].value ?? -1, 6)).toBe(value);
    expect(found[id].arithmetic).toBe(arithmetic);
  });

  it('the three ways of doing the work are all of it', () => {
    const share = (unit: 'stages' | 'minutes') => (['human', 'approved', 'alone'] as const).reduce((sum, by) => sum + (found[`${by}-${unit}`].value ?? 0), 0);
    expect([share('stages'), share('minutes')].map((sum) => round(sum, 9))).toEqual([1, 1]);
  });
});

it('the project’s figures are the mean over all cases, the sum of what is counted, and shares of all rows', () => {
  const { model, workflow, billing } = healthy(40);
  const scope = scopeOf(model);
  const [main, small, whole] = [values(metricsOf(scope, workflow)), values(metricsOf(scope, billing)), values(projectMetrics(scope))];
  expect(whole['lead-time'].value).toBeCloseTo(((main['lead-time'].value ?? 0) * 3 + (small['lead-time'].value ?? 0) * 3) / 6, 6);
  expect(whole['lead-time'].arithmetic).toMatch(/^\(3 × “Order to delivery” [\d,.]+ min \+ 3 × “Billing” [\d,.]+ min\) ÷ cases 6$/);
  expect(whole.handoffs.value).toBe((main.handoffs.value ?? 0) + (small.handoffs.value ?? 0));
  expect(whole['process-coverage'].value).toBe(1);
  expect(whole['flow-efficiency'].value).toBeCloseTo((3 * (main['touch-time'].value ?? 0) + 3 * (small['touch-time'].value ?? 0)) / (3 * (main['lead-time'].value ?? 0) + 3 * (small['lead-time'].value ?? 0)), 9);
});

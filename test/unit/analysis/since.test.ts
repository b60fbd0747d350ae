/** What became of the health since an earlier state, and limits as people type them. */
import { describe, expect, test } from 'vitest';
import { healthOf } from '../../../core/analysis/findings/report.ts';
import { since } from '../../../core/analysis/findings/since.ts';
import { limitText, parseLimit } from '../../../core/analysis/threshold-text.ts';
import { thresholds, type ThresholdName } from '../../../core/analysis/thresholds.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { find, projectOf, rowKey, type Model } from '../../../core/model/model.ts';
import { countingIds } from '../../fixtures/bench.ts';
import { example } from '../../fixtures/example.ts';
import { TODAY } from '../../fixtures/healthy.ts';

const { model, scenario, workflow } = example('As-is');
const health = (of: Model) => healthOf(lookup(of, scenario), { today: TODAY, newId: countingIds() }, workflow);

/** The same with an owner for the kick-off and none for what had one. */
function swapped(): Model {
  const all = lookup(model, scenario);
  const [kickOff, billing] = ['Hold kick-off call', 'Set up billing'].map((name) => all.stages(workflow).find((stage) => stage.name === name)!);
  const stages = new Map(model.stage);
  stages.set(rowKey(scenario, kickOff!.id), { ...find(model, 'stage', scenario, kickOff!.id)!, owner: billing!.owner });
  stages.set(rowKey(scenario, billing!.id), { ...find(model, 'stage', scenario, billing!.id)!, owner: null });
  return { ...model, stage: stages };
}

describe('since an earlier state', () => {
  test('nothing changed where nothing did', () => {
    expect(since(health(model), health(model))).toEqual({ came: [], went: [], figures: [] });
  });

  test('what is mended is gone, what is broken came up, and figures say from what to what', () => {
    const changed = since(health(model), health(swapped()));
    const unowned = (found: typeof changed.came) => found.filter(({ rule }) => rule === 'stage-unowned').map(({ name }) => name);
    expect([unowned(changed.went), unowned(changed.came)]).toEqual([['Hold kick-off call'], ['Set up billing']]);
    const back = since(health(swapped()), health(model));
    expect(back.came.map(({ key }) => key).sort()).toEqual(changed.went.map(({ key }) => key).sort());
    expect(back.figures.map(({ name, from, to }) => [name, to, from])).toEqual(changed.figures.map(({ name, from, to }) => [name, from, to]));
    expect(changed.figures.length).toBeGreaterThan(0);
  });
});

describe('a limit', () => {
  const calendar = projectOf(model);

  test.each(Object.keys(thresholds) as ThresholdName[])('%s reads as it is typed', (name) => {
    const { value } = thresholds[name];
    expect(parseLimit(name, limitText(name, value, calendar), calendar)).toBeCloseTo(value, 9);
  });

  test.each([
    ['ownerShare', '30', 0.3],
    ['ownerShare', '12,5 %', 0.125],
    ['overlap', '2h', 120],
    ['silence', '3d', 1440],
    ['waitOverWork', '20 times', 20],
    ['autonomyHigh', '3', 3],
    ['autonomyHigh', '6', undefined],
    ['autonomyHigh', '2.5', undefined],
    ['systemsPerStage', 'many', undefined],
    ['overlap', 'soon', undefined],
  ] as const)('%s: %s', (name, text, value) => {
    expect(parseLimit(name, text, calendar)).toBe(value);
  });
});

/**
 * `npm run bench -- health [stages …]`: how long the health check takes after an edit, in a clean model and in one with a defect in every
 * tenth stage. Before each run another stage is renamed, as the worker of the window is told of an edit: by a difference to the model
 * that it keeps, so what it has worked out of other rows may still hold. `all` has the edit itself in it, and the putting right of the
 * index. One JSON line a case, in milliseconds; `first` is the first check of the model, `reference` Gaussian elimination of 300 equations.
 */
import { findingsIn } from '../../core/analysis/findings/findings.ts';
import { scores } from '../../core/analysis/findings/scores.ts';
import { handoverMatrix } from '../../core/analysis/matrices/handovers.ts';
import { oversight } from '../../core/analysis/matrices/oversight.ts';
import { raciMatrix } from '../../core/analysis/matrices/raci.ts';
import { systemMatrix } from '../../core/analysis/matrices/system-use.ts';
import { teamDsm } from '../../core/analysis/matrices/dsm.ts';
import { metricsOf, projectMetrics } from '../../core/analysis/metrics/metrics.ts';
import { Scope } from '../../core/analysis/rules/scope.ts';
import { apply, diffKey, noDiff } from '../../core/model/diff.ts';
import { lookup } from '../../core/model/lookup.ts';
import type { Model } from '../../core/model/model.ts';
import type { Stage } from '../../core/model/tables.ts';
import { countingIds } from '../fixtures/bench.ts';
import { SCENARIO } from '../fixtures/draft.ts';
import { healthy, TODAY } from '../fixtures/healthy.ts';
import { solvePlainly } from '../fixtures/reference.ts';

const RUNS = 60;
const sizes = process.argv.slice(2).map(Number);

/** Stages that nobody owns, and handoffs of which nothing is known. */
function withDefects(model: Model): Model {
  const stage = new Map([...model.stage].map(([key, row], i) => [key, i % 10 === 3 ? { ...row, owner: null } : row]));
  const handoff = new Map([...model.handoff].map(([key, row], i) => [key, i % 10 === 7 ? { ...row, wait: null, sla: null, acceptance: '', channel: null } : row]));
  return { ...model, stage, handoff };
}

const renamed = (model: Model, { id, name }: Stage, to: string): Model => apply(model, { ...noDiff, updated: { [diffKey('stage', SCENARIO, id)]: [{ name }, { name: to }] } });

for (const stages of sizes.length > 0 ? sizes : [60, 300, 1000]) {
  const { model: clean, workflow } = healthy(stages);
  for (const [name, given] of [['clean', clean], ['with defects', withDefects(clean)]] as const) {
    let model = given;
    const all = lookup(model, SCENARIO).stages(workflow);
    const parts: Record<string, number[]> = { findings: [], scores: [], metrics: [], matrices: [], all: [], reference: [] };
    let found = 0;
    const timed = <T>(part: string, work: () => T): T => {
      const started = performance.now();
      const result = work();
      parts[part]?.push(performance.now() - started);
      return result;
    };
    const began = performance.now();
    findingsIn(new Scope(lookup(model, SCENARIO), { today: TODAY, newId: countingIds() }));
    const first = performance.now() - began;
    for (let run = 0; run < RUNS; run += 1) {
      timed('all', () => {
        model = renamed(model, all[(run * 37) % all.length] as Stage, `Renamed ${run}`);
        const rows = lookup(model, SCENARIO);
        const scope = new Scope(rows, { today: TODAY, newId: countingIds() });
        const findings = timed('findings', () => findingsIn(scope));
        found = findings.length;
        timed('scores', () => scores(scope, findings));
        timed('metrics', () => [metricsOf(scope, workflow), projectMetrics(scope)]);
        timed('matrices', () => [raciMatrix(rows, workflow), handoverMatrix(rows, workflow), systemMatrix(rows, workflow), teamDsm(rows, workflow), oversight(scope)]);
      });
      timed('reference', () => solvePlainly());
    }
    const figures = Object.entries(parts).flatMap(([part, times]) => {
      const sorted = [...times].sort((a, b) => a - b);
      return [[part, round(sorted[0] ?? 0)], [`${part} median`, round(sorted[RUNS >> 1] ?? 0)]] as const;
    });
    console.log(JSON.stringify({ bench: 'health', stages, model: name, found, first: round(first), ...Object.fromEntries(figures) }));
  }
}

function round(value: number) {
  return Math.round(value * 10) / 10;
}

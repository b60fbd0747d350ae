import { violationOf } from '../../core/model/invariants.ts';
import { lookup } from '../../core/model/lookup.ts';
import { allRows, type Model } from '../../core/model/model.ts';

/** Does a model that was read from outside keep every rule? */
export function isWhole(model: Model): boolean {
  if (model.project.size !== 1 || model.scenario.size === 0) return false;
  const scenarios = new Set([...model.scenario.values()].map((scenario) => scenario.id));
  const rows = new Map(['', ...scenarios].map((scenario) => [scenario, lookup(model, scenario)]));
  for (const [table, row] of allRows(model)) {
    if (table === 'view') continue;
    const inScenario = rows.get(row.scenario);
    if (!inScenario || violationOf(table, row, inScenario)) return false;
  }
  return true;
}

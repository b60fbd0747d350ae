import { problem, type Result } from '../../core/contract/result.ts';
import { scenariosOf, type Model } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';

/** A scenario by its name; without one the first. */
export function scenarioNamed(model: Model, name: string | undefined): Result<string> {
  const scenarios = scenariosOf(model);
  const found = name === undefined ? scenarios[0] : scenarios.find((scenario) => scenario.name === name);
  if (found) return { ok: true, value: found.id };
  return problem('refused', t.report.noScenario(name ?? '', scenarios.map((scenario) => scenario.name)), t.report.noScenarioAction);
}

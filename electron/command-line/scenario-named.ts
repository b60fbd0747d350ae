/** What the command line is given by name. */
import { problem, type Result } from '../../core/contract/result.ts';
import { lookup } from '../../core/model/lookup.ts';
import { scenariosOf, type Model } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';

/** A scenario by its name; without one the first. */
export function scenarioNamed(model: Model, name: string | undefined): Result<string> {
  const scenarios = scenariosOf(model);
  const found = name === undefined ? scenarios[0] : scenarios.find((scenario) => scenario.name === name);
  if (found) return { ok: true, value: found.id };
  return problem('refused', t.report.noScenario(name ?? '', scenarios.map((scenario) => scenario.name)), t.report.noScenarioAction);
}

/** A workflow by its name; without one the first. */
export function workflowNamed(model: Model, scenario: string, name: string | undefined): Result<string> {
  const workflows = lookup(model, scenario).workflows();
  const found = name === undefined ? workflows[0] : workflows.find((workflow) => workflow.name === name);
  if (found) return { ok: true, value: found.id };
  return problem('refused', t.picture.noWorkflow(name ?? '', workflows.map((workflow) => workflow.name)), t.picture.noWorkflowAction);
}

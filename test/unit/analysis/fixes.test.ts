/** On drawings that nobody tidied up: every rule copes with them, and every fix that is offered can be carried out and makes its finding go. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../../core/commands/decide.ts';
import { findings } from '../../../core/analysis/findings/findings.ts';
import { parseCommand } from '../../../core/commands/schemas.ts';
import { apply } from '../../../core/model/diff.ts';
import { lookup } from '../../../core/model/lookup.ts';
import type { Model } from '../../../core/model/model.ts';
import { countingIds } from '../../fixtures/bench.ts';
import { SCENARIO } from '../../fixtures/draft.ts';
import { example } from '../../fixtures/example.ts';
import { generatedWorkflow } from '../../fixtures/generated-workflow.ts';
import { TODAY } from '../../fixtures/healthy.ts';

/** The first fixes of each rule, as mending hundreds of the same kind proves no more. */
const MOST_EACH = 3;

function broken(model: Model, scenario: string): readonly string[] {
  const env = { today: TODAY, newId: countingIds(), now: () => 0 };
  const found = findings(lookup(model, scenario), env);
  const tried = new Map<string, number>();
  return found.flatMap(({ key, rule, fixes }) =>
    fixes.flatMap(({ label, command }): readonly string[] => {
      const count = tried.get(rule) ?? 0;
      tried.set(rule, count + 1);
      if (count >= MOST_EACH) return [];
      const parsed = parseCommand(JSON.parse(JSON.stringify(command)));
      const decision = decide(model, command, { newId: countingIds(), now: () => 0 });
      if (!parsed.ok || !decision.ok) return [`${key}: ${label}: refused: ${!parsed.ok ? parsed.message : decision.ok ? '' : decision.message}`];
      const left = findings(lookup(apply(model, decision.diff), scenario), env);
      return left.some((one) => one.key === key) ? [`${key}: ${label}: still there`] : [];
    }),
  );
}

describe('every fix that is offered', () => {
  it.each(['As-is', 'To-be'] as const)('mends its finding in %s of the example', (name) => {
    const { model, scenario } = example(name);
    expect(broken(model, scenario)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('mends its finding in generated workflow %i', (seed) => {
    expect(broken(generatedWorkflow(40, seed).model, SCENARIO)).toEqual([]);
  });
});

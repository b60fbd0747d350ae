/**
 * What the health check says of the bundled example, element by element. Each was judged as a consultant would in the room: what is
 * deliberate, and what is true besides of a drawing with two short workflows around the main one. Anything else would be a false finding.
 */
import { describe, expect, it } from 'vitest';
import { findings } from '../../../core/analysis/findings/findings.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { countingIds } from '../../fixtures/bench.ts';
import { example } from '../../fixtures/example.ts';
import { TODAY } from '../../fixtures/healthy.ts';

function spoken(scenarioName: 'As-is' | 'To-be'): Record<string, string[]> {
  const { model, scenario } = example(scenarioName);
  const byRule: Record<string, string[]> = {};
  for (const { rule, name } of findings(lookup(model, scenario), { today: TODAY, newId: countingIds() })) (byRule[rule] ??= []).push(name);
  for (const names of Object.values(byRule)) names.sort();
  return byRule;
}

/** Put in on purpose: the kick-off that nobody owns, the handoff without a word, the AI that acts alone and answers to nobody. */
const deliberate = {
  'stage-unowned': ['Hold kick-off call'],
  'handoff-says-nothing': ['Set up billing → Hold kick-off call'],
  'ai-no-accountable': ['Triage agent'],
  'ai-no-fallback': ['Triage agent'],
  'ai-not-evaluated': ['Triage agent'],
  'ai-autonomy-over-risk': ['Triage set-up problems'],
  'ai-no-human-check': ['Triage set-up problems'],
};

/** Order data that is typed in again, and more than half of the onboarding's time between teams: mended in To-be as well. */
const mended = { 'manual-integration': ['CRM → Billing'] };

/** True of both scenarios: nobody worked on these. */
const besides = {
  // Support works with what onboarding leaves, and no handoff says so.
  'implicit-handoff': ['Solve the problem'],
  // The workflows before and after are drawn in short; that is what the lack of checklists says.
  'stage-no-process': ['Check the terms', 'Qualify the lead', 'Solve the problem', 'Sort the problem', 'Write the offer'],
  'owner-is-external': ['Confirm the answer'],
  'team-waited-for': ['Customer', 'Customer'],
  'system-unowned': ['E-mail'],
  // Criteria of the receivers that the senders do not check.
  'criterion-untested': ['Create customer account', 'Hold kick-off call', 'Order complete?', 'Train key users', 'Triage set-up problems', 'Welcome the customer'],
  'stage-time-differs': ['Check order and data', 'Triage set-up problems'],
  'performer-unknown': ['Welcome the customer'],
  'step-system-unknown': ['Hold kick-off call', 'Train key users'],
  'step-system-unused': ['Configure workspace', 'Hold kick-off call', 'Set up billing'],
};

describe('the bundled example', () => {
  it('shows in As-is its deliberate defects, and besides them what is true', () => {
    expect(spoken('As-is')).toEqual({
      ...deliberate,
      ...mended,
      ...besides,
      're-keying': ['Order accepted → Set up billing', 'Send access data → Hold kick-off call', 'Write the offer → Check the terms'],
      'waits-between-teams': ['Customer onboarding', 'Help the customer', 'Win the customer'],
      'wait-over-work': ['Confirm the answer', 'Send access data', 'Sign the contract'],
    });
  });

  it('shows in To-be none of them, and what nobody worked on', () => {
    expect(spoken('To-be')).toEqual({
      ...besides,
      're-keying': ['Send access data → Hold kick-off call'],
      'waits-between-teams': ['Help the customer', 'Win the customer'],
      'wait-over-work': ['Confirm the answer', 'Sign the contract'],
    });
  });
});

import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['workflow-no-outcome'];

export const workflowNoOutcome = rule({
  id: 'workflow-no-outcome',
  problem: 'ownership',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows, lookup }) => workflows.filter(({ id }) => lookup.stages(id).length > 0),
  at: (workflow, { lookup }) => (workflow.outcome.trim() === '' ? { text: say.says(lookup.stages(workflow.id).length) } : undefined),
});

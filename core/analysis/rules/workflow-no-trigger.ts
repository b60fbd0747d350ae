import { t } from '../../text/text.ts';
import { startsOf } from '../flow.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['workflow-no-trigger'];

export const workflowNoTrigger = rule({
  id: 'workflow-no-trigger',
  problem: 'ownership',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows, lookup }) => workflows.filter(({ id }) => lookup.stages(id).length > 0),
  at: (workflow, scope) => {
    if (workflow.trigger.trim() !== '') return undefined;
    const [first] = startsOf(scope.lookup, workflow.id);
    const known = first?.entry.trim();
    return { text: say.says(first?.name ?? workflow.name), fixes: known ? [fix(say.fix(known), setting(scope, 'workflow', workflow.id, { trigger: known }))] : [] };
  },
});

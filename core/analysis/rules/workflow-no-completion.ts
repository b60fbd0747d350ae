import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['workflow-no-completion'];

export const workflowNoCompletion = rule({
  id: 'workflow-no-completion',
  problem: 'ownership',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows, lookup }) => workflows.filter(({ id }) => lookup.stages(id).length > 0),
  at: (workflow, scope) => {
    if (workflow.completion.trim() !== '') return undefined;
    const last = scope.lookup.stages(workflow.id).filter(({ kind }) => kind !== 'end').at(-1);
    const known = last?.exit.trim();
    return { text: say.says(last?.name ?? workflow.name), fixes: known ? [fix(say.fix(known), setting(scope, 'workflow', workflow.id, { completion: known }))] : [] };
  },
});

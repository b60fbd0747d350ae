import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['workflow-no-approver'];

export const workflowNoApprover = rule({
  id: 'workflow-no-approver',
  problem: 'ownership',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows }) => workflows.filter(({ status }) => status === 'agreed'),
  at: ({ id, name, approver }, scope) => (approver ? undefined : { text: say.says(name), fixes: [fix(say.fix, setting(scope, 'workflow', id, { status: 'draft' }))] }),
});

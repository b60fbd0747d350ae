import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { daysBetween } from './days.ts';
import { rule } from './rule.ts';

const say = t.rules['workflow-review-overdue'];

export const workflowReviewOverdue = rule({
  id: 'workflow-review-overdue',
  problem: 'ownership',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows }) => workflows.filter(({ status }) => status === 'agreed'),
  at: ({ id, reviewOn }, scope) => {
    const days = reviewOn ? daysBetween(reviewOn, scope.env.today) : 0;
    return reviewOn && days > 0 ? { text: say.says(reviewOn, days), fixes: [fix(say.fix, setting(scope, 'workflow', id, { status: 'draft' }))] } : undefined;
  },
});

import { t } from '../../text/text.ts';
import { commonest, fix, isInsider, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['workflow-unowned'];

export const workflowUnowned = rule({
  id: 'workflow-unowned',
  problem: 'ownership',
  severity: 'high',
  table: 'workflow',
  over: ({ workflows, lookup }) => workflows.filter(({ id }) => lookup.stages(id).length > 0),
  at: (workflow, scope) => {
    if (workflow.owner) return undefined;
    const stages = scope.lookup.stages(workflow.id);
    const owners = stages.map(({ owner }) => scope.lookup.get('participant', owner)).filter(isInsider);
    const first = commonest(owners);
    return {
      text: say.says(stages.length, new Set(owners).size),
      fixes: first ? [fix(say.fix(first.name), setting(scope, 'workflow', workflow.id, { owner: first.id }))] : [],
    };
  },
});

import { t } from '../../text/text.ts';
import { fix, removing } from './ask.ts';
import { partakers } from './partakers.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-orphan'];

export const aiOrphan = rule({
  id: 'ai-orphan',
  problem: 'complexity',
  severity: 'medium',
  table: 'participant',
  over: (scope) => scope.participants('ai'),
  at: ({ id }, scope) =>
    scope.once(partakers, '').has(id) ? undefined : { text: say.says(scope.lookup.by('access', 'participant', id).length), fixes: [fix(say.fix, removing(scope, 'participant.remove', id))] },
});

import { t } from '../../text/text.ts';
import { fix, isInsider, removing } from './ask.ts';
import { partakers } from './partakers.ts';
import { rule } from './rule.ts';

const say = t.rules['team-orphan'];

export const teamOrphan = rule({
  id: 'team-orphan',
  problem: 'complexity',
  severity: 'low',
  table: 'participant',
  over: ({ lookup }) => lookup.all('participant').filter(isInsider),
  at: ({ id }, scope) => (scope.once(partakers, '').has(id) ? undefined : { text: say.says, fixes: [fix(say.fix, removing(scope, 'participant.remove', id))] }),
});

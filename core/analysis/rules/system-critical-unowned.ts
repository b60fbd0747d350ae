import { t } from '../../text/text.ts';
import { rule } from './rule.ts';
import { isCritical, ownersFor, usersOf } from './system-unowned.ts';

const say = t.rules['system-critical-unowned'];

export const systemCriticalUnowned = rule({
  id: 'system-critical-unowned',
  problem: 'complexity',
  severity: 'high',
  table: 'system',
  over: (scope) => scope.lookup.all('system').filter((system) => isCritical(scope, system)),
  at: (system, scope) => (system.owner ? undefined : { text: say.says(usersOf(scope, system).length, scope.work.length), fixes: ownersFor(scope, system) }),
});

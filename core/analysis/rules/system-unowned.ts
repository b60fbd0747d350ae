import type { System } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { commonest, fix, isInsider, laneOfStage, setting } from './ask.ts';
import { rule, type Fix } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['system-unowned'];

/** The stages that use a system. */
export const usersOf = ({ lookup }: Scope, { id }: System) => lookup.by('systemUse', 'system', id).flatMap(({ stage }) => lookup.get('stage', stage) ?? []);

/** A system that so many stages use that the workflow stops with it. */
export const isCritical = (scope: Scope, system: System): boolean => usersOf(scope, system).length > scope.limit('criticalSystemShare') * scope.work.length;

/** Who owns most of the stages that use it. */
export function ownersFor(scope: Scope, system: System): readonly Fix[] {
  const first = commonest(usersOf(scope, system).map(({ owner }) => scope.lookup.get('participant', owner)).filter(isInsider));
  return first ? [fix(say.fix(first.name), setting(scope, 'system', system.id, { owner: first.id }))] : [];
}

export const systemUnowned = rule({
  id: 'system-unowned',
  problem: 'ownership',
  severity: 'medium',
  table: 'system',
  over: (scope) => scope.lookup.all('system').filter((system) => usersOf(scope, system).length > 0 && !isCritical(scope, system)),
  at: (system, scope) => {
    if (system.owner) return undefined;
    const stages = usersOf(scope, system);
    return { text: say.says(stages.length, new Set(stages.map(({ id }) => laneOfStage(scope.lookup, id))).size), fixes: ownersFor(scope, system) };
  },
});

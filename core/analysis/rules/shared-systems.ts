/** The systems that both sides of a handoff use. */
import type { Handoff, System } from '../../model/tables.ts';
import type { Scope } from './scope.ts';

export function sharedSystems(scope: Scope, { from, to }: Handoff): readonly System[] {
  const own = new Set(scope.systemsOf(from));
  return scope.systemsOf(to).filter((system) => own.has(system));
}

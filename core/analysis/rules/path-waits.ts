/** How long a case waits at each handoff of its path, by how often it takes it. */
import type { Handoff } from '../../model/tables.ts';
import { isCrossTeam } from '../../model/lanes.ts';
import { timeOf } from '../time.ts';
import type { Scope } from './scope.ts';

export interface PathWait {
  readonly handoff: Handoff;
  readonly minutes: number;
  readonly isCross: boolean;
}

export function pathWaits(scope: Scope, workflow: string): readonly PathWait[] {
  const time = scope.time(workflow);
  if (!time.computable) return [];
  return [...time.pathHandoffs].flatMap(([id, times]) => {
    const handoff = scope.lookup.get('handoff', id);
    return handoff ? [{ handoff, minutes: times * timeOf(handoff.wait, scope.project).expected, isCross: isCrossTeam(scope.lookup, handoff) }] : [];
  });
}

/** How often and how clearly work passes from hand to hand. */
import { isCrossTeam } from '../../model/lanes.ts';
import type { Handoff } from '../../model/tables.ts';
import { crossHandoffs, passedBy } from '../rules/handoff-words.ts';
import type { Scope } from '../rules/scope.ts';
import { sharedSystems } from '../rules/shared-systems.ts';
import { laneOfStage } from '../rules/ask.ts';
import { count, ratio, sum, type Metric, type MetricId } from './metric.ts';

const counted = (id: MetricId, is: (scope: Scope, handoff: Handoff) => boolean): Metric => ({
  id,
  unit: 'count',
  whole: 'sum',
  of: (scope, workflow) => sum(count('handoffs', scope.lookup.handoffs(workflow).filter((handoff) => is(scope, handoff)).length)),
});

/** Where the stage's team is: what it says itself, or else the nearest team around it. */
const placeOf = ({ lookup }: Scope, stage: string): string =>
  lookup.parents(laneOfStage(lookup, stage)).find(({ location }) => location.trim() !== '')?.location.trim().toLowerCase() ?? '';

function isElsewhere(scope: Scope, { from, to }: Handoff): boolean {
  const [a, b] = [placeOf(scope, from), placeOf(scope, to)];
  return a !== '' && b !== '' && a !== b;
}

const isApart = (scope: Scope, handoff: Handoff): boolean => [handoff.from, handoff.to].every((stage) => scope.systemsOf(stage).length > 0) && sharedSystems(scope, handoff).length === 0;

/** What a receiver in another team has to know. */
const filled = ({ lookup }: Scope, handoff: Handoff): number =>
  [passedBy(lookup, handoff).length > 0, handoff.acceptance.trim() !== '', handoff.channel !== null, handoff.wait !== null || handoff.sla !== null].filter(Boolean).length;
const FIELDS = 4;

/** The share of it that is said. */
export const clarityOf = (scope: Scope, handoff: Handoff): number => filled(scope, handoff) / FIELDS;

export const handoffMetrics: readonly Metric[] = [
  counted('handoffs', () => true),
  counted('handoffs-cross-team', ({ lookup }, handoff) => isCrossTeam(lookup, handoff)),
  counted('handoffs-cross-location', isElsewhere),
  counted('handoffs-cross-system', isApart),
  {
    id: 'team-touches',
    unit: 'count',
    whole: 'cases',
    of: (scope, workflow) => {
      const time = scope.time(workflow);
      if (!time.computable) return time.reason;
      const changes = [...time.pathHandoffs].reduce((all, [id, times]) => {
        const handoff = scope.lookup.get('handoff', id);
        return all + (handoff && isCrossTeam(scope.lookup, handoff) ? times : 0);
      }, 0);
      return sum(count('first', 1), count('changes', changes));
    },
  },
  {
    id: 'handoff-clarity',
    unit: 'share',
    whole: 'rows',
    of: (scope, workflow) => {
      const own = scope.once(crossHandoffs, '').filter(({ from }) => scope.lookup.get('stage', from)?.workflow === workflow);
      return ratio(count('filled', own.reduce((all, handoff) => all + filled(scope, handoff), 0)), count('fields', own.length * FIELDS));
    },
  },
];

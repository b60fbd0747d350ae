/** What those who oversee AI have to look at: each review of a stage in which AI works, and how long it takes. */
import { expectedOf } from '../../model/estimate.ts';
import type { Participant, Participation, Stage } from '../../model/tables.ts';
import { aiIn, isInsider } from './ask.ts';
import type { Scope } from './scope.ts';

export interface Review {
  readonly link: Participation;
  readonly stage: Stage;
  readonly reviewer: Participant;
  readonly ais: readonly Participant[];
  /** For one case: what the role says, or else the checks that the reviewer does in the checklists. */
  readonly minutes: number;
  /** Cases a week, by how often a case comes to the stage; nothing where nobody said a volume. */
  readonly cases: number | null;
}

export function reviewsOf(scope: Scope): readonly Review[] {
  const { lookup } = scope;
  return scope.stages.flatMap((stage) => {
    const ais = aiIn(lookup, stage).filter(({ roles }) => roles.some((role) => role === 'executes' || role === 'decides' || role === 'assists')).map(({ ai }) => ai);
    if (ais.length === 0) return [];
    return lookup.by('participation', 'stage', stage.id).flatMap((link): readonly Review[] => {
      const reviewer = lookup.get('participant', link.participant);
      if (link.role !== 'reviews' || !isInsider(reviewer)) return [];
      return [{ link, stage, reviewer, ais, minutes: minutesOf(scope, stage, link), cases: casesAt(scope, stage) }];
    });
  });
}

function minutesOf({ lookup }: Scope, stage: Stage, link: Participation): number {
  if (link.minutes) return expectedOf(link.minutes);
  const steps = lookup.processes(stage.id).flatMap(({ id }) => lookup.by('step', 'process', id));
  return steps.reduce((sum, { performer, kind, minutes }) => sum + (performer === link.participant && kind === 'check' && minutes ? expectedOf(minutes) : 0), 0);
}

function casesAt(scope: Scope, { workflow, id }: Stage): number | null {
  const volume = scope.volume(workflow);
  const time = scope.time(workflow);
  return volume === null ? null : volume * (time.computable ? (time.visits.get(id) ?? 0) : 1);
}

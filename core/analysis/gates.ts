/**
 * Human gates: after a stage in which AI takes part, does a person look at it before it goes on to a customer or to the next AI?
 * A person who decides or reviews in the stage itself is a gate. Else every next stage where somebody works has to be one: no AI
 * takes part in it, nobody outside owns it, and a person decides or reviews there (who owns a decision decides it).
 */
import { laneOf } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Participant, Stage } from '../model/tables.ts';
import { onwards } from './rekeying.ts';

export interface Gate {
  readonly stage: Stage;
  /** The people who stand there; nobody: there is no gate. */
  readonly people: readonly Participant[];
  readonly isInside: boolean;
}

/** A gate or a missing one for each stage in which AI does something; one that is only informed does nothing. */
export function gatesOf(lookup: Lookup, stages: readonly Stage[]): readonly Gate[] {
  return stages.filter((stage) => hasAi(lookup, stage)).map((stage) => gateAfter(lookup, stage));
}

function gateAfter(lookup: Lookup, stage: Stage): Gate {
  const inside = judges(lookup, stage);
  if (inside.length > 0) return { stage, people: inside, isInside: true };
  const next = onwards(lookup, stage).filter((way) => way.handoffs.every(({ kind }) => kind === 'sequence' || kind === 'branch'));
  const behind = next.map((way) => judgesAlone(lookup, way.to));
  const isHeld = behind.length > 0 && behind.every((people) => people.length > 0);
  return { stage, people: isHeld ? [...new Set(behind.flat())] : [], isInside: false };
}

export function hasAi(lookup: Lookup, stage: Stage): boolean {
  const isAi = (id: string | null) => lookup.get('participant', id)?.kind === 'ai';
  return isAi(stage.owner) || lookup.by('participation', 'stage', stage.id).some((one) => one.role !== 'informed' && isAi(one.participant));
}

const isInsider = (one: Participant | undefined): one is Participant => one !== undefined && one.kind !== 'ai' && one.kind !== 'external';

const judges = (lookup: Lookup, stage: Stage): readonly Participant[] =>
  lookup
    .by('participation', 'stage', stage.id)
    .filter(({ role }) => role === 'decides' || role === 'reviews')
    .map((one) => lookup.get('participant', one.participant))
    .filter(isInsider);

function judgesAlone(lookup: Lookup, stage: Stage): readonly Participant[] {
  if (hasAi(lookup, stage) || lookup.get('participant', laneOf(lookup, stage))?.kind === 'external') return [];
  const owner = stage.kind === 'decision' ? lookup.get('participant', stage.owner) : undefined;
  return [...judges(lookup, stage), ...(isInsider(owner) ? [owner] : [])];
}

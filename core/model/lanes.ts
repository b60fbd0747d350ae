/**
 * Lanes: who a stage belongs to on the map. The lane of a stage is the nearest team or external among its owner and
 * the owner's parents; an owner with neither is its own lane; no owner is the lane "Unowned", which comes last.
 */
import type { Lookup } from './lookup.ts';
import { keptWhileSame } from './reads.ts';
import type { Participant, Stage } from './tables.ts';

/** A participant's id, or null: the lane "Unowned". */
export type LaneId = string | null;

const PASSIVE = new Set<Stage['kind']>(['start', 'milestone', 'end']);

/** Kinds that need nobody's work, so nobody has to own them. */
export const isPassive = (stage: Pick<Stage, 'kind'>): boolean => PASSIVE.has(stage.kind);

/**
 * The lane of a participant: the nearest team or external, itself included, or itself.
 * @example laneOfParticipant(lookup, account executive) // Sales
 */
export function laneOfParticipant(lookup: Lookup, participant: string | null): LaneId {
  const row = lookup.get('participant', participant);
  return row ? laneOfRow(lookup, row) : null;
}

const laneOfRow = keptWhileSame((lookup, { id }: Participant): LaneId => {
  const chain = lookup.parents(id);
  return (chain.find((p) => p.kind === 'team' || p.kind === 'external') ?? chain[0])?.id ?? null;
});

/**
 * Who owns the stage: its owner; a start, milestone or end without one has that of the nearest owned stage before it
 * along the handoffs, else after it.
 */
export const ownerOf = keptWhileSame((lookup, stage: Stage): Participant | undefined => {
  const own = lookup.get('participant', stage.owner);
  if (own || !isPassive(stage)) return own;
  return nearestOwner(lookup, stage, 'before') ?? nearestOwner(lookup, stage, 'after');
});

function nearestOwner(lookup: Lookup, stage: Stage, way: 'before' | 'after'): Participant | undefined {
  const seen = new Set([stage.id]);
  let front = [stage.id];
  while (front.length > 0) {
    const next: string[] = [];
    for (const id of front) {
      const neighbours =
        way === 'before' ? lookup.waysIn(id).map((h) => h.from) : lookup.waysOut(id).map((h) => h.to);
      for (const neighbour of neighbours) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        const owner = lookup.get('participant', lookup.get('stage', neighbour)?.owner);
        if (owner) return owner;
        next.push(neighbour);
      }
    }
    front = next;
  }
  return undefined;
}

export const laneOf = keptWhileSame((lookup, stage: Stage): LaneId => laneOfParticipant(lookup, ownerOf(lookup, stage)?.id ?? null));

/** Does work change lanes on this handoff? */
export function isCrossTeam(lookup: Lookup, handoff: { readonly from: string; readonly to: string }): boolean {
  const [from, to] = [lookup.get('stage', handoff.from), lookup.get('stage', handoff.to)];
  return !!from && !!to && laneOf(lookup, from) !== laneOf(lookup, to);
}

/**
 * The owner a stage gets when it is dropped into a lane: the lane's participant, unless its owner already belongs there.
 */
export function ownerInLane(lookup: Lookup, stage: Stage, lane: LaneId): string | null {
  return stage.owner !== null && laneOfParticipant(lookup, stage.owner) === lane ? stage.owner : lane;
}

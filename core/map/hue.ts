/**
 * A team's hue: the same in every lens, chart and PDF, as it depends on the team's place among all participants of the
 * scenario that can be a lane. After eight hues patterns begin, so that two teams never look the same.
 */
import { laneOfParticipant } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Hue } from './tokens.ts';

export interface TeamLook {
  readonly hue: Hue;
  /** 0: plain; then one pattern for every eight teams. */
  readonly pattern: number;
}

const kept = new WeakMap<Lookup, ReadonlyMap<string, TeamLook>>();

function looks(lookup: Lookup): ReadonlyMap<string, TeamLook> {
  const earlier = kept.get(lookup);
  if (earlier) return earlier;
  const found = new Map<string, TeamLook>();
  let next = 0;
  let nextAi = 0;
  for (const participant of lookup.all('participant')) {
    if (laneOfParticipant(lookup, participant.id) !== participant.id) continue;
    if (participant.kind === 'ai') found.set(participant.id, { hue: 'ai', pattern: nextAi++ });
    else {
      found.set(participant.id, { hue: (next % 8) as Hue, pattern: Math.floor(next / 8) });
      next += 1;
    }
  }
  kept.set(lookup, found);
  return found;
}

/**
 * The look of a participant: that of its lane.
 * @example hueOf(lookup, sales.id) // { hue: 0, pattern: 0 }
 */
export function hueOf(lookup: Lookup, participant: string | null): TeamLook {
  const lane = laneOfParticipant(lookup, participant);
  return (lane === null ? undefined : looks(lookup).get(lane)) ?? { hue: 'none', pattern: 0 };
}

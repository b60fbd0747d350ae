/** What handoffs pass and say. */
import { isPassive, laneOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Artifact, Handoff, Stage } from '../../model/tables.ts';
import { laneName } from './ask.ts';
import type { Scope } from './scope.ts';

export const passedBy = (lookup: Lookup, { id }: Handoff): readonly Artifact[] => lookup.by('handoffArtifact', 'handoff', id).flatMap(({ artifact }) => lookup.get('artifact', artifact) ?? []);

export const endsOf = (lookup: Lookup, { from, to }: Handoff): { readonly from: Stage | undefined; readonly to: Stage | undefined } => ({ from: lookup.get('stage', from), to: lookup.get('stage', to) });

/** The teams that a handoff leads from and to. */
export const teamsOf = (scope: Scope, { from, to }: Handoff): { readonly from: string; readonly to: string } => ({ from: laneName(scope, from), to: laneName(scope, to) });

/**
 * Does somebody have to be told what comes? Not at a milestone, nor where work only starts or ends inside a team, nor behind a
 * milestone that was fed by somebody who said it.
 */
export function hasToSay(lookup: Lookup, handoff: Handoff): boolean {
  const { from, to } = endsOf(lookup, handoff);
  if (!from || !to || to.kind === 'milestone') return false;
  if (from.kind === 'milestone' && lookup.waysIn(from.id).some((way) => isSaid(lookup, way))) return false;
  return laneOf(lookup, from) !== laneOf(lookup, to) || !(isPassive(from) || isPassive(to));
}

export const isSaid = (lookup: Lookup, handoff: Handoff): boolean =>
  [handoff.trigger, handoff.acceptance, handoff.condition].some((text) => text.trim() !== '') || lookup.by('handoffArtifact', 'handoff', handoff.id).length > 0;

/** A handoff to another team that goes forward, said or not. */
export const crossHandoffs = ({ handoffs, lookup }: Scope): readonly Handoff[] =>
  handoffs.filter((handoff) => {
    const { from, to } = endsOf(lookup, handoff);
    return (handoff.kind === 'sequence' || handoff.kind === 'branch') && from && to && !isPassive(to) && laneOf(lookup, from) !== laneOf(lookup, to);
  });

/**
 * What of a picture is looked for: a filter by team, system, AI or tag, or what is within a few handoffs of the pick. The answer
 * is the keys of the bodies that stay as they are; everything else steps back.
 */
import { laneOf } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Stage } from '../model/tables.ts';
import { aiOf } from './facts.ts';
import type { Body, Picture, Target } from './lens.ts';

/** Ids; a kind that names none leaves all through. A stage passes when it meets every kind by one of its ids. */
export interface Filter {
  readonly teams: readonly string[];
  readonly systems: readonly string[];
  readonly ai: readonly string[];
  readonly tags: readonly string[];
}

export const noFilter: Filter = { teams: [], systems: [], ai: [], tags: [] };
export const isOn = (filter: Filter): boolean => Object.values(filter).some((ids: readonly string[]) => ids.length > 0);

export function passes(lookup: Lookup, filter: Filter, stage: Stage): boolean {
  const meets = (wanted: readonly string[], own: () => readonly (string | null)[]) => wanted.length === 0 || own().some((id) => id !== null && wanted.includes(id));
  return (
    meets(filter.teams, () => [laneOf(lookup, stage)]) &&
    meets(filter.systems, () => lookup.by('systemUse', 'stage', stage.id).map(({ system }) => system)) &&
    meets(filter.ai, () => aiOf(lookup, stage).map(({ id }) => id)) &&
    meets(filter.tags, () => lookup.all('tagging').flatMap(({ tag, on }) => (on?.id === stage.id ? [tag] : [])))
  );
}

/** The bodies that a filter leaves: stages that pass, and who and what has to do with one of them. */
export function litByFilter(lookup: Lookup, picture: Picture, filter: Filter): ReadonlySet<string> {
  const stages = lookup.all('stage').filter((stage) => passes(lookup, filter, stage));
  const related = new Set<string>();
  const add = (table: string, id: string | null | undefined) => related.add(`${table} ${id ?? ''}`);
  for (const stage of stages) {
    add('stage', stage.id);
    add('workflow', stage.workflow);
    add('participant', stage.owner);
    add('participant', laneOf(lookup, stage));
    for (const { participant } of lookup.by('participation', 'stage', stage.id)) add('participant', participant);
    for (const { system } of lookup.by('systemUse', 'stage', stage.id)) add('system', system);
  }
  return new Set(picture.bodies.filter(({ target }) => related.has(`${target.table} ${target.id}`)).map(({ key }) => key));
}

/** The bodies that at most this many ties lead to, in either direction, from what is picked; nothing where nothing is. */
export function litByDistance(picture: Picture, picks: readonly Target[], most: number): ReadonlySet<string> | null {
  const isPicked = ({ target }: Body) => picks.some((pick) => pick.table === target.table && pick.id === target.id);
  const near = new Set(picture.bodies.filter(isPicked).map(({ key }) => key));
  for (const { from, to, rows } of picture.ties) {
    if (rows.some(({ target }) => picks.some((pick) => pick.table === target.table && pick.id === target.id))) near.add(from).add(to);
  }
  if (near.size === 0) return null;
  let front = new Set(near);
  for (let step = 0; step < most; step++) {
    const next = new Set<string>();
    for (const { from, to } of picture.ties) {
      if (front.has(from) && !near.has(to)) next.add(to);
      if (front.has(to) && !near.has(from)) next.add(from);
    }
    for (const key of next) near.add(key);
    front = next;
  }
  return near;
}

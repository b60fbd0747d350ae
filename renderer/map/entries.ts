/** What the tree tells of a picture, thing by thing. */
import type { Body, Picture, Tie } from '../../core/map/lens.ts';
import { tiesByStart } from './emphasis.ts';

export interface Entry {
  readonly body: Body;
  /** The lines that lead from it. */
  readonly ties: readonly Tie[];
}

export function entriesOf(picture: Picture | null): readonly Entry[] {
  const ties = tiesByStart(picture);
  return (picture?.bodies ?? []).map((body) => ({ body, ties: ties.get(body.key) ?? [] }));
}

/** The first so many entries as they are now, and the others as they were before, where they were there. */
export function partly(now: readonly Entry[], before: readonly Entry[], count: number): readonly Entry[] {
  const known = new Map(before.map((entry) => [entry.body.key, entry]));
  return [...now.slice(0, count), ...now.slice(count).flatMap(({ body }) => known.get(body.key) ?? [])];
}

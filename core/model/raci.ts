/** RACI, derived from ownership and participation: never entered by hand, so it cannot disagree with the map. */
import type { Lookup } from './lookup.ts';
import type { Participation, Stage } from './tables.ts';

export type RaciLetter = 'A' | 'R' | 'C' | 'I';

const LETTER: Record<Participation['role'], RaciLetter> = {
  executes: 'R',
  decides: 'R',
  assists: 'R',
  reviews: 'C',
  consulted: 'C',
  informed: 'I',
};

/**
 * The letters of each participant of a stage, in the order A, R, C, I.
 * @example raciOf(lookup, stage).get(sales.id) // ['A', 'R']
 */
export function raciOf(lookup: Lookup, stage: Stage): ReadonlyMap<string, readonly RaciLetter[]> {
  const letters = new Map<string, Set<RaciLetter>>();
  const give = (participant: string, letter: RaciLetter) =>
    letters.set(participant, (letters.get(participant) ?? new Set()).add(letter));
  if (stage.owner) give(stage.owner, 'A');
  for (const { participant, role } of lookup.by('participation', 'stage', stage.id)) give(participant, LETTER[role]);
  const order: readonly RaciLetter[] = ['A', 'R', 'C', 'I'];
  return new Map([...letters].map(([id, set]) => [id, order.filter((letter) => set.has(letter))]));
}

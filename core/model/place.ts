/**
 * Order among siblings: a parent and a fractional index, one field, so that a move is one change. Rows sort by
 * (index, id), bytewise; two people who insert at the same spot get equal indexes, which stay in order by id until
 * somebody inserts between them: then the equal ones get new indexes.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { z } from '../schema.ts';

export const placeSchema = z.strictObject({
  parent: z.uuid().nullable(),
  index: z.string().regex(/^[0-9A-Za-z]{1,200}$/),
});
export type Place = z.infer<typeof placeSchema>;

interface Placed {
  readonly id: string;
  readonly place: Place;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export const byPlace = (a: Placed, b: Placed): number =>
  compareText(a.place.index, b.place.index) || compareText(a.id, b.id);

export interface Insertion {
  /** Index of each new row, in order. */
  readonly indexes: readonly string[];
  /** New indexes of siblings that had to make room. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * Indexes for `count` rows put among `siblings` (sorted) before position `at`.
 * @example insertAt([], 0, 2).indexes // ['a0', 'a1']
 */
export function insertAt(siblings: readonly Placed[], at: number, count: number): Insertion {
  const before = siblings[at - 1]?.place.index ?? null;
  // Rows with the index of the one before: they stand behind the gap and have to make room.
  let end = at;
  while (before !== null && siblings[end]?.place.index === before) end += 1;
  const after = siblings[end]?.place.index ?? null;
  const keys = generateNKeysBetween(before, after, count + end - at);
  return {
    indexes: keys.slice(0, count),
    moved: new Map(siblings.slice(at, end).map((row, i) => [row.id, keys[count + i] as string])),
  };
}

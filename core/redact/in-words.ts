/** What was taken out, for whoever made the copy. It names what the copy does not: it is not for the client. */
import { t } from '../text/text.ts';
import type { Removed } from './redact.ts';

const say = t.redact;

/** What only a file has. */
export interface RemovedHistory {
  readonly changes: number;
  readonly versions: number;
}

/** @example removedInWords(removed) // 'Removed: 3 people without a name, 12 mentions of them inside text and 4 notes.' */
export function removedInWords({ people, mentions, costs, notes, remarks, traces }: Removed, history: RemovedHistory = { changes: 0, versions: 0 }): string {
  const parts: readonly (readonly [number, (n: number) => string])[] = [
    [people.length, say.people],
    [mentions, say.mentions],
    [costs, say.costs],
    [notes, say.notes],
    [remarks, say.remarks],
    [traces, say.traces],
    [history.changes, say.changes],
    [history.versions, say.versions],
  ];
  return say.removed(parts.flatMap(([n, words]) => (n > 0 ? [words(n)] : [])));
}

/** @example renamedInWords(removed) // ['Anna Berg → Person 1'] */
export const renamedInWords = ({ people }: Removed): readonly string[] => people.map(({ from, to }) => say.renamed(from, to));

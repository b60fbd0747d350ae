/** What was taken out, for whoever made the copy. It names what the copy does not: it is not for the client. */
import { t } from '../text/text.ts';
import type { Removed } from './redact.ts';

const say = t.redact;

/** What only a file has. */
export interface RemovedHistory {
  readonly changes: number;
  readonly versions: number;
}

const NO_HISTORY: RemovedHistory = { changes: 0, versions: 0 };

/** @example removedInWords(removed) // 'Removed: the names of 3 people, 12 mentions of them inside text and 4 notes.' */
export const removedInWords = (removed: Removed, history = NO_HISTORY): string => say.removed(partsOf(removed, history));

/** The same before it is done. */
export const wouldGoInWords = (removed: Removed, history = NO_HISTORY): string => say.wouldGo(partsOf(removed, history));

function partsOf({ people, mentions, costs, notes, remarks, traces }: Removed, history: RemovedHistory): readonly string[] {
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
  return parts.flatMap(([n, words]) => (n > 0 ? [words(n)] : []));
}

/** @example renamedInWords(removed) // ['Anna Berg → Person 1'] */
export const renamedInWords = ({ people }: Removed): readonly string[] => people.map(({ from, to }) => say.renamed(from, to));

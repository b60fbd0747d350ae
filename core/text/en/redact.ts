/** A copy without what a client should not see, in English. */
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const list = (names: readonly string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

export const redact = {
  person: (n: number) => `Person ${n}`,
  leftOut: 'Left out of this copy.',
  copied: 'Made as a redacted copy',
  /** Stands as the author of the one change in the copy's history. */
  author: 'Redacted copy',

  names: { names: 'Names of people', costs: 'Costs', notes: 'Notes and remarks', history: 'History' },
  about: {
    names: 'People become “Person 1”, “Person 2” and so on, also inside text. Teams and roles keep their names.',
    costs: 'Every amount of money, such as a cost an hour.',
    notes: 'Notes, pain points, the parking lot, remarks and reasons, and what walk-throughs wrote down.',
    history: 'Earlier changes and versions, and what is left of deleted rows.',
  },

  renamed: (from: string, to: string) => `${from} → ${to}`,
  people: (n: number) => (n === 1 ? 'the name of 1 person' : `the names of ${n} people`),
  mentions: (n: number) => `${count(n, 'mention')} of them inside text`,
  costs: (n: number) => count(n, 'amount of money', 'amounts of money'),
  notes: (n: number) => count(n, 'note'),
  remarks: (n: number) => count(n, 'remark'),
  traces: (n: number) => `${count(n, 'trace')} of what is gone`,
  changes: (n: number) => `${count(n, 'change')} in the history`,
  versions: (n: number) => count(n, 'version'),
  removed: (parts: readonly string[]) => (parts.length === 0 ? 'There was nothing to remove.' : `Removed: ${list(parts)}.`),
  wouldGo: (parts: readonly string[]) => (parts.length === 0 ? 'There is nothing to remove.' : `Would be removed: ${list(parts)}.`),

  unknown: (word: string, known: readonly string[]) => `“${word}” is nothing that can be removed. There are ${list(known)}.`,
  unknownAction: 'Name one or more of these, with commas between them.',
};

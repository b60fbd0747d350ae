/** Merging and comparing two copies of a project. */
const quoted = (name: string) => (name ? ` “${name}”` : '');
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const merge = {
  /** The label of the entry in the history. Two machines that merge the same must write the same: never change it. */
  entry: 'Merge',
  mine: 'Mine',
  theirs: 'Theirs',
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  unknown: 'something that is gone',
  place: 'Place in the order',
  inside: (name: string) => `in “${name}”`,
  notInside: 'in nothing else',
  isIn: (name: string, where: string) => `“${name}” ${where}`,
  behind: (name: string) => `behind “${name}”`,
  first: 'first',
  notThere: 'not there',
  removed: 'removed',
  kept: 'there',
  changed: (fields: readonly string[]) => `changed: ${fields.join(', ').toLowerCase()}`,
  added: (noun: string, name: string) => `added: ${noun}${quoted(name)}`,
  points: (noun: string, name: string) => `used by ${noun}${quoted(name)}`,
  more: (n: number) => `and ${n} more`,

  fieldQuestion: (field: string, noun: string, name: string) => `“${field}” of ${noun}${quoted(name)} was changed on both sides. Which one stands?`,
  removedQuestion: (noun: string, name: string, remover: string, other: string) =>
    `${remover} removed ${noun}${quoted(name)}, and ${other} went on working with it. Does it go or come back?`,
  scenarioQuestion: (name: string, remover: string) => `${remover} removed the scenario${quoted(name)}, and no other one would be left. Does it go or come back?`,
  nameQuestion: (noun: string, name: string, mine: string, theirs: string) =>
    `${mine} and ${theirs} each have a new ${noun}${quoted(name)}. Is it the same thing? Then which one stands?`,
  circleQuestion: (noun: string, names: readonly string[]) =>
    `By what both sides did, ${names.length > 1 ? `${names.map((name) => `“${name}”`).join(' and ')} are inside each other` : `${noun}${quoted(names[0] ?? '')} is inside itself`}. Where do they belong?`,
  ruleQuestion: (noun: string, name: string, reason: string) => `What both sides did to ${noun}${quoted(name)} is not allowed together: ${reason} Which one stands?`,

  otherProject: (mine: string, theirs: string) => `“${mine}” and “${theirs}” are two different projects, not two copies of one.`,
  otherProjectAction: 'Take a copy that was made with Save as. To bring stages over from another project, copy and paste them.',
  conflicts: (n: number) => `${count(n, 'conflict')} to decide; nothing was written.`,
  conflictsAction: (mine: string, theirs: string) => `Say --prefer a to go by ${mine} in all of them, or --prefer b to go by ${theirs}.`,
  conflict: (n: number, kind: string, question: string) => `${n}. [${kind}] ${question}`,
  conflictSide: (side: string, words: string) => `     ${side}: ${words}`,
  before: 'before',
  wrote: (path: string, entries: number) => `${path}: ${count(entries, 'change')} merged.`,
  sameAlready: 'Both hold the same changes already.',
  adopted: (name: string) => `${name} has all that the other has, and more: it was taken as it is.`,
  base: {
    journal: 'Compared with the last state that both have in their history.',
    version: 'Compared with the newest version that both hold.',
    given: (name: string) => `Compared with “${name}”.`,
    none: 'The histories have nothing in common and no base was given: the two copies were compared with each other only, so what only one of them has was kept.',
  },
  decided: (n: number, name: string) => `${count(n, 'conflict')} decided for ${name}.`,
  deleted: (noun: string, name: string, by: string) => `Removed: ${noun}${quoted(name)} (${by})`,
  byBoth: 'by both',
  byMerge: 'went with what it belonged to, or was joined',
  by: (name: string) => `by ${name}`,
  noPrefer: (value: string) => `--prefer takes a or b, not “${value}”.`,
  noPreferAction: 'Say --prefer a for the first file, --prefer b for the second.',
  broken: 'The two copies cannot be merged without breaking a rule of the model.',
  brokenAction: 'Both are as they were. Undo the newest changes in one of them and merge again.',

  diffAdded: (noun: string, name: string) => `Added ${noun}${quoted(name)}`,
  diffRemoved: (noun: string, name: string) => `Removed ${noun}${quoted(name)}`,
  diffChanged: (noun: string, name: string) => `Changed ${noun}${quoted(name)}`,
  diffField: (field: string, from: string, to: string) => `  ${field}: ${from} → ${to}`,
  diffNone: 'They say the same.',
  diffViews: 'Places on the map differ.',
  inScenario: (name: string) => `Scenario “${name}”:`,
  capital,
} as const;

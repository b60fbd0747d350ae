/** The slides, in English. */
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const slides = {
  foot: (title: string, scenario: string) => (scenario === '' ? title : `${title} · ${scenario}`),
  part: (name: string, part: number, parts: number) => (parts < 2 ? name : `${name} (${part} of ${parts})`),
  map: 'Flow map',
  parts: 'The map in parts',
  handoffs: 'Handoffs',
  figures: 'Key figures',
  findings: 'Most costly findings',
  findingsOf: (shown: number, all: number) => (shown < all ? `The ${shown} most costly of ${count(all, 'open finding')}` : count(all, 'open finding')),
  noFindings: 'The health check finds nothing open.',
  summary: (stages: number, handoffs: number, teams: number) => `${count(stages, 'stage')}, ${count(handoffs, 'handoff')}, ${count(teams, 'team')}`,

  ai: 'AI',
  /** What the objects of a slide are called where a program lists them. */
  objects: {
    kicker: 'Kicker',
    title: 'Title',
    rule: 'Rule',
    foot: 'Foot',
    table: 'Table',
    tile: (label: string) => `${label}: tile`,
    value: (label: string) => `${label}: value`,
    hint: (label: string) => `${label}: hint`,
    sign: (label: string) => `${label}: sign`,
    share: (label: string) => `${label}: share`,
  },
  lane: (name: string) => `Lane ${name}`,
  laneName: (name: string) => `Name of lane ${name}`,
  stageShape: (n: number) => `Stage ${n}`,
  handoffShape: (n: number) => `Handoff ${n}`,
  numberShape: (n: number) => `Number of handoff ${n}`,
  hairline: (name: string) => `Line of milestone ${name}`,
  flag: (name: string) => `Milestone ${name}`,
  milestone: (name: string, day: string) => `${name} · ${day}`,
  goesOn: (parts: readonly number[]) => `→ ${parts.join(', ')}`,
  comesFrom: (parts: readonly number[]) => `${parts.join(', ')} →`,
  goesOnShape: (stage: string) => `${stage} goes on`,
  comesFromShape: (stage: string) => `${stage} comes from`,

  legend: {
    number: 'Handoff in the table',
    unsaid: 'Nothing said of what is passed',
    unowned: 'No owner',
    ai: 'AI takes part',
    aiUnaccountable: 'No human accountable',
    crossTeam: 'Between teams',
    rework: 'Rework',
    goesOn: 'Goes on in part 2',
  },
  columns: { part: 'Part', stages: 'Stages', teams: 'Teams', number: 'No.', from: 'From', to: 'To', passes: 'What is passed', accepted: 'Accepted when', wait: 'Wait', severity: 'Severity', finding: 'Finding', where: 'Where', evidence: 'Evidence', how: 'How to mend it', weekly: 'A week' },
} as const;

/** What the lenses other than the flow say, in English. */
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const lenses = {
  names: { flow: 'Flow', organisation: 'Organisation', systems: 'Systems', 'human-ai': 'Humans and AI', workflows: 'Workflows' },
  /** What to do where a lens has nothing to show. */
  emptyHint: {
    flow: 'Add the first stage: what happens first, and who does it?',
    organisation: 'Add a team, a person or an AI, and this shows how work passes between them.',
    systems: 'Add stages and say which systems they use, and this shows where data is typed in again.',
    'human-ai': 'Add stages and say who takes part, and this shows what people and what AI do.',
    workflows: 'Add a workflow, and this shows how workflows depend on each other.',
  },
  nobody: 'nobody',
  fromTo: (from: string, to: string) => `${from} → ${to}`,

  modes: { reads: 'reads', writes: 'writes', both: 'both' },
  usesSystem: (mode: string, system: string) => (mode === 'both' ? `reads and writes ${system}` : `${mode} ${system}`),
  usedIn: (stages: number) => `used in ${count(stages, 'stage', 'stages')}`,
  recordOf: (artifacts: number) => `keeps ${artifacts}`,
  integrations: { manual: 'Hand', file: 'File', api: 'API', event: 'Event' },
  rekeyed: 'Re-keyed',
  rekeyedHint: 'Typed in again by hand',
  rekeyedBetween: (handoff: string, systems: string) => `${handoff}: typed in again by hand, ${systems}`,
  rekeyedCount: (n: number) => (n === 0 ? 'Nothing is re-keyed' : n === 1 ? 'handoff is re-keyed by hand' : 'handoffs are re-keyed by hand'),
  unusedSystems: (n: number, names: string) => `Not used in this workflow: ${count(n, 'system', 'systems')} (${names})`,

  ai: 'AI',
  roles: { owns: 'owns', executes: 'executes', decides: 'decides', assists: 'assists', reviews: 'reviews', consulted: 'is consulted', informed: 'is informed' },
  /** As in RACI. */
  letters: { consulted: 'C', informed: 'I' },
  does: (who: string, what: string) => `${who} ${what}`,
  inStages: (what: string, stages: number) => `${what} in ${count(stages, 'stage', 'stages')}`,
  autonomyUnsaid: 'autonomy not said',
  answersTo: (human: string) => `Answers to ${human}`,
  nobodyAnswers: 'Nobody answers for it',
  fallback: (who: string) => `Fallback: ${who}`,
  noFallback: 'No fallback',
  gates: 'Human gate',
  noGate: 'No gate',
  gateBy: (names: string) => `human gate: ${names}`,
  noAi: 'No AI takes part',
  openGates: (open: number, all: number) =>
    open === 0 ? (all === 1 ? 'The AI stage has a human gate' : 'Every AI stage has a human gate') : `of ${count(all, 'AI stage', 'AI stages')} ${open === 1 ? 'has' : 'have'} no human gate`,

  handoffs: (n: number) => count(n, 'handoff', 'handoffs'),
  meanWait: (time: string) => `waits ${time} on average`,
  withWhat: (handoff: string, what: string) => `${handoff}: ${what}`,
  answersFor: (human: string, ai: string) => `${human} answers for ${ai}`,
  ownsStages: (stages: number) => `owns ${count(stages, 'stage', 'stages')}`,
  unownedWork: 'Work that nobody owns',

  aWeek: (cases: number) => `${cases} a week`,
  stagesAndCross: (stages: number, crossTeam: number) => `${count(stages, 'stage', 'stages')} · ${crossTeam} between teams`,
  andMore: (name: string, more: number) => `${name} +${more}`,
  calls: (from: string, to: string) => `${from} calls ${to}`,
  supplies: (from: string, to: string) => `${from} makes what ${to} needs`,
  ownedBy: (owner: string) => `owned by ${owner}`,
  leadTime: (time: string) => `lead time ${time}`,
  aiCount: (n: number) => count(n, 'AI takes part', 'AI take part'),
};

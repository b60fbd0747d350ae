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
};

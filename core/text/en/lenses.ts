/** What the lenses other than the flow say, in English. */
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
};

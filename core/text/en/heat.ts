/** What weighs on stages and handoffs, as the map shows it. */
export const heat = {
  name: 'Heat',
  none: 'No heat',
  hint: 'Colour the map by what weighs on stages and handoffs',
  kinds: {
    waiting: 'Waiting',
    findings: 'Findings',
    handoffs: 'Clear handoffs',
    systems: 'Systems',
    autonomy: 'AI autonomy',
  },
  kindHints: {
    waiting: 'How long work lies, at handoffs and in waiting stages',
    findings: 'How much the health check finds there; “!” has something high',
    handoffs: 'How much of a handoff to another team is said',
    systems: 'How many systems a stage uses',
    autonomy: 'How much an AI does by itself in a stage',
  },
  noWait: 'none',
  fewFindings: 'few',
  manyFindings: 'many, or high',
  high: (count: number) => `${count} !`,
  orMore: (count: number) => `${count}+`,
  level: (level: number) => `L${level}`,
  legend: (kind: string, from: string, to: string) => `${kind}: from ${from} to ${to}`,
  nothing: 'Nothing here to show',
} as const;

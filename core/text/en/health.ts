/** The health check as a whole: problems, severities, scores, matrices. */
import { percent, s } from './rules/words.ts';

export const health = {
  problems: {
    breakdown: 'Breakdown between teams',
    ownership: 'Unclear ownership',
    coordination: 'Delay from coordination',
    complexity: 'Complexity as systems scale',
    ai: 'AI governance',
    coverage: 'Process coverage',
    timing: 'Timing',
  },
  severities: { high: 'High', medium: 'Medium', low: 'Low' },
  score: (sound: number, all: number) => `${sound} of ${s(all, 'element')} that its rules look at show${all === 1 ? 's' : ''} nothing: ${percent(all === 0 ? 1 : sound / all)}.`,
  shown: (high: number, medium: number, low: number) => `${high} high, ${medium} medium, ${low} low.`,
  accepted: (count: number) => `${s(count, 'finding')} accepted.`,
  nothingToLookAt: 'There is nothing here yet that its rules look at.',
  matrices: {
    stage: 'Stage',
    team: 'From team',
    nobody: 'Nobody',
    without: (letter: string, name: string, stage: string) => `${name} is no longer ${letter} of “${stage}”`,
    oversight: { ai: 'AI', workflow: 'Workflow', stage: 'Stage', role: 'Role', autonomy: 'Autonomy', highest: 'Highest at this risk', accountable: 'Accountable', gate: 'Human gate', fallback: 'Fallback' },
    owner: 'owns',
    cell: (count: number, wait: string) => (wait === '' ? String(count) : `${count}× ${wait}`),
    cluster: (n: number) => `Cluster ${n}`,
  },
  check: {
    findings: (open: number, accepted: number) => `${s(open, 'finding')}${accepted > 0 ? `, ${accepted} accepted` : ''}`,
    none: 'No finding.',
    metrics: (of: string) => `Figures of ${of}`,
    project: 'the project',
    workflow: (name: string) => `“${name}”`,
    fixes: 'Fix',
    acceptedBy: (by: string, reason: string) => `accepted by ${by}: ${reason}`,
    off: (names: readonly string[]) => `Switched off: ${names.join(', ')}`,
    scores: 'Free of findings',
    noLevel: (level: string) => `There is no severity “${level}”.`,
    noLevelAction: 'Choose high, medium or low.',
  },
} as const;

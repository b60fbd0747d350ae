/** The figures of the health check: what each is called, how it is worked out, and where the definition comes from. */
import { number } from './rules/words.ts';

const rother = 'Rother & Shook, Learning to See (1999)';
const martin = 'Martin & Osterling, Value Stream Mapping (2014)';
const ours = 'Workflow Atlas, docs/health.md';

export const metrics = {
  'lead-time': { name: 'Lead time, expected', formula: 'work + waits on the way that counts, by how often each is taken', source: rother },
  'lead-time-best': { name: 'Lead time, best case', formula: 'shortest way without rework, least of each estimate', source: ours },
  'lead-time-worst': { name: 'Lead time, worst case', formula: 'longest way with each rework once, most of each estimate', source: ours },
  'touch-time': { name: 'Touch time', formula: 'work on the way that counts', source: martin },
  'wait-time': { name: 'Waiting', formula: 'lead time − work', source: martin },
  'flow-efficiency': { name: 'Flow efficiency', formula: 'work ÷ lead time', source: 'Modig & Åhlström, This Is Lean (2012); “activity ratio” in Martin & Osterling (2014)' },
  'between-teams': { name: 'Waiting between teams', formula: 'waits at handoffs between the lanes of different owners', source: ours },
  'inside-stages': { name: 'Inside the teams', formula: 'lead time − waiting between teams', source: ours },
  'architecture-share': { name: 'Share of the architecture', formula: 'waiting between teams ÷ lead time', source: ours },
  effort: { name: 'Effort', formula: 'work on all ways, also those side by side', source: ours },
  'rolled-ca': { name: 'Rolled %C&A', formula: 'product of %C&A of all stages, each to the power of the share of cases that come to it', source: martin },
  handoffs: { name: 'Handoffs', formula: 'handoffs from stage to stage', source: ours },
  'handoffs-cross-team': { name: 'Handoffs between teams', formula: 'handoffs whose stages stand in different lanes', source: ours },
  'handoffs-cross-location': { name: 'Handoffs between places', formula: 'handoffs whose teams are at different locations', source: ours },
  'handoffs-cross-system': { name: 'Handoffs between systems', formula: 'handoffs whose stages both use systems, and none together', source: ours },
  'team-touches': { name: 'Team touches', formula: '1 + times that a case changes lanes on its way', source: ours },
  'ownership-clarity': { name: 'Clear ownership', formula: 'stages whose one owner is inside, human and takes part ÷ stages with work', source: ours },
  'handoff-clarity': { name: 'Clear handoffs', formula: 'filled of: what is passed, when it is accepted, by what way, how long ÷ 4 for each handoff between teams', source: ours },
  'process-coverage': { name: 'Process coverage', formula: 'stages with a checklist that has steps ÷ stages of work and decision inside', source: ours },
  'human-stages': { name: 'Done by humans, by stages', formula: 'stages that no AI executes ÷ stages with work', source: ours },
  'approved-stages': { name: 'Done by AI with approval, by stages', formula: 'stages that AI executes and a human decides or reviews ÷ stages with work', source: ours },
  'alone-stages': { name: 'Done by AI alone, by stages', formula: 'stages that AI executes without a human ÷ stages with work', source: ours },
  'human-minutes': { name: 'Done by humans, by time', formula: 'work in stages that no AI executes ÷ work', source: ours },
  'approved-minutes': { name: 'Done by AI with approval, by time', formula: 'work in stages that AI executes and a human decides or reviews ÷ work', source: ours },
  'alone-minutes': { name: 'Done by AI alone, by time', formula: 'work in stages that AI executes without a human ÷ work', source: ours },
  'coordination-ratio': { name: 'Coordination to execution', formula: 'assisting, reviewing and telling ÷ work without telling', source: ours },
  'systems-per-stage': { name: 'Systems in a stage', formula: 'uses of systems ÷ stages with work', source: ours },
  'independent-ways': { name: 'Independent ways', formula: 'handoffs − stages + starts + ends', source: 'McCabe, A Complexity Measure (1976)' },
  'single-person': { name: 'Work that depends on one person', formula: 'work in stages that one person alone does ÷ work', source: ours },
} as const;

export const metricWords = {
  terms: {
    work: 'work', waits: 'waits', lead: 'lead time', between: 'between teams', stages: 'stages', changes: 'changes of lane', first: 'the first team', clear: 'clear', filled: 'filled', fields: 'fields', covered: 'with a checklist', human: 'by humans',
    approved: 'with approval', alone: 'AI alone', coordination: 'coordination', execution: 'execution', uses: 'uses', handoffs: 'handoffs', starts: 'starts', ends: 'ends', single: 'one person alone', all: 'all', value: '',
  },
  minutes: (value: number) => `${(Math.round(value * 100) / 100).toLocaleString('en')} min`,
  ratio: (value: number) => `1 : ${number(value === 0 ? 0 : 1 / value)}`,
  more: (count: number) => `${count} more`,
  noWorkflow: 'There is no workflow yet.',
  nothing: 'Nothing to divide by: no such row yet.',
  noTime: 'Nobody said a time yet.',
  noShare: 'No stage says its %C&A yet.',
  ofWorkflow: (name: string) => `“${name}”`,
  casesOf: (cases: number, name: string) => `${number(cases)} × “${name}”`,
  cases: 'cases',
};

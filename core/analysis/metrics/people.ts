/** Who does the work: humans, AI with approval or AI alone; how much of it is coordination; and what hangs on one person. */
import { expectedOf } from '../../model/estimate.ts';
import { ownerOf } from '../../model/lanes.ts';
import { keptFor, type Lookup } from '../../model/lookup.ts';
import type { Participant, Stage } from '../../model/tables.ts';
import { touchOf } from '../../model/touch.ts';
import { timeOf } from '../time.ts';
import { isAi, isInsider, thoseWho } from '../rules/ask.ts';
import { HAS_EFFECT } from '../rules/autonomy.ts';
import type { Scope } from '../rules/scope.ts';
import { count, minutes, ratio, type Metric, type MetricId, type TermName } from './metric.ts';
import { workIn } from './quality.ts';

export type DoneBy = 'human' | 'approved' | 'alone';

/** Those who execute or decide; where nobody does, the owner. */
function actorsOf(lookup: Lookup, stage: Stage): readonly Participant[] {
  const named = thoseWho(lookup, stage, 'executes', 'decides');
  const owner = ownerOf(lookup, stage);
  return named.length > 0 || !owner ? named : [owner];
}

/** An AI that only suggests, drafts or acts after approval has a human who approves; beyond that one has to be named. */
export const doneBy = keptFor((lookup, stage: Stage): DoneBy => {
  const actors = actorsOf(lookup, stage);
  const ais = actors.filter(isAi);
  if (ais.length === 0) return 'human';
  const hasHuman = actors.some(isInsider) || thoseWho(lookup, stage, 'reviews').some(isInsider);
  return hasHuman || ais.every(({ autonomy }) => autonomy !== null && autonomy <= HAS_EFFECT) ? 'approved' : 'alone';
});

/** Minutes of work in each stage for one case, by how often a case comes to it on any way. */
function workByStage(scope: Scope, workflow: string): ReadonlyMap<Stage, number> {
  const time = scope.time(workflow);
  const visits = time.computable ? time.visits : new Map<string, number>();
  return new Map(scope.once(workIn, workflow).map((stage) => [stage, (visits.get(stage.id) ?? 0) * timeOf(touchOf(scope.lookup, stage), scope.project).expected]));
}

const byStages = (id: MetricId, by: DoneBy): Metric => ({
  id,
  unit: 'share',
  whole: 'rows',
  of: (scope, workflow) => {
    const all = scope.once(workIn, workflow);
    return ratio(count(by, all.filter((stage) => doneBy(scope.lookup, stage) === by).length), count('stages', all.length));
  },
});

/** The work of some stages of all work, for one case. */
const ofWork = (id: MetricId, name: TermName, is: (scope: Scope, stage: Stage) => boolean): Metric => ({
  id,
  unit: 'share',
  whole: 'cases',
  of: (scope, workflow) => {
    const all = scope.once(workIn, workflow);
    const work = (stages: readonly Stage[]) => stages.reduce((sum, stage) => sum + (scope.once(workByStage, workflow).get(stage) ?? 0), 0);
    return ratio(minutes(name, work(all.filter((stage) => is(scope, stage)))), minutes('work', work(all)));
  },
});

const byMinutes = (id: MetricId, by: DoneBy): Metric => ofWork(id, by, ({ lookup }, stage) => doneBy(lookup, stage) === by);

/** One person, or a role that one person fills. */
function isSingle({ lookup }: Scope, stage: Stage): boolean {
  const [one, ...others] = actorsOf(lookup, stage);
  return one !== undefined && others.length === 0 && (one.kind === 'person' || (one.kind === 'role' && one.capacity === 1));
}

interface Coordination {
  readonly coordination: number;
  readonly execution: number;
}

/** Of one stage for one case: what helpers, reviewers and messages take, and the rest of the work. */
function coordinationAt(scope: Scope, stage: Stage): Coordination {
  const { lookup } = scope;
  const time = scope.time(stage.workflow);
  const visits = time.computable ? (time.visits.get(stage.id) ?? 0) : 0;
  const helped = lookup.by('participation', 'stage', stage.id).reduce((sum, { role, minutes: own }) => sum + ((role === 'assists' || role === 'reviews') && own ? expectedOf(own) : 0), 0);
  const told = lookup
    .processes(stage.id)
    .flatMap(({ id }) => lookup.by('step', 'process', id))
    .reduce((sum, step) => sum + (step.kind === 'communication' && step.minutes ? expectedOf(step.minutes) * (step.required ? 1 : (step.probability ?? 1)) : 0), 0);
  const touch = timeOf(touchOf(lookup, stage), scope.project).expected;
  return { coordination: visits * (helped + told), execution: visits * Math.max(0, touch - told) };
}

export const peopleMetrics: readonly Metric[] = [
  byStages('human-stages', 'human'),
  byStages('approved-stages', 'approved'),
  byStages('alone-stages', 'alone'),
  byMinutes('human-minutes', 'human'),
  byMinutes('approved-minutes', 'approved'),
  byMinutes('alone-minutes', 'alone'),
  {
    id: 'coordination-ratio',
    unit: 'ratio',
    whole: 'cases',
    of: (scope, workflow) => {
      const all = scope.once(workIn, workflow).map((stage) => coordinationAt(scope, stage));
      const total = (name: keyof Coordination) => minutes(name, all.reduce((sum, one) => sum + one[name], 0));
      return ratio(total('coordination'), total('execution'));
    },
  },
  ofWork('single-person', 'single', isSingle),
];

/**
 * What rules look at: one scenario without its retired workflows, with the figures that several of them need, each worked out
 * once. Day and ids come from outside.
 */
import { expectedOf, pointsOf, toWorking, type Duration } from '../../model/estimate.ts';
import { isPassive } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import { keptWhileSame, noteAll } from '../../model/reads.ts';
import type { Handoff, Participant, Project, Stage, System, Workflow } from '../../model/tables.ts';
import { formatMinutes } from '../../text/duration.ts';
import { endless, flowOf, keptByBasis, reachable, type Flow } from '../flow.ts';
import { leadTime, type LeadTimeResult } from '../lead-time.ts';
import { thresholdOf, type ThresholdName } from '../thresholds.ts';
import { noTime } from '../time.ts';
import { startTimes } from '../../process/start-times.ts';

export interface Env {
  /** `2026-03-31` */
  readonly today: string;
  readonly newId: () => string;
}

/** A workflow's drawing as numbers, whatever its times. */
export interface Shape {
  readonly flow: Flow;
  readonly reached: ReadonlySet<string>;
  /** Stages in which a case may go round for ever. */
  readonly trapped: readonly Stage[];
}

/** Keeps what was worked out for a key. */
function kept<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    noteAll();
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as V;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}

const inUse = ({ lookup }: Scope): readonly Workflow[] => lookup.workflows().filter(({ status }) => status !== 'retired');
const stagesInUse = ({ lookup, workflows }: Scope): readonly Stage[] => workflows.flatMap(({ id }) => lookup.stages(id));
const workInUse = ({ stages }: Scope): readonly Stage[] => stages.filter((stage) => !isPassive(stage));
const handoffsInUse = ({ lookup, workflows }: Scope): readonly Handoff[] => workflows.flatMap(({ id }) => lookup.handoffs(id));

const reachedIds = keptByBasis((flow): ReadonlySet<string> => new Set([...reachable(flow)].flatMap((at) => flow.steps[at]?.stage.id ?? [])));

const systemsAt = keptWhileSame((lookup, { id }: Stage): readonly System[] => lookup.by('systemUse', 'stage', id).flatMap(({ system }) => lookup.get('system', system) ?? []));

export class Scope {
  readonly lookup: Lookup;
  readonly env: Env;
  readonly #project: Project;

  constructor(lookup: Lookup, env: Env) {
    [this.lookup, this.env] = [lookup, env];
    this.#project = projectOf({ project: lookup.table('project') });
  }

  get project(): Project {
    // Looked at each time, so that it is noted by whoever reads it.
    this.lookup.table('project');
    return this.#project;
  }

  get workflows(): readonly Workflow[] {
    return this.once(inUse, '');
  }

  /** All stages; those of `work` need somebody. */
  get stages(): readonly Stage[] {
    return this.once(stagesInUse, '');
  }

  get work(): readonly Stage[] {
    return this.once(workInUse, '');
  }

  get handoffs(): readonly Handoff[] {
    return this.once(handoffsInUse, '');
  }

  readonly participants = (kind: Participant['kind']): readonly Participant[] => this.lookup.all('participant').filter((one) => one.kind === kind);

  /** Static figures of a workflow (lead-time.ts). */
  readonly time = kept((workflow: string): LeadTimeResult => leadTime(this.lookup, workflow, this.project));

  readonly shape = kept((workflow: string): Shape => {
    const flow = flowOf(this.lookup, workflow, this.project, () => noTime);
    return { flow, reached: reachedIds(flow), trapped: endless(flow).flatMap((at) => flow.steps[at]?.stage ?? []) };
  });

  /** When a case comes to each stage, in minutes from the trigger, expected and without rework. */
  readonly starts = kept((workflow: string): ReadonlyMap<string, number> => startTimes(this.lookup, workflow, this.project, this.shape(workflow).flow));

  /** Does a way lead from one stage to another, near or far? Looked for backwards: what is needed is mostly made nearby. */
  leadsTo(from: string, to: string): boolean {
    return this.#isBefore(from, to, (id) => this.lookup.waysIn(id).map((way) => way.from));
  }

  /** Does one workflow call the other, itself or by way of others, whichever of the two? */
  isCalled(one: string, other: string): boolean {
    const callers = (id: string) => this.lookup.by('stage', 'calls', id).map(({ workflow }) => workflow);
    return this.#isBefore(one, other, callers) || this.#isBefore(other, one, callers);
  }

  #isBefore(from: string, to: string, before: (id: string) => readonly string[]): boolean {
    const seen = new Set([to]);
    for (const id of seen) {
      if (id === from) return true;
      for (const one of before(id)) seen.add(one);
    }
    return false;
  }

  readonly #once = new Map<unknown, Map<string, unknown>>();

  /** What several rules ask for and one works out, for the whole or for one workflow. */
  once<V>(work: (scope: Scope, workflow: string) => V, workflow: string): V {
    noteAll();
    const known = this.#once.get(work) ?? new Map<string, unknown>();
    this.#once.set(work, known);
    if (!known.has(workflow)) known.set(workflow, work(this, workflow));
    return known.get(workflow) as V;
  }

  /** Expected cases a week; nothing where nobody said. */
  volume(workflow: string): number | null {
    const volume = this.lookup.get('workflow', workflow)?.volume;
    return volume ? expectedOf(volume) : null;
  }

  limit = (name: ThresholdName): number => thresholdOf({ threshold: this.lookup.table('threshold') }, name);

  /** Likely minutes of working time of a handoff's wait; nothing where nobody said. */
  likelyWait({ wait }: Handoff): number | null {
    return wait ? toWorking(pointsOf(wait).likely, wait.basis, this.project) : null;
  }

  working = ({ minutes, basis }: Duration): number => toWorking(minutes, basis, this.project);

  get weekMinutes(): number {
    return this.project.hoursPerDay * this.project.daysPerWeek * 60;
  }

  /** @example scope.say(1440) // '3 working days' */
  say = (minutes: number): string => formatMinutes(minutes, this.project);

  stageName = (id: string): string => this.lookup.get('stage', id)?.name ?? '';
  participantName = (id: string | null): string => this.lookup.get('participant', id)?.name ?? '';
  systemName = (id: string | null): string => this.lookup.get('system', id)?.name ?? '';
  systemsOf = (id: string): readonly System[] => {
    const stage = this.lookup.get('stage', id);
    return stage ? systemsAt(this.lookup, stage) : [];
  };
}

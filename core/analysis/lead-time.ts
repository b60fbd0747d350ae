/**
 * The static time figures of a workflow: how long a case takes from trigger to end, and what of that is work. Minutes of
 * working time throughout; elapsed ones are turned into them by an average week.
 *
 * Expected lead time of a stage: L = touch + own wait + Σ share · (wait + L(next)) over its alternatives (shares.ts), where of
 * ways side by side the largest (wait + L(next)) counts (longest-ways.ts). A loop taken with probability r makes 1 / (1 − r)
 * visits. The maximum of means is a lower bound, and a note says so. A stage that waits for a called workflow takes that
 * workflow's time too. No way to an end, and a circle of calls, have no lead time, and the reason names the stages.
 *
 * Best and worst leave out rework, escalation and what closes a circle; worst adds each rework on its way once (extremes.ts).
 *
 * *Path* figures follow the ways that count and add up to the lead time: touch + wait, architecture + inside, and the sums
 * over owners. *Effort* is the touch time of all ways. Waits between stages in different lanes are architecture; everything
 * else is inside.
 */
import type { Calendar } from '../model/estimate.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Stage } from '../model/tables.ts';
import { t } from '../text/text.ts';
import { visitsInAll } from './effort.ts';
import { extremes } from './extremes.ts';
import { endless, flowOf, reachable, type Flow, type Step } from './flow.ts';
import { longestWays, visitsOnPath, type LongestWays } from './longest-ways.ts';
import { notesOn, type Note } from './notes.ts';
import { noTime, type Time } from './time.ts';

/** What an owner's part of the path takes: the work, and the waits for and in its stages. */
export interface OwnerTime {
  /** Nothing: stages that nobody owns. */
  readonly owner: string | null;
  readonly touch: number;
  readonly wait: number;
}

export interface LeadTime {
  readonly computable: true;
  readonly expected: number;
  readonly best: number;
  readonly worst: number;
  /** On the path. */
  readonly touch: number;
  readonly wait: number;
  /** Touch as a share of the lead time; nothing where no time was said. */
  readonly flowEfficiency: number | null;
  /** Waits between lanes, and everything else. */
  readonly architecture: number;
  readonly inside: number;
  /** Touch time of all ways, also those side by side; nothing where they send work back without end. */
  readonly effort: number | null;
  readonly byOwner: readonly OwnerTime[];
  /** How often a case comes to each stage, by all ways and by those of the path. */
  readonly visits: ReadonlyMap<string, number>;
  readonly path: ReadonlyMap<string, number>;
  /** How often a case takes each handoff of the path. */
  readonly pathHandoffs: ReadonlyMap<string, number>;
  /** Expected minutes from each stage to the end. */
  readonly remaining: ReadonlyMap<string, number>;
  readonly notes: readonly Note[];
}

export interface NotComputable {
  readonly computable: false;
  /** A sentence that names the stages. */
  readonly reason: string;
  readonly stages: readonly string[];
}

export type LeadTimeResult = LeadTime | NotComputable;

/**
 * @example leadTime(lookup, onboarding.id, { hoursPerDay: 8, daysPerWeek: 5 }) // { computable: true, expected: 501.43, … }
 */
export function leadTime(lookup: Lookup, workflow: string, calendar: Calendar): LeadTimeResult {
  return resultOf(lookup, workflow, calendar, []);
}

const impossible = (reason: string, stages: readonly Stage[] = []): NotComputable => ({
  computable: false,
  reason,
  stages: stages.map((stage) => stage.id),
});

/** @param callers the workflows whose figures wait for these */
function resultOf(lookup: Lookup, workflow: string, calendar: Calendar, callers: readonly string[]): LeadTimeResult {
  const nameOf = (id: string) => lookup.get('workflow', id)?.name ?? '';
  if (!lookup.get('workflow', workflow)) return impossible(t.analysis.noWorkflow);
  if (callers.includes(workflow)) return impossible(t.analysis.callCycle(callers.slice(callers.indexOf(workflow)).map(nameOf)));
  const called = new Map<string, LeadTimeResult>();
  const resultOfCall = (stage: Stage): LeadTimeResult | undefined => {
    if (stage.kind !== 'call' || !stage.waitsForCall || !stage.calls) return undefined;
    const result = called.get(stage.calls) ?? resultOf(lookup, stage.calls, calendar, [...callers, workflow]);
    called.set(stage.calls, result);
    return result;
  };
  const flow = flowOf(lookup, workflow, calendar, (stage) => timeOfCall(resultOfCall(stage)));
  const stages = lookup.stages(workflow);
  if (flow.starts.length === 0) {
    return stages.length === 0 ? impossible(t.analysis.noStages) : impossible(t.analysis.noStart(stages.map((s) => s.name)), stages);
  }
  const within = reachable(flow);
  const trapped = endless(flow).map((at) => (flow.steps[at] as Step).stage);
  if (trapped.length > 0) return impossible(t.analysis.endless(trapped.map((s) => s.name)), trapped);
  for (const at of within) {
    const { stage } = flow.steps[at] as Step;
    const result = resultOfCall(stage);
    if (result?.computable !== false) continue;
    // Only the workflow that was asked for says which of its stages waits, not each one on the way.
    const isSaid = callers.length > 0 || result.stages.length === 0;
    return impossible(isSaid ? result.reason : t.analysis.calledNotComputable(stage.name, result.reason), [stage]);
  }
  const known = figures(flow, within, resultOfCall);
  return { ...known, notes: notesOn(flow, within, known.effort !== null) };
}

const timeOfCall = (result: LeadTimeResult | undefined): Time =>
  result?.computable ? { expected: result.expected, min: result.best, max: result.worst } : noTime;

/** All but words. */
type Figures = Omit<LeadTime, 'notes'>;
type ResultOfCall = (stage: Stage) => LeadTimeResult | undefined;

const knownFigures = new WeakMap<object, { readonly called: readonly (LeadTime['byOwner'] | undefined)[]; readonly figures: Figures }>();

/** Kept for flows of the same numbers whose calls have the same figures: those of a call were kept too if their lists of owners are the same one. */
function figures(flow: Flow, within: ReadonlySet<number>, resultOfCall: ResultOfCall): Figures {
  const called = flow.steps.flatMap(({ stage }) => {
    const call = resultOfCall(stage);
    return call ? [call.computable ? call.byOwner : undefined] : [];
  });
  const kept = knownFigures.get(flow.basis);
  if (kept && kept.called.every((owners, i) => owners === called[i])) return kept.figures;
  const found = newFigures(flow, within, resultOfCall);
  knownFigures.set(flow.basis, { called, figures: found });
  return found;
}

function newFigures(flow: Flow, within: ReadonlySet<number>, resultOfCall: ResultOfCall): Figures {
  const longest = longestWays(flow, within);
  const onPath = visitsOnPath(flow, within, longest);
  const all = visitsInAll(flow, within);
  const sums = { touch: 0, architecture: 0, effort: 0 };
  const owners = new Map<string | null, { touch: number; wait: number }>();
  const pathHandoffs = new Map<string, number>();
  const give = (owner: string | null, touch: number, wait: number) => {
    const sum = owners.get(owner) ?? { touch: 0, wait: 0 };
    owners.set(owner, { touch: sum.touch + touch, wait: sum.wait + wait });
    sums.touch += touch;
  };
  let effortIsKnown = all !== undefined;
  for (const at of within) {
    const step = flow.steps[at] as Step;
    const visits = onPath[at] ?? 0;
    sums.effort += (all?.[at] ?? 0) * step.touch.expected;
    const call = resultOfCall(step.stage);
    if (call?.computable) {
      sums.effort += (all?.[at] ?? 0) * (call.effort ?? 0);
      effortIsKnown &&= call.effort !== null;
    }
    if (visits === 0) continue;
    give(step.owner, visits * step.touch.expected, visits * step.wait.expected);
    if (call?.computable) {
      for (const { owner, touch, wait } of call.byOwner) give(owner, visits * touch, visits * wait);
      sums.architecture += visits * call.architecture;
    }
    for (const { choice, way } of waysOf(step, longest)) {
      const times = visits * choice.share;
      pathHandoffs.set(way.handoff.id, times);
      give((flow.steps[way.to] as Step).owner, 0, times * way.wait.expected);
      if (way.isCrossTeam) sums.architecture += times * way.wait.expected;
    }
  }
  const expected = longest.lead[longest.start] ?? 0;
  return {
    computable: true,
    expected,
    ...extremes(flow),
    touch: sums.touch,
    wait: expected - sums.touch,
    flowEfficiency: expected > 0 ? sums.touch / expected : null,
    architecture: sums.architecture,
    inside: expected - sums.architecture,
    effort: effortIsKnown ? sums.effort : null,
    byOwner: [...owners].map(([owner, sum]) => ({ owner, ...sum })),
    visits: byStage(flow, within, all ?? onPath),
    path: byStage(flow, within, onPath),
    pathHandoffs,
    remaining: byStage(flow, within, longest.lead),
  };
}

/** The ways out of a stage that count. */
const waysOf = (step: Step, longest: LongestWays) =>
  step.choices.flatMap((choice) => {
    const way = choice.share > 0 ? longest.chosen(choice) : undefined;
    return way ? [{ choice, way }] : [];
  });

const byStage = (flow: Flow, within: ReadonlySet<number>, values: readonly number[]): ReadonlyMap<string, number> =>
  new Map([...within].map((at) => [(flow.steps[at] as Step).stage.id, values[at] ?? 0]));

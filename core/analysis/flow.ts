/**
 * A workflow as the figures read it: stages by number, their own times, and what follows each with which probability. Only
 * what can be reached from where the work starts is in it.
 */
import { isCrossTeam, ownerOf } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Calendar } from '../model/estimate.ts';
import { sameValue } from '../model/diff.ts';
import { keptWhileSame } from '../model/reads.ts';
import type { Handoff, Stage, Workflow } from '../model/tables.ts';
import { splitOf } from './shares.ts';
import { touchOf } from '../model/touch.ts';
import { noTime, ownWait, plus, timeOf, type Time } from './time.ts';

export interface Way {
  readonly handoff: Handoff;
  readonly to: number;
  readonly wait: Time;
  readonly isCrossTeam: boolean;
}

export interface Choice {
  readonly kind: Handoff['kind'];
  readonly share: number;
  /** More than one: they run side by side. */
  readonly ways: readonly Way[];
}

export interface Step {
  readonly stage: Stage;
  readonly owner: string | null;
  readonly touch: Time;
  /** The stage's own wait, without that of its ways in. */
  readonly wait: Time;
  /** What a called workflow takes, where this stage waits for it. */
  readonly called: Time;
  readonly choices: readonly Choice[];
  /** Share of the cases that end here. */
  readonly ends: number;
  readonly isScaled: boolean;
  readonly isIncomplete: boolean;
  /** What it was made of. */
  readonly draft: object;
}

export interface Flow {
  readonly steps: readonly Step[];
  readonly starts: readonly number[];
  /** The same object for all flows that have the same ids and numbers: most edits change words (keptByBasis). */
  readonly basis: object;
}

/** Keeps what is worked out of a flow's numbers. Of stages and handoffs it may read no more than `numbersOf` has. */
export function keptByBasis<V>(work: (flow: Flow) => V): (flow: Flow) => V {
  const known = new WeakMap<object, { readonly value: V }>();
  return (flow) => {
    let kept = known.get(flow.basis);
    if (!kept) known.set(flow.basis, (kept = { value: work(flow) }));
    return kept.value;
  };
}

/**
 * Where a case starts: at the stages of kind start; without one, at the stages to which no sequence and no branch leads, but
 * not at those that only rework or escalation out of what follows another one leads to. Several of them start together,
 * like ways side by side.
 */
export function startsOf(lookup: Lookup, workflow: string): readonly Stage[] {
  const stages = lookup.stages(workflow);
  const starts = stages.filter((stage) => stage.kind === 'start');
  if (starts.length > 0) return starts;
  const first = stages.filter((stage) => !lookup.waysIn(stage.id).some((way) => way.kind === 'sequence' || way.kind === 'branch'));
  const reach = new Map(first.map((stage) => [stage.id, reachOf(lookup, stage.id)]));
  const follows = (stage: Stage, other: Stage) => reach.get(other.id)?.has(stage.id) === true;
  return first.filter((stage, i) => !first.some((other, j) => i !== j && follows(stage, other) && (j < i || !follows(other, stage))));
}

/** The stages that any handoff leads to from a stage on. */
function reachOf(lookup: Lookup, stage: string): ReadonlySet<string> {
  const found = new Set([stage]);
  for (const at of found) for (const { to } of lookup.waysOut(at)) found.add(to);
  return found;
}

/** All that passes between the arrival of a case at a stage and its leaving. */
export const ownTime = ({ touch, wait, called }: Step): Time => plus(plus(touch, wait), called);

/** @param calledTime what the workflow that a stage calls takes */
export function flowOf(lookup: Lookup, workflow: string, calendar: Calendar, calledTime: (stage: Stage) => Time): Flow {
  const own = ownFlow(lookup, workflow, calendar);
  const called = own.steps.map(({ stage }) => (stage.kind === 'call' ? calledTime(stage) : noTime));
  if (called.every((time) => time === noTime)) return own;
  return { ...own, basis: basisWith(own.basis, called), steps: own.steps.map((step, at) => ({ ...step, called: called[at] ?? noTime })) };
}

const knownCalls = new WeakMap<object, { readonly called: readonly Time[]; readonly basis: object }>();

/** The same one for the same flow as long as its calls take the same time. */
function basisWith(own: object, called: readonly Time[]): object {
  let known = knownCalls.get(own);
  if (!sameValue(known?.called, called)) knownCalls.set(own, (known = { called, basis: {} }));
  return (known as { readonly basis: object }).basis;
}

const known = new WeakMap<Lookup, Map<string, Flow>>();

/** Without what calls take; several figures begin with it, so it is kept as long as the rows are the same. */
function ownFlow(lookup: Lookup, workflow: string, calendar: Calendar): Flow {
  const flows = known.get(lookup) ?? new Map<string, Flow>();
  known.set(lookup, flows);
  const key = `${workflow} ${calendar.hoursPerDay} ${calendar.daysPerWeek}`;
  const flow = flows.get(key) ?? readFlow(lookup, workflow, calendar);
  flows.set(key, flow);
  return flow;
}

/** The flow of a workflow before the last edit. */
const earlier = new WeakMap<Workflow, Flow>();

function readFlow(lookup: Lookup, workflow: string, calendar: Calendar): Flow {
  const row = lookup.get('workflow', workflow);
  const before = row && earlier.get(row);
  const numbers = new Map<string, number>();
  const order: Stage[] = [];
  const number = (stage: Stage): number => {
    const known = numbers.get(stage.id);
    if (known !== undefined) return known;
    numbers.set(stage.id, order.length);
    return order.push(stage) - 1;
  };
  const starts = startsOf(lookup, workflow).map(number);
  const steps: Step[] = [];
  // Grows while it is walked: what a stage leads to comes behind it.
  for (const stage of order) steps.push(numbered(draftOf(lookup, stage, calendar), number, before?.steps[steps.length]));
  const isAsBefore = before?.steps.length === steps.length && sameValue(before.starts, starts) && steps.every((step, at) => hasSameNumbers(step, before.steps[at] as Step));
  const flow = { steps, starts, basis: isAsBefore ? before.basis : {} };
  if (row) earlier.set(row, flow);
  return flow;
}

/** A step before stages have numbers. */
interface Draft extends Omit<Step, 'choices' | 'draft'> {
  readonly choices: readonly (Omit<Choice, 'ways'> & { readonly ways: readonly (Omit<Way, 'to'> & { readonly to: Stage })[] })[];
}

const draftOf = keptWhileSame((lookup, stage: Stage, calendar: Calendar): Draft => {
  const { alternatives, isScaled, isIncomplete } = splitOf(stage, lookup.waysOut(stage.id));
  const waysOf = (handoff: Handoff) => {
    const to = lookup.get('stage', handoff.to);
    return to ? [{ handoff, to, wait: timeOf(handoff.wait, calendar), isCrossTeam: isCrossTeam(lookup, handoff) }] : [];
  };
  const choices = alternatives.map(({ kind, share, ways }) => ({ kind, share, ways: ways.flatMap(waysOf) }));
  const going = choices.reduce((sum, { share }) => sum + share, 0);
  return {
    stage,
    owner: ownerOf(lookup, stage)?.id ?? null,
    touch: timeOf(touchOf(lookup, stage), calendar),
    wait: ownWait(lookup, stage, calendar),
    called: noTime,
    choices,
    ends: Math.max(0, 1 - going) < 1e-12 ? 0 : 1 - going,
    isScaled,
    isIncomplete,
  };
});

/** @param before the step at the same place in an earlier flow: mostly it is the same one */
function numbered(draft: Draft, number: (stage: Stage) => number, before: Step | undefined): Step {
  const isAsBefore = before?.draft === draft && draft.choices.every(({ ways }, i) => ways.every(({ to }, j) => number(to) === before.choices[i]?.ways[j]?.to));
  if (isAsBefore) return before;
  return { ...draft, draft, choices: draft.choices.map((choice) => ({ ...choice, ways: choice.ways.map((way) => ({ ...way, to: number(way.to) })) })) };
}

const hasSameNumbers = (one: Step, other: Step): boolean => one === other || sameValue(numbersOf(one), numbersOf(other));

/** All of a step but words. */
const numbersOf = ({ stage: { id, kind, calls, waitsForCall }, choices, draft: _, ...step }: Step) => ({
  ...step,
  stage: { id, kind, calls, waitsForCall },
  choices: choices.map(({ ways, ...choice }) => ({ ...choice, ways: ways.map(({ handoff: { id, probability }, ...way }) => ({ ...way, id, probability })) })),
});

/** The numbers of the stages that a case can come to. */
export const reachable = keptByBasis(({ steps, starts }): ReadonlySet<number> => {
  const found = new Set(starts);
  for (const at of found) {
    for (const { share, ways } of steps[at]?.choices ?? []) if (share > 0) for (const { to } of ways) found.add(to);
  }
  return found;
});

/**
 * Stages in which a case may go round for ever: each way out of them that can be taken leads, on one of its sides, to another
 * of them. The largest such set is what is left when all others are struck out; what only leads into it is struck out too.
 */
export const endless = keptByBasis((flow): readonly number[] => {
  const { steps } = flow;
  const within = reachable(flow);
  const left = new Set(within);
  const choicesOf = (at: number) => (steps[at]?.choices ?? []).filter(({ share }) => share > 0);
  // Struck out one by one: whoever led to a stage that went is looked at again, so that a long chain costs its length.
  const before = new Map<number, { readonly from: number; readonly choice: Choice }[]>();
  for (const from of within) for (const choice of choicesOf(from)) for (const { to } of choice.ways) before.set(to, [...(before.get(to) ?? []), { from, choice }]);
  const isLost = ({ ways }: Choice): boolean => !ways.some(({ to }) => left.has(to));
  strike(left, (at) => (steps[at]?.ends ?? 1) > 0 || choicesOf(at).some(isLost), (at) => (before.get(at) ?? []).filter(({ choice }) => isLost(choice)).map(({ from }) => from));
  const isEntered = (at: number): boolean => (before.get(at) ?? []).some(({ from }) => left.has(from));
  strike(left, (at) => !isEntered(at), (at) => choicesOf(at).flatMap(({ ways }) => ways.map(({ to }) => to).filter((to) => !isEntered(to))));
  return [...left];
});

/** @param next whom a loss makes fall as well */
function strike(left: Set<number>, falls: (at: number) => boolean, next: (at: number) => readonly number[]): void {
  const falling = [...left].filter(falls);
  for (const at of falling) if (left.delete(at)) falling.push(...next(at).filter((one) => left.has(one)));
}

/**
 * How often each stage is worked on for one case when all ways side by side are counted, not only the longest.
 *
 * Where such ways come together again the work goes on once: a later way stops at the first stage that an earlier way is
 * sure to come to. So a token of a case is a stage and a set of stages where it stops, and these pairs are the unknowns of
 * one linear system. A token that is sent back by rework does again all that lies before its stop: it goes on as one that
 * stops nowhere, less one that starts at the stop. Where ways meet at a stage that each of them only may visit, both count:
 * effort is then an upper bound. Sets of stages are bits of a bigint.
 */
import { forwardOrder } from './arrivals.ts';
import type { Choice, Flow } from './flow.ts';
import { emptySystem, solve } from './solve.ts';

type Stages = bigint;

/** Workflows that are drawn for people need a few hundred; beyond this the figure would not be worth the wait. */
const MOST_TOKENS = 5000;

interface Token {
  readonly at: number;
  readonly stops: Stages;
  isFirst: boolean;
  readonly next: { to: number; share: number }[];
}

/** Visits of each stage, or nothing where sides send the work back more often than it gets done. */
export function visitsInAll(flow: Flow, within: ReadonlySet<number>): readonly number[] | undefined {
  const tokens = spread(flow, within);
  if (!tokens) return undefined;
  const system = emptySystem(tokens.length);
  for (const [i, { isFirst, next }] of tokens.entries()) {
    for (const { to, share } of next) system.add(to, i, share);
    system.b[i] = isFirst ? 1 : 0;
  }
  const solved = solve(system);
  if (!solved || solved.some((visits) => visits < -1e-9)) return undefined;
  const visits = flow.steps.map(() => 0);
  for (const [i, { at }] of tokens.entries()) visits[at] = (visits[at] ?? 0) + (solved[i] ?? 0);
  return visits;
}

/** All tokens that a case can have. */
function spread(flow: Flow, within: ReadonlySet<number>): readonly Token[] | undefined {
  const bit = flow.steps.map((_, at) => 1n << BigInt(at));
  const hasForks = flow.starts.length > 1 || [...within].some((at) => flow.steps[at]?.choices.some(({ ways }) => ways.length > 1));
  const sure = hasForks ? sureVisits(flow, within, bit) : [];
  const ahead = hasForks ? forwardReach(flow, within, bit) : [];
  const tokens: Token[] = [];
  const known = flow.steps.map(() => new Map<Stages, number>());
  const token = (at: number, stops: Stages): number => {
    const earlier = known[at]?.get(stops);
    if (earlier !== undefined) return earlier;
    known[at]?.set(stops, tokens.length);
    return tokens.push({ at, stops, isFirst: false, next: [] }) - 1;
  };
  /** Sets ways off side by side, each of which stops where an earlier one surely comes. */
  const fork = (targets: readonly number[], stops: Stages, go: (to: number) => void) => {
    let before = 0n;
    for (const target of targets) {
      const own = before === 0n ? stops : stops | (before & (ahead[target] ?? 0n));
      if ((own & (bit[target] ?? 0n)) === 0n) go(token(target, own));
      before |= sure[target] ?? 0n;
    }
  };
  fork(flow.starts, 0n, (to) => ((tokens[to] as Token).isFirst = true));
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens.length > MOST_TOKENS) return undefined;
    const { at, stops, next } = tokens[i] as Token;
    for (const { kind, share, ways } of flow.steps[at]?.choices ?? []) {
      if (share === 0) continue;
      const [back] = kind === 'rework' || kind === 'escalation' ? ways : [];
      const stop = back && stops !== 0n ? nearest((sure[back.to] ?? 0n) & stops, sure, bit) : undefined;
      if (back && stop !== undefined) next.push({ to: token(back.to, 0n), share }, { to: token(stop, 0n), share: -share });
      else fork(ways.map((way) => way.to), stops, (to) => void next.push({ to, share }));
    }
  }
  return tokens;
}

/** Of stages that are all sure to be visited the one that comes before the others. */
function nearest(stages: Stages, sure: readonly Stages[], bit: readonly Stages[]): number | undefined {
  const members = bit.flatMap((one, at) => ((stages & one) === 0n ? [] : [at]));
  return members.find((at) => (stages & ~(sure[at] ?? 0n)) === 0n) ?? members[0];
}

/** For each stage those that work in it is sure to come to, itself included. */
function sureVisits(flow: Flow, within: ReadonlySet<number>, bit: readonly Stages[]): readonly Stages[] {
  const { steps } = flow;
  const all = [...within].reduce((set, at) => set | (bit[at] ?? 0n), 0n);
  const sure = steps.map((_, at) => (within.has(at) ? all : 0n));
  const order = endsFirst(flow, within);
  for (let changed = true; changed; ) {
    changed = false;
    for (const at of order) {
      const step = steps[at];
      const next = (bit[at] ?? 0n) | (step && step.ends === 0 ? inCommon(step.choices, sure, all) : 0n);
      if (next === sure[at]) continue;
      sure[at] = next;
      changed = true;
    }
  }
  return sure;
}

/** What all alternatives come to; of several ways side by side one is enough. */
function inCommon(choices: readonly Choice[], sure: readonly Stages[], all: Stages): Stages {
  const taken = choices.filter(({ share }) => share > 0);
  return taken.reduce((set, { ways }) => set & ways.reduce((any, { to }) => any | (sure[to] ?? 0n), 0n), taken.length > 0 ? all : 0n);
}

/** For each stage those that can be reached from it without rework and escalation, itself included. */
function forwardReach(flow: Flow, within: ReadonlySet<number>, bit: readonly Stages[]): readonly Stages[] {
  const reach = [...bit];
  const order = endsFirst(flow, within);
  for (let changed = true; changed; ) {
    changed = false;
    for (const at of order) {
      const on = (flow.steps[at]?.choices ?? []).filter(({ kind, share }) => share > 0 && kind !== 'rework' && kind !== 'escalation');
      const next = on.reduce((set, { ways }) => ways.reduce((any, { to }) => any | (reach[to] ?? 0n), set), reach[at] ?? 0n);
      if (next === reach[at]) continue;
      reach[at] = next;
      changed = true;
    }
  }
  return reach;
}

/** What a stage leads to before the stage itself: then once through is mostly enough. */
const endsFirst = (flow: Flow, within: ReadonlySet<number>): readonly number[] =>
  [...new Set([...[...forwardOrder(flow)].reverse(), ...[...within].reverse()])].filter((at) => within.has(at));

/**
 * The ways that cases take from trigger to end, the commonest first: a way for each choice at decisions, without rework. Of ways side
 * by side the longest counts, as in the lead time. Each with its share of the cases and its own times, which add up.
 */
import { ownTime, type Choice, type Flow } from '../flow.ts';
import type { Stage } from '../../model/tables.ts';
import type { Scope } from '../rules/scope.ts';

export interface Path {
  readonly stages: readonly string[];
  /** Of the cases that need no rework. */
  readonly share: number;
  readonly lead: number;
  readonly touch: number;
  readonly wait: number;
}

const MOST_SHOWN = 8;
/** Of a workflow with more ways only the commonest are followed. */
const MOST_OPEN = 500;

interface Open {
  readonly at: number;
  readonly stages: readonly number[];
  readonly share: number;
  readonly lead: number;
  readonly touch: number;
}

/** @example pathsOf(scope, onboarding.id)[0] // { stages, share: 0.7, lead: 394.29, … } */
export function pathsOf(scope: Scope, workflow: string): readonly Path[] {
  const time = scope.time(workflow);
  if (!time.computable) return [];
  const { flow } = scope.shape(workflow);
  const start = [...flow.starts].sort((a, b) => left(flow, time.remaining, b) - left(flow, time.remaining, a))[0];
  if (start === undefined) return [];
  const open: Open[] = [{ at: start, stages: [], share: 1, lead: 0, touch: 0 }];
  const done: Open[] = [];
  for (let next = open.shift(); next && done.length < MOST_SHOWN; next = open.shift()) {
    const step = flow.steps[next.at];
    if (!step) continue;
    const here = { ...next, stages: [...next.stages, next.at], lead: next.lead + ownTime(step).expected + calledTime(scope, step.stage), touch: next.touch + step.touch.expected };
    const ways = forward(step.choices);
    if (ways.length === 0) done.push(here);
    const all = ways.reduce((sum, { share }) => sum + share, 0);
    for (const { share, ways: sides } of ways) {
      const way = sides.reduce((a, b) => (b.wait.expected + left(flow, time.remaining, b.to) > a.wait.expected + left(flow, time.remaining, a.to) ? b : a));
      if (!here.stages.includes(way.to)) open.push({ ...here, at: way.to, share: (here.share * share) / all, lead: here.lead + way.wait.expected });
    }
    open.sort((a, b) => b.share - a.share);
    open.length = Math.min(open.length, MOST_OPEN);
  }
  return done.map(({ stages, share, lead, touch }) => ({ stages: stages.map((at) => flow.steps[at]?.stage.id ?? ''), share, lead, touch, wait: lead - touch }));
}

/** What a stage waits for in another workflow. */
function calledTime(scope: Scope, { kind, calls, waitsForCall }: Stage): number {
  const time = kind === 'call' && waitsForCall && calls ? scope.time(calls) : undefined;
  return time?.computable ? time.expected : 0;
}

const forward = (choices: readonly Choice[]): readonly Choice[] => choices.filter(({ kind, share, ways }) => share > 0 && ways.length > 0 && (kind === 'sequence' || kind === 'branch'));

const left = ({ steps }: Flow, remaining: ReadonlyMap<string, number>, at: number): number => remaining.get(steps[at]?.stage.id ?? '') ?? 0;

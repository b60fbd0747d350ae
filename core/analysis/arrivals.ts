/**
 * Which share of the cases comes to each stage at all, without rework, and where ways side by side come together: there more
 * arrives than there are cases.
 */
import type { Choice, Flow, Step } from './flow.ts';

export interface Arrivals {
  /** From 0 to 1. */
  readonly share: number;
  /** The stages that it comes from, in order. */
  readonly from: readonly string[];
  readonly isJoin: boolean;
}

const ROUNDING = 1e-9;

const isBack = ({ kind }: Choice): boolean => kind === 'rework' || kind === 'escalation';

/** The ways on, as shares of the cases that go on: what is sent back comes by again. */
export function forwardChoices({ choices, ends }: Step): readonly Choice[] {
  const on = choices.filter((choice) => !isBack(choice) && choice.share > 0);
  const all = on.reduce((sum, { share }) => sum + share, ends);
  return on.map((choice) => ({ ...choice, share: choice.share / all }));
}

/** @example arrivalsOf(flow).get(kickOff.id) // { share: 1, from: […], isJoin: true } */
export function arrivalsOf({ steps, starts }: Flow): ReadonlyMap<string, Arrivals> {
  const sums = steps.map(() => 0);
  const from = steps.map((): string[] => []);
  for (const start of starts) sums[start] = 1;
  const found = new Map<string, Arrivals>();
  for (const at of forwardOrder({ steps, starts })) {
    const step = steps[at];
    const sum = sums[at] ?? 0;
    if (!step || sum <= 0) continue;
    const share = Math.min(1, sum);
    found.set(step.stage.id, { share, from: from[at] ?? [], isJoin: (from[at]?.length ?? 0) > 1 && sum > 1 + ROUNDING });
    for (const { share: taken, ways } of forwardChoices(step)) {
      for (const { to } of ways) {
        sums[to] = (sums[to] ?? 0) + share * taken;
        from[to]?.push(step.stage.id);
      }
    }
  }
  return found;
}

/** Stages behind all that lead to them without rework; what closes a circle is left out. Without recursion: chains are long. */
export function forwardOrder({ steps, starts }: Pick<Flow, 'steps' | 'starts'>): readonly number[] {
  const order: number[] = [];
  const state = steps.map(() => 'new' as 'new' | 'open' | 'done');
  const path: { at: number; next: readonly number[]; i: number }[] = [];
  const enter = (at: number) => {
    if (state[at] !== 'new') return;
    state[at] = 'open';
    const next = (steps[at]?.choices ?? []).filter((choice) => !isBack(choice)).flatMap(({ ways }) => ways.map((way) => way.to));
    path.push({ at, next, i: 0 });
  };
  for (const start of starts) {
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.next[top.i];
      top.i += 1;
      if (to !== undefined) enter(to);
      else {
        state[top.at] = 'done';
        order.push(top.at);
        path.pop();
      }
    }
  }
  return order.reverse();
}

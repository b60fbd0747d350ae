/**
 * The best and the worst case. Both leave out rework, escalation, what never happens and handoffs that close a circle, and
 * go through the rest: by the shortest or the longest alternative, with the longest of ways side by side, with the least or
 * the most of each estimate. The worst case adds each rework on its way once: its wait, and the longest way from where it
 * leads back to where it came from. A rework with the probability 0 is never on the way; one without any is.
 */
import { ownTime, type Flow, type Way } from './flow.ts';

type End = 'min' | 'max';

const own = ({ steps }: Flow, at: number, end: End): number => (steps[at] ? ownTime(steps[at])[end] : 0);

export function extremes(flow: Flow): { readonly best: number; readonly worst: number } {
  const rest = withoutCircles(flow);
  const best = longest(flow, rest, 'min', () => 0);
  const worst = longest(flow, rest, 'max', (at) => reworkTime(flow, rest, at));
  const last = (of: readonly number[]) => Math.max(0, ...flow.starts.map((at) => of[at] ?? 0));
  return { best: last(best), worst: last(worst) };
}

interface Rest {
  /** What is left of each stage's alternatives; an alternative is its ways side by side. */
  readonly alternatives: readonly (readonly (readonly Way[])[])[];
  /** Each stage after all those it leads to. */
  readonly order: readonly number[];
}

/** A handoff closes a circle when it leads to a stage that is on the way to it, walking in order from the starts. */
function withoutCircles({ steps, starts }: Flow): Rest {
  const alternatives: Way[][][] = steps.map(() => []);
  const order: number[] = [];
  const state: ('open' | 'done' | undefined)[] = [];
  const forward = (at: number) =>
    (steps[at]?.choices ?? []).flatMap(({ kind, share, ways }, choice) =>
      share > 0 && (kind === 'sequence' || kind === 'branch') ? ways.map((way) => ({ way, choice })) : [],
    );
  const walk: { at: number; left: ReturnType<typeof forward>; last: number }[] = [];
  const enter = (at: number) => {
    state[at] = 'open';
    walk.push({ at, left: forward(at), last: -1 });
  };
  // A list instead of recursion: a long workflow must not exhaust the call stack. What only rework leads to comes last.
  for (const start of [...starts, ...steps.keys()]) {
    if (!state[start]) enter(start);
    for (let top = walk.at(-1); top; top = walk.at(-1)) {
      const next = top.left.shift();
      if (!next) {
        state[top.at] = 'done';
        order.push(top.at);
        walk.pop();
        continue;
      }
      const { way, choice } = next;
      if (state[way.to] === 'open') continue;
      const found = alternatives[top.at] as Way[][];
      if (choice === top.last) found.at(-1)?.push(way);
      else found.push([way]);
      top.last = choice;
      if (!state[way.to]) enter(way.to);
    }
  }
  return { alternatives, order };
}

/** From each stage to the end, by the shortest or the longest alternative. */
function longest(flow: Flow, { alternatives, order }: Rest, end: End, extra: (at: number) => number): readonly number[] {
  const choose = end === 'min' ? Math.min : Math.max;
  const length = flow.steps.map(() => 0);
  for (const at of order) {
    const ways = (alternatives[at] ?? []).map((together) => Math.max(...together.map((way) => way.wait[end] + (length[way.to] ?? 0))));
    length[at] = own(flow, at, end) + extra(at) + (ways.length > 0 ? choose(...ways) : 0);
  }
  return length;
}

/** What the rework out of a stage adds to the worst case. */
function reworkTime(flow: Flow, rest: Rest, source: number): number {
  const reworkOf = (at: number) =>
    (flow.steps[at]?.choices ?? []).flatMap(({ kind, ways }) => (kind === 'rework' ? ways.filter(({ handoff }) => handoff.probability !== 0) : []));
  const ways = reworkOf(source);
  if (ways.length === 0) return 0;
  const back = longestTo(flow, rest, source);
  const backFrom = (at: number, seen: ReadonlySet<number>): number => {
    const direct = back[at] ?? -Infinity;
    if (direct > -Infinity || seen.has(at)) return direct;
    // Not by the usual ways: by another rework, such as one that returns from a stage for corrections.
    const detours = reworkOf(at).map((way) => way.wait.max + backFrom(way.to, new Set(seen).add(at)));
    return own(flow, at, 'max') + Math.max(-Infinity, ...detours);
  };
  return ways.reduce((sum, way) => {
    const length = backFrom(way.to, new Set());
    return sum + way.wait.max + (length > -Infinity ? length : own(flow, way.to, 'max'));
  }, 0);
}

/** The longest way from each stage to the target, both included; -Infinity where there is none. */
function longestTo(flow: Flow, { alternatives, order }: Rest, target: number): readonly number[] {
  const length = flow.steps.map(() => -Infinity);
  for (const at of order) {
    let longest = at === target ? 0 : -Infinity;
    if (at !== target) for (const ways of alternatives[at] ?? []) for (const way of ways) longest = Math.max(longest, way.wait.max + (length[way.to] ?? -Infinity));
    length[at] = longest + own(flow, at, 'max');
  }
  return length;
}

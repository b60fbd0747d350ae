/**
 * Expected lead time of every stage: L = touch + own wait + Σ share · (wait + L(next)), where of ways side by side the
 * largest (wait + L(next)) counts. The largest depends on L itself, so ways are chosen, the linear equations solved, and
 * chosen anew until nothing gets longer (policy iteration, Howard 1960). Ties go to the first way in order.
 */
import { ownTime, type Choice, type Flow, type Way } from './flow.ts';
import { emptySystem, solve } from './solve.ts';

export interface LongestWays {
  /** Expected minutes from each stage to the end. */
  readonly lead: readonly number[];
  /** The way that counts: the one of an alternative, or the longest of those side by side. */
  chosen(choice: Choice): Way | undefined;
  /** The start that counts. */
  readonly start: number;
}

const isLonger = (a: number, b: number): boolean => a > b + 1e-9 * Math.max(1, Math.abs(b));

/** @param within stages that a case can come to, from each of which it ends */
export function longestWays(flow: Flow, within: ReadonlySet<number>): LongestWays {
  const picks = new Map<Choice, Way>();
  const chosen = (choice: Choice) => picks.get(choice) ?? choice.ways[0];
  const forks = [...within].flatMap((at) => flow.steps[at]?.choices ?? []).filter(({ share, ways }) => share > 0 && ways.length > 1);
  let lead = leadWith(flow, within, chosen);
  for (let changed = forks.length > 0; changed; ) {
    changed = false;
    for (const fork of forks) {
      const longest = longestOf(fork.ways, lead);
      const now = chosen(fork);
      if (!longest || !now || !isLonger(lengthOf(longest, lead), lengthOf(now, lead))) continue;
      picks.set(fork, longest);
      changed = true;
    }
    if (changed) lead = leadWith(flow, within, chosen);
  }
  for (const fork of forks) {
    const first = longestOf(fork.ways, lead);
    if (first) picks.set(fork, first);
  }
  let start = flow.starts[0] ?? 0;
  for (const other of flow.starts) if (isLonger(lead[other] ?? 0, lead[start] ?? 0)) start = other;
  return { lead, chosen, start };
}

const lengthOf = (way: Way, lead: readonly number[]): number => way.wait.expected + (lead[way.to] ?? 0);

function longestOf(ways: readonly Way[], lead: readonly number[]): Way | undefined {
  let longest = ways[0];
  for (const way of ways) if (longest && isLonger(lengthOf(way, lead), lengthOf(longest, lead))) longest = way;
  return longest;
}

function leadWith({ steps }: Flow, within: ReadonlySet<number>, chosen: LongestWays['chosen']): readonly number[] {
  const system = emptySystem(steps.length);
  for (const at of within) {
    const step = steps[at];
    if (!step) continue;
    let own = ownTime(step).expected;
    for (const choice of step.choices) {
      const way = chosen(choice);
      if (!way) continue;
      own += choice.share * way.wait.expected;
      system.add(at, way.to, choice.share);
    }
    system.b[at] = own;
  }
  return solved(solve(system));
}

/** How often each stage is visited on the chosen ways. */
export function visitsOnPath({ steps }: Flow, within: ReadonlySet<number>, { chosen, start }: LongestWays): readonly number[] {
  const system = emptySystem(steps.length);
  for (const at of within) {
    for (const choice of steps[at]?.choices ?? []) {
      const way = chosen(choice);
      if (way) system.add(way.to, at, choice.share);
    }
  }
  system.b[start] = 1;
  return solved(solve(system));
}

/** Every stage within ends, so the equations have a solution. */
function solved(x: number[] | undefined): readonly number[] {
  if (!x) throw new Error('The equations of a workflow that ends have no solution');
  return x;
}

/**
 * Parallel segments in one channel or gutter, spread over tracks: segments that overlap get different tracks, in the
 * order that makes the fewest crossings (classic channel routing; the order is by pairwise cost, then longest path).
 */
export interface Run {
  /** Extent along the channel. */
  readonly from: number;
  readonly to: number;
  /** Where it turns off: the position along the channel, and to which side (-1: towards the first track). */
  readonly turns: readonly { readonly at: number; readonly side: -1 | 1 }[];
}

export interface Tracks {
  readonly track: readonly number[];
  readonly count: number;
}

/** Ends this close along the channel touch. */
export const NEAR = 9;
const TOUCHING = 50;

const overlap = (a: Run, b: Run) => a.from - NEAR < b.to && b.from - NEAR < a.to;

/** Crossings when `a` lies on an earlier track than `b`; lines that would lie on each other count much more. */
function cost(a: Run, b: Run): number {
  let sum = 0;
  const count = (turns: Run['turns'], side: -1 | 1, over: Run) => {
    for (const turn of turns) {
      if (turn.side !== side) continue;
      if (turn.at > over.from && turn.at < over.to) sum += 1;
      for (const other of over.turns) {
        if (other.side === -side && Math.abs(other.at - turn.at) < NEAR) sum += TOUCHING;
      }
    }
  };
  count(a.turns, 1, b);
  count(b.turns, -1, a);
  return sum;
}

export function assignTracks(runs: readonly Run[]): Tracks {
  if (runs.length === 0) return { track: [], count: 0 };
  const order: number[] = [];
  for (const [i, run] of runs.entries()) {
    // The cheapest spot among those placed so far; ties go to the end, which keeps the input's order.
    let best = order.length;
    let bestCost = 0;
    let running = 0;
    for (let at = order.length - 1; at >= 0; at--) {
      const other = runs[order[at] as number] as Run;
      if (overlap(run, other)) running += cost(run, other) - cost(other, run);
      if (running < bestCost) [best, bestCost] = [at, running];
    }
    order.splice(best, 0, i);
  }
  const track = runs.map(() => 0);
  for (const [at, i] of order.entries()) {
    for (const before of order.slice(0, at)) {
      if (overlap(runs[i] as Run, runs[before] as Run)) track[i] = Math.max(track[i] ?? 0, (track[before] ?? 0) + 1);
    }
  }
  return { track, count: Math.max(...track) + 1 };
}

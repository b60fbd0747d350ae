/**
 * Clusters of a design structure matrix: who should sit together, told from how often they hand over to each other. The cost of a
 * clustering is Fernandez' (1998), as Thebeau used it (2001): each exchange costs as much as there are members in its cluster, and one
 * between clusters as much as there are elements at all. Thebeau searches it by chance; here the best join of two clusters is taken
 * until none pays, then single elements change over while that pays, so that the same matrix always gives the same clusters.
 */

/** Exchanges between two elements, in both directions, without those with themselves. */
export type Weights = readonly (readonly number[])[];

const weightOf = (weights: Weights, a: number, b: number): number => (weights[a]?.[b] ?? 0) + (weights[b]?.[a] ?? 0);

function between(weights: Weights, a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, i) => sum + b.reduce((all, j) => all + weightOf(weights, i, j), 0), 0);
}

const within = (weights: Weights, members: readonly number[]): number => between(weights, members, members) / 2;

/** @example costOf([[0, 3], [1, 0]], [[0, 1]]) // 8 */
export function costOf(weights: Weights, clusters: readonly (readonly number[])[]): number {
  const all = within(weights, clusters.flat());
  const inside = clusters.map((members) => ({ size: members.length, weight: within(weights, members) }));
  const known = inside.reduce((sum, { weight }) => sum + weight, 0);
  return inside.reduce((sum, { size, weight }) => sum + size * weight, 0) + weights.length * (all - known);
}

/** The elements by number, each in one cluster; clusters in the order of their first members. */
export function clustersOf(weights: Weights): readonly (readonly number[])[] {
  let clusters = weights.map((_, at): readonly number[] => [at]);
  for (let better = bestJoin(weights, clusters); better; better = bestJoin(weights, clusters)) clusters = better;
  for (let better = bestMove(weights, clusters); better; better = bestMove(weights, clusters)) clusters = better;
  return clusters.filter((members) => members.length > 0).map((members) => [...members].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

type Clusters = (readonly number[])[];

const EPSILON = 1e-9;

/** What joining two saves: their exchanges get cheaper, and those inside each get dearer. */
function bestJoin(weights: Weights, clusters: Clusters): Clusters | undefined {
  let best: { gain: number; a: number; b: number } | undefined;
  const own = clusters.map((members) => within(weights, members));
  for (let a = 0; a < clusters.length; a += 1) {
    for (let b = a + 1; b < clusters.length; b += 1) {
      const [one, other] = [clusters[a] ?? [], clusters[b] ?? []];
      const shared = between(weights, one, other);
      if (shared === 0) continue;
      const size = one.length + other.length;
      const gain = shared * (weights.length - size) - (own[a] ?? 0) * other.length - (own[b] ?? 0) * one.length;
      if (gain > (best?.gain ?? 0) + EPSILON) best = { gain, a, b };
    }
  }
  if (!best) return undefined;
  const { a, b } = best;
  return clusters.flatMap((members, at) => (at === b ? [] : [at === a ? [...members, ...(clusters[b] ?? [])] : members]));
}

function bestMove(weights: Weights, clusters: Clusters): Clusters | undefined {
  const before = costOf(weights, clusters);
  let best: { cost: number; clusters: Clusters } | undefined;
  for (const [from, members] of clusters.entries()) {
    for (const one of members) {
      for (const [to, others] of clusters.entries()) {
        if (to === from || between(weights, [one], others) === 0) continue;
        const moved = clusters.map((group, at) => (at === from ? group.filter((other) => other !== one) : at === to ? [...group, one] : group));
        const cost = costOf(weights, moved);
        if (cost < (best?.cost ?? before) - EPSILON) best = { cost, clusters: moved };
      }
    }
  }
  return best?.clusters;
}

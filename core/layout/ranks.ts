/** Which column each stage stands in: the least total length of the work that runs forward, around what a person has pinned. */
import { rankingEdges } from './cycles.ts';
import { networkSimplex } from './network-simplex.ts';
import type { LayoutEdge, LayoutInput } from './types.ts';

export interface Ranks {
  /** Column by stage; stages without any handoff are not in it. */
  readonly column: ReadonlyMap<string, number>;
  /** The handoffs that decided it. */
  readonly edges: readonly LayoutEdge[];
}

export function rankStages({ nodes, edges, pins = {} }: LayoutInput): Ranks {
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const own = nodes.filter((node) => linked.has(node.id));
  const index = new Map(own.map((node, i) => [node.id, i]));
  const ranking = rankingEdges(own, edges);
  const arcs = ranking.map((edge) => ({ from: index.get(edge.from) as number, to: index.get(edge.to) as number }));
  const ranks = networkSimplex(own.length, arcs);
  const pinned = own.map((node) => pins[node.id]?.column);
  if (pinned.some((column) => column !== undefined)) {
    // From left to right: a pinned stage stands where it was put, and pushes what comes behind it.
    for (const i of [...ranks.keys()].sort((a, b) => (ranks[a] as number) - (ranks[b] as number))) {
      const before = arcs.filter((arc) => arc.to === i).map((arc) => (ranks[arc.from] as number) + 1);
      ranks[i] = pinned[i] ?? Math.max(ranks[i] as number, ...before);
    }
  }
  return { column: new Map(own.map((node, i) => [node.id, ranks[i] as number])), edges: ranking };
}

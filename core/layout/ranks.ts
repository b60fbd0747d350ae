/**
 * Which column each stage stands in. ELK layered decides it (network simplex for the ranks, its sweep for the order within
 * a rank); we decide what it gets to see: only the work that runs forward. Rework and escalation never decide a rank, nor
 * do handoffs that close a cycle. A stage that only an escalation or rework leads to stands behind where it comes from.
 */
import type { LayoutEdge, LayoutEngine, LayoutNode } from './types.ts';

export interface Ranks {
  /** Column by stage; stages without any handoff are not in it. */
  readonly column: ReadonlyMap<string, number>;
  /** ELK's order within a column. */
  readonly order: ReadonlyMap<string, number>;
  readonly columns: number;
}

const isForward = (edge: LayoutEdge) => edge.from !== edge.to && (edge.kind === 'sequence' || edge.kind === 'branch');

/** The handoffs that decide ranks: the forward ones without those that close a cycle. */
export function rankingEdges(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): readonly LayoutEdge[] {
  const forward = edges.filter(isForward);
  const closing = closingEdges(nodes, forward);
  const kept = forward.filter((edge) => !closing.has(edge));
  const reached = new Set(kept.map((edge) => edge.to));
  const ways = new Map<string, string[]>();
  const add = (edge: LayoutEdge) => ways.set(edge.from, [...(ways.get(edge.from) ?? []), edge.to]);
  kept.forEach(add);
  for (const edge of edges) {
    if (isForward(edge) || edge.from === edge.to || reached.has(edge.to)) continue;
    if (nodes.find((node) => node.id === edge.to)?.kind === 'start' || leadsTo(ways, edge.to, edge.from)) continue;
    kept.push(edge);
    reached.add(edge.to);
    add(edge);
  }
  return kept;
}

function leadsTo(ways: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const id of seen) {
    if (id === to) return true;
    for (const next of ways.get(id) ?? []) seen.add(next);
  }
  return false;
}

/** Handoffs back to a stage that the walk is still inside of (depth first, from the stages nothing leads to). */
function closingEdges(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): ReadonlySet<LayoutEdge> {
  const out = new Map<string, LayoutEdge[]>();
  for (const edge of edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const led = new Set(edges.map((edge) => edge.to));
  const roots = [...nodes.filter((n) => n.kind === 'start'), ...nodes.filter((n) => !led.has(n.id)), ...nodes];
  const closing = new Set<LayoutEdge>();
  const state = new Map<string, 'inside' | 'done'>();
  for (const root of roots) {
    if (state.has(root.id)) continue;
    state.set(root.id, 'inside');
    const path = [{ id: root.id, next: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1] as { id: string; next: number };
      const edge = out.get(top.id)?.[top.next];
      top.next += 1;
      if (!edge) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(edge.to) === 'inside') closing.add(edge);
      else if (!state.has(edge.to)) {
        state.set(edge.to, 'inside');
        path.push({ id: edge.to, next: 0 });
      }
    }
  }
  return closing;
}

const SIZE = 10;

export async function rank(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], engine: LayoutEngine): Promise<Ranks> {
  const known = new Set(nodes.map((node) => node.id));
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]).filter((id) => known.has(id)));
  const own = nodes.filter((node) => linked.has(node.id));
  if (own.length === 0) return { column: new Map(), order: new Map(), columns: 0 };
  const placed = await engine({
    id: 'flow',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.separateConnectedComponents': 'false',
      'elk.edgeRouting': 'POLYLINE',
      'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.nodePlacement.strategy': 'SIMPLE',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.thoroughness': own.length > 200 ? '2' : '7',
      'elk.randomSeed': '1',
    },
    children: own.map(({ id }) => ({ id, width: SIZE, height: SIZE })),
    edges: rankingEdges(own, edges).map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  const children = placed.children ?? [];
  const xs = [...new Set(children.map((child) => Math.round(child.x ?? 0)))].sort((a, b) => a - b);
  return {
    column: new Map(children.map((child) => [child.id, xs.indexOf(Math.round(child.x ?? 0))])),
    order: new Map(children.map((child) => [child.id, child.y ?? 0])),
    columns: xs.length,
  };
}

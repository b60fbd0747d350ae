/**
 * Which handoffs decide how far to the right a stage stands: the work that runs forward. Rework and escalation never do, nor do
 * handoffs that close a cycle (found depth first from the starts; Sugiyama, Tagawa and Toda 1981 reverse such arcs too). A
 * stage that only an escalation or rework leads to stands behind where it comes from.
 */
import type { LayoutEdge, LayoutNode } from './types.ts';

type Nodes = readonly Pick<LayoutNode, 'id' | 'kind'>[];

export const isForward = (edge: LayoutEdge): boolean => edge.from !== edge.to && (edge.kind === 'sequence' || edge.kind === 'branch');

export function rankingEdges(nodes: Nodes, edges: readonly LayoutEdge[]): readonly LayoutEdge[] {
  const kinds = new Map(nodes.map((node) => [node.id, node.kind]));
  const known = edges.filter((edge) => kinds.has(edge.from) && kinds.has(edge.to));
  const forward = known.filter(isForward);
  const closing = closingEdges(nodes, forward);
  const kept = forward.filter((edge) => !closing.has(edge));
  const reached = new Set(kept.map((edge) => edge.to));
  const ways = waysOf(kept);
  for (const edge of known) {
    if (isForward(edge) || edge.from === edge.to || reached.has(edge.to)) continue;
    if (kinds.get(edge.to) === 'start' || leadsTo(ways, edge.to, edge.from)) continue;
    kept.push(edge);
    reached.add(edge.to);
    addTo(ways, edge.from, edge.to);
  }
  return kept;
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The stages behind each stage. */
export function waysOf(edges: readonly LayoutEdge[]): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  for (const edge of edges) addTo(ways, edge.from, edge.to);
  return ways;
}

export function leadsTo(ways: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const id of seen) {
    if (id === to) return true;
    for (const next of ways.get(id) ?? []) seen.add(next);
  }
  return false;
}

/** Handoffs back to a stage that the walk is still inside of (depth first, from the stages nothing leads to). */
function closingEdges(nodes: Nodes, edges: readonly LayoutEdge[]): ReadonlySet<LayoutEdge> {
  const out = new Map<string, LayoutEdge[]>();
  for (const edge of edges) addTo(out, edge.from, edge);
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

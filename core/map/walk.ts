/** Where the arrow keys take the pick: left and right along the work, up and down to the nearest stage above or below. */
import type { Layout, PlacedNode } from '../layout/types.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

interface Link {
  readonly from: string;
  readonly to: string;
}

const middle = (node: PlacedNode) => ({ x: node.x + node.width / 2, y: node.y + node.height / 2 });

/**
 * The next stage in a direction; the first one where nothing is picked yet.
 * @example nextStage(layout, handoffs, 'sign contract', 'right') // 'hand over'
 */
export function nextStage(layout: Layout, links: readonly Link[], picked: string | null, way: Direction): string | null {
  const nodes = new Map(layout.nodes.map((node) => [node.id, node]));
  const from = picked === null ? undefined : nodes.get(picked);
  if (!from) return [...layout.nodes].sort((a, b) => a.column - b.column || a.row - b.row)[0]?.id ?? null;
  const start = middle(from);
  const isAcross = way === 'left' || way === 'right';
  const sign = way === 'right' || way === 'down' ? 1 : -1;
  const ahead = (node: PlacedNode) => {
    const at = middle(node);
    return isAcross ? (at.x - start.x) * sign : (at.y - start.y) * sign;
  };
  const aside = (node: PlacedNode) => {
    const at = middle(node);
    return Math.abs(isAcross ? at.y - start.y : at.x - start.x);
  };
  const beyond = layout.nodes.filter((node) => node.id !== from.id && ahead(node) > 1);
  const linked = new Set(
    links.flatMap((link) => (way === 'right' && link.from === from.id ? [link.to] : way === 'left' && link.to === from.id ? [link.from] : [])),
  );
  const onFlow = beyond.filter((node) => linked.has(node.id));
  const distance = (node: PlacedNode) => (isAcross ? ahead(node) + aside(node) : ahead(node) + aside(node) * 2);
  const pool = onFlow.length > 0 ? onFlow : beyond;
  return [...pool].sort((a, b) => distance(a) - distance(b))[0]?.id ?? null;
}

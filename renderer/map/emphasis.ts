/** Which groups of a scene stand out: what is picked, the handoffs of a picked stage, and what the pointer is over. */
import type { Layout } from '../../core/layout/types.ts';
import type { MapTarget } from './gestures.ts';

export interface Emphasis {
  /** Keys of groups. */
  readonly picked: ReadonlySet<string>;
  readonly linked: ReadonlySet<string>;
  readonly hovered: ReadonlySet<string>;
}

function keysOf(target: MapTarget | null): ReadonlySet<string> {
  if (!target) return new Set();
  const { table, id } = target;
  return new Set(table === 'stage' ? [`stage ${id}`, `flag ${id}`] : [`line ${id}`, `label ${id}`]);
}

export function emphasisOf(layout: Layout | null, picked: MapTarget | null, hovered: MapTarget | null): Emphasis {
  const edges = picked?.table === 'stage' ? (layout?.edges ?? []) : [];
  const linked = edges.filter((edge) => edge.from === picked?.id || edge.to === picked?.id);
  return { picked: keysOf(picked), linked: new Set(linked.map((edge) => `line ${edge.id}`)), hovered: keysOf(hovered) };
}

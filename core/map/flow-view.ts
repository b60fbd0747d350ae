/**
 * How people left the flow map of a workflow: the order of its lanes, lanes that are folded up, and stages that were dragged to a
 * place. It is kept in the project as view state, outside the journal and outside the content of the file.
 */
import type { LaneId } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import { z } from '../schema.ts';
import type { FlowView } from './layout-input.ts';

const MOST = 10_000;
const cell = z.object({ column: z.number().int().min(0).max(MOST), row: z.number().int().min(0).max(MOST) });
/** What another version or a hostile file says there counts as never said. */
const schema = z.object({
  laneOrder: z.array(z.string()).max(MOST).optional().catch(undefined),
  collapsed: z.array(z.string()).max(MOST).optional().catch(undefined),
  pins: z.record(z.string(), cell).optional().catch(undefined),
});

export type KeptView = Pick<FlowView, 'laneOrder' | 'collapsed' | 'pins'>;

/** The lane of what nobody owns, by name. */
export const laneKey = (lane: LaneId): string => lane ?? 'null';

const kept = new WeakMap<object, KeptView>();

export function flowViewOf(lookup: Lookup, workflow: string): KeptView {
  const row = lookup.by('view', 'workflow', workflow).find((view) => view.lens === 'flow');
  if (!row) return {};
  const earlier = kept.get(row);
  if (earlier) return earlier;
  const { laneOrder, collapsed, pins } = schema.catch({}).parse(row.state);
  const view: KeptView = { ...(laneOrder ? { laneOrder } : {}), ...(collapsed?.length ? { collapsed } : {}), ...(pins && Object.keys(pins).length > 0 ? { pins } : {}) };
  kept.set(row, view);
  return view;
}

/**
 * The lanes with one of them a place up or down; the unowned stay last. Nothing where it cannot move.
 * @param lanes from top to bottom, as they stand
 * @example moveLane(['sales', 'ops', null], 'ops', -1) // ['ops', 'sales']
 */
export function moveLane(lanes: readonly LaneId[], lane: LaneId, by: number): readonly string[] | null {
  const owned = lanes.filter((id): id is string => id !== null);
  const at = lane === null ? -1 : owned.indexOf(lane);
  const to = Math.max(0, Math.min(owned.length - 1, at + by));
  if (at < 0 || to === at) return null;
  const order = owned.filter((_, i) => i !== at);
  order.splice(to, 0, owned[at] as string);
  return order;
}

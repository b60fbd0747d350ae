/** What the layout needs to know of a workflow: lanes, and the sizes of its cards, flags and labels. */
import { laneOf, type LaneId } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Stage } from '../model/tables.ts';
import type { LayoutInput, LayoutNode, Size } from '../layout/types.ts';
import { handoffFacts } from './facts.ts';
import { handoffLabel } from './handoff-label.ts';
import { CARD, DIAMOND, FLAG, HEADER, NAME, PILL } from './sizes.ts';
import { textWidth, wrapEvenly } from './text-width.ts';

/** How a person left the map of a workflow. */
export interface FlowView {
  /** Lanes from top to bottom, where somebody chose an order. */
  readonly laneOrder?: readonly string[];
}

export function layoutInput(lookup: Lookup, workflow: string, view: FlowView = {}): LayoutInput {
  const stages = lookup.stages(workflow);
  const ids = new Set(stages.map((stage) => stage.id));
  const nodes = stages.map((stage): LayoutNode => {
    const node = { id: stage.id, lane: laneOf(lookup, stage), kind: stage.kind, ...sizeOf(stage) };
    return stage.kind === 'milestone' ? { ...node, flag: flagSize(stage.name) } : node;
  });
  const used = new Set(nodes.map((node) => node.lane));
  const chosen = (view.laneOrder ?? []).filter((id) => used.has(id));
  const lanes: LaneId[] = [...new Set<LaneId>([...chosen, ...used])];
  const edges = lookup
    .handoffs(workflow)
    .filter((handoff) => ids.has(handoff.from) && ids.has(handoff.to))
    .map((handoff) => ({
      id: handoff.id,
      from: handoff.from,
      to: handoff.to,
      kind: handoff.kind,
      label: handoffLabel(handoffFacts(lookup, handoff), handoff.kind),
    }));
  return { lanes: lanes.map((id) => ({ id })), keepLaneOrder: chosen.length > 0, nodes, edges, header: HEADER };
}

function sizeOf(stage: Stage): Size {
  if (stage.kind === 'milestone') return { width: DIAMOND, height: DIAMOND };
  if (stage.kind !== 'start' && stage.kind !== 'end') return CARD;
  const lines = wrapEvenly(stage.name, PILL.maxWidth - 56, 14.5, 600, 2);
  const words = stage.name.split(/\s+/).map((word) => textWidth(word, NAME.far, 600) + 22);
  const width = Math.max(...lines.map((line) => textWidth(line, 14.5, 600) + 58), ...words);
  return { width: Math.ceil(Math.min(PILL.maxWidth, Math.max(PILL.minWidth, width))), height: PILL.height };
}

/** Set for the larger type of the far view. */
const flagSize = (name: string): Size => ({
  width: Math.ceil(Math.min(FLAG.maxWidth, textWidth(name, 22, 600) + 30)),
  height: FLAG.height,
});

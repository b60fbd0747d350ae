/** What the layout needs to know of a workflow: lanes, and the sizes of its cards, flags and labels. */
import { laneOf, type LaneId } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Stage } from '../model/tables.ts';
import type { Density } from '../layout/spacing.ts';
import type { Arrangement, GridCell, LayoutInput, LayoutNode, Size } from '../layout/types.ts';
import { aiBadgeBox } from './card-marks.ts';
import { aiOf, handoffFacts } from './facts.ts';
import { mapText } from '../text/text.ts';
import { foldedHeader, foldedSize } from './folded-shapes.ts';
import { handoffLabel } from './handoff-label.ts';
import { longestWord } from './fit-text.ts';
import { overviewHeader } from './lane-shapes.ts';
import { overviewLabel } from './overview-label.ts';
import { overviewInset, overviewMark } from './overview-shapes.ts';
import { CARD, DIAMOND, FLAG, HEADER, NAME, OVERVIEW, PILL } from './sizes.ts';
import { textWidth, wrapEvenly } from './text-width.ts';

/** How a person left the map of a workflow. */
export interface FlowView {
  /** Lanes from top to bottom, where somebody chose an order. */
  readonly laneOrder?: readonly string[];
  /** Lanes that are folded up; 'null' is the lane of what nobody owns. */
  readonly collapsed?: readonly string[];
  /** Stages that were dragged to a place. */
  readonly pins?: Readonly<Record<string, GridCell>>;
  readonly earlier?: Arrangement;
  /** 'detail' unless said. */
  readonly density?: Density;
  /** In the overview: room for each handoff's number, as `scene` with `numbered` draws it. */
  readonly numbered?: boolean;
}

export function layoutInput(lookup: Lookup, workflow: string, view: FlowView = {}): LayoutInput {
  const stages = lookup.stages(workflow);
  const ids = new Set(stages.map((stage) => stage.id));
  const density = view.density ?? 'detail';
  const isOverview = density === 'overview';
  const markOf = isOverview ? overviewMark : aiBadgeBox;
  const sizeOf = isOverview ? overviewSizes(stages) : detailSize;
  const folded = new Set<string>(view.collapsed ?? []);
  const isFolded = (lane: LaneId) => folded.has(lane ?? 'null');
  const nodes = stages.map((stage): LayoutNode => {
    const lane = laneOf(lookup, stage);
    const size = isFolded(lane) ? foldedSize(stage.kind, density) : sizeOf(stage);
    const mark = isFolded(lane) ? null : markOf(aiOf(lookup, stage), size);
    const node = { id: stage.id, lane, kind: stage.kind, ...size, ...(mark ? { mark } : {}) };
    return stage.kind === 'milestone' ? { ...node, flag: flagSize(stage, isOverview ? { ...OVERVIEW.flag, size: OVERVIEW.far.sizes[0] } : FLAG) } : node;
  });
  const used = new Set(nodes.map((node) => node.lane));
  const chosen = (view.laneOrder ?? []).filter((id) => used.has(id));
  const lanes: LaneId[] = [...new Set<LaneId>([...chosen, ...used])];
  const laneAt = new Map(nodes.map((node) => [node.id, node.lane]));
  const edges = lookup
    .handoffs(workflow)
    .map((handoff, i) => ({ handoff, number: view.numbered ? i + 1 : null }))
    .filter(({ handoff }) => ids.has(handoff.from) && ids.has(handoff.to))
    .map(({ handoff, number }) => {
      const { id, from, to, kind } = handoff;
      const facts = handoffFacts(lookup, handoff);
      const isInside = [from, to].every((id) => isFolded(laneAt.get(id) ?? null));
      const label = isInside ? null : isOverview ? overviewLabel(facts, number) : handoffLabel(facts, kind);
      const isOptional = !!label && 'isOptional' in label && label.isOptional;
      return { id, from, to, kind, label, ...(isOptional ? { isOptional } : {}) };
    });
  const nameOf = (id: LaneId) => lookup.get('participant', id)?.name ?? mapText.unowned;
  const header = isOverview ? foldedHeader(lanes.filter(isFolded).map(nameOf), overviewHeader(lanes.map((id) => (id === null ? '' : nameOf(id))))) : HEADER;
  const pins = Object.fromEntries(Object.entries(view.pins ?? {}).filter(([id]) => ids.has(id)));
  return {
    density,
    lanes: lanes.map((id) => (isFolded(id) ? { id, isCollapsed: true } : { id })),
    keepLaneOrder: chosen.length > 0,
    nodes,
    edges,
    header,
    ...(Object.keys(pins).length > 0 ? { pins } : {}),
    ...(view.earlier ? { earlier: view.earlier } : {}),
  };
}

/** All cards are as wide as the longest word of the workflow needs, within limits. */
function overviewSizes(stages: readonly Stage[]): (stage: Stage) => Size {
  const { card, pill, diamond, name } = OVERVIEW;
  const isCard = (stage: Stage) => stage.kind !== 'start' && stage.kind !== 'end' && stage.kind !== 'milestone';
  const within = (width: number, least: number, most: number) => Math.ceil(Math.min(most, Math.max(least, width)));
  const needs = (stage: Stage) => longestWord(stage.name, name.size, 600) + 2 * overviewInset(stage.kind) + (stage.kind === 'decision' ? card.notch : 0);
  const width = within(Math.max(0, ...stages.filter(isCard).map(needs)) + 1, card.minWidth, card.maxWidth);
  return (stage) => {
    if (stage.kind === 'milestone') return { width: diamond, height: diamond };
    if (isCard(stage)) return { width, height: card.height };
    return { width: within(longestWord(stage.name, name.size, 600) + 20, pill.minWidth, pill.maxWidth), height: pill.height };
  };
}

function detailSize(stage: Stage): Size {
  if (stage.kind === 'milestone') return { width: DIAMOND, height: DIAMOND };
  if (stage.kind !== 'start' && stage.kind !== 'end') return CARD;
  const lines = wrapEvenly(stage.name, PILL.maxWidth - 56, 14.5, 600, 2);
  const word = longestWord(stage.name, NAME.far - 2, 600) + 50;
  const width = Math.max(...lines.map((line) => textWidth(line, 14.5, 600) + 54), word);
  return { width: Math.ceil(Math.min(PILL.maxWidth, Math.max(PILL.minWidth, width))), height: PILL.height };
}

/** Set for the larger type of the far view. */
function flagSize({ name, targetDay }: Stage, flag: { height: number; maxWidth: number; size: number }): Size {
  const day = targetDay === null ? 0 : textWidth(mapText.day(targetDay), 12.5, 400) + 7;
  const width = Math.max(textWidth(name, flag.size, 600), textWidth(name, 14, 600) + day) + 32;
  return { width: Math.ceil(Math.min(flag.maxWidth, width)), height: flag.height };
}

/** Would both be laid out alike? How it stood before is not compared: it only says where to look first. */
export function isSameInput(a: LayoutInput, b: LayoutInput): boolean {
  if (a === b) return true;
  if (a.density !== b.density || a.header !== b.header || a.keepLaneOrder !== b.keepLaneOrder) return false;
  return isSame(a.lanes, b.lanes) && isSame(a.nodes, b.nodes) && isSame(a.edges, b.edges) && isSame(a.pins, b.pins);
}

/** By what they hold. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}

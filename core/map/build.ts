/** The picture of one workflow: its lanes, time rule, handoffs and stages, where the layout put them. */
import { lookup as lookupOf, type Lookup } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { Box, Layout, PlacedEdge, Point } from '../layout/types.ts';
import type { Handoff } from '../model/tables.ts';
import { handoffFacts, stageFacts, type HandoffFacts } from './facts.ts';
import { foldedLaneHeader, foldedNotch, foldedStage } from './folded-shapes.ts';
import { handoffLabel } from './handoff-label.ts';
import { labelShapes, lineShapes } from './handoff-shapes.ts';
import { hueOf } from './hue.ts';
import { flagShapes, hairline, laneBody, laneHeader, overviewLaneHeader, ruleShapes } from './lane-shapes.ts';
import type { Group, Scene, Shape } from './scene.ts';
import { overviewLabel, overviewLabelShapes } from './overview-label.ts';
import { overviewStage } from './overview-shapes.ts';
import { NOTCH, OVERVIEW } from './sizes.ts';
import { stageShapes } from './stage-shapes.ts';

const MARGIN = { detail: 12, overview: 4 } as const;

const around = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by });

export interface SceneOptions {
  /** In the overview: each handoff carries its place in `lookup.handoffs(workflow)`, from 1, for a table beside the picture. */
  readonly numbered?: boolean;
  /** The scene before an edit: groups that would be the same are taken from it, with all that was made of them. */
  readonly earlier?: Scene;
}

/**
 * The scene of a workflow in a scenario, in the density of its layout. Only what stands in the layout and still is in the
 * model is drawn.
 */
export function scene(model: Model, scenario: string, workflow: string, layout: Layout, options: SceneOptions = {}): Scene {
  const made = new Reuse(options.earlier);
  const isOverview = layout.density === 'overview';
  const header = isOverview ? overviewLaneHeader : laneHeader;
  const lookup = lookupOf(model, scenario);
  const groups: Group[] = [];
  const boxes = new Map(layout.nodes.map((node) => [node.id, node]));
  const folded = new Set(layout.lanes.flatMap((lane) => (lane.isCollapsed ? [lane.id] : [])));
  const notchOf = (id: string) => (folded.has(boxes.get(id)?.lane ?? null) ? foldedNotch(layout.density) : isOverview ? OVERVIEW.card.notch + 4 : NOTCH);
  for (const lane of layout.lanes) {
    const owner = lookup.get('participant', lane.id);
    const look = hueOf(lookup, lane.id);
    const id = lane.id ?? '';
    groups.push({ key: `lane ${id}`, table: 'lane', id, layer: 'lanes', bounds: lane, shapes: laneBody(lane, look) });
    const head = { x: lane.x, y: lane.y, width: layout.header, height: lane.height };
    groups.push({ key: `head ${id}`, table: 'lane', id, layer: 'headers', bounds: head, stick: 'left', shapes: lane.isCollapsed ? foldedLaneHeader(lane, layout.header, look, owner, layout.density) : header(lane, layout.header, look, owner) });
  }
  if (layout.rule) {
    groups.push({ key: 'rule', table: 'rule', id: '', layer: 'headers', bounds: layout.rule, stick: 'top', shapes: ruleShapes(layout) });
    for (const flag of layout.flags) {
      const stage = lookup.get('stage', flag.id);
      if (!stage) continue;
      const line = { x: flag.line - 1, y: flag.y, width: 2, height: layout.bounds.height - flag.y };
      groups.push({ key: `time ${flag.id}`, table: 'milestone', id: flag.id, layer: 'time', bounds: line, shapes: hairline(flag, layout.bounds.height) });
      groups.push({ key: `flag ${flag.id}`, table: 'milestone', id: flag.id, layer: 'flags', bounds: flag, stick: 'top', shapes: flagShapes(flag, layout.rule, stage, layout.density) });
    }
  }
  const numbers = new Map(options.numbered ? lookup.handoffs(workflow).map((handoff, i) => [handoff.id, i + 1]) : []);
  const labelOf = (handoff: Handoff, facts: HandoffFacts, box: Box): readonly Shape[] => {
    if (isOverview) {
      const label = overviewLabel(facts, numbers.get(handoff.id) ?? null);
      return label ? overviewLabelShapes(label, facts, box) : [];
    }
    const label = handoffLabel(facts, handoff.kind);
    return label ? labelShapes(label, facts, box) : [];
  };
  for (const edge of layout.edges) {
    const handoff = lookup.get('handoff', edge.id);
    if (!handoff) continue;
    const facts = handoffFacts(lookup, handoff);
    const base = { table: 'handoff', id: edge.id } as const;
    const kinds = [edge.from, edge.to].map((id) => lookup.get('stage', id)?.kind);
    groups.push(
      made.group(`line ${edge.id}`, [layout.density, facts, handoff.kind, ...kinds, edge.points, notchOf(edge.to)], (key) => {
        const points = ontoShapes(edge, lookup, boxes, notchOf);
        return { ...base, key, layer: 'lines', bounds: around(boundsOf(points), 8), shapes: lineShapes(handoff, facts, points, layout.density) };
      }),
    );
    const { label } = edge;
    if (!label) continue;
    const labelled = made.group(`label ${edge.id}`, [layout.density, facts, handoff.kind, numbers.get(edge.id), label], (key) => ({ ...base, key, layer: 'labels', bounds: label, shapes: labelOf(handoff, facts, label) }));
    if (labelled.shapes.length > 0) groups.push(labelled);
  }
  for (const box of layout.nodes) {
    const stage = lookup.get('stage', box.id);
    if (!stage) continue;
    const facts = stageFacts(lookup, stage);
    const look = hueOf(lookup, facts.owner?.id ?? null);
    const isFolded = folded.has(box.lane);
    groups.push(
      made.group(`stage ${box.id}`, [layout.density, isFolded, stage, facts, look.hue, look.pattern, box], (key) => {
        const shapes = isFolded ? foldedStage(stage, facts, look, box, layout.density) : isOverview ? overviewStage(stage, facts, box) : stageShapes(stage, facts, look, box);
        return { key, table: 'stage', id: box.id, layer: 'cards', bounds: around(box, facts.ai.length > 0 ? 18 : 3), shapes };
      }),
    );
  }
  return made.scene({ density: layout.density, title: lookup.get('workflow', workflow)?.name ?? '', bounds: around(layout.bounds, MARGIN[layout.density]), groups });
}

const isPlace = (value: unknown): value is Point & Partial<Box> => typeof value === 'object' && value !== null && 'x' in value;

/** Records by identity, places by what they hold. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => isAlike(value, b[i]));
  return isPlace(a) && isPlace(b) && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

interface Known {
  readonly from: readonly unknown[];
  readonly group: Group;
}
const known = new WeakMap<Scene, ReadonlyMap<string, Known>>();

/** Groups by what they were made from: after an edit most are the same. */
class Reuse {
  readonly #earlier: ReadonlyMap<string, Known>;
  readonly #made = new Map<string, Known>();

  constructor(earlier: Scene | undefined) {
    this.#earlier = (earlier && known.get(earlier)) ?? new Map<string, Known>();
  }

  group(key: string, from: readonly unknown[], make: (key: string) => Group): Group {
    const before = this.#earlier.get(key);
    const isSame = before?.from.length === from.length && from.every((value, i) => isAlike(value, before.from[i]));
    const entry = before && isSame ? before : { from, group: make(key) };
    this.#made.set(key, entry);
    return entry.group;
  }

  scene(scene: Scene): Scene {
    known.set(scene, this.#made);
    return scene;
  }
}

/**
 * Routes end at the box around a stage. Where its shape is smaller, the line goes on to it: to the bottom of a decision's
 * notch, and to the slanting sides of a milestone's diamond.
 */
function ontoShapes(edge: PlacedEdge, lookup: Lookup, boxes: ReadonlyMap<string, Box>, notchOf: (stage: string) => number): readonly Point[] {
  const inward = (id: string, at: Point, beside: Point): Point => {
    const [kind, box] = [lookup.get('stage', id)?.kind, boxes.get(id)];
    if (!box) return at;
    const [dx, dy] = [Math.sign(at.x - beside.x), Math.sign(at.y - beside.y)];
    const off = dx === 0 ? Math.abs(at.x - (box.x + box.width / 2)) : Math.abs(at.y - (box.y + box.height / 2));
    const isLeft = kind === 'decision' && dx > 0 && Math.abs(at.x - box.x) < 0.5;
    const depth = kind === 'milestone' ? off : isLeft ? Math.max(0, 1 - (2 * off) / box.height) * notchOf(id) : 0;
    return { x: at.x + dx * depth, y: at.y + dy * depth };
  };
  const { points } = edge;
  const [first, second, before, last] = [points[0], points[1], points.at(-2), points.at(-1)];
  if (!first || !second || !before || !last) return points;
  return [inward(edge.from, first, second), ...points.slice(1, -1), inward(edge.to, last, before)];
}

function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

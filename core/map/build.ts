/** The picture of one workflow: its lanes, time rule, handoffs and stages, where the layout put them. */
import { lookup as lookupOf } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { Box, Layout, Point } from '../layout/types.ts';
import type { Stage } from '../model/tables.ts';
import { handoffFacts, stageFacts } from './facts.ts';
import { handoffLabel } from './handoff-label.ts';
import { labelShapes, lineShapes } from './handoff-shapes.ts';
import { hueOf } from './hue.ts';
import { flagShapes, hairline, laneBody, laneHeader, ruleShapes } from './lane-shapes.ts';
import type { Group, Scene } from './scene.ts';
import { NOTCH } from './sizes.ts';
import { stageShapes } from './stage-shapes.ts';

const MARGIN = 12;

const around = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by });

/**
 * The scene of a workflow in a scenario. Only what stands in the layout and still is in the model is drawn.
 */
export function scene(model: Model, scenario: string, workflow: string, layout: Layout): Scene {
  const lookup = lookupOf(model, scenario);
  const groups: Group[] = [];
  for (const lane of layout.lanes) {
    const owner = lookup.get('participant', lane.id);
    const look = hueOf(lookup, lane.id);
    const id = lane.id ?? '';
    groups.push({ key: `lane ${id}`, table: 'lane', id, layer: 'lanes', bounds: lane, shapes: laneBody(lane, look) });
    const head = { x: lane.x, y: lane.y, width: layout.header, height: lane.height };
    groups.push({ key: `head ${id}`, table: 'lane', id, layer: 'headers', bounds: head, stick: 'left', shapes: laneHeader(lane, layout.header, look, owner) });
  }
  if (layout.rule) {
    groups.push({ key: 'rule', table: 'rule', id: '', layer: 'headers', bounds: layout.rule, stick: 'top', shapes: ruleShapes(layout) });
    for (const flag of layout.flags) {
      const stage = lookup.get('stage', flag.id);
      if (!stage) continue;
      const line = { x: flag.line - 1, y: flag.y, width: 2, height: layout.bounds.height - flag.y };
      groups.push({ key: `time ${flag.id}`, table: 'milestone', id: flag.id, layer: 'time', bounds: line, shapes: hairline(flag, layout.bounds.height) });
      groups.push({ key: `flag ${flag.id}`, table: 'milestone', id: flag.id, layer: 'flags', bounds: flag, stick: 'top', shapes: flagShapes(flag, layout.rule, stage) });
    }
  }
  for (const edge of layout.edges) {
    const handoff = lookup.get('handoff', edge.id);
    if (!handoff) continue;
    const facts = handoffFacts(lookup, handoff);
    const points = intoNotch(edge.points, lookup.get('stage', handoff.to), layout);
    const base = { table: 'handoff', id: edge.id } as const;
    groups.push({ ...base, key: `line ${edge.id}`, layer: 'lines', bounds: around(boundsOf(points), 8), shapes: lineShapes(handoff, facts, points) });
    const label = handoffLabel(facts, handoff.kind);
    if (label && edge.label) {
      groups.push({ ...base, key: `label ${edge.id}`, layer: 'labels', bounds: edge.label, shapes: labelShapes(label, facts, edge.label) });
    }
  }
  for (const box of layout.nodes) {
    const stage = lookup.get('stage', box.id);
    if (!stage) continue;
    const facts = stageFacts(lookup, stage);
    const shapes = stageShapes(stage, facts, hueOf(lookup, facts.owner?.id ?? null), box);
    groups.push({ key: `stage ${box.id}`, table: 'stage', id: box.id, layer: 'cards', bounds: around(box, facts.ai.length > 0 ? 18 : 3), shapes });
  }
  return { title: lookup.get('workflow', workflow)?.name ?? '', bounds: around(layout.bounds, MARGIN), groups };
}

/** Into a decision the arrow goes on until the bottom of the notch. */
function intoNotch(points: readonly Point[], to: Stage | undefined, layout: Layout): readonly Point[] {
  const [tip, before] = [points.at(-1), points.at(-2)];
  const box = to?.kind === 'decision' ? layout.nodes.find((node) => node.id === to.id) : undefined;
  if (!box || !tip || !before || Math.abs(tip.x - box.x) > 0.5 || before.x >= tip.x) return points;
  const deep = 1 - Math.abs(tip.y - (box.y + box.height / 2)) / (box.height / 2);
  return [...points.slice(0, -1), { x: tip.x + Math.max(0, deep) * NOTCH, y: tip.y }];
}

function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

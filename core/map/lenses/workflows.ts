/**
 * The workflows lens: every workflow of the scenario as a card with who takes part and what it comes to, from left to right by
 * what depends on what. A doubled line is a call, with the stage that calls; a single one carries what the one makes and the other
 * needs.
 */
import { leadTime } from '../../analysis/lead-time.ts';
import type { Box, Point, Size } from '../../layout/types.ts';
import { isCrossTeam, laneOf, type LaneId } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { expectedOf } from '../../model/estimate.ts';
import { projectOf } from '../../model/model.ts';
import type { Workflow } from '../../model/tables.ts';
import { formatShort } from '../../text/duration.ts';
import { t } from '../../text/text.ts';
import type { Description } from '../describe.ts';
import { hueOf } from '../hue.ts';
import type { Body, Picture, Tie } from '../lens.ts';
import { arrowHead, clockHands } from '../marks.ts';
import type { Group, Shape } from '../scene.ts';
import { shorten, textWidth } from '../text-width.ts';
import { layered, type Edge } from './layered.ts';
import { onShelves } from './pack.ts';
import { emptyPicture, grow, scene, unite } from './picture.ts';
import { aiFace, brokenSign, face, hasHuman, teamBar } from './signs.ts';
import { line, readableFrom, SMALL, words } from './words.ts';
import { workflowLinks, type WorkflowLink } from './workflow-links.ts';

const MARGIN = 16;
const CARD = { width: 272, height: 148 } as const;
const GAPS = { card: 30, line: 12, beside: 34 } as const;
const BETWEEN = 44;
const ASPECT = 1.57;
const NAME = 20;
const FAR = [28, 36, 46, 58] as const;
const LABEL = { size: 15.5, most: 172, height: 30, mark: 22 } as const;
const NEAR = { from: readableFrom(SMALL) };

/** What a card says. */
interface Facts {
  readonly workflow: Workflow;
  readonly lanes: readonly LaneId[];
  readonly stages: number;
  readonly crossTeam: number;
  readonly ai: number;
  readonly isLoose: boolean;
  readonly lead: string;
  readonly volume: string;
}

export function workflowsLens(lookup: Lookup): Picture {
  const title = projectOf(lookup.model).title;
  const workflows = lookup.workflows();
  if (workflows.length === 0) return emptyPicture('workflows', title);
  const links = workflowLinks(lookup);
  const { boxes, lines } = placed(workflows, links);
  const facts = workflows.map((workflow) => factsOf(lookup, workflow));
  const drawn = links.map((link, i) => linkTie(lookup, link, lines[i] as Line));
  const groups = [...drawn.flatMap((one) => one.groups), ...facts.map((fact, i) => cardGroup(lookup, fact, boxes[i] as Box))];
  const reading = workflows.map((_, i) => i).sort((a, b) => (boxes[a]?.x ?? 0) - (boxes[b]?.x ?? 0) || (boxes[a]?.y ?? 0) - (boxes[b]?.y ?? 0));
  return {
    lens: 'workflows',
    scene: scene(title, groups, MARGIN),
    bodies: reading.map((i) => cardBody(lookup, facts[i] as Facts, boxes[i] as Box)),
    ties: drawn.map((one) => one.tie),
    header: { left: 0, top: 0 },
  };
}

interface Line {
  readonly label: Box;
  readonly points: readonly Point[];
}

/** Those that depend on each other in ranks; these groups, and those that stand alone, on shelves. */
function placed(workflows: readonly Workflow[], links: readonly WorkflowLink[]): { readonly boxes: readonly Box[]; readonly lines: readonly Line[] } {
  const index = new Map(workflows.map((workflow, i) => [workflow.id, i]));
  const edges = links.map((link): Edge => ({ from: index.get(link.from) ?? 0, to: index.get(link.to) ?? 0, label: labelSize(link) }));
  const families = familiesOf(workflows.length, edges);
  const blocks = families.map((family) => {
    const own = edges.map((edge, e) => ({ edge, e })).filter(({ edge }) => family.includes(edge.from));
    const place = new Map(family.map((i, n) => [i, n]));
    const inside = own.map(({ edge }): Edge => ({ ...edge, from: place.get(edge.from) ?? 0, to: place.get(edge.to) ?? 0 }));
    return { family, own, layout: layered(family.map(() => CARD), inside, GAPS) };
  });
  const corners = onShelves(blocks.map(({ layout }): Size => layout), BETWEEN, ASPECT);
  const boxes: Box[] = [];
  const lines: Line[] = [];
  for (const [b, { family, own, layout }] of blocks.entries()) {
    const { x, y } = corners[b] as Point;
    const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x + x, y: point.y + y });
    family.forEach((i, n) => (boxes[i] = moved(layout.boxes[n] as Box)));
    own.forEach(({ e }, n) => {
      const { label, points } = layout.lines[n] as Line;
      lines[e] = { label: moved(label), points: points.map(moved) };
    });
  }
  return { boxes, lines };
}

/** Workflows that are joined, the largest families first; otherwise in order. */
function familiesOf(count: number, edges: readonly Edge[]): readonly (readonly number[])[] {
  const head = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    while (head[i] !== i) i = head[i] = head[head[i] as number] as number;
    return i;
  };
  for (const { from, to } of edges) head[Math.max(find(from), find(to))] = Math.min(find(from), find(to));
  const families = new Map<number, number[]>();
  for (let i = 0; i < count; i++) families.set(find(i), [...(families.get(find(i)) ?? []), i]);
  return [...families.values()].sort((a, b) => b.length - a.length);
}

function factsOf(lookup: Lookup, workflow: Workflow): Facts {
  const stages = lookup.stages(workflow.id);
  const calendar = projectOf(lookup.model);
  const time = leadTime(lookup, workflow.id, calendar);
  const ais = new Set(
    stages.flatMap((stage) => [stage.owner, ...lookup.by('participation', 'stage', stage.id).map((one) => one.participant)]).filter((id) => lookup.get('participant', id)?.kind === 'ai'),
  );
  const handoffs = stages.flatMap((stage) => lookup.waysOut(stage.id));
  return {
    workflow,
    lanes: [...new Set(stages.map((stage) => laneOf(lookup, stage)))].sort((a, b) => Number(a === null) - Number(b === null)),
    stages: stages.length,
    crossTeam: handoffs.filter((handoff) => isCrossTeam(lookup, handoff)).length,
    ai: ais.size,
    isLoose: [...ais].some((id) => {
      const ai = lookup.get('participant', id);
      return ai !== undefined && !hasHuman(lookup, ai);
    }),
    lead: time.computable && time.expected > 0 ? formatShort(time.expected, calendar) : '',
    volume: workflow.volume ? t.lenses.aWeek(Math.round(expectedOf(workflow.volume) * 10) / 10) : '',
  };
}

function cardGroup(lookup: Lookup, facts: Facts, box: Box): Group {
  const { workflow } = facts;
  const owner = lookup.get('participant', workflow.owner);
  const left = owner ? 66 : 16;
  const far = { x: box.x + 12, y: box.y + 20, width: box.width - 24, height: box.height - 26 };
  const shapes: Shape[] = [
    { kind: 'rect', ...box, y: box.y + 3, radius: 12, fill: 'shade' },
    { kind: 'rect', ...box, radius: 12, fill: 'card', stroke: 'cardEdge', strokeWidth: 1.75 },
    ...stripe(lookup, facts.lanes, box),
    ...(owner ? face(owner, hueOf(lookup, owner.id), box.x + 38, box.y + 50, 20).map((shape) => ({ ...shape, ...NEAR })) : []),
    ...words(workflow.name, { x: box.x + left, y: box.y + 24, width: box.width - left - 12, height: 52, size: NAME, least: 16.5, lines: 2, nearFrom: NEAR.from, anchor: 'start' }).map((shape) => ({ ...shape, from: Math.max(shape.from ?? 0, NEAR.from) })),
    ...words(workflow.name, { ...far, size: 34, least: 21, lines: 3, anchor: 'middle', far: FAR }).map((shape) => ({ ...shape, to: Math.min(shape.to ?? Infinity, NEAR.from) })),
    ...line(facts.stages === 0 ? t.map.noStages : t.lenses.stagesAndCross(facts.stages, facts.crossTeam), box.x + 16, box.y + 92, box.width - 32, LABEL.size, { fill: 'ink' }),
    ...figures(facts, box),
  ];
  return { key: `workflow ${workflow.id}`, table: 'workflow', id: workflow.id, layer: 'cards', bounds: box, shapes };
}

/** Those who take part, each with the same share. */
function stripe(lookup: Lookup, lanes: readonly LaneId[], box: Box): readonly Shape[] {
  const [x, width] = [box.x + 12, box.width - 24];
  if (lanes.length === 0) return [];
  const each = width / lanes.length;
  return lanes.flatMap((lane, i) => {
    const part = { x: x + i * each, y: box.y + 8, width: each - (i < lanes.length - 1 ? 3 : 0), height: 9 };
    return teamBar(part, hueOf(lookup, lane), lane === null);
  });
}

/** Lead time and volume at the left, AI at the right. */
function figures({ lead, volume, ai, isLoose }: Facts, box: Box): readonly Shape[] {
  const y = box.y + 122;
  const shapes: Shape[] = [];
  let x = box.x + 16;
  const say = (text: string) => {
    shapes.push(...line(text, x, y, box.width, LABEL.size, { fill: 'ink', weight: 600 }));
    x += textWidth(text, LABEL.size, 600) + 14;
  };
  if (lead !== '') {
    shapes.push({ kind: 'circle', x: x + 8, y, radius: 7.5, stroke: 'ink', strokeWidth: 1.75, ...NEAR }, { kind: 'path', d: clockHands(x + 8, y, 7.5), stroke: 'ink', strokeWidth: 1.75, ...NEAR });
    x += 22;
    say(lead);
  }
  if (volume !== '') say(volume);
  if (ai > 0) {
    const text = String(ai);
    const right = box.x + box.width - 16 - textWidth(text, LABEL.size, 600);
    shapes.push(...line(text, right, y, 40, LABEL.size, { fill: 'violetInk', weight: 600 }));
    shapes.push(...[...aiFace(true, right - 18, y, 13), ...(isLoose ? brokenSign(right - 44, y, 11) : [])].map((shape) => ({ ...shape, ...NEAR })));
  }
  return shapes;
}

const labelText = ({ stages, artifacts }: WorkflowLink): string => {
  const names = [...stages, ...artifacts].map((one) => one.name);
  return names.length < 2 ? (names[0] ?? '') : t.lenses.andMore(names[0] ?? '', names.length - 1);
};

function labelSize(link: WorkflowLink): Size {
  const width = Math.min(LABEL.most, textWidth(labelText(link), LABEL.size, 500)) + LABEL.mark + 20;
  return { width: Math.ceil(width), height: LABEL.height };
}

interface Drawn {
  readonly tie: Tie;
  readonly groups: readonly Group[];
}

function linkTie(lookup: Lookup, link: WorkflowLink, { label, points }: Line): Drawn {
  const [from, to] = [link.from, link.to].map((id) => lookup.get('workflow', id)?.name ?? '') as [string, string];
  const isCall = link.kind === 'calls';
  const key = `${link.kind} ${link.from} ${link.to}`;
  const title = isCall ? t.lenses.calls(from, to) : t.lenses.supplies(from, to);
  const rows = isCall
    ? link.stages.map((stage) => ({ target: { table: 'stage', id: stage.id } as const, text: stage.name }))
    : link.artifacts.map((artifact) => ({ target: { table: 'artifact', id: artifact.id } as const, text: artifact.name }));
  const tip: Description = { title, lines: rows.map((row) => row.text) };
  const base = { table: 'tie', id: key } as const;
  const bounds = grow(unite(points.map((point) => ({ ...point, width: 0, height: 0 }))), 10);
  return {
    tie: { key, from: `workflow ${link.from}`, to: `workflow ${link.to}`, points, label, tip, rows, spoken: `${title}: ${t.map.list(tip.lines)}` },
    groups: [
      { ...base, key: `line ${key}`, layer: 'lines', bounds, shapes: lineShapes(points, isCall) },
      { ...base, key: `label ${key}`, layer: 'labels', bounds: label, shapes: labelShapes(link, label) },
    ],
  };
}

/** Level where the label is, curved in between. */
function curvedPath(points: readonly Point[]): string {
  return points
    .map(({ x, y }, i) => {
      const before = points[i - 1];
      if (!before) return `M${x} ${y}`;
      if (Math.abs(before.y - y) < 0.5) return `L${x} ${y}`;
      const half = (before.x + x) / 2;
      return `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
    })
    .join('');
}

function lineShapes(points: readonly Point[], isCall: boolean): readonly Shape[] {
  const [tip, before] = [points.at(-1) as Point, points.at(-2) as Point];
  const way = Math.sign(tip.x - before.x) || 1;
  const shaft = [...points.slice(0, -1), { x: tip.x - way * 12, y: tip.y }];
  const head: Shape = { kind: 'path', d: arrowHead([{ x: tip.x - way * 20, y: tip.y }, tip], 14, isCall ? 18 : 14), fill: 'lineStrong' };
  const d = curvedPath(shaft);
  if (!isCall) return [{ kind: 'path', d, stroke: 'line', strokeWidth: 2.5 }, { ...head, fill: 'line' }];
  return [{ kind: 'path', d, stroke: 'lineStrong', strokeWidth: 7.5 }, { kind: 'path', d, stroke: 'card', strokeWidth: 3 }, head];
}

function labelShapes(link: WorkflowLink, box: Box): readonly Shape[] {
  const isCall = link.kind === 'calls';
  const middle = box.y + box.height / 2;
  const text = shorten(labelText(link), LABEL.most, LABEL.size, 500);
  const mark: readonly Shape[] = isCall ? callMark(box.x + 18, middle) : artifactMark(box.x + 17, middle);
  return [
    { kind: 'rect', ...box, radius: box.height / 2, fill: 'pill', stroke: isCall ? 'lineStrong' : 'line', strokeWidth: isCall ? 2 : 1.5, ...NEAR },
    ...mark.map((shape) => ({ ...shape, ...NEAR })),
    ...line(text, box.x + LABEL.mark + 9, middle, LABEL.most, LABEL.size, { fill: 'ink' }),
  ];
}

/** A card with a doubled edge, as on the flow. */
const callMark = (cx: number, cy: number): readonly Shape[] => [
  { kind: 'rect', x: cx - 9, y: cy - 7, width: 18, height: 14, radius: 4, stroke: 'ink', strokeWidth: 1.6 },
  { kind: 'rect', x: cx - 5.8, y: cy - 3.8, width: 11.6, height: 7.6, radius: 2, stroke: 'ink', strokeWidth: 1.2 },
];

/** A sheet with a folded corner. */
const artifactMark = (cx: number, cy: number): readonly Shape[] => [
  { kind: 'path', d: `M${cx - 6} ${cy - 8.5}H${cx + 2}L${cx + 6.5} ${cy - 4}V${cy + 8.5}H${cx - 6}ZM${cx + 2} ${cy - 8.5}V${cy - 4}H${cx + 6.5}`, stroke: 'ink', strokeWidth: 1.6 },
];

function cardBody(lookup: Lookup, facts: Facts, box: Box): Body {
  const { workflow } = facts;
  const owner = lookup.get('participant', workflow.owner)?.name;
  const teams = facts.lanes.map((lane) => lookup.get('participant', lane)?.name ?? t.map.unowned);
  const lines = [
    owner ? t.lenses.ownedBy(owner) : '',
    facts.stages === 0 ? t.map.noStages : t.lenses.stagesAndCross(facts.stages, facts.crossTeam),
    facts.lead === '' ? '' : t.lenses.leadTime(facts.lead),
    facts.volume,
    facts.ai > 0 ? t.lenses.aiCount(facts.ai) : '',
    t.map.list(teams),
  ].filter((text) => text !== '');
  return { key: `workflow ${workflow.id}`, target: { table: 'workflow', id: workflow.id }, box, spoken: t.map.list([workflow.name, ...lines]), tip: { title: workflow.name, lines } };
}

export { artifactMark, callMark, lineShapes as linkLine };

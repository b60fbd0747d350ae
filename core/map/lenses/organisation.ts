/**
 * The organisation lens: teams, people, AI and outsiders of the whole scenario, and the work that passes between them over all
 * workflows. A line's strength and number are its handoffs; a dark badge is how long they wait on average.
 */
import type { Box, Point } from '../../layout/types.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import type { Participant } from '../../model/tables.ts';
import { formatShort } from '../../text/duration.ts';
import { t } from '../../text/text.ts';
import { describeParticipant } from './describe-participant.ts';
import { hueOf, type TeamLook } from '../hue.ts';
import type { Body, Picture, Tie } from '../lens.ts';
import { clockHands } from '../marks.ts';
import type { Group, Shape } from '../scene.ts';
import { textWidth, wrap } from '../text-width.ts';
import { CELL, clustersOf, HEAD, NAME, passingsOf, type Cluster, type Member, type Passing } from './clusters.ts';
import { arrowAtEnd, curvePath, cutBack, hits, outside, samples, type Curve } from './curve.ts';
import { placeAlong } from './labels-along.ts';
import { emptyPicture, grow, scene, unite } from './picture.ts';
import { spreadPorts } from './ports.ts';
import { ringOf, type Link, type Ring } from './ring.ts';
import { aiFace, brokenSign, face, hasHuman, outsideHatch, pips, teamBar } from './signs.ts';
import { readableFrom, SMALL, words } from './words.ts';

const MARGIN = 16;
const FACE = 26;
const FAR = [27, 36, 45, 58] as const;
const NEAR = { from: readableFrom(SMALL) };
const AFAR = { to: readableFrom(SMALL) };
const COUNT = { near: 18, far: 32 } as const;
/** How far a curve is drawn to the middle, at first and as long as something is in its way. */
const PULLS = [0.12, 0.3, 0.5, 0.7, 0.9] as const;
const AWAY = 14;
/** From so many lines on, weak ones stand back. */
const CROWD = 24;

interface Placed {
  readonly cluster: Cluster;
  readonly box: Box;
}

export function organisationLens(lookup: Lookup): Picture {
  const clusters = clustersOf(lookup);
  const title = projectOf(lookup.model).title;
  if (clusters.length === 0) return emptyPicture('organisation', title);
  const passings = passingsOf(lookup, clusters);
  const links: Link[] = passings.map(({ from, to, handoffs }) => ({ from, to, weight: handoffs.length }));
  const ways = new Set(passings.map(({ from, to }) => `${from} ${to}`));
  const curveIn = (ring: Ring, { from, to }: Passing) => curveOf(ring, from, to, ways.has(`${to} ${from}`));
  const ring = ringOf(clusters, links, (tried) => passings.every((passing) => curveIn(tried, passing).isClear));
  const curves = spreadPorts(passings.map((passing) => curveIn(ring, passing).curve), passings, ring.boxes);
  const placed = clusters.map((cluster, i): Placed => ({ cluster, box: ring.boxes[i] as Box }));
  const passes = drawPassings(lookup, placed, passings, curves);
  const answers = accountability(lookup, placed, ring);
  const groups = [
    ...placed.map((one) => clusterGroup(lookup, one)),
    ...passes.flatMap((one) => one.groups),
    ...answers.flatMap((one) => one.groups),
    ...placed.flatMap((one) => one.cluster.members.map((member) => memberGroup(lookup, one, member))),
  ];
  return {
    lens: 'organisation',
    scene: scene(title, groups, MARGIN),
    bodies: placed.flatMap((one) => [clusterBody(lookup, one), ...one.cluster.members.map((member) => memberBody(lookup, one, member))]),
    ties: [...passes, ...answers].map((one) => one.tie),
    header: { left: 0, top: 0 },
  };
}

const middleOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** From box to box, bent to the ring's middle; where work goes both ways, each way keeps to its own side. */
function curveOf({ boxes, middle }: Ring, from: number, to: number, isBoth: boolean): { readonly curve: Curve; readonly isClear: boolean } {
  const [a, b] = [boxes[from], boxes[to]] as [Box, Box];
  const [start, end] = [middleOf(a), middleOf(b)];
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const side = isBoth ? Math.min(46, 20 + length * 0.06) : 0;
  const aside = { x: (-(end.y - start.y) / length) * side, y: ((end.x - start.x) / length) * side };
  const half = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  let best: { curve: Curve; found: number } | undefined;
  for (const pull of PULLS) {
    const bend = { x: half.x + (middle.x - half.x) * pull * 1.6 + aside.x * 2, y: half.y + (middle.y - half.y) * pull * 1.6 + aside.y * 2 };
    const shift = { x: aside.x * 0.5, y: aside.y * 0.5 };
    const curve: Curve = [{ x: start.x + shift.x, y: start.y + shift.y }, bend, { x: end.x + shift.x, y: end.y + shift.y }];
    const points = samples(curve, 28);
    const found = boxes.reduce((sum, box, i) => sum + (i === from || i === to ? 0 : hits(points, box, AWAY)), 0);
    if (!best || found < best.found) best = { curve, found };
    if (found === 0) break;
  }
  const { curve, found } = best as { curve: Curve; found: number };
  return { curve: outside(curve, a, b), isClear: found === 0 };
}

interface Drawn {
  readonly tie: Tie;
  readonly groups: readonly Group[];
}

function drawPassings(lookup: Lookup, placed: readonly Placed[], passings: readonly Passing[], curves: readonly Curve[]): readonly Drawn[] {
  const most = Math.max(1, ...passings.map((one) => one.handoffs.length));
  const unit = Math.min(2.6, 15 / most);
  // Where there are many lines the few strong ones have to be seen.
  const strong = passings.map((one) => one.handoffs.length).sort((a, b) => b - a)[CROWD] ?? 0;
  const isWeak = (one: Passing) => one.handoffs.length <= strong && one.handoffs.length < most;
  const calendar = projectOf(lookup.model);
  const label = passings.map((one) => {
    const wait = one.wait === null ? '' : formatShort(Math.round(one.wait), calendar);
    const count = textWidth(String(one.handoffs.length), COUNT.near, 600) + 20;
    return { wait, count, width: count + (wait === '' ? 0 : textWidth(wait, COUNT.near - 2, 600) + 32), height: 30 };
  });
  const heaviest = passings.map((_, i) => i).sort((a, b) => (passings[b]?.handoffs.length ?? 0) - (passings[a]?.handoffs.length ?? 0) || a - b);
  const boxes = placeAlong(heaviest.map((i) => ({ curve: curves[i] as Curve, size: label[i] as (typeof label)[number] })), placed.map((one) => one.box), passings.length > CROWD);
  const boxOf = new Map(heaviest.map((i, at) => [i, boxes[at] ?? null]));
  const keyOf = (i: number) => bodyKey((placed[i] as Placed).cluster);
  const nameOf = (i: number) => placed[i]?.cluster.one?.name ?? t.map.unowned;
  return passings.map((one, i): Drawn => {
    const [curve, box, text] = [curves[i], boxOf.get(i), label[i]] as [Curve, Box | null, (typeof label)[number]];
    const key = `pass ${keyOf(one.from)} ${keyOf(one.to)}`;
    const name = t.map.handoffOf(nameOf(one.from), nameOf(one.to));
    const rows = one.handoffs.map((handoff) => ({ target: { table: 'handoff', id: handoff.id } as const, text: rowText(lookup, handoff) }));
    const lines = [t.lenses.handoffs(one.handoffs.length), ...(text.wait === '' ? [] : [t.lenses.meanWait(text.wait)])];
    const width = Math.max(2, unit * one.handoffs.length);
    const base = { table: 'tie', id: key } as const;
    return {
      tie: { key, from: keyOf(one.from), to: keyOf(one.to), points: samples(curve, 12), label: box, rows, spoken: `${name}: ${lines.join(', ')}`, tip: { title: name, lines } },
      groups: [
        { ...base, key: `line ${key}`, layer: 'lines', bounds: grow(unite(samples(curve, 12).map((p) => ({ ...p, width: 0, height: 0 }))), width + 8), shapes: lineShapes(curve, width, isWeak(one)) },
        ...(box ? [{ ...base, key: `label ${key}`, layer: 'labels' as const, bounds: box, shapes: labelShapes(String(one.handoffs.length), text, box, isWeak(one)) }] : []),
      ],
    };
  });
}

/** @example 'Sign contract → Set up account: signed contract' */
function rowText(lookup: Lookup, handoff: { readonly id: string; readonly from: string; readonly to: string }): string {
  const name = t.map.handoffOf(lookup.get('stage', handoff.from)?.name ?? '', lookup.get('stage', handoff.to)?.name ?? '');
  const passed = lookup.by('handoffArtifact', 'handoff', handoff.id).flatMap((link) => lookup.get('artifact', link.artifact)?.name ?? []);
  return passed.length === 0 ? name : t.lenses.withWhat(name, t.map.list(passed));
}

function lineShapes(curve: Curve, width: number, isWeak: boolean): readonly Shape[] {
  const colour = isWeak ? 'lineFaint' : 'line';
  const [length, across] = [12 + width * 1.1, 12 + width * 1.5];
  return [
    { kind: 'path', d: curvePath(cutBack(curve, length - 2)), stroke: colour, strokeWidth: width },
    { kind: 'path', d: arrowAtEnd(curve, length, across), fill: colour },
  ];
}

/** How many handoffs, and in the dark part how long they wait; from afar only how many. */
function labelShapes(count: string, text: { readonly wait: string; readonly count: number }, box: Box, isWeak: boolean): readonly Shape[] {
  const near = { from: readableFrom(COUNT.near - 2) };
  const middle = box.y + box.height / 2;
  const shapes: Shape[] = [{ kind: 'rect', ...box, radius: box.height / 2, fill: 'pill', stroke: 'line', strokeWidth: 1.5, ...near }];
  shapes.push({ kind: 'text', x: box.x + text.count / 2 + 1, y: middle + COUNT.near * 0.36, text: count, size: COUNT.near, weight: 600, fill: 'ink', anchor: 'middle', ...near });
  if (text.wait !== '') {
    const left = box.x + text.count - 2;
    const face = left + 15;
    shapes.push(
      { kind: 'rect', x: left, y: box.y + 2.5, width: box.x + box.width - left - 2.5, height: box.height - 5, radius: box.height / 2 - 2.5, fill: 'badge', ...near },
      { kind: 'circle', x: face, y: middle, radius: 6, stroke: 'badgeInk', strokeWidth: 1.5, ...near },
      { kind: 'path', d: clockHands(face, middle, 6), stroke: 'badgeInk', strokeWidth: 1.5, ...near },
      { kind: 'text', x: face + 11, y: middle + (COUNT.near - 2) * 0.36, text: text.wait, size: COUNT.near - 2, weight: 600, fill: 'badgeInk', ...near },
    );
  }
  if (isWeak) return shapes;
  const far = { from: readableFrom(COUNT.far), to: near.from };
  const { x, y } = middleOf(box);
  const wide = Math.max(46, textWidth(count, COUNT.far, 600) + 22);
  return [
    ...shapes,
    { kind: 'rect', x: x - wide / 2, y: y - 23, width: wide, height: 46, radius: 23, fill: 'pill', stroke: 'line', strokeWidth: 2.5, ...far },
    { kind: 'text', x, y: y + COUNT.far * 0.36, text: count, size: COUNT.far, weight: 600, fill: 'ink', anchor: 'middle', ...far },
  ];
}

const bodyKey = (cluster: Cluster): string => (cluster.id === null ? `stage ${cluster.stage?.id ?? ''}` : `participant ${cluster.id}`);

const lookOf = (lookup: Lookup, one: Participant): TeamLook => (one.kind === 'ai' ? { hue: 'ai', pattern: 0 } : hueOf(lookup, one.id));

function clusterGroup(lookup: Lookup, { cluster, box }: Placed): Group {
  const key = bodyKey(cluster);
  const { one } = cluster;
  if (!one) {
    const shapes: Shape[] = [
      { kind: 'rect', ...box, radius: 14, fill: 'redSoft', stroke: 'red', strokeWidth: 3, dash: 'dashed' },
      ...words(t.map.unowned, { ...box, size: NAME, anchor: 'middle', fill: 'redInk', far: FAR }),
    ];
    return { key, table: 'stage', id: cluster.stage?.id ?? '', layer: 'lanes', bounds: box, shapes };
  }
  const look = lookOf(lookup, one);
  const isOutside = one.kind === 'external';
  const shapes: Shape[] = [
    { kind: 'rect', ...box, radius: 14, fill: `tint${look.hue}`, stroke: `hue${look.hue}`, strokeWidth: 2.5, ...(isOutside ? { dash: 'fine' as const } : {}) },
    ...(isOutside ? [outsideHatch({ x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 }, look)] : []),
    ...(look.pattern > 0 ? teamBar({ x: box.x + 16, y: box.y + 7, width: box.width - 32, height: 8 }, look) : []),
  ];
  const top = look.pattern > 0 ? 8 : 0;
  if (cluster.members.length === 0) {
    const cy = box.y + box.height / 2 + top / 2;
    const room = { x: box.x + 64, y: box.y + 8 + top, width: box.width - 76, height: box.height - 16 - top };
    shapes.push(...(one.kind === 'ai' ? aiFace(hasHuman(lookup, one), box.x + 36, cy, 24) : face(one, look, box.x + 36, cy, 22)));
    shapes.push(...words(one.name, { ...room, size: NAME, least: 16, lines: 2, far: FAR }));
  } else {
    const room = { x: box.x + 12, y: box.y + 6 + top, width: box.width - 24, height: HEAD - 8 - top };
    const marks = cluster.members.some((member) => member.one.kind === 'ai') ? 40 : 0;
    const whole = { x: box.x + 10, y: box.y + 10, width: box.width - 20, height: box.height - 20 - marks };
    shapes.push(...words(one.name, { ...room, size: NAME, least: 16, lines: 2, anchor: 'middle', nearFrom: NEAR.from }).map((shape) => ({ ...shape, from: NEAR.from })));
    shapes.push(...words(one.name, { ...whole, size: 40, least: 24, lines: 3, anchor: 'middle', far: FAR }).map((shape) => ({ ...shape, to: Math.min(shape.to ?? Infinity, NEAR.from) })));
    if (marks > 0) shapes.push(...farMarks(cluster, box));
  }
  return { key, table: 'participant', id: one.id, layer: 'lanes', bounds: box, shapes };
}

/** From afar, under the team's name: it has AI, and one that answers to nobody. */
function farMarks(cluster: Cluster, box: Box): readonly Shape[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 32];
  const shapes = [...aiFace(true, cluster.isLoose ? x - 22 : x, y, 22), ...(cluster.isLoose ? brokenSign(x + 24, y, 18) : [])];
  return shapes.map((shape) => ({ ...shape, ...AFAR }));
}

const cellOf = ({ cluster, box }: Placed, { column, row }: Member): Box => {
  const columns = Math.max(...cluster.members.map((member) => member.column + 1));
  const inset = (box.width - columns * CELL.width) / 2;
  return { x: box.x + inset + column * CELL.width, y: box.y + HEAD + row * CELL.height, width: CELL.width, height: CELL.height };
};

const faceAt = (cell: Box): Point => ({ x: cell.x + cell.width / 2, y: cell.y + FACE + 4 });

function memberGroup(lookup: Lookup, placed: Placed, member: Member): Group {
  const { one } = member;
  const cell = cellOf(placed, member);
  const { x, y } = faceAt(cell);
  const isAi = one.kind === 'ai';
  const signs = isAi ? aiFace(hasHuman(lookup, one), x, y, FACE) : face(one, hueOf(lookup, one.id), x, y, FACE);
  const under = y + FACE + (isAi ? 12 : 3);
  const lines = wrap(one.name, cell.width - 6, 15.5, 600, 2).length;
  const name = words(one.name, { x: cell.x + 3, y: under, width: cell.width - 6, height: 2 + lines * 17.7, size: 15.5, least: SMALL, lines: 2, anchor: 'middle' });
  const shapes = [...signs, ...(isAi ? pips(one.autonomy ?? 0, x - 21, y + FACE + 8, 3.5) : []), ...name];
  return { key: `participant ${one.id}`, table: 'participant', id: one.id, layer: 'cards', bounds: cell, shapes: shapes.map((shape) => ({ ...shape, from: Math.max(shape.from ?? 0, NEAR.from) })) };
}

/** From a person to the AI that they answer for: thin, dotted, violet. */
function accountability(lookup: Lookup, placed: readonly Placed[], ring: Ring): readonly Drawn[] {
  const at = new Map<string, { readonly placed: Placed; readonly cell: Box | null }>();
  for (const one of placed) {
    if (one.cluster.id !== null) at.set(one.cluster.id, { placed: one, cell: null });
    for (const member of one.cluster.members) at.set(member.one.id, { placed: one, cell: cellOf(one, member) });
  }
  return lookup.all('participant').flatMap((ai): Drawn[] => {
    const [human, from, to] = [lookup.get('participant', ai.accountable), at.get(ai.accountable ?? ''), at.get(ai.id)];
    if (ai.kind !== 'ai' || !human || human.kind === 'ai' || !from || !to || human.id === ai.id) return [];
    const way = from.placed === to.placed ? inside(from.cell, to.cell) : across(from, to, ring);
    if (!way) return [];
    const key = `answers ${ai.id}`;
    const title = t.lenses.answersFor(human.name, ai.name);
    const bounds = grow(unite(way.points.map((p) => ({ ...p, width: 0, height: 0 }))), 6);
    return [{
      tie: { key, from: `participant ${human.id}`, to: `participant ${ai.id}`, points: way.points, label: null, spoken: title, tip: { title, lines: [] }, rows: [{ target: { table: 'participant', id: ai.id }, text: title }] },
      groups: [{ key: `line ${key}`, table: 'tie', id: key, layer: 'lines', bounds, shapes: [{ kind: 'path', d: way.d, stroke: 'violet', strokeWidth: 2.5, dash: 'dotted', ...NEAR }] }],
    }];
  });
}

interface Way {
  readonly points: readonly Point[];
  readonly d: string;
}

const polyline = (points: readonly Point[]): Way => ({ points, d: points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('') });

/** Within a team: straight to a neighbour, else over the heads of the row. */
function inside(from: Box | null, to: Box | null): Way | null {
  if (!from || !to) return null;
  const [a, b] = [faceAt(from), faceAt(to)];
  const isNext = a.y === b.y && Math.abs(a.x - b.x) < CELL.width * 1.5;
  const sign = Math.sign(b.x - a.x);
  if (isNext) return polyline([{ x: a.x + sign * (FACE + 2), y: a.y }, { x: b.x - sign * (FACE + 2), y: b.y }]);
  const side = a.y === b.y ? a.x : Math.max(from.x, to.x, Math.min(from.x, to.x) + CELL.width);
  const [up, over] = [a.y - FACE - 4, b.y - FACE - 4];
  return polyline(a.y === b.y ? [{ x: a.x, y: up + 4 }, { x: a.x, y: up }, { x: b.x, y: over }, { x: b.x, y: over + 4 }] : [{ x: a.x, y: up + 3 }, { x: a.x, y: up }, { x: side, y: up }, { x: side, y: over }, { x: b.x, y: over }, { x: b.x, y: over + 3 }]);
}

interface Spot {
  readonly placed: Placed;
  readonly cell: Box | null;
}

/** From team to team: over the heads to the side of the team where least is in the way, then like the work. */
function across(from: Spot, to: Spot, { boxes, middle }: Ring): Way {
  const exits = ({ placed: { box }, cell }: Spot): readonly (readonly Point[])[] =>
    [box.x, box.x + box.width].map((side) => {
      if (!cell) return [{ x: side, y: middleOf(box).y }];
      const { x, y } = faceAt(cell);
      return [{ x, y: y - FACE }, { x, y: y - FACE - 4 }, { x: side, y: y - FACE - 4 }];
    });
  let best: { way: Way; cost: number } | undefined;
  for (const first of exits(from)) {
    for (const back of exits(to)) {
      const last = [...back].reverse();
      const [a, b] = [first.at(-1) as Point, last[0] as Point];
      const half = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      for (const pull of [0, ...PULLS]) {
        const curve: Curve = [a, { x: half.x + (middle.x - half.x) * pull * 1.6, y: half.y + (middle.y - half.y) * pull * 1.6 }, b];
        const points = samples(curve, 20);
        const cost = boxes.reduce((sum, box) => sum + hits(points, box), 0) * 1000 + Math.hypot(a.x - b.x, a.y - b.y) * (1 + pull) + reach(first) + reach(last);
        if (best && cost >= best.cost) continue;
        const d = `${polyline(first).d}${curvePath(curve).replace(/^M[^Q]*/, '')}${last.slice(1).map(({ x, y }) => `L${x} ${y}`).join('')}`;
        best = { cost, way: { points: [...first, ...samples(curve, 12), ...last], d } };
      }
    }
  }
  return best?.way ?? polyline([]);
}

/** How long a way of straight pieces is. */
const reach = (points: readonly Point[]): number => points.reduce((sum, p, i) => sum + Math.abs(p.x - (points[i - 1]?.x ?? p.x)) + Math.abs(p.y - (points[i - 1]?.y ?? p.y)), 0);

function clusterBody(lookup: Lookup, { cluster, box }: Placed): Body {
  const { one, stage } = cluster;
  if (!one) return { key: bodyKey(cluster), target: { table: 'stage', id: stage?.id ?? '' }, box, spoken: t.lenses.unownedWork, tip: { title: t.map.unowned, lines: [t.lenses.unownedWork] } };
  return participantBody(lookup, one, cluster.members.map((member) => member.one), box);
}

const memberBody = (lookup: Lookup, placed: Placed, member: Member): Body => participantBody(lookup, member.one, [], cellOf(placed, member));

/** Its words are made when they are asked for. */
const participantBody = (lookup: Lookup, one: Participant, members: readonly Participant[], box: Box): Body => ({
  key: `participant ${one.id}`,
  target: { table: 'participant', id: one.id },
  box,
  get spoken() {
    return t.map.list([this.tip.title, ...this.tip.lines]);
  },
  get tip() {
    return describeParticipant(lookup, one, members);
  },
});

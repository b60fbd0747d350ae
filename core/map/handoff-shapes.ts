/** Handoffs as shapes: a route with an arrow, and a label on it. Kinds differ in their strokes and marks, not in colour. */
import type { Density } from '../layout/spacing.ts';
import type { Box, Point } from '../layout/types.ts';
import type { Handoff } from '../model/tables.ts';
import { mapText } from '../text/text.ts';
import type { HandoffFacts } from './facts.ts';
import type { Label } from './handoff-label.ts';
import { arrowHead, backArrow, clockHands, roundedRoute, upArrow } from './marks.ts';
import type { Shape } from './scene.ts';
import { LABEL, ZOOM } from './sizes.ts';
import { textWidth } from './text-width.ts';
import type { Token } from './tokens.ts';

const CORNER = 9;
const ARROW = 10;

export function lineShapes(handoff: Handoff, facts: HandoffFacts, points: readonly Point[], density: Density = 'detail'): readonly Shape[] {
  const scale = density === 'overview' ? 1.5 : 1;
  const isHeavy = facts.isCrossTeam && handoff.kind !== 'escalation';
  const stroke: Token = isHeavy ? 'lineStrong' : 'line';
  const strokeWidth = scale * (isHeavy ? 2.5 : handoff.kind === 'escalation' ? 2.4 : 1.6);
  const dash = handoff.kind === 'rework' ? 'dashed' : handoff.kind === 'escalation' ? 'dotted' : undefined;
  const arrow = density === 'overview' ? 13 : ARROW;
  const shaft = cutBack(points, arrow - 1);
  return [
    { kind: 'path', d: roundedRoute(shaft, density === 'overview' ? 11 : CORNER), stroke, strokeWidth, ...(dash ? { dash } : {}) },
    { kind: 'path', d: arrowHead(points, arrow + (isHeavy ? 2 : 0), (isHeavy ? 11 : 9) * (density === 'overview' ? 1.4 : 1)), fill: stroke },
  ];
}

/** The route without its last few units, where the arrow is. */
function cutBack(points: readonly Point[], length: number): readonly Point[] {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return points;
  const end = { x: tip.x - Math.sign(tip.x - before.x) * length, y: tip.y - Math.sign(tip.y - before.y) * length };
  return [...points.slice(0, -1), end];
}

export function labelShapes(label: Label, facts: HandoffFacts, box: Box): readonly Shape[] {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const shapes: Shape[] = [];
  const pillHeight = label.height - (label.wait === '' ? 0 : LABEL.badge + 1);
  if (label.isUnsaid) shapes.push(...unsaid(cx, label.wait === '' ? cy : box.y + 10));
  else if (label.lines.length > 0 || label.mark) shapes.push(...pill(label, cx, box.y, pillHeight, label.wait !== '' && facts.isCrossTeam));
  if (label.wait !== '') shapes.push(...waitBadge(label, facts, cx, box.y + label.height - LABEL.badge, cy));
  return shapes;
}

/** Nothing is said: an amber "?", which stays readable from afar. */
function unsaid(cx: number, cy: number): readonly Shape[] {
  const sign = (size: number, from: number, to?: number): Shape => ({
    kind: 'text', x: cx, y: cy + size * 0.36, text: mapText.unsaid, size, weight: 600, fill: 'amberInk', anchor: 'middle', from, ...(to ? { to } : {}),
  });
  return [
    { kind: 'circle', x: cx, y: cy, radius: 11.5, fill: 'amberSoft', stroke: 'amber', strokeWidth: 2, from: ZOOM.near },
    sign(14, ZOOM.near),
    { kind: 'circle', x: cx, y: cy, radius: 15, fill: 'amberSoft', stroke: 'amber', strokeWidth: 3, to: ZOOM.near },
    sign(24, 0, ZOOM.near),
  ];
}

/** `isCovered`: far out the wait takes its place, and the stroke alone says what kind it is. */
function pill(label: Label, cx: number, top: number, height: number, isCovered: boolean): readonly Shape[] {
  const text = Math.max(0, ...label.lines.map((line) => textWidth(line, LABEL.size, 500)));
  const mark = label.mark ? 16 : 0;
  const width = text + mark + 2 * LABEL.padding;
  const left = cx - width / 2;
  const paint = { fill: 'pill', stroke: 'pillEdge', strokeWidth: 1 } as const;
  const shapes: Shape[] = [{ kind: 'rect', x: left, y: top, width, height, radius: 8, ...paint, from: ZOOM.marks }];
  if (label.mark) {
    const draw = label.mark === 'rework' ? backArrow : upArrow;
    const near = { stroke: 'lineStrong', strokeWidth: 1.6 } as const;
    const middle = top + height / 2;
    shapes.push({ kind: 'path', d: draw(left + LABEL.padding + 5, middle, 6), ...near, from: ZOOM.marks });
    if (!isCovered) {
      shapes.push({ kind: 'circle', x: cx, y: middle, radius: 11, fill: 'pill', stroke: 'line', strokeWidth: 1.25, to: ZOOM.marks });
      shapes.push({ kind: 'path', d: draw(cx, middle, 7), ...near, strokeWidth: 2, to: ZOOM.marks });
    }
  }
  const middle = left + mark + LABEL.padding + text / 2;
  for (const [i, line] of label.lines.entries()) {
    const y = top + 3 + LABEL.line * i + LABEL.line * 0.77;
    shapes.push({ kind: 'text', x: middle, y, text: line, size: LABEL.size, weight: 500, fill: 'ink', anchor: 'middle', from: ZOOM.marks });
  }
  return shapes;
}

/** How long work lies here; dark between teams, where nobody feels it is theirs. */
function waitBadge(label: Label, facts: HandoffFacts, cx: number, top: number, cy: number): readonly Shape[] {
  const [fill, ink]: readonly [Token, Token] = facts.isCrossTeam ? ['badge', 'badgeInk'] : ['pill', 'ink'];
  const edge = facts.isCrossTeam ? {} : ({ stroke: 'pillEdge', strokeWidth: 1 } as const);
  const left = cx - label.waitWidth / 2;
  const middle = top + LABEL.badge / 2;
  const face = left + LABEL.padding + 5.5;
  const near: readonly Shape[] = [
    { kind: 'rect', x: left, y: top, width: label.waitWidth, height: LABEL.badge, radius: LABEL.badge / 2, fill, ...edge },
    { kind: 'circle', x: face, y: middle, radius: 5.2, stroke: ink, strokeWidth: 1.3 },
    { kind: 'path', d: clockHands(face, middle, 5.2), stroke: ink, strokeWidth: 1.3 },
    { kind: 'text', x: face + 11, y: middle + 4.4, text: label.wait, size: LABEL.size, weight: 600, fill: ink },
  ];
  const from = ZOOM.marks;
  const shapes: Shape[] = near.map((shape) => ({ ...shape, from }));
  if (!facts.isCrossTeam || label.isUnsaid) return shapes;
  const width = textWidth(label.wait, LABEL.far, 600) + 22;
  const far: readonly Shape[] = [
    { kind: 'rect', x: cx - width / 2, y: cy - 14, width, height: 28, radius: 14, fill },
    { kind: 'text', x: cx, y: cy + 7, text: label.wait, size: LABEL.far, weight: 600, fill: ink, anchor: 'middle' },
  ];
  for (const shape of far) shapes.push({ ...shape, to: from });
  return shapes;
}

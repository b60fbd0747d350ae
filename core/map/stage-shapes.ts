/** Stages as shapes: cards, decisions, waits, calls, pills and milestones, told apart without colour. */
import type { Box } from '../layout/types.ts';
import type { Stage } from '../model/tables.ts';
import { mapText } from '../text/text.ts';
import { cardChecklist } from './card-checklist.ts';
import { cardFoot, aiBadge } from './card-marks.ts';
import type { StageFacts } from './facts.ts';
import { diamond, hourglass, notched, play } from './marks.ts';
import type { Shape } from './scene.ts';
import { CARD, NAME, NOTCH, ZOOM } from './sizes.ts';
import { fitText } from './fit-text.ts';
import { wrap } from './text-width.ts';
import type { TeamLook } from './hue.ts';

export function stageShapes(stage: Stage, facts: StageFacts, look: TeamLook, box: Box): readonly Shape[] {
  switch (stage.kind) {
    case 'milestone':
      return milestone(box);
    case 'start':
    case 'end':
      return pill(stage, box);
    default:
      return card(stage, facts, look, box);
  }
}

function card(stage: Stage, facts: StageFacts, look: TeamLook, box: Box): readonly Shape[] {
  const left = stage.kind === 'decision' ? NOTCH + 12 : stage.kind === 'call' ? 16 : 12;
  const right = stage.kind === 'call' ? 14 : 10;
  const inner = { ...box, x: box.x + left, width: box.width - left - right };
  const mark = stage.kind === 'wait' ? 20 : 0;
  return [
    ...body(stage, facts, box),
    ...(stage.kind === 'wait' ? [waitMark(inner)] : []),
    ...closed([...names(stage.name, inner, mark, facts), ...cardFoot(facts, look, inner)], facts),
    ...(facts.checklist.length > 0 ? cardChecklist(stage.name, facts, inner) : []),
    ...aiBadge(facts.ai, box),
  ];
}

/** What gives way when the card opens. */
const closed = (shapes: readonly Shape[], { checklist }: StageFacts): readonly Shape[] =>
  checklist.length === 0 ? shapes : shapes.map((shape) => ({ ...shape, to: Math.min(shape.to ?? Infinity, ZOOM.open) }));

function body(stage: Stage, facts: StageFacts, box: Box): readonly Shape[] {
  const edge = facts.isUnowned
    ? ({ stroke: 'red', strokeWidth: 2, dash: 'dashed' } as const)
    : stage.kind === 'wait'
      ? ({ stroke: 'inkSoft', strokeWidth: 2, dash: 'dotted' } as const)
      : stage.kind === 'decision' || stage.kind === 'call'
        ? ({ stroke: 'inkSoft', strokeWidth: 1.5 } as const)
        : ({ stroke: 'cardEdge', strokeWidth: 1.25 } as const);
  const shade = { ...box, y: box.y + 2 };
  if (stage.kind === 'decision') {
    return [
      { kind: 'path', d: notched(shade, NOTCH, CARD.radius), fill: 'shade' },
      { kind: 'path', d: notched(box, NOTCH, CARD.radius), fill: 'card', ...edge },
    ];
  }
  const shapes: Shape[] = [
    { kind: 'rect', ...shade, radius: CARD.radius, fill: 'shade' },
    { kind: 'rect', ...box, radius: CARD.radius, fill: 'card', ...edge },
  ];
  if (stage.kind === 'call') {
    const inset = { x: box.x + 4.5, y: box.y + 4.5, width: box.width - 9, height: box.height - 9 };
    shapes.push({ kind: 'rect', ...inset, radius: CARD.radius - 4, stroke: edge.stroke, strokeWidth: 1.25 });
  }
  return shapes;
}

const waitMark = (inner: Box): Shape => ({
  kind: 'path',
  d: hourglass(inner.x + 7, inner.y + 20, 7.5),
  stroke: 'inkSoft',
  strokeWidth: 1.6,
  from: ZOOM.near,
});

/** The name; farther out larger, as the foot is gone. */
function names(name: string, inner: Box, mark: number, facts: StageFacts): readonly Shape[] {
  const ink = 'ink' as const;
  const near = wrap(name, inner.width - mark, NAME.near, 600, 2);
  const hasFoot = facts.isUnowned || facts.initials !== '' || facts.time !== '' || facts.steps > 0 || facts.systems.length > 0;
  const top = near.length === 2 ? 21 : hasFoot ? 27 : 41;
  const shapes: Shape[] = near.map((text, i) => ({
    kind: 'text', x: inner.x + mark, y: inner.y + top + i * 17, text, size: NAME.near, weight: 600, fill: ink, from: ZOOM.near,
  }));
  const { size, lines } = fitText(name, { width: inner.width + 4, height: inner.height - 6, size: NAME.far, least: 16.5, lines: 3, leading: 1.16 }, 600);
  const first = inner.y + inner.height / 2 + size * 0.36 - ((lines.length - 1) * size * 1.16) / 2;
  for (const [i, text] of lines.entries()) {
    shapes.push({ kind: 'text', x: inner.x - 2, y: first + i * size * 1.16, text, size, weight: 600, fill: ink, to: ZOOM.near });
  }
  return shapes;
}

function pill(stage: Stage, box: Box): readonly Shape[] {
  const isEnd = stage.kind === 'end';
  const [cx, cy] = [box.x + 23, box.y + box.height / 2];
  const mark: Shape = isEnd
    ? { kind: 'rect', x: cx - 5.5, y: cy - 5.5, width: 11, height: 11, radius: 1.5, fill: 'ink' }
    : { kind: 'path', d: play(cx, cy, 8), fill: 'ink' };
  const shapes: Shape[] = [
    { kind: 'rect', ...box, y: box.y + 2, radius: box.height / 2, fill: 'shade' },
    { kind: 'rect', ...box, radius: box.height / 2, fill: 'card', stroke: 'inkSoft', strokeWidth: isEnd ? 3.5 : 1.5 },
    mark,
  ];
  const set = (wished: number, zoom: Pick<Shape, 'from' | 'to'>) => {
    const { size, lines } = fitText(stage.name, { width: box.width - 50, height: box.height - 8, size: wished, least: 12.5, lines: 3, leading: 1.16 }, 600);
    const first = cy + size * 0.36 - ((lines.length - 1) * size * 1.16) / 2;
    for (const [i, text] of lines.entries()) {
      shapes.push({ kind: 'text', x: box.x + 36, y: first + i * size * 1.16, text, size, weight: 600, fill: 'ink', ...zoom });
    }
  };
  set(NAME.near, { from: ZOOM.near });
  set(NAME.far - 2, { to: ZOOM.near });
  return shapes;
}

function milestone(box: Box): readonly Shape[] {
  const [cx, cy, r] = [box.x + box.width / 2, box.y + box.height / 2, box.width / 2];
  return [
    { kind: 'path', d: diamond(cx, cy, r), fill: 'ink' },
    { kind: 'path', d: `M${cx - 3.5} ${cy + 6.5}V${cy - 6.5}H${cx + 6}L${cx + 3.5} ${cy - 3}L${cx + 6} ${cy + 0.5}H${cx - 3.5}`, fill: 'card', stroke: 'card', strokeWidth: 1.25 },
  ];
}

/** What is said of the stage beside its card, for tooltips. */
export const ownerLine = (facts: StageFacts): string => facts.owner?.name ?? mapText.unowned;

/** Stages in the overview: narrow cards filled by their name, with only the marks that a board must see. */
import type { Box } from '../layout/types.ts';
import type { Stage } from '../model/tables.ts';
import { mapText } from '../text/text.ts';
import type { AiFact, StageFacts } from './facts.ts';
import { farText, fitText, type FitText } from './fit-text.ts';
import { brokenLink, diamond, hexagon, hourglass, notched, spark } from './marks.ts';
import { MIN_TEXT, type Shape } from './scene.ts';
import { OVERVIEW } from './sizes.ts';

const { card: CARD, name: NAME, far: FAR } = OVERVIEW;

/** Between a card's sides and its name. */
export const overviewInset = (kind: Stage['kind']): number => (kind === 'call' ? CARD.inset + 4 : CARD.inset);

export function overviewStage(stage: Stage, facts: StageFacts, box: Box): readonly Shape[] {
  if (stage.kind === 'milestone') return milestone(box);
  if (stage.kind === 'start' || stage.kind === 'end') return pill(stage, box);
  const notch = stage.kind === 'decision' ? CARD.notch : 0;
  const inset = overviewInset(stage.kind);
  const inner = { x: box.x + inset + notch, y: box.y + 6, width: box.width - 2 * inset - notch, height: box.height - 12 };
  return [...body(stage, facts, box), ...words(stage.name, facts.isUnowned ? mapText.unowned : '', inner), ...marks(stage, facts, box)];
}

function body(stage: Stage, facts: StageFacts, box: Box): readonly Shape[] {
  const edge = facts.isUnowned
    ? ({ stroke: 'red', strokeWidth: 3.5, dash: 'dashed' } as const)
    : stage.kind === 'wait'
      ? ({ stroke: 'inkSoft', strokeWidth: 3.5, dash: 'dotted' } as const)
      : stage.kind === 'decision' || stage.kind === 'call'
        ? ({ stroke: 'inkSoft', strokeWidth: 2.5 } as const)
        : ({ stroke: 'cardEdge', strokeWidth: 2 } as const);
  const shade = { ...box, y: box.y + 3 };
  if (stage.kind === 'decision') {
    const depth = CARD.notch + 4;
    return [
      { kind: 'path', d: notched(shade, depth, CARD.radius), fill: 'shade' },
      { kind: 'path', d: notched(box, depth, CARD.radius), fill: 'card', ...edge },
    ];
  }
  const shapes: Shape[] = [
    { kind: 'rect', ...shade, radius: CARD.radius, fill: 'shade' },
    { kind: 'rect', ...box, radius: CARD.radius, fill: 'card', ...edge },
  ];
  if (stage.kind === 'call') {
    const inside = { x: box.x + 6, y: box.y + 6, width: box.width - 12, height: box.height - 12 };
    shapes.push({ kind: 'rect', ...inside, radius: CARD.radius - 5, stroke: edge.stroke, strokeWidth: 1.5 });
  }
  return shapes;
}

/** The name in the middle; a word of warning under it. */
function words(name: string, warning: string, inner: Box): readonly Shape[] {
  const below = warning === '' ? 0 : NAME.size * NAME.leading;
  const x = inner.x + inner.width / 2;
  const set = ({ size, lines }: FitText, height: number, leading: number, zoom: Pick<Shape, 'from' | 'to'>) => {
    const line = size * leading;
    const first = inner.y + height / 2 + size * 0.36 - ((lines.length - 1) * line) / 2;
    return lines.map((text, i): Shape => ({ kind: 'text', x, y: first + i * line, text, size, weight: 600, fill: 'ink', anchor: 'middle', ...zoom }));
  };
  const room = { ...inner, ...NAME, height: inner.height - below, lines: NAME.lines - (warning === '' ? 0 : 1) };
  const near = fitText(name, room, 600);
  const from = (size: number) => (MIN_TEXT - 0.01) / size;
  const shapes = set(near, room.height, NAME.leading, { from: from(near.size) });
  let to = from(near.size);
  // A name that was set small gets its turn in the usual size first.
  for (const size of [NAME.size, ...FAR.sizes].filter((larger) => larger > near.size)) {
    const whole = { ...inner, height: inner.height + 10, size, lines: FAR.lines, leading: FAR.leading };
    shapes.push(...set(farText(name, whole, 600), inner.height, FAR.leading, { from: from(size), to }));
    to = from(size);
  }
  if (warning === '') return shapes;
  const fitted = fitText(warning, { width: inner.width, height: below, size: near.size, least: NAME.least, lines: 1, leading: 1 }, 500);
  const y = inner.y + inner.height - below / 2 + fitted.size * 0.36;
  return [...shapes, ...fitted.lines.map((text): Shape => ({ kind: 'text', x, y, text, size: fitted.size, weight: 500, fill: 'redInk', anchor: 'middle' }))];
}

/** Where the AI's mark stands, relative to the card. */
export const overviewMark = (ai: readonly AiFact[]): Box | null => (ai.length === 0 ? null : { x: -18, y: -20, width: 46, height: 60 });

/** On the card's upper corners, beside where loops come and go. */
function marks(stage: Stage, facts: StageFacts, box: Box): readonly Shape[] {
  const shapes: Shape[] = [];
  if (facts.ai.length > 0) {
    const [x, y] = [box.x + 8, box.y];
    shapes.push({ kind: 'path', d: hexagon(x, y, 19), fill: 'violet', stroke: 'card', strokeWidth: 2.5 });
    shapes.push({ kind: 'path', d: spark(x, y, 12), fill: 'card' });
    if (facts.ai.some((one) => !one.hasHuman)) {
      shapes.push({ kind: 'circle', x: x - 11, y: y + 25, radius: 12.5, fill: 'redSoft', stroke: 'red', strokeWidth: 2.5 });
      shapes.push({ kind: 'path', d: brokenLink(x - 11, y + 25, 8), stroke: 'red', strokeWidth: 2.5 });
    }
  }
  if (stage.kind === 'wait') {
    shapes.push({ kind: 'circle', x: box.x + box.width - 17, y: box.y, radius: 14, fill: 'card', stroke: 'inkSoft', strokeWidth: 2 });
    shapes.push({ kind: 'path', d: hourglass(box.x + box.width - 17, box.y, 8), stroke: 'inkSoft', strokeWidth: 2 });
  }
  return shapes;
}

function pill(stage: Stage, box: Box): readonly Shape[] {
  const isEnd = stage.kind === 'end';
  const inner = { x: box.x + 9, y: box.y + 6, width: box.width - 18, height: box.height - 12 };
  return [
    { kind: 'rect', ...box, y: box.y + 3, radius: box.height / 2, fill: 'shade' },
    { kind: 'rect', ...box, radius: box.height / 2, fill: 'card', stroke: isEnd ? 'ink' : 'inkSoft', strokeWidth: isEnd ? 5 : 2.5 },
    ...words(stage.name, '', inner),
  ];
}

function milestone(box: Box): readonly Shape[] {
  const [cx, cy, r] = [box.x + box.width / 2, box.y + box.height / 2, box.width / 2];
  return [
    { kind: 'path', d: diamond(cx, cy, r), fill: 'ink' },
    { kind: 'path', d: diamond(cx, cy, r * 0.42), fill: 'card' },
  ];
}

/** Close in, a card opens and shows the first steps of its checklist: a sign for the kind of each, and its words. */
import type { Box } from '../layout/types.ts';
import type { Step } from '../model/tables.ts';
import { mapText } from '../text/text.ts';
import type { StageFacts } from './facts.ts';
import { check, diamond } from './marks.ts';
import type { Shape } from './scene.ts';
import { OPEN, ZOOM } from './sizes.ts';
import { shorten, textWidth } from './text-width.ts';

const { title, step, top, gap, mark, indent } = OPEN;

/** @param inner where the card has room for words */
export function cardChecklist(name: string, { checklist, time }: StageFacts, inner: Box): readonly Shape[] {
  const from = ZOOM.open;
  const small = { kind: 'text', size: step, from } as const;
  const timeWidth = time === '' ? 0 : textWidth(time, step, 500) + 6;
  const shapes: Shape[] = [
    { kind: 'text', x: inner.x, y: inner.y + 14, text: shorten(name, inner.width - timeWidth, title, 600), size: title, weight: 600, fill: 'ink', from },
    { kind: 'path', d: `M${inner.x} ${inner.y + top - 3}H${inner.x + inner.width}`, stroke: 'lineFaint', strokeWidth: 0.5, from },
  ];
  if (time !== '') shapes.push({ ...small, x: inner.x + inner.width, y: inner.y + 14, text: time, weight: 500, fill: 'inkSoft', anchor: 'end' });
  const room = inner.height - top - 3;
  const leading = Math.max(OPEN.leading.least, Math.min(OPEN.leading.most, room / Math.max(1, checklist.length)));
  const rows = Math.floor(room / leading + 0.01);
  const columns = checklist.length > rows ? 2 : 1;
  const width = (inner.width - (columns - 1) * gap) / columns;
  const places = rows * columns;
  const shown = checklist.length > places ? places - 1 : checklist.length;
  const placeOf = (i: number) => ({ x: inner.x + Math.floor(i / rows) * (width + gap), y: inner.y + top + (i % rows) * leading + leading * 0.72 });
  for (const [i, one] of checklist.slice(0, shown).entries()) {
    const { x, y } = placeOf(i);
    const left = x + Math.min(3, one.depth) * indent;
    shapes.push(...stepMark(one.kind, left + mark, y - step * 0.36));
    const text = left + 2 * mark + 3;
    shapes.push({ ...small, x: text, y, text: shorten(one.text, x + width - text, step, 400), weight: 400, fill: 'ink' });
  }
  if (shown < checklist.length) shapes.push({ ...small, ...placeOf(shown), text: mapText.moreSteps(checklist.length - shown), weight: 500, fill: 'inkSoft' });
  return shapes;
}

function stepMark(kind: Step['kind'], cx: number, cy: number): readonly Shape[] {
  const line = { stroke: 'inkSoft', strokeWidth: 0.6, from: ZOOM.open } as const;
  switch (kind) {
    case 'check':
      return [{ kind: 'path', d: check(cx, cy, mark), ...line, strokeWidth: 0.9 }];
    case 'rule':
      return [{ kind: 'path', d: diamond(cx, cy, mark * 1.15), ...line }];
    case 'communication':
      return [{ kind: 'path', d: `M${cx - mark} ${cy - mark * 0.75}H${cx + mark}V${cy + mark * 0.75}H${cx - mark}ZL${cx} ${cy + mark * 0.2}L${cx + mark} ${cy - mark * 0.75}`, ...line }];
    case 'task':
      return [{ kind: 'rect', x: cx - mark * 0.85, y: cy - mark * 0.85, width: mark * 1.7, height: mark * 1.7, radius: 0.6, ...line }];
  }
}

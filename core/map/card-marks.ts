/** The foot of a card (owner, time, systems, checklist) and the AI badge on its top edge. */
import type { Box, Size } from '../layout/types.ts';
import { mapText } from '../text/text.ts';
import type { AiFact, StageFacts } from './facts.ts';
import type { TeamLook } from './hue.ts';
import { brokenLink, check, cylinder, hexagon, spark } from './marks.ts';
import type { Shape } from './scene.ts';
import { SMALL, ZOOM } from './sizes.ts';
import { textWidth } from './text-width.ts';
import type { Token } from './tokens.ts';

const FOOT = 58.5;
const MARK = 6.5;

export function cardFoot(facts: StageFacts, look: TeamLook, inner: Box): readonly Shape[] {
  const y = inner.y + FOOT;
  const shapes: Shape[] = [];
  const small = (x: number, text: string, fill: Token = 'inkSoft') => {
    shapes.push({ kind: 'text', x, y: y + 4.4, text, size: SMALL, weight: 500, fill, from: ZOOM.marks });
    return textWidth(text, SMALL, 500);
  };
  let left = inner.x;
  if (facts.isUnowned) left += small(left, mapText.unowned, 'redInk') + 8;
  else if (facts.owner) {
    shapes.push(...avatar(facts, look, left + 11, y));
    left += 29;
  }
  let right = inner.x + inner.width;
  if (facts.steps > 0) {
    const text = String(facts.steps);
    const width = textWidth(text, SMALL, 500);
    small(right - width, text);
    shapes.push({ kind: 'path', d: check(right - width - 9, y, 4.5), stroke: 'inkSoft', strokeWidth: 1.8, from: ZOOM.near });
    right -= width + 24;
  }
  const room = right - left - (facts.time === '' ? 0 : textWidth(facts.time, SMALL, 500) + 10);
  if (facts.systems.length > 0) right -= systems(facts.systems, right, y, room, shapes);
  // Half a time would be a wrong one.
  const time = [facts.time, facts.shortTime].find((text) => textWidth(text, SMALL, 500) <= right - left);
  if (time) small(left, time);
  return shapes;
}

/** A cylinder with the system's short name if there is one and room, else with their number; returns its width. */
function systems(names: readonly string[], right: number, y: number, room: number, shapes: Shape[]): number {
  const [first = ''] = names;
  const nameFits = names.length === 1 && textWidth(first, SMALL, 500) + 16 <= room;
  const text = nameFits ? first : String(names.length);
  const width = textWidth(text, SMALL, 500);
  shapes.push(
    { kind: 'text', x: right - width, y: y + 4.4, text, size: SMALL, weight: 500, fill: 'inkSoft', from: ZOOM.marks },
    { kind: 'path', d: cylinder(right - width - 9, y, MARK), stroke: 'inkSoft', strokeWidth: 1.4, from: ZOOM.near },
  );
  return width + 25;
}

/** Who owns it: a team as a rounded square, a role or person as a circle, an AI as a hexagon. */
export function avatar(facts: Pick<StageFacts, 'owner' | 'initials'>, look: TeamLook, cx: number, cy: number): readonly Shape[] {
  const paint = { fill: `head${look.hue}`, stroke: `hue${look.hue}`, strokeWidth: 1.25, from: ZOOM.near } as const;
  const kind = facts.owner?.kind;
  const text: Shape = { kind: 'text', x: cx, y: cy + 4.2, text: facts.initials, size: 12.2, weight: 600, fill: 'ink', anchor: 'middle', from: ZOOM.near };
  if (kind === 'ai') {
    return [
      { kind: 'path', d: hexagon(cx, cy, 10.5), ...paint },
      { kind: 'path', d: spark(cx, cy, 6), fill: 'violet', from: ZOOM.near },
    ];
  }
  if (kind === 'team' || kind === 'external') return [{ kind: 'rect', x: cx - 11.5, y: cy - 9.5, width: 23, height: 19, radius: 5, ...paint }, text];
  return [{ kind: 'circle', x: cx, y: cy, radius: 11, ...paint }, text];
}

const BADGE = 22;
const PIPS = 5 * 6;

const badgeWidth = (ai: readonly AiFact[]): number => 24 + PIPS + moreWidth(ai) + (ai.some((one) => !one.hasHuman) ? 21 : 0) + 6;

const moreWidth = (ai: readonly AiFact[]): number => (ai.length > 1 ? textWidth(mapText.more(ai.length - 1), 11, 600) + 5 : 0);

/** Where the AI's badge stands, relative to the card. */
export const aiBadgeBox = (ai: readonly AiFact[], card: Size): Box | null =>
  ai.length === 0 ? null : { x: card.width - badgeWidth(ai) - 8, y: -BADGE / 2, width: badgeWidth(ai), height: BADGE };

/**
 * AI on the stage, as a badge across the card's top edge: hexagon with a spark, autonomy as filled pips, and a broken link
 * where no human answers for it. Drawn at every zoom, as it is what people look for.
 */
export function aiBadge(ai: readonly AiFact[], box: Box): readonly Shape[] {
  const [first] = ai;
  if (!first) return [];
  const width = badgeWidth(ai);
  const badge = (lift: number) => onEdge(ai, width, { ...box, y: box.y - lift });
  return [
    ...badge(3).map((shape) => ({ ...shape, from: ZOOM.near })),
    // Farther out the name is larger and the badge makes way for it.
    ...badge(9).map((shape) => ({ ...shape, to: ZOOM.near })),
  ];
}

function onEdge(ai: readonly AiFact[], width: number, box: Box): readonly Shape[] {
  const isLoose = ai.some((one) => !one.hasHuman);
  const edge: Token = isLoose ? 'red' : 'violet';
  const [x, y] = [box.x + box.width - width - 8, box.y - BADGE / 2];
  const cy = y + BADGE / 2;
  const shapes: Shape[] = [
    { kind: 'rect', x, y, width, height: BADGE, radius: BADGE / 2, fill: 'violetSoft', stroke: edge, strokeWidth: 1.5 },
    { kind: 'path', d: hexagon(x + 13, cy, 8.5), fill: 'violet' },
    { kind: 'path', d: spark(x + 13, cy, 5.6), fill: 'card' },
  ];
  for (let i = 0; i < 5; i++) {
    const on = i < (ai[0]?.autonomy ?? 0);
    shapes.push({ kind: 'circle', x: x + 28 + i * 6, y: cy, radius: 2, ...(on ? { fill: 'violetInk' } : {}), stroke: 'violetInk', strokeWidth: 0.9 });
  }
  let at = x + 24 + PIPS + 4;
  if (ai.length > 1) {
    shapes.push({ kind: 'text', x: at, y: cy + 4, text: mapText.more(ai.length - 1), size: 11, weight: 600, fill: 'violetInk' });
    at += moreWidth(ai);
  }
  if (isLoose) shapes.push({ kind: 'path', d: brokenLink(at + 9, cy, 8), stroke: 'red', strokeWidth: 1.8 });
  return shapes;
}

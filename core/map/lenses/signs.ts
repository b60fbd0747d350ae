/** Signs that several lenses share: who a participant is, and whose something is. */
import type { Box } from '../../layout/types.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Participant } from '../../model/tables.ts';
import { initialsOf } from '../facts.ts';
import type { TeamLook } from '../hue.ts';
import { brokenLink, hatch, hexagon, spark } from '../marks.ts';
import type { Shape } from '../scene.ts';

/** A team's full hue in a bar; beyond eight hues with a pattern. */
export function teamBar(box: Box, look: TeamLook, isNobody = false): readonly Shape[] {
  const bar: Shape = { kind: 'rect', ...box, fill: isNobody ? 'red' : `hue${look.hue}` };
  if (look.pattern === 0) return [bar];
  const slope = ([0, 1, -1] as const)[(look.pattern - 1) % 3] ?? 0;
  return [bar, { kind: 'path', d: hatch(box, look.pattern > 3 ? 6 : 12, slope), stroke: 'card', strokeWidth: 2.5 }];
}

/** The hatching of what is outside the organisation. */
export const outsideHatch = (box: Box, look: TeamLook): Shape => ({ kind: 'path', d: hatch(box, 11, 1), stroke: `hatch${look.hue}`, strokeWidth: 1.25 });

/** A person or role: a circle with initials in its team's hue. A team or outsider: a square. */
export function face(one: Participant, look: TeamLook, cx: number, cy: number, r: number): readonly Shape[] {
  const paint = { fill: 'card', stroke: `hue${look.hue}`, strokeWidth: Math.max(2, r / 9) } as const;
  const isGroup = one.kind === 'team' || one.kind === 'external';
  const outline: Shape = isGroup
    ? { kind: 'rect', x: cx - r * 0.92, y: cy - r * 0.92, width: r * 1.84, height: r * 1.84, radius: r * 0.5, ...paint, ...(one.kind === 'external' ? { dash: 'fine' as const } : {}) }
    : { kind: 'circle', x: cx, y: cy, radius: r, ...paint };
  const size = r * 0.94;
  return [outline, { kind: 'text', x: cx, y: cy + size * 0.36, text: initialsOf(one.name), size, weight: 600, fill: 'ink', anchor: 'middle' }];
}

/** An AI: a hexagon with a spark; where no human answers for it, with a broken link at its corner. */
export function aiFace(hasHuman: boolean, cx: number, cy: number, r: number): readonly Shape[] {
  const shapes: Shape[] = [
    { kind: 'path', d: hexagon(cx, cy, r), fill: 'violet', stroke: hasHuman ? 'violet' : 'red', strokeWidth: hasHuman ? 1 : 3, ...(hasHuman ? {} : { dash: 'fine' as const }) },
    { kind: 'path', d: spark(cx, cy, r * 0.64), fill: 'card' },
  ];
  return hasHuman ? shapes : [...shapes, ...brokenSign(cx - r * 0.86, cy - r * 0.66, Math.max(11, r * 0.46))];
}

/** No human answers for it. */
export const brokenSign = (cx: number, cy: number, r: number): readonly Shape[] => [
  { kind: 'circle', x: cx, y: cy, radius: r, fill: 'redSoft', stroke: 'red', strokeWidth: 2 },
  { kind: 'path', d: brokenLink(cx, cy, r * 0.62), stroke: 'red', strokeWidth: 2 },
];

/** Autonomy 1 to 5 as filled pips; x is the middle of the first. */
export const pips = (autonomy: number, x: number, cy: number, r = 4): readonly Shape[] =>
  [0, 1, 2, 3, 4].map((i): Shape => ({
    kind: 'circle', x: x + i * r * 3, y: cy, radius: r, ...(i < autonomy ? { fill: 'violet' as const } : {}), stroke: 'violet', strokeWidth: r * 0.4,
  }));

/** Does a human answer for this AI? */
export function hasHuman(lookup: Lookup, ai: Participant): boolean {
  const human = lookup.get('participant', ai.accountable);
  return human !== undefined && human.kind !== 'ai';
}

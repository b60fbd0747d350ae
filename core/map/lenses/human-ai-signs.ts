/** Signs of the lens of humans and AI: what somebody does in a stage, and gates. Told apart by shape, not by colour. */
import type { Participation } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { LOUD } from './columns.ts';
import { diamond } from '../marks.ts';
import type { Shape } from '../scene.ts';
import type { Token } from '../tokens.ts';

export type Role = Participation['role'] | 'owns';

/** In the order in which they stand beside each other. */
export const roles: readonly Participation['role'][] = ['executes', 'decides', 'assists', 'reviews', 'consulted', 'informed'];

const R = 13;
const STEP = 31;

/** All that one participant does in a stage; who owns it has a ring around the rest. */
export function roleSigns(done: ReadonlySet<Role>, cx: number, cy: number, isAi = false, r = 22): readonly Shape[] {
  const inner = roles.filter((role) => done.has(role));
  const ink: Token = isAi ? 'violet' : 'ink';
  const shapes: Shape[] = [];
  if (done.has('owns')) {
    const width = 2 * r + Math.max(0, inner.length - 1) * STEP;
    shapes.push({ kind: 'rect', x: cx - width / 2, y: cy - r, width, height: 2 * r, radius: r, fill: 'card', stroke: ink, strokeWidth: 3.5 });
  }
  for (const [i, role] of inner.entries()) shapes.push(...roleSign(role, cx + (i - (inner.length - 1) / 2) * STEP, cy, ink));
  return shapes;
}

export function roleSign(role: Participation['role'], cx: number, cy: number, ink: Token, r = R): readonly Shape[] {
  switch (role) {
    case 'executes':
      return [{ kind: 'circle', x: cx, y: cy, radius: r, fill: ink }];
    case 'decides':
      return [{ kind: 'path', d: diamond(cx, cy, r * 1.2), fill: ink }];
    case 'assists':
      return [
        { kind: 'circle', x: cx, y: cy, radius: r - 1.25, fill: 'card', stroke: ink, strokeWidth: 2.5 },
        { kind: 'path', d: `M${cx} ${cy - r}A${r} ${r} 0 0 0 ${cx} ${cy + r}Z`, fill: ink },
      ];
    case 'reviews':
      return [
        { kind: 'path', d: `M${cx - r * 1.25} ${cy}Q${cx} ${cy - r * 1.65} ${cx + r * 1.25} ${cy}Q${cx} ${cy + r * 1.65} ${cx - r * 1.25} ${cy}Z`, fill: 'card', stroke: ink, strokeWidth: 2.5 },
        { kind: 'circle', x: cx, y: cy, radius: r * 0.38, fill: ink },
      ];
    case 'consulted':
    case 'informed':
      return [
        { kind: 'circle', x: cx, y: cy, radius: r, fill: 'card', stroke: 'inkFaint', strokeWidth: 1.5 },
        { kind: 'text', x: cx, y: cy + 7, text: role === 'consulted' ? t.lenses.letters.consulted : t.lenses.letters.informed, size: LOUD, weight: 600, fill: ink === 'ink' ? 'inkSoft' : ink, anchor: 'middle' },
      ];
  }
}

const shield = (cx: number, cy: number, r: number): string =>
  `M${cx} ${cy - r}L${cx + r * 0.85} ${cy - r * 0.62}V${cy}Q${cx + r * 0.8} ${cy + r * 0.65} ${cx} ${cy + r}Q${cx - r * 0.8} ${cy + r * 0.65} ${cx - r * 0.85} ${cy}V${cy - r * 0.62}Z`;

/** A shield with a tick; where nobody stands, an open one in red, dashed and crossed. */
export function gateSign(isHeld: boolean, cx: number, cy: number, r: number): readonly Shape[] {
  if (isHeld) {
    return [
      { kind: 'path', d: shield(cx, cy, r), fill: 'ink' },
      { kind: 'path', d: `M${cx - r * 0.38} ${cy}L${cx - r * 0.08} ${cy + r * 0.32}L${cx + r * 0.42} ${cy - r * 0.3}`, stroke: 'card', strokeWidth: r * 0.2 },
    ];
  }
  return [
    { kind: 'circle', x: cx, y: cy, radius: r, fill: 'redSoft', stroke: 'red', strokeWidth: 3, dash: 'fine' },
    { kind: 'path', d: `M${cx - r * 0.35} ${cy - r * 0.35}L${cx + r * 0.35} ${cy + r * 0.35}M${cx + r * 0.35} ${cy - r * 0.35}L${cx - r * 0.35} ${cy + r * 0.35}`, stroke: 'red', strokeWidth: 3 },
  ];
}

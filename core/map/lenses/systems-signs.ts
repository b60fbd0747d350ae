/** Signs of the systems lens: stations, integrations, and what is typed in again. Told apart by shape, not by colour. */
import type { Box, Point } from '../../layout/types.ts';
import type { Integration, SystemUse } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { LOUD } from './columns.ts';
import { arrowHead, roundedRoute } from '../marks.ts';
import type { Shape } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import { line, readableFrom, SMALL } from './words.ts';

const R = 17;

/** Reads: open, an arrow up to the stage. Writes: filled, an arrow down into the system. Both: half and half. */
export function station(mode: SystemUse['mode'], cx: number, cy: number, r = R): readonly Shape[] {
  const rim = { stroke: 'ink', strokeWidth: 3 } as const;
  const up = (x: number) => `M${x} ${cy + r * 0.5}V${cy - r * 0.45}M${x - r * 0.28} ${cy - r * 0.14}L${x} ${cy - r * 0.48}L${x + r * 0.28} ${cy - r * 0.14}`;
  const down = (x: number) => `M${x} ${cy - r * 0.5}V${cy + r * 0.45}M${x - r * 0.28} ${cy + r * 0.14}L${x} ${cy + r * 0.48}L${x + r * 0.28} ${cy + r * 0.14}`;
  const arrow = { kind: 'path', strokeWidth: r * 0.16 } as const;
  if (mode === 'reads') return [{ kind: 'circle', x: cx, y: cy, radius: r, fill: 'card', ...rim }, { ...arrow, d: up(cx), stroke: 'ink' }];
  if (mode === 'writes') return [{ kind: 'circle', x: cx, y: cy, radius: r, fill: 'ink', ...rim }, { ...arrow, d: down(cx), stroke: 'card' }];
  return [
    { kind: 'circle', x: cx, y: cy, radius: r, fill: 'card', ...rim },
    { kind: 'path', d: `M${cx} ${cy - r}A${r} ${r} 0 0 1 ${cx} ${cy + r}Z`, fill: 'ink' },
    { ...arrow, d: up(cx - r * 0.44), stroke: 'ink' },
    { ...arrow, d: down(cx + r * 0.44), stroke: 'card' },
  ];
}

/** A bookmark: what is made here is kept in this system, its system of record. */
export const recordMark = (cx: number, cy: number, r: number): readonly Shape[] => [
  { kind: 'circle', x: cx, y: cy, radius: r, fill: 'card', stroke: 'ink', strokeWidth: r * 0.18 },
  { kind: 'path', d: `M${cx - r * 0.38} ${cy - r * 0.55}H${cx + r * 0.38}V${cy + r * 0.55}L${cx} ${cy + r * 0.2}L${cx - r * 0.38} ${cy + r * 0.55}Z`, fill: 'ink' },
];

/** Around a station: what is written here was in another system already. */
export const typedInHere = (cx: number, cy: number, r = R + 8): readonly Shape[] => [
  { kind: 'circle', x: cx, y: cy, radius: r, fill: 'redSoft', stroke: 'red', strokeWidth: 3, dash: 'fine' },
];

/** Teeth along a straight line; ends lie on it. */
export function zigzag(a: Point, b: Point, tooth = 7, height = 6): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const count = Math.max(2, Math.round(length / tooth / 2) * 2);
  const [dx, dy] = [(b.x - a.x) / count, (b.y - a.y) / count];
  const [nx, ny] = [-dy / Math.hypot(dx, dy), dx / Math.hypot(dx, dy)];
  const n = (value: number) => Math.round(value * 100) / 100;
  let d = `M${n(a.x)} ${n(a.y)}`;
  for (let i = 1; i < count; i++) {
    const side = i % 2 === 0 ? height / 2 : -height / 2;
    d += `L${n(a.x + dx * i + nx * side)} ${n(a.y + dy * i + ny * side)}`;
  }
  return `${d}L${n(b.x)} ${n(b.y)}`;
}

/** Down from one stage, along in teeth, up into the other with an arrow; a pill says what it is. */
export function zigzagSign(points: readonly Point[], text: string): { readonly line: readonly Shape[]; readonly label: readonly Shape[]; readonly box: Box } {
  const [start, a, b, end] = points as [Point, Point, Point, Point];
  const paint = { kind: 'path', stroke: 'red', strokeWidth: 3.5 } as const;
  const size = LOUD;
  const width = textWidth(text, size, 600) + 20;
  // Between neighbours the pill would cover the teeth, so it hangs under them.
  const isNarrow = Math.abs(b.x - a.x) < width + 36;
  const box = { x: (a.x + b.x) / 2 - width / 2, y: isNarrow ? a.y + 8 : a.y - 15, width, height: 30 };
  return {
    box,
    line: [
      { ...paint, d: `M${start.x} ${start.y + 3}V${a.y}` },
      { ...paint, d: zigzag(a, b) },
      { ...paint, d: `M${b.x} ${b.y}V${end.y + 12}` },
      { kind: 'path', d: arrowHead([b, { x: end.x, y: end.y + 2 }], 13, 14), fill: 'red' },
    ],
    label: [
      { kind: 'rect', ...box, radius: 15, fill: 'redSoft', stroke: 'red', strokeWidth: 2, from: readableFrom(size) },
      ...line(text, box.x + width / 2, box.y + 15, width, size, { weight: 600, fill: 'redInk', anchor: 'middle' }),
    ],
  };
}

const KINDS: Readonly<Record<Integration['kind'], (cx: number, cy: number, r: number) => string>> = {
  /** Keys. */
  manual: (x, y, r) => `M${x - r} ${y - r * 0.6}H${x + r}V${y + r * 0.6}H${x - r}ZM${x - r * 0.5} ${y - r * 0.15}H${x - r * 0.4}M${x} ${y - r * 0.15}H${x + r * 0.1}M${x + r * 0.5} ${y - r * 0.15}H${x + r * 0.6}M${x - r * 0.45} ${y + r * 0.25}H${x + r * 0.45}`,
  file: (x, y, r) => `M${x - r * 0.65} ${y - r}H${x + r * 0.15}L${x + r * 0.65} ${y - r * 0.45}V${y + r}H${x - r * 0.65}ZM${x + r * 0.15} ${y - r}V${y - r * 0.45}H${x + r * 0.65}`,
  /** Two arrows that pass each other. */
  api: (x, y, r) => `M${x - r} ${y - r * 0.35}H${x + r * 0.9}M${x + r * 0.4} ${y - r * 0.85}L${x + r * 0.9} ${y - r * 0.35}M${x + r} ${y + r * 0.35}H${x - r * 0.9}M${x - r * 0.4} ${y + r * 0.85}L${x - r * 0.9} ${y + r * 0.35}`,
  /** A flash. */
  event: (x, y, r) => `M${x + r * 0.25} ${y - r}L${x - r * 0.6} ${y + r * 0.15}H${x - r * 0.05}L${x - r * 0.25} ${y + r}L${x + r * 0.6} ${y - r * 0.15}H${x + r * 0.05}Z`,
};

export function integrationShapes(kind: Integration['kind'], points: readonly Point[], label: Box): { readonly line: readonly Shape[]; readonly label: readonly Shape[] } {
  const isManual = kind === 'manual';
  const [start, a, b, end] = points as [Point, Point, Point, Point];
  const colour = isManual ? 'red' : 'lineStrong';
  const head: Shape = { kind: 'path', d: arrowHead([b, end], 12, 13), fill: colour };
  const stop = { x: end.x - 10, y: end.y };
  const paint = { kind: 'path', stroke: colour, strokeWidth: 3 } as const;
  const way: readonly Shape[] = isManual
    ? [{ ...paint, d: `M${start.x} ${start.y}H${a.x}` }, { ...paint, d: zigzag(a, b) }, { ...paint, d: `M${b.x} ${b.y}H${stop.x}` }]
    : [{ ...paint, d: roundedRoute([start, a, b, stop], 10) }];
  const cx = label.x + label.width / 2;
  const paints = [{ kind: 'rect', radius: 10, fill: isManual ? 'redSoft' : 'pill', stroke: colour, strokeWidth: 2 } as const, { kind: 'path', stroke: isManual ? 'redInk' : 'ink', strokeWidth: 2 } as const] as const;
  const near = { from: readableFrom(SMALL) };
  const far = { to: readableFrom(SMALL) };
  return {
    line: [...way, head],
    label: [
      { ...paints[0], ...label, ...near },
      { ...paints[1], d: KINDS[kind](cx, label.y + 17, 10), ...near },
      ...line(t.lenses.integrations[kind], cx, label.y + 39, label.width, SMALL, { weight: 600, fill: isManual ? 'redInk' : 'ink', anchor: 'middle' }),
      { ...paints[0], ...label, y: label.y + 4, height: 44, ...far },
      { ...paints[1], d: KINDS[kind](cx, label.y + 26, 14), strokeWidth: 3, ...far },
    ],
  };
}

/** Beside the legend's words: the line with its sign, lying. */
export function integrationMark(kind: Integration['kind'], width: number, cy: number): readonly Shape[] {
  const isManual = kind === 'manual';
  const [colour, cx] = [isManual ? 'red' : 'lineStrong', width / 2 - 4] as const;
  return [
    { kind: 'path', d: isManual ? zigzag({ x: 3, y: cy }, { x: width - 12, y: cy }) : `M3 ${cy}H${width - 12}`, stroke: colour, strokeWidth: 2.5 },
    { kind: 'path', d: arrowHead([{ x: 0, y: cy }, { x: width - 2, y: cy }], 11, 12), fill: colour },
    { kind: 'rect', x: cx - 13, y: cy - 11, width: 26, height: 22, radius: 7, fill: isManual ? 'redSoft' : 'pill', stroke: colour, strokeWidth: 1.5 },
    { kind: 'path', d: KINDS[kind](cx, cy, 7.5), stroke: isManual ? 'redInk' : 'ink', strokeWidth: 1.6 },
  ];
}

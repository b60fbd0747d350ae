/** Small signs on the map as paths, each drawn around a middle (cx, cy) with a radius r. */
import type { Box, Point } from '../layout/types.ts';

const n = (value: number): string => String(Math.round(value * 100) / 100);
const at = (x: number, y: number): string => `${n(x)} ${n(y)}`;
const polygon = (points: readonly (readonly [number, number])[]): string => `M${points.map(([x, y]) => at(x, y)).join('L')}Z`;

export function hexagon(cx: number, cy: number, r: number): string {
  return polygon(Array.from({ length: 6 }, (_, i) => [cx + r * Math.sin((i * Math.PI) / 3), cy - r * Math.cos((i * Math.PI) / 3)]));
}

/** A four-pointed star: AI. */
export function spark(cx: number, cy: number, r: number): string {
  const c = r * 0.22;
  return `M${at(cx, cy - r)}Q${at(cx + c, cy - c)} ${at(cx + r, cy)}Q${at(cx + c, cy + c)} ${at(cx, cy + r)}Q${at(cx - c, cy + c)} ${at(cx - r, cy)}Q${at(cx - c, cy - c)} ${at(cx, cy - r)}Z`;
}

export function cylinder(cx: number, cy: number, r: number): string {
  const [w, h, e] = [r * 0.8, r * 0.72, r * 0.34];
  return `M${at(cx - w, cy - h)}A${at(w, e)} 0 0 1 ${at(cx + w, cy - h)}V${n(cy + h)}A${at(w, e)} 0 0 1 ${at(cx - w, cy + h)}ZM${at(cx - w, cy - h)}A${at(w, e)} 0 0 0 ${at(cx + w, cy - h)}`;
}

export const check = (cx: number, cy: number, r: number): string =>
  `M${at(cx - r, cy + r * 0.05)}L${at(cx - r * 0.25, cy + r * 0.75)}L${at(cx + r, cy - r * 0.7)}`;

export function hourglass(cx: number, cy: number, r: number): string {
  const w = r * 0.68;
  return `M${at(cx - w, cy - r)}H${n(cx + w)}M${at(cx - w, cy + r)}H${n(cx + w)}M${at(cx - w * 0.8, cy - r)}L${at(cx + w * 0.8, cy + r)}M${at(cx + w * 0.8, cy - r)}L${at(cx - w * 0.8, cy + r)}`;
}

/** The hands of a clock; its face is a circle. */
export const clockHands = (cx: number, cy: number, r: number): string => `M${at(cx, cy - r * 0.55)}V${n(cy)}H${n(cx + r * 0.45)}`;

/** Two halves of a chain that do not meet. */
export function brokenLink(cx: number, cy: number, r: number): string {
  const [a, b] = [r * 0.25, r * 0.5];
  return `M${at(cx - a, cy - b)}H${n(cx - b)}A${at(b, b)} 0 0 0 ${at(cx - b, cy + b)}H${n(cx - a)}M${at(cx + a, cy - b)}H${n(cx + b)}A${at(b, b)} 0 0 1 ${at(cx + b, cy + b)}H${n(cx + a)}M${at(cx - r * 0.15, cy - r)}L${at(cx, cy - r * 0.6)}M${at(cx + r * 0.15, cy + r)}L${at(cx, cy + r * 0.6)}`;
}

export const play = (cx: number, cy: number, r: number): string =>
  polygon([[cx - r * 0.6, cy - r * 0.8], [cx + r * 0.8, cy], [cx - r * 0.6, cy + r * 0.8]]);

export const diamond = (cx: number, cy: number, r: number): string => polygon([[cx, cy - r], [cx + r, cy], [cx, cy + r], [cx - r, cy]]);

/** Up and out of the usual way: escalation. */
export const upArrow = (cx: number, cy: number, r: number): string =>
  `M${at(cx, cy + r * 0.8)}V${n(cy - r * 0.7)}M${at(cx - r * 0.6, cy - r * 0.1)}L${at(cx, cy - r * 0.75)}L${at(cx + r * 0.6, cy - r * 0.1)}`;

export const backArrow = (cx: number, cy: number, r: number): string =>
  `M${at(cx - r * 0.35, cy - r * 0.9)}L${at(cx - r * 0.85, cy - r * 0.4)}L${at(cx - r * 0.35, cy + r * 0.1)}M${at(cx - r * 0.85, cy - r * 0.4)}H${n(cx + r * 0.3)}A${at(r * 0.55, r * 0.55)} 0 0 1 ${at(cx + r * 0.3, cy + r * 0.7)}H${n(cx - r * 0.3)}`;

/** A card whose left edge is notched: a decision. */
export function notched(box: Box, depth: number, radius: number): string {
  const [x, y, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
  return `M${at(x, y)}H${n(right - radius)}Q${at(right, y)} ${at(right, y + radius)}V${n(bottom - radius)}Q${at(right, bottom)} ${at(right - radius, bottom)}H${n(x)}L${at(x + depth, y + box.height / 2)}Z`;
}

/** A flag with a tail, its pole at the left. */
export const banner = (box: Box): string =>
  polygon([[box.x, box.y], [box.x + box.width, box.y], [box.x + box.width - 7, box.y + box.height / 2], [box.x + box.width, box.y + box.height], [box.x, box.y + box.height]]);

/** Diagonal strokes clipped to a box; `slope` 1 falls to the left, -1 to the right, 0 lies flat. */
export function hatch(box: Box, gap: number, slope: 1 | -1 | 0): string {
  const parts: string[] = [];
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  if (slope === 0) {
    for (let y = box.y + gap / 2; y < bottom; y += gap) parts.push(`M${at(box.x, y)}H${n(right)}`);
    return parts.join('');
  }
  for (let shift = gap / 2; shift < box.width + box.height; shift += gap) {
    const run = Math.max(0, shift - box.height);
    const end = Math.min(shift, box.width);
    const x = (along: number) => (slope === 1 ? box.x + along : right - along);
    parts.push(`M${at(x(run), box.y + (shift - run))}L${at(x(end), box.y + (shift - end))}`);
  }
  return parts.join('');
}

/** A route with rounded corners. */
export function roundedRoute(points: readonly Point[], radius: number): string {
  let d = '';
  for (const [i, p] of points.entries()) {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before) d += `M${at(p.x, p.y)}`;
    else if (!after) d += `L${at(p.x, p.y)}`;
    else {
      const length = (q: Point) => Math.abs(q.x - p.x) + Math.abs(q.y - p.y);
      const r = Math.min(radius, length(before) / 2, length(after) / 2);
      const towards = (q: Point) => at(p.x + Math.sign(q.x - p.x) * r, p.y + Math.sign(q.y - p.y) * r);
      d += `L${towards(before)}Q${at(p.x, p.y)} ${towards(after)}`;
    }
  }
  return d;
}

/** An arrowhead whose tip is at the end of a route. */
export function arrowHead(points: readonly Point[], length: number, width: number): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return '';
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)];
  return polygon([
    [tip.x, tip.y],
    [tip.x - dx * length + (dy * width) / 2, tip.y - dy * length + (dx * width) / 2],
    [tip.x - dx * length - (dy * width) / 2, tip.y - dy * length - (dx * width) / 2],
  ]);
}

/** Curved lines between boxes: one quadratic curve each, cut off where the boxes begin. */
import type { Box, Point } from '../../layout/types.ts';

/** Start, where it bends to, end. */
export type Curve = readonly [Point, Point, Point];

const n = (value: number): number => Math.round(value * 10) / 10;
const between = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });

export const pointAt = ([a, b, c]: Curve, t: number): Point => between(between(a, b, t), between(b, c, t), t);

/** The part from t1 to t2 (de Casteljau). */
export function partOf(curve: Curve, t1: number, t2: number): Curve {
  const [a, b, c] = curve;
  const bend = between(between(a, b, t1), between(b, c, t1), t2);
  return [pointAt(curve, t1), bend, pointAt(curve, t2)];
}

export const samples = (curve: Curve, count: number): readonly Point[] => Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));

const isIn = ({ x, y }: Point, box: Box, by = 0): boolean => x > box.x - by && x < box.x + box.width + by && y > box.y - by && y < box.y + box.height + by;

/** How many of its points are in a box. */
export const hits = (points: readonly Point[], box: Box, by = 0): number => points.reduce((sum, point) => sum + (isIn(point, box, by) ? 1 : 0), 0);

const SCAN = 40;

/** What of it is outside of the box that it starts in and of the one that it ends in. */
export function outside(curve: Curve, from: Box, to: Box): Curve {
  const leaves = (box: Box, tOf: (share: number) => number): number => {
    let share = 0;
    while (share < 1 && isIn(pointAt(curve, tOf(share)), box)) share += 1 / SCAN;
    let [low, high] = [Math.max(0, share - 1 / SCAN), Math.min(1, share)];
    for (let i = 0; i < 12; i++) {
      const middle = (low + high) / 2;
      if (isIn(pointAt(curve, tOf(middle)), box)) low = middle;
      else high = middle;
    }
    return tOf(high);
  };
  const [start, end] = [leaves(from, (share) => share), leaves(to, (share) => 1 - share)];
  return start < end ? partOf(curve, start, end) : curve;
}

/** Shorter by some units at its end. */
export function cutBack(curve: Curve, by: number): Curve {
  const [, , end] = curve;
  let [low, high] = [0.02, 1];
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    const { x, y } = pointAt(curve, middle);
    if (Math.hypot(x - end.x, y - end.y) < by) high = middle;
    else low = middle;
  }
  return partOf(curve, 0, low);
}

export const curvePath = ([a, b, c]: Curve): string => `M${n(a.x)} ${n(a.y)}Q${n(b.x)} ${n(b.y)} ${n(c.x)} ${n(c.y)}`;

/** An arrowhead whose tip is at the end. */
export function arrowAtEnd(curve: Curve, length: number, width: number): string {
  const [, , tip] = curve;
  const [, , foot] = cutBack(curve, length);
  const along = Math.hypot(tip.x - foot.x, tip.y - foot.y) || 1;
  const [dx, dy] = [(tip.x - foot.x) / along, (tip.y - foot.y) / along];
  const back = { x: tip.x - dx * length, y: tip.y - dy * length };
  const [px, py] = [(-dy * width) / 2, (dx * width) / 2];
  return `M${n(tip.x)} ${n(tip.y)}L${n(back.x + px)} ${n(back.y + py)}L${n(back.x - px)} ${n(back.y - py)}Z`;
}

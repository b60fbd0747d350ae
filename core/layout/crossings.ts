/**
 * Crossings as one sees them: pairs of a flat and an upright piece of two different handoffs' routes that run across each
 * other. Lines that only touch, as where several meet one card, do not cross.
 */
import type { Point } from './types.ts';

const TOUCH = 0.75;

interface Piece {
  readonly route: number;
  readonly across: number;
  readonly from: number;
  readonly to: number;
}

export function crossingsOf(routes: readonly (readonly Point[])[]): number {
  const [flat, upright]: [Piece[], Piece[]] = [[], []];
  for (const [route, points] of routes.entries()) {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1] as Point, points[i] as Point];
      if (Math.abs(a.y - b.y) < 0.5) flat.push({ route, across: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      else upright.push({ route, across: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    }
  }
  upright.sort((a, b) => a.across - b.across);
  let count = 0;
  for (const h of flat) {
    let [low, high] = [0, upright.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upright[middle] as Piece).across <= h.from + TOUCH) low = middle + 1;
      else high = middle;
    }
    for (; low < upright.length; low++) {
      const v = upright[low] as Piece;
      if (v.across >= h.to - TOUCH) break;
      if (v.route !== h.route && v.from + TOUCH < h.across && h.across < v.to - TOUCH) count += 1;
    }
  }
  return count;
}

/**
 * Cuts a path to a window. Chromium writes each dash of a line into the PDF as a shape of its own, also those that lie outside of what is
 * shown: a map of 300 stages would have a thousand times more of them off the page than on it.
 */
import type { Box, Point } from '../../layout/types.ts';

const COMMAND = /([MLHVQCZ])([^MLHVQCZ]*)/g;
const write = ({ x, y }: Point): string => `${x} ${y}`;

/**
 * Only what comes near the window; straight pieces along an axis end soon behind its edge.
 * @param d as in SVG, with absolute coordinates; other letters than M, L, H, V, Q, C and Z leave it as it is
 * @example clipPath('M5 0V9000', { x: 0, y: 100, width: 50, height: 50 }, 10) // 'M5 90L5 160'
 */
export function clipPath(d: string, window: Box, margin: number): string {
  if (/[^MLHVQCZ\d\s.,eE+-]/.test(d)) return d;
  const near = { left: window.x - margin, top: window.y - margin, right: window.x + window.width + margin, bottom: window.y + window.height + margin };
  const parts: string[] = [];
  let [at, start, pen]: [Point, Point, Point | undefined] = [{ x: 0, y: 0 }, { x: 0, y: 0 }, undefined];
  for (const [, letter = '', rest = ''] of d.matchAll(COMMAND)) {
    const points = pointsOf(letter, rest, at, start);
    const to = points.at(-1) ?? at;
    if (letter === 'M') start = to;
    else {
      const isStraight = points.length === 1;
      const [from, end] = isStraight ? [clamped(at, to, near), clamped(to, at, near)] : [at, to];
      const xs = [from, ...points.slice(0, -1), end];
      const isNear = Math.max(...xs.map(({ x }) => x)) >= near.left && Math.min(...xs.map(({ x }) => x)) <= near.right && Math.max(...xs.map(({ y }) => y)) >= near.top && Math.min(...xs.map(({ y }) => y)) <= near.bottom;
      if (isNear) {
        if (!pen || pen.x !== from.x || pen.y !== from.y) parts.push(`M${write(from)}`);
        parts.push(isStraight ? `L${write(end)}` : `${points.length === 2 ? 'Q' : 'C'}${points.map(write).join(' ')}`);
        pen = end;
      } else pen = undefined;
    }
    at = to;
  }
  return parts.join('');
}

/** The points that a command names, its end last. */
function pointsOf(letter: string, rest: string, at: Point, start: Point): readonly Point[] {
  const numbers = rest.match(/-?[\d.]+(?:e[+-]?\d+)?/gi)?.map(Number) ?? [];
  if (letter === 'Z') return [start];
  if (letter === 'H') return [{ x: numbers[0] ?? at.x, y: at.y }];
  if (letter === 'V') return [{ x: at.x, y: numbers[0] ?? at.y }];
  return Array.from({ length: numbers.length >> 1 }, (_, i) => ({ x: numbers[2 * i] ?? 0, y: numbers[2 * i + 1] ?? 0 }));
}

/** Along an axis no farther out than the edge; otherwise where it is. */
function clamped(point: Point, other: Point, { left, top, right, bottom }: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }): Point {
  if (point.y === other.y && isInside(point.y, top, bottom)) return { x: Math.min(right, Math.max(left, point.x)), y: point.y };
  if (point.x === other.x && isInside(point.x, left, right)) return { x: point.x, y: Math.min(bottom, Math.max(top, point.y)) };
  return point;
}

const isInside = (value: number, from: number, to: number): boolean => value >= from && value <= to;

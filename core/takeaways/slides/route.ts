/** Ways of connectors: from the middle of a side to the middle of a side, as programs for slides glue them, with right angles between. */
import type { Box, Point } from '../../layout/types.ts';

export type Side = 'top' | 'left' | 'bottom' | 'right';

/** The side of a box that a way begins or ends at. */
export function sideAt({ x, y, width, height }: Box, at: Point): Side {
  const far: readonly (readonly [Side, number])[] = [
    ['left', Math.abs(at.x - x)],
    ['right', Math.abs(at.x - x - width)],
    ['top', Math.abs(at.y - y)],
    ['bottom', Math.abs(at.y - y - height)],
  ];
  return far.reduce((nearest, one) => (one[1] < nearest[1] ? one : nearest))[0];
}

export function middleOf({ x, y, width, height }: Box, side: Side): Point {
  switch (side) {
    case 'left':
      return { x, y: y + height / 2 };
    case 'right':
      return { x: x + width, y: y + height / 2 };
    case 'top':
      return { x: x + width / 2, y };
    case 'bottom':
      return { x: x + width / 2, y: y + height };
  }
}

const isAcross = (side: Side): boolean => side === 'left' || side === 'right';

/**
 * The laid-out way with its ends moved to the middles of their sides; what is next to an end moves along.
 * @param points corners from box to box, each above, below or beside the one before
 */
export function toMiddles(points: readonly Point[], from: Box, to: Box): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return points;
  const [out, into] = [sideAt(from, first), sideAt(to, last)];
  const [start, end] = [middleOf(from, out), middleOf(to, into)];
  const inner = points.slice(1, -1).map((point) => ({ ...point }));
  const [second, beforeLast] = [inner[0], inner.at(-1)];
  if (second && beforeLast) {
    Object.assign(second, isAcross(out) ? { y: start.y } : { x: start.x });
    Object.assign(beforeLast, isAcross(into) ? { y: end.y } : { x: end.x });
    return straightened([start, ...inner, end]);
  }
  // A straight line whose ends no longer face each other gets a step in the middle.
  if (isAcross(out) ? start.y === end.y : start.x === end.x) return [start, end];
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return isAcross(out) ? [start, { x: middle.x, y: start.y }, { x: middle.x, y: end.y }, end] : [start, { x: start.x, y: middle.y }, { x: end.x, y: middle.y }, end];
}

/** Without corners at which nothing turns. */
function straightened(points: readonly Point[]): readonly Point[] {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    return !((near(before.x, point.x) && near(point.x, after.x)) || (near(before.y, point.y) && near(point.y, after.y)));
  });
}

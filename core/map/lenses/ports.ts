/** Where lines leave and reach a box they keep apart: along each of its sides, in the order in which they come. */
import type { Box, Point } from '../../layout/types.ts';
import type { Curve } from './curve.ts';

interface End {
  readonly line: number;
  readonly isStart: boolean;
  /** Along the side. */
  readonly at: number;
  /** How steeply it runs on: lines that leave in this order do not cross at once. */
  readonly slope: number;
}

const APART = 26;
const INSET = 14;

/** @param ends the boxes that each curve starts and ends at, by index */
export function spreadPorts(curves: readonly Curve[], ends: readonly { readonly from: number; readonly to: number }[], boxes: readonly Box[]): readonly Curve[] {
  const sides = new Map<string, End[]>();
  const sideOf = ({ x, y }: Point, box: Box): 'left' | 'right' | 'top' | 'bottom' => {
    const gaps = { left: Math.abs(x - box.x), right: Math.abs(x - box.x - box.width), top: Math.abs(y - box.y), bottom: Math.abs(y - box.y - box.height) };
    return (Object.keys(gaps) as (keyof typeof gaps)[]).reduce((best, side) => (gaps[side] < gaps[best] ? side : best));
  };
  for (const [line, curve] of curves.entries()) {
    for (const isStart of [true, false]) {
      const index = isStart ? (ends[line]?.from ?? 0) : (ends[line]?.to ?? 0);
      const point = isStart ? curve[0] : curve[2];
      const side = sideOf(point, boxes[index] as Box);
      const key = `${index} ${side}`;
      const [box, bend] = [boxes[index] as Box, curve[1]];
      const [dx, dy] = [bend.x - box.x - box.width / 2, bend.y - box.y - box.height / 2];
      const end = side === 'left' || side === 'right' ? { at: point.y, slope: dy / Math.max(1, Math.abs(dx)) } : { at: point.x, slope: dx / Math.max(1, Math.abs(dy)) };
      sides.set(key, [...(sides.get(key) ?? []), { line, isStart, ...end }]);
    }
  }
  const moved = curves.map((curve) => [...curve] as [Point, Point, Point]);
  for (const [key, list] of sides) {
    if (list.length < 2) continue;
    const [index, side] = key.split(' ') as [string, string];
    const box = boxes[Number(index)] as Box;
    const isUpright = side === 'left' || side === 'right';
    const [low, high] = isUpright ? [box.y + INSET, box.y + box.height - INSET] : [box.x + INSET, box.x + box.width - INSET];
    const sorted = [...list].sort((a, b) => a.slope - b.slope || a.line - b.line);
    const places = keepApart(sorted.map((end) => end.at).sort((a, b) => a - b), Math.min(APART, (high - low) / Math.max(1, sorted.length - 1)), low, high);
    for (const [i, { line, isStart }] of sorted.entries()) {
      const curve = moved[line] as [Point, Point, Point];
      const which = isStart ? 0 : 2;
      const place = places[i] ?? 0;
      curve[which] = isUpright ? { ...curve[which], y: place } : { ...curve[which], x: place };
    }
  }
  return moved;
}

/**
 * Ascending wishes as near as may be, each a distance from the next: neighbours that are too close share the mean of what they
 * wish (pool adjacent violators).
 * @example keepApart([0, 1, 10], 4, -Infinity, Infinity) // [-1.5, 2.5, 10]
 */
export function keepApart(wishes: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const [i, wish] of wishes.entries()) {
    pools.push({ sum: wish - i * gap, count: 1 });
    for (;;) {
      const [last, before] = [pools.at(-1), pools.at(-2)];
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const bases = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  const most = high - gap * (wishes.length - 1);
  return bases.map((base, i) => Math.max(low, Math.min(most, base)) + i * gap);
}

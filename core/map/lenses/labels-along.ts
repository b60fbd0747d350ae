/** Labels on curves: each at the place along its own where it covers no box, no other label and the fewest other lines. */
import type { Box, Point, Size } from '../../layout/types.ts';
import { hits, pointAt, samples, type Curve } from './curve.ts';
import { grow, overlap, unite } from './picture.ts';

const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8];

/** Among so many lines no place is free of others. */
const CROWD = 60;
/** An arrow shows where the work goes: its label keeps off it. */
const ARROW = 14;

/** What a label costs that covers a box or another label. */
const COVERS = { box: 60, label: 40 } as const;

/**
 * In the order in which they are placed: those that matter most first.
 * @param mayLeaveOut nothing for a label that would cover a box or another label: where there are many, less says more
 */
export function placeAlong(lines: readonly { readonly curve: Curve; readonly size: Size }[], boxes: readonly Box[], mayLeaveOut = false): readonly (Box | null)[] {
  const points = lines.map(({ curve }) => samples(curve, 24));
  const extents = points.map((list) => unite(list.map((p) => ({ ...p, width: 0, height: 0 }))));
  const done: Box[] = [];
  const placed: (Box | null)[] = [];
  for (const [i, { curve, size }] of lines.entries()) {
    let best: { box: Box; cost: number } | undefined;
    const tip = grow({ ...curve[2], width: 0, height: 0 }, ARROW);
    for (const [rank, { x, y }] of placesOn(curve, size).entries()) {
      const box = { x: x - size.width / 2, y: y - size.height / 2, width: size.width, height: size.height };
      const onBoxes = boxes.filter((other) => overlap(box, other, 4)).length;
      const onLabels = done.filter((other) => overlap(box, other, 4)).length;
      const ahead = rank * 0.15 + onBoxes * COVERS.box + onLabels * COVERS.label + (overlap(box, tip) ? 12 : 0);
      if (best && ahead >= best.cost) continue;
      const near = grow(box, 2);
      const crossed = lines.length > CROWD ? 0 : points.filter((list, j) => j !== i && overlap(near, extents[j] as Box) && hits(list, near) > 0).length;
      const cost = ahead + crossed * 1.5;
      if (!best || cost < best.cost) best = { box, cost };
    }
    const box = best && !(mayLeaveOut && best.cost >= COVERS.label) ? best.box : null;
    if (box) done.push(box);
    placed.push(box);
  }
  return placed;
}

/** On the line, and beside it, for where it is so short that the label would hide it. */
function placesOn(curve: Curve, size: Size): readonly Point[] {
  const [start, , end] = curve;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const { x, y } = pointAt(curve, 0.5);
  const off = Math.abs(dy) * (size.width / 2 / length) + Math.abs(dx) * (size.height / 2 / length) + 8;
  const [nx, ny] = [-dy / length, dx / length];
  const beside = [1, -1, 1.5, -1.5, 2.2, -2.2].map((by) => ({ x: x + nx * off * by, y: y + ny * off * by }));
  const along = PLACES.map((t) => pointAt(curve, t));
  return length > size.width + 44 ? [...along, ...beside] : [...beside, ...along];
}

/**
 * Boxes around a ring, so that every line between two of them can run through the open middle. The order is found by circular
 * sifting (Baur and Brandes, "Crossing reduction in circular layouts", 2004): each box in turn is tried at every place and put
 * where the chords, weighted by the work on them, are shortest, which also untangles them. The ring is an ellipse in the shape
 * of a projector's picture, as tight as the boxes and the lines allow.
 */
import type { Box, Point, Size } from '../../layout/types.ts';
import { overlap } from './picture.ts';

export interface Link {
  /** Indexes of boxes. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

const ROUNDS = 4;
const FLAT = 0.58;
/** Beyond a few boxes the ellipse is squared off (Lamé's curve of this power): more of them fit around the same picture. */
const FEW = 8;
const MANY = 16;
const SQUARISH = 3.6;
const GAP = 44;
const LEAST_GAP = 18;
const GROWTH = 1.05;
const MOST_GROWTHS = 80;
/** How often it is widened for the sake of lines alone. */
const MOST_TRIES = 6;

export interface Ring {
  readonly boxes: readonly Box[];
  readonly middle: Point;
}

/**
 * @param isGood may the ring stay as tight as this?
 */
export function ringOf(sizes: readonly Size[], links: readonly Link[], isGood: (ring: Ring) => boolean): Ring {
  const middle = { x: 0, y: 0 };
  if (sizes.length < 2) return { boxes: sizes.map((size) => ({ ...size, x: -size.width / 2, y: -size.height / 2 })), middle };
  const order = sift(sizes.length, links);
  // No ring can be tighter than one on which the boxes stand corner to corner.
  let radius = sizes.reduce((sum, size) => sum + Math.min(size.width, size.height), 0) / 8;
  let ring: Ring = { boxes: [], middle };
  let apart = 0;
  for (let i = 0; i < MOST_GROWTHS; i++) {
    const boxes = around(sizes, order, radius);
    if (boxes && !boxes.some((a, j) => boxes.some((b, k) => k > j && overlap(a, b, LEAST_GAP)))) {
      ring = { boxes, middle };
      // Where lines stay in the way however wide the ring is, boxes that are apart have to do.
      if (isGood(ring) || (apart += 1) > (sizes.length > MANY ? 1 : MOST_TRIES)) break;
    }
    radius *= GROWTH;
  }
  return ring;
}

const STEPS = 480;

const outlines = new Map<number, readonly Point[]>();

/** Lamé's curve |x|^p + |y|^p = 1 from the left clockwise, in steps of the same length once it is flattened. */
function outline(power: number): readonly Point[] {
  const found = outlines.get(power);
  if (found) return found;
  const side = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / power);
  const fine = Array.from({ length: STEPS * 8 + 1 }, (_, i): Point => {
    const angle = Math.PI + (2 * Math.PI * i) / (STEPS * 8);
    return { x: side(Math.cos(angle)), y: side(Math.sin(angle)) };
  });
  const way = [0];
  for (const [i, p] of fine.slice(1).entries()) way.push((way[i] ?? 0) + Math.hypot(p.x - (fine[i]?.x ?? 0), (p.y - (fine[i]?.y ?? 0)) * FLAT));
  const length = way.at(-1) ?? 1;
  let i = 0;
  const points = Array.from({ length: STEPS + 1 }, (_, step): Point => {
    const goal = (length * step) / STEPS;
    while (i < fine.length - 2 && (way[i + 1] ?? 0) < goal) i += 1;
    const [a, b] = [fine[i] as Point, fine[i + 1] as Point];
    const share = (goal - (way[i] ?? 0)) / Math.max(1e-9, (way[i + 1] ?? 0) - (way[i] ?? 0));
    return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  });
  outlines.set(power, points);
  return points;
}

/** Boxes along the ring, the first at the left, then clockwise, each as near to the one before as may be; what is left over is shared. */
function around(sizes: readonly Size[], order: readonly number[], radius: number): readonly Box[] | null {
  const points = outline(sizes.length > FEW ? SQUARISH : 2).map(({ x, y }) => ({ x: x * radius, y: y * radius * FLAT }));
  const at = (i: number, step: number): Box => {
    const [size, point] = [sizes[i] as Size, points[Math.min(STEPS, Math.round(step))] as Point];
    return { ...size, x: point.x - size.width / 2, y: point.y - size.height / 2 };
  };
  const steps = [0];
  let step = 0;
  const first = order[0] ?? 0;
  let last = at(first, 0);
  // Once more the first at the end: the ring closes.
  for (const i of [...order.slice(1), first]) {
    do step += 1;
    while (step <= STEPS && overlap(at(i, step), last, GAP));
    if (step > STEPS) return null;
    steps.push(step);
    last = at(i, step);
  }
  const spare = (STEPS - step) / sizes.length;
  const boxes: Box[] = [];
  for (const [n, i] of order.entries()) boxes[i] = at(i, (steps[n] ?? 0) + spare * n);
  return boxes;
}

/** The boxes' order around the ring; the first stays first. */
export function sift(count: number, links: readonly Link[]): readonly number[] {
  const near: [number, number][][] = Array.from({ length: count }, () => []);
  for (const { from, to, weight } of links) {
    if (from === to) continue;
    near[from]?.push([to, weight]);
    near[to]?.push([from, weight]);
  }
  const chord = Array.from({ length: count + 1 }, (_, d) => Math.sin((Math.PI * d) / count));
  const order = inserted(count, near);
  const place: number[] = [];
  for (const [at, i] of order.entries()) place[i] = at;
  /** The chords of one box, without the one to another. */
  const chordsOf = (i: number, without: number): number => {
    let sum = 0;
    for (const [other, weight] of near[i] ?? []) if (other !== without) sum += weight * (chord[Math.abs((place[i] ?? 0) - (place[other] ?? 0))] ?? 0);
    return sum;
  };
  /** Changes places with the next one; gives how much longer that makes the chords. */
  const swap = (at: number): number => {
    const [i, j] = [order[at] as number, order[at + 1] as number];
    const before = chordsOf(i, j) + chordsOf(j, i);
    [order[at], order[at + 1], place[i], place[j]] = [j, i, at + 1, at];
    return chordsOf(i, j) + chordsOf(j, i) - before;
  };
  for (let round = 0; round < ROUNDS; round++) {
    let gained = 0;
    for (let i = 1; i < count; i++) {
      const home = place[i] as number;
      let [best, bestAt, cost] = [0, home, 0];
      for (let at = home; at > 1; at--) {
        cost += swap(at - 1);
        if (cost < best - 1e-9) [best, bestAt] = [cost, at - 1];
      }
      for (let at = 1; at < count - 1; at++) {
        cost += swap(at);
        if (cost < best - 1e-9) [best, bestAt] = [cost, at + 1];
      }
      for (let at = count - 1; at > bestAt; at--) swap(at - 1);
      gained += best;
    }
    if (gained > -1e-9) break;
  }
  return forwards(order, links);
}

/** To begin with: each time the one that has most to do with those that are placed. */
function inserted(count: number, near: readonly (readonly [number, number][])[]): number[] {
  const order = [0];
  const isIn = new Set(order);
  while (order.length < count) {
    const pull = (i: number) => (near[i] ?? []).reduce((sum, [other, weight]) => sum + (isIn.has(other) ? weight : 0), 0);
    let next = -1;
    for (let i = 0; i < count; i++) if (!isIn.has(i) && (next < 0 || pull(i) > pull(next))) next = i;
    order.push(next);
    isIn.add(next);
  }
  return order;
}

/** Clockwise is the way in which more of the work goes. */
function forwards(order: readonly number[], links: readonly Link[]): readonly number[] {
  const place: number[] = [];
  for (const [at, i] of order.entries()) place[i] = at;
  const lean = links.reduce((sum, { from, to, weight }) => sum + Math.sign((place[to] ?? 0) - (place[from] ?? 0)) * weight, 0);
  return lean >= 0 ? order : [...order.slice(0, 1), ...order.slice(1).reverse()];
}

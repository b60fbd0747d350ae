/**
 * Where labels lie: in the room their gutter keeps for them, else in the middle of the longest free piece of their
 * route. A label never covers a card; it moves along its line, then to another piece, to keep clear of other labels.
 */
import type { Box, Point, Size } from './types.ts';
import type { Placement } from './place.ts';
import type { Way } from './ways.ts';

const AIR = 4;
/** Length of an arrow that no label may hide. */
const ARROW = 14;
/** From try to try along a line. */
const STEP = 22;

export const overlaps = (a: Box, b: Box, air = 0): boolean =>
  a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + air && b.y < a.y + a.height + air;

const boxAt = (x: number, y: number, { width, height }: Size): Box => ({ x: x - width / 2, y: y - height / 2, width, height });

export function placeLabels(ways: readonly Way[], placement: Placement): ReadonlyMap<Way, Box> {
  const cards = bucketed([...placement.nodes.values()]);
  const marks = bucketed(placement.marks);
  const placed = bucketed<Box>([]);
  const lines = bucketed(ways.flatMap((way) => pieces(placement.routes.get(way) ?? []).map((piece) => ({ ...boxOf(piece), way }))));
  const arrows = bucketed(ways.flatMap((way) => arrowOf(placement.routes.get(way) ?? [])));
  const labels = new Map<Way, Box>();
  // Those with a room of their own come first: they have nowhere else to go.
  const labelled = ways.filter((way) => way.edge.label);
  const rank = (way: Way) => (way.edge.isOptional ? 2 : placement.homes.get(way)?.gutter === null ? 1 : 0);
  for (const way of [...labelled].sort((a, b) => rank(a) - rank(b))) {
    const size = way.edge.label as Size;
    const points = placement.routes.get(way) ?? [];
    const isFree = (box: Box) => !placed.meets(box, AIR) && !marks.meets(box, 1);
    // A label on a line that is not its own would seem to speak of it.
    const isClear = (box: Box) => !lines.meets(box, -2, (line) => line.way !== way);
    const tests = [(box: Box) => !cards.meets(box, 3), isFree, (box: Box) => !arrows.meets(box), isClear];
    const search = (step: number) => firstOf(candidates(way, points, placement, size, step), tests);
    const [uncovered, free, seen, clear] = search(STEP);
    const finer = free || way.edge.isOptional ? [] : search(STEP / 4);
    const box = way.edge.isOptional ? clear : (clear ?? finer[3] ?? seen ?? finer[2] ?? free ?? finer[1] ?? uncovered);
    if (!box) continue;
    placed.add(box);
    labels.set(way, box);
  }
  return labels;
}

/** For each test the first box that passes it and those before it. Looks no farther than the first that passes all. */
function firstOf(boxes: Iterable<Box>, tests: readonly ((box: Box) => boolean)[]): readonly (Box | undefined)[] {
  const first: Box[] = [];
  for (const box of boxes) {
    const failed = tests.findIndex((test) => !test(box));
    const passed = failed === -1 ? tests.length : failed;
    while (first.length < passed) first.push(box);
    if (failed === -1) break;
  }
  return first;
}

interface Piece {
  readonly from: Point;
  readonly to: Point;
  readonly isFlat: boolean;
  readonly length: number;
}

const pieces = (points: readonly Point[]): Piece[] =>
  points.slice(1).map((to, i) => {
    const from = points[i] as Point;
    return { from, to, isFlat: Math.abs(from.y - to.y) < 0.5, length: Math.abs(from.x - to.x) + Math.abs(from.y - to.y) };
  });

const boxOf = ({ from, to }: Piece): Box => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(from.x - to.x),
  height: Math.abs(from.y - to.y),
});

/** Where a route's arrow is. */
function arrowOf(points: readonly Point[]): Box[] {
  const last = pieces(points).at(-1);
  if (!last) return [];
  const back = (from: number, to: number) => to - Math.sign(to - from) * Math.min(ARROW, Math.abs(to - from));
  const tail = { x: back(last.from.x, last.to.x), y: back(last.from.y, last.to.y) };
  return [boxOf({ ...last, from: tail })];
}

/** Made as they are tried: along a line over the whole map there are thousands, and mostly the first will do. */
function* candidates(way: Way, points: readonly Point[], placement: Placement, size: Size, step: number): Iterable<Box> {
  const home = placement.homes.get(way);
  const all = pieces(points);
  const sorted = [...all].sort((a, b) => Number(b.isFlat) - Number(a.isFlat) || b.length - a.length);
  const room = home?.gutter === null || home?.gutter === undefined ? undefined : placement.rooms[home.gutter];
  if (room && !way.backward) {
    const middle = room.x + room.width / 2;
    const inRoom = all.filter((p) => p.isFlat && Math.min(p.from.x, p.to.x) <= middle && Math.max(p.from.x, p.to.x) >= middle);
    for (const piece of inRoom) for (const x of [middle, middle - 10, middle + 10]) yield boxAt(x, piece.from.y, size);
  }
  const isLong = ({ isFlat, length }: Piece) => length >= (isFlat ? size.width : size.height) + 36;
  for (const piece of sorted.filter((p) => p.isFlat && isLong(p))) yield* alongPiece(piece, size, step);
  // Where work crosses from lane to lane there are no cards.
  for (const piece of sorted.filter((p) => !p.isFlat)) {
    const { x, y, height } = boxOf(piece);
    const borders = placement.lanes.map((lane) => lane.y).filter((border) => border > y + size.height / 2 && border < y + height - size.height / 2);
    for (const border of borders) for (const shift of [0, -6, 6]) yield boxAt(x, border + shift, size);
  }
  for (const piece of sorted.filter((p) => !p.isFlat && isLong(p))) yield* alongPiece(piece, size, step);
  for (const piece of sorted.filter((p) => !isLong(p))) yield* alongPiece(piece, size, step);
}

/** From the middle of a piece outwards. */
function* alongPiece({ from, to, isFlat, length }: Piece, size: Size, step: number): Iterable<Box> {
  const slack = Math.max(0, length - (isFlat ? size.width : size.height) - 24) / 2;
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  for (let off = 0; off <= slack; off += step) {
    for (const shift of off === 0 ? [0] : [-off, off]) yield isFlat ? boxAt(x + shift, y, size) : boxAt(x, y + shift, size);
  }
}

const BUCKET = 240;
/** More than a picture has from top to bottom. */
const SQUARES = 100_000;

/** Boxes by the squares they touch, so that 1,000 labels need not be compared with each other. */
function bucketed<T extends Box>(boxes: readonly T[]) {
  const buckets = new Map<number, T[]>();
  const square = (at: number) => Math.floor(at / BUCKET);
  const add = (box: T) => {
    for (let x = square(box.x); x <= square(box.x + box.width); x++) {
      for (let y = square(box.y); y <= square(box.y + box.height); y++) {
        const bucket = buckets.get(x * SQUARES + y);
        if (bucket) bucket.push(box);
        else buckets.set(x * SQUARES + y, [box]);
      }
    }
  };
  boxes.forEach(add);
  const meets = (box: Box, air = 0, counts?: (other: T) => boolean) => {
    for (let x = square(box.x - air); x <= square(box.x + box.width + air); x++) {
      for (let y = square(box.y - air); y <= square(box.y + box.height + air); y++) {
        for (const other of buckets.get(x * SQUARES + y) ?? []) if (overlaps(box, other, air) && (!counts || counts(other))) return true;
      }
    }
    return false;
  };
  return { add, meets };
}

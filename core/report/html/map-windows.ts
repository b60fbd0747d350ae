/**
 * How a map goes on paper. What fits on one page and stays readable is one picture. A larger map gets an overview on one page,
 * in rows under each other where that makes it larger, and then parts at a readable size, each with the names of the lanes
 * at its left and some of the part before.
 */
import type { Box } from '../../layout/types.ts';
import type { MapPicture } from '../report.ts';

export interface MapPage {
  readonly picture: MapPicture;
  readonly kind: 'whole' | 'overview' | 'part';
  /** Number among the parts, from 1. */
  readonly number: number;
  readonly parts: number;
  /** CSS pixels on paper for each unit of the map. */
  readonly scale: number;
  readonly rows: readonly MapRow[];
}

export interface MapRow {
  readonly body: Box;
  /** The lanes' names, where the body does not begin with them. */
  readonly header: Box | null;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** At this scale all that the map says is set, the smallest of it in 5.7 pt. */
export const READABLE = 0.617;
const LARGEST = 0.85;
/** Farther out the map says less, in larger type; these are the scales at which something goes. */
const SCALES = [READABLE, 0.42, 0.31, 0.25] as const;
const MOST_PARTS = 24;
const OVERLAP = 130;
export const ROW_GAP = 16;
const MOST_ROWS = 4;
/** Below this nothing can be read on the overview. */
const LEAST_OVERVIEW = 0.15;

export interface Rooms {
  readonly overview: Room;
  readonly part: Room;
}

export function mapPages(overview: MapPicture, detail: MapPicture, rooms: Rooms): readonly MapPage[] {
  const { bounds } = detail.scene;
  const whole = Math.min(LARGEST, rooms.overview.width / bounds.width, rooms.overview.height / bounds.height);
  if (whole >= READABLE) return [{ picture: detail, kind: 'whole', number: 1, parts: 1, scale: whole, rows: [{ body: bounds, header: null }] }];
  const first = overviewPage(overview, rooms.overview);
  return [...(first.scale < LEAST_OVERVIEW ? [] : [first]), ...partPages(detail, rooms.part)];
}

/** As many rows as let the map be largest. */
function overviewPage(picture: MapPicture, room: Room): MapPage {
  const { bounds } = picture.scene;
  const pages = Array.from({ length: MOST_ROWS }, (_, i): MapPage => {
    const rows = cut(picture, bounds, i + 1);
    const widest = Math.max(...rows.map(({ body, header }) => body.width + (header?.width ?? 0)));
    const scale = Math.min(LARGEST, room.width / widest, (room.height - ROW_GAP * i) / ((i + 1) * bounds.height));
    return { picture, kind: 'overview', number: 1, parts: 1, scale, rows };
  });
  return pages.reduce((best, page) => (page.scale > best.scale * 1.05 ? page : best));
}

function partPages(picture: MapPicture, room: Room): readonly MapPage[] {
  let pages: readonly MapPage[] = [];
  for (const least of SCALES) {
    pages = partsAt(picture, room, Math.max(least, Math.min(LARGEST, room.height / picture.scene.bounds.height)));
    if (pages.length <= MOST_PARTS) break;
  }
  return pages;
}

function partsAt(picture: MapPicture, room: Room, scale: number): readonly MapPage[] {
  const { bounds } = picture.scene;
  const head = headOf(picture, bounds);
  const [width, height] = [room.width / scale, room.height / scale];
  const across = Math.max(1, Math.ceil((bounds.width - head - OVERLAP) / (width - head - OVERLAP)));
  const down = bounds.height <= height + 1 ? 1 : Math.ceil((bounds.height - OVERLAP) / (height - OVERLAP));
  const rows = bandsOf(bounds, down).flatMap((band) => cut(picture, band, across, width));
  return rows.map((row, i) => ({ picture, kind: 'part', number: i + 1, parts: rows.length, scale, rows: [row] }));
}

/** The width of the lanes' names with the margin before them. */
const headOf = ({ header }: MapPicture, bounds: Box): number => header + Math.max(0, -bounds.x);

/**
 * Cuts a map from left to right into pieces of the same width beside the lanes' names; neighbours overlap.
 * @param full how wide a piece may be with the names; as wide as it must be where it is not said
 */
function cut(picture: MapPicture, bounds: Box, count: number, full?: number): readonly MapRow[] {
  const head = headOf(picture, bounds);
  const width = Math.min(bounds.width - head, full ? full - head : (bounds.width - head + OVERLAP * (count - 1)) / count);
  const stride = count > 1 ? (bounds.width - head - width) / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return { body: { ...bounds, width: head + width }, header: null };
    return { body: { ...bounds, x: bounds.x + head + i * stride, width }, header: { ...bounds, width: head } };
  });
}

function bandsOf(bounds: Box, count: number): readonly Box[] {
  const height = (bounds.height + OVERLAP * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ ...bounds, y: bounds.y + i * (height - OVERLAP), height }));
}

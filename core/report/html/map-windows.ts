/**
 * How a map goes on paper. What fits on one page and stays readable is one picture, if need be in rows under each other. A larger map
 * gets an overview on one page, and then parts at a readable size: windows with the names of the lanes at the left and some of the
 * window before, so that each card is whole in one of them; as many on a page as fit under each other.
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

/**
 * The level of detail that is drawn at a scale of 1 on paper. On screen nothing under 9 pixels is drawn; on paper 9 of these pixels are
 * 7 pt, and smaller type is left out or set larger.
 */
export const PRINT_ZOOM = 27 / 28;
/** At this scale all that the map says is set. */
export const READABLE = 0.741 / PRINT_ZOOM;
const LARGEST = 1;
/** Down to these scales each density of a map still has its names. */
const DETAIL = [READABLE, 0.5] as const;
const OVERVIEW = [0.4, 0.32, 0.27] as const;
const MOST_PARTS = 24;
/** More than a card is wide. */
const OVERLAP = 220;
export const ROW_GAP = 16;
const MOST_ROWS = 4;
/** Below this nothing can be read on the overview. */
const LEAST_OVERVIEW = 0.24;

export interface Rooms {
  readonly overview: Room;
  readonly part: Room;
}

export function mapPages(overview: MapPicture, detail: MapPicture, rooms: Rooms): readonly MapPage[] {
  const { bounds } = detail.scene;
  const whole = Math.min(LARGEST, rooms.overview.width / bounds.width, rooms.overview.height / bounds.height);
  if (whole >= READABLE) return [{ picture: detail, kind: 'whole', number: 1, parts: 1, scale: whole, rows: [{ body: bounds, header: null }] }];
  const windows = windowsAt(detail, rooms.part, READABLE);
  if (heightOf(windows, READABLE) <= rooms.overview.height) return [{ picture: detail, kind: 'whole', number: 1, parts: 1, scale: READABLE, rows: windows }];
  const first = overviewPage(overview, rooms.overview);
  return [...(first.scale < LEAST_OVERVIEW ? [] : [first]), ...partPages(overview, detail, rooms.part)];
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

/** A map that would have too many parts says less in them, in larger type. */
function partPages(overview: MapPicture, detail: MapPicture, room: Room): readonly MapPage[] {
  let pages: readonly MapPage[] = [];
  for (const [picture, least] of [...DETAIL.map((scale) => [detail, scale] as const), ...OVERVIEW.map((scale) => [overview, scale] as const)]) {
    pages = partsAt(picture, room, Math.max(least, Math.min(LARGEST, room.height / picture.scene.bounds.height)));
    if (pages.length <= MOST_PARTS) break;
  }
  return pages;
}

function partsAt(picture: MapPicture, room: Room, scale: number): readonly MapPage[] {
  const pages: MapRow[][] = [];
  for (const window of windowsAt(picture, room, scale)) {
    const page = pages.at(-1);
    if (page && heightOf([...page, window], scale) <= room.height) page.push(window);
    else pages.push([window]);
  }
  return pages.map((rows, i) => ({ picture, kind: 'part', number: i + 1, parts: pages.length, scale, rows }));
}

/** Of rows under each other, on paper. */
const heightOf = (rows: readonly MapRow[], scale: number): number => rows.reduce((sum, { body }) => sum + body.height * scale + ROW_GAP, -ROW_GAP);

/** The windows through which a map is seen at a scale, row by row; those that show no card of their own are left out. */
function windowsAt(picture: MapPicture, room: Room, scale: number): readonly MapRow[] {
  const { bounds, groups } = picture.scene;
  const head = headOf(picture, bounds);
  const [width, height] = [room.width / scale, room.height / scale];
  const across = Math.max(1, Math.ceil((bounds.width - head - OVERLAP) / (width - head - OVERLAP)));
  const unseen = new Set(groups.filter(({ layer }) => layer === 'cards'));
  return bandsOf(picture, height)
    .flatMap((band) => cut(picture, band, across, width))
    .filter(({ body }) => {
      const seen = [...unseen].filter((card) => isWithin(card.bounds, body));
      for (const card of seen) unseen.delete(card);
      return seen.length > 0;
    });
}

const isWithin = (a: Box, b: Box): boolean => a.x >= b.x - 1 && a.x + a.width <= b.x + b.width + 1 && a.y >= b.y - 1 && a.y + a.height <= b.y + b.height + 1;

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

/** Cuts a map from above to below: between lanes where they fit, and through those that are higher than a page, with some of it twice. */
function bandsOf({ scene: { bounds, groups } }: MapPicture, most: number): readonly Box[] {
  if (bounds.height <= most + 1) return [bounds];
  const edges = groups.filter(({ layer }) => layer === 'lanes').map(({ bounds: { y, height } }) => y + height).sort((a, b) => a - b);
  const end = bounds.y + bounds.height;
  const bands: Box[] = [];
  for (let y = bounds.y; y < end - 1; ) {
    const fitting = [...edges, end].filter((edge) => edge > y + 1 && edge <= y + most + 1).at(-1);
    const to = fitting ?? y + most;
    bands.push({ ...bounds, y, height: to - y });
    y = fitting === undefined ? to - OVERLAP : to;
  }
  return bands;
}

/**
 * Zooming is drilling: from afar the overview is shown, from near the detail. This decides which, and where a place of one
 * picture is in the other, so that people keep their bearings when the picture changes under them.
 */
import type { Density } from '../layout/spacing.ts';
import type { Box, Layout, PlacedNode, Point, Size } from '../layout/types.ts';

/** The detail is shown from this zoom of its own on, and until that one. */
export const DETAIL_FROM = 0.74;
export const DETAIL_UNTIL = 0.52;
/** A workflow that fits in detail at this zoom opens in detail: below, the overview's names are the larger ones. */
const OPENS_IN_DETAIL = DETAIL_FROM;
const MOST = { detail: 1, overview: 1.1 } as const;

/** How much wider the detail is than the overview: by so much zooms in the one differ from the other's. */
export const ratioOf = (detail: Layout, overview: Layout): number =>
  overview.bounds.width === 0 ? 1.5 : Math.max(1, detail.bounds.width / overview.bounds.width);

/** Which density a zoom (of the density shown) asks for. */
export function densityAt(shown: Density, zoom: number, ratio: number): Density {
  const inDetail = shown === 'detail' ? zoom : zoom / ratio;
  return inDetail >= (shown === 'detail' ? DETAIL_UNTIL : DETAIL_FROM) ? 'detail' : 'overview';
}

export const fitZoom = (bounds: Size, room: Size): number => Math.min(room.width / bounds.width, room.height / bounds.height);

/** How a whole workflow is best seen in a window. */
export function bestFit(bounds: (density: Density) => Size, room: Size): { density: Density; zoom: number } {
  const overview = fitZoom(bounds('overview'), room);
  // Where even the overview has to shrink like this, the detail need not be tried.
  const detail = overview < OPENS_IN_DETAIL ? 0 : fitZoom(bounds('detail'), room);
  return detail >= OPENS_IN_DETAIL
    ? { density: 'detail', zoom: Math.min(MOST.detail, detail) }
    : { density: 'overview', zoom: Math.min(MOST.overview, overview) };
}

const distance = (point: Point, box: Box): number =>
  Math.hypot(Math.max(box.x - point.x, 0, point.x - box.x - box.width), Math.max(box.y - point.y, 0, point.y - box.y - box.height));

/** Where a place of one picture is in the other: the same place of, or beside, the nearest stage. */
export function carry(from: Layout, to: Layout, point: Point): Point {
  let nearest: PlacedNode | undefined;
  for (const node of from.nodes) if (!nearest || distance(point, node) < distance(point, nearest)) nearest = node;
  const there = nearest && to.nodes.find((node) => node.id === nearest.id);
  if (!nearest || !there) return point;
  const share = { x: there.width / nearest.width, y: there.height / nearest.height };
  return {
    x: there.x + there.width / 2 + (point.x - nearest.x - nearest.width / 2) * share.x,
    y: there.y + there.height / 2 + (point.y - nearest.y - nearest.height / 2) * share.y,
  };
}

/** Where the camera may go. Motion takes 180 ms and keeps bearings; none where less motion is asked for. */
import type { Core } from 'cytoscape';
import { bestFit } from '../../core/map/semantic-zoom.ts';
import { MOST_STICKY } from '../../core/map/scene.ts';
import type { Density } from '../../core/layout/spacing.ts';
import type { Box, Point, Size } from '../../core/layout/types.ts';

const MARGIN = 12;
/** Legend and zoom control lie over the map's foot. */
const FOOT = 56;
const MOTION = 180;
export const MIN_ZOOM = 0.03;
export const MAX_ZOOM = 6;
/** How much of the map stays on the screen, in pixels. */
const LEFT_IN_SIGHT = 80;

export interface View {
  readonly zoom: number;
  readonly pan: Point;
}

interface Renderer {
  render: () => void;
  /** Told of each change. */
  startRenderLoop: () => void;
  readonly beforeRenderCallbacks: readonly { readonly fn: (willDraw: boolean, now: number) => void }[];
  requestedFrame: boolean;
  destroyed: boolean;
}

const rendererOf = (cy: Core): Renderer => (cy as unknown as { renderer(): Renderer }).renderer();

/** Cytoscape has nothing to draw here, yet it would clear canvases of the window's size at every move: half of a frame's time. */
export function drawNothing(cy: Core) {
  rendererOf(cy).render = () => undefined;
}

/** So many frames without a change, and the loop rests. */
const STILL = 20;

const wakers = new WeakMap<Core, () => void>();

/** Cytoscape asks for a frame after the other for ever, which keeps a laptop from resting. With this only while something changes. */
export function restWhenStill(cy: Core) {
  const renderer = rendererOf(cy);
  let left = 0;
  let isAwake = false;
  const step = (now: number) => {
    isAwake = !renderer.destroyed && left > 0;
    if (!isAwake) return;
    left -= 1;
    for (const { fn } of renderer.beforeRenderCallbacks) fn(renderer.requestedFrame, now);
    renderer.requestedFrame = false;
    requestAnimationFrame(step);
  };
  const wake = () => {
    left = STILL;
    if (isAwake) return;
    isAwake = true;
    requestAnimationFrame(step);
  };
  // Its own loop ends where it finds that the renderer is gone, which is said for one frame.
  requestAnimationFrame(() => {
    renderer.destroyed = true;
    requestAnimationFrame(() => {
      renderer.destroyed = cy.destroyed();
      renderer.startRenderLoop = wake;
      wakers.set(cy, wake);
      wake();
    });
  });
}

export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function go(cy: Core, view: View, isAnimated: boolean, arrived: () => void = () => undefined) {
  cy.stop(true);
  if (isAnimated && !isCalm()) {
    cy.animate({ ...view, duration: MOTION, easing: 'ease-out', complete: arrived });
    wakers.get(cy)?.();
  } else {
    cy.viewport(view);
    arrived();
  }
}

/** The whole workflow in the window, in the density that reads best. */
export function fitView(window: Size, bounds: (density: Density) => Box): View & { density: Density } {
  const room = { width: Math.max(1, window.width - 2 * MARGIN), height: Math.max(1, window.height - MARGIN - FOOT) };
  const { density, zoom: wished } = bestFit(bounds, room);
  const zoom = Math.max(MIN_ZOOM, wished);
  const { x, y, width, height } = bounds(density);
  const pan = { x: (window.width - width * zoom) / 2 - x * zoom, y: MARGIN + (room.height - height * zoom) / 2 - y * zoom };
  return { density, zoom, pan };
}

/** A box in the window, no larger than a little over its natural size. */
export function fitInto(window: Size, { x, y, width, height }: Box): View {
  const room = { width: Math.max(1, window.width - 2 * MARGIN), height: Math.max(1, window.height - MARGIN - FOOT) };
  const zoom = Math.max(MIN_ZOOM, Math.min(1.25, room.width / Math.max(1, width), room.height / Math.max(1, height)));
  return { zoom, pan: { x: (window.width - width * zoom) / 2 - x * zoom, y: MARGIN + (room.height - height * zoom) / 2 - y * zoom } };
}

/** Farther away than half of the window the picture would be lost on an empty page. */
export const leastZoom = (window: Size, { width, height }: Box): number =>
  Math.max(MIN_ZOOM, Math.min(1, window.width / Math.max(1, width), window.height / Math.max(1, height)) / 2);

/** So near that a box is most of what one sees. */
export function fillView(window: Size, { x, y, width, height }: Box): View {
  const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, (window.width * 0.8) / width, (window.height * 0.8) / height));
  return { zoom, pan: { x: window.width / 2 - (x + width / 2) * zoom, y: window.height / 2 - (y + height / 2) * zoom } };
}

/** Where the map has to be moved to so that a part of it stays on the screen, however far one drags; nothing where it is. */
export function keptInSight({ zoom, pan }: View, window: Size, { x, y, width, height }: Box): Point | null {
  if (window.width === 0) return null;
  const within = (at: number, from: number, size: number, room: number) => Math.max(LEFT_IN_SIGHT - (from + size) * zoom, Math.min(room - LEFT_IN_SIGHT - from * zoom, at));
  const kept = { x: within(pan.x, x, width, window.width), y: within(pan.y, y, height, window.height) };
  return Math.abs(kept.x - pan.x) > 0.5 || Math.abs(kept.y - pan.y) > 0.5 ? kept : null;
}

/** Another zoom with one place of the window held still. */
export function zoomAround({ zoom, pan }: View, to: number, at: Point): View {
  const share = to / zoom;
  return { zoom: to, pan: { x: at.x - (at.x - pan.x) * share, y: at.y - (at.y - pan.y) * share } };
}

/** The small map at the bottom right, where there is more than is in sight. */
const CORNER = { width: 216, height: 192 };

/**
 * Brings a box into sight with as little motion as possible; nothing where it is. `left` and `top` are covered by lane names and
 * time rule, and where not all the `bounds` are in sight, the corner by the small map.
 */
export function revealView({ zoom, pan }: View, window: Size, box: Box, left: number, top: number, bounds = box): View | null {
  const shown = { x: box.x * zoom + pan.x, y: box.y * zoom + pan.y, width: box.width * zoom, height: box.height * zoom };
  const need = (start: number, size: number, from: number, to: number) => {
    if (start >= from && start + size <= to) return 0;
    // A little beyond the edge, so that there is something to see of where the work goes.
    return size > to - from ? from - start : start < from ? from + (to - from - size) * 0.15 - start : to - (to - from - size) * 0.15 - start - size;
  };
  const x = need(shown.x, shown.width, left * Math.min(zoom, MOST_STICKY) + MARGIN, window.width - MARGIN);
  const whole = { x: bounds.x * zoom + pan.x, y: bounds.y * zoom + pan.y, right: (bounds.x + bounds.width) * zoom + pan.x, bottom: (bounds.y + bounds.height) * zoom + pan.y };
  const isWhole = whole.x >= 0 && whole.y >= 0 && whole.right <= window.width && whole.bottom <= window.height;
  const isCornered = !isWhole && window.height > 2.5 * CORNER.height && shown.x + shown.width + x > window.width - CORNER.width;
  const y = need(shown.y, shown.height, top * Math.min(zoom, MOST_STICKY) + MARGIN, window.height - (isCornered ? CORNER.height : FOOT));
  return x === 0 && y === 0 ? null : { zoom, pan: { x: pan.x + x, y: pan.y + y } };
}

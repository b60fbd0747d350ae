/** Moves the camera: fit, zoom, fly to. Motion takes 150 ms and keeps bearings; none where less motion is asked for. */
import type { Core } from 'cytoscape';
import type { Box } from '../../core/layout/types.ts';
import { ZOOM } from '../../core/map/sizes.ts';

const MARGIN = 24;
const MOTION = 150;
/** Names and waits are readable, and there is still something to see of where the work goes. */
const OPENING = 0.55;
export const MIN_ZOOM = 0.04;
export const MAX_ZOOM = 3;

interface View {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

function go(cy: Core, view: View, isAnimated: boolean) {
  cy.stop(true);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!isAnimated || calm) cy.viewport(view);
  else cy.animate({ ...view, duration: MOTION, easing: 'ease-out' });
}

/** The whole picture in the window. */
export function fitView(cy: Core, bounds: Box, most = 1): View {
  const zoom = Math.max(MIN_ZOOM, Math.min(most, (cy.width() - 2 * MARGIN) / bounds.width, (cy.height() - 2 * MARGIN) / bounds.height));
  const pan = { x: (cy.width() - bounds.width * zoom) / 2 - bounds.x * zoom, y: (cy.height() - bounds.height * zoom) / 2 - bounds.y * zoom };
  return { zoom, pan };
}

export const fit = (cy: Core, bounds: Box, isAnimated = true) => go(cy, fitView(cy, bounds, 1.25), isAnimated);

/** How a workflow is first seen: whole if its names can be read like that, else from its beginning, as large as fits the height. */
export function open(cy: Core, bounds: Box) {
  const whole = fitView(cy, bounds);
  if (whole.zoom >= ZOOM.far) return go(cy, whole, false);
  const zoom = Math.max(ZOOM.far, Math.min(OPENING, (cy.height() - 2 * MARGIN) / bounds.height));
  const spare = cy.height() - bounds.height * zoom;
  go(cy, { zoom, pan: { x: MARGIN - bounds.x * zoom, y: Math.max(MARGIN, spare / 2) - bounds.y * zoom } }, false);
}

export function zoomBy(cy: Core, factor: number, at = { x: cy.width() / 2, y: cy.height() / 2 }, isAnimated = true) {
  const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, cy.zoom() * factor));
  const pan = cy.pan();
  const share = zoom / cy.zoom();
  go(cy, { zoom, pan: { x: at.x - (at.x - pan.x) * share, y: at.y - (at.y - pan.y) * share } }, isAnimated);
}

/** Brings a box into sight with as little motion as possible. `left` and `top` are covered by lane names and time rule. */
export function reveal(cy: Core, box: Box, left: number, top: number) {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const shown = { x: box.x * zoom + pan.x, y: box.y * zoom + pan.y, width: box.width * zoom, height: box.height * zoom };
  const need = (start: number, size: number, from: number, to: number) =>
    start < from ? from - start : start + size > to ? Math.max(from - start, to - start - size) : 0;
  const x = need(shown.x, shown.width, left * zoom + MARGIN, cy.width() - MARGIN);
  const y = need(shown.y, shown.height, top * zoom + MARGIN, cy.height() - MARGIN);
  if (x !== 0 || y !== 0) go(cy, { zoom, pan: { x: pan.x + x, y: pan.y + y } }, true);
}

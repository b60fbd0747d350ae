/**
 * Paints a scene on a canvas at a camera's pan and zoom: only what is in sight, at the level of detail of the zoom, crisp on
 * every screen. What is picked is drawn again in the accent colour.
 */
import { dashes } from '../../core/map/svg.ts';
import { isDrawn, layers, type Group, type Scene, type Shape } from '../../core/map/scene.ts';
import type { Box, Size } from '../../core/layout/types.ts';
import type { Emphasis } from './emphasis.ts';
import type { Motion } from './motion.ts';
import type { Theme, Token } from '../../core/map/tokens.ts';

export interface Camera {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

const DOT_GAP = 24;
/** Below this zoom dashes are finer than the screen, and dear. */
const SOLID = 0.12;
const NO_DASH: number[] = [];
const paths = new WeakMap<Shape, Path2D>();

function pathOf(shape: Shape): Path2D {
  const found = paths.get(shape);
  if (found) return found;
  const path = new Path2D(shape.kind === 'path' ? shape.d : undefined);
  if (shape.kind === 'rect') path.roundRect(shape.x, shape.y, shape.width, shape.height, Math.min(shape.radius ?? 0, shape.height / 2));
  if (shape.kind === 'circle') path.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
  paths.set(shape, path);
  return path;
}

/** One shape in map coordinates. `recolour` replaces the colours of lines. */
export function paintShape(ctx: CanvasRenderingContext2D, shape: Shape, theme: Theme, zoom: number, recolour?: Token) {
  if (!isDrawn(shape, zoom)) return;
  if (shape.kind === 'text') {
    ctx.font = `${shape.weight} ${shape.size}px 'Inter Variable', sans-serif`;
    ctx.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
    ctx.fillStyle = theme[shape.fill ?? 'ink'];
    if (!shape.isUpright) ctx.fillText(shape.text, shape.x, shape.y);
    else {
      ctx.save();
      ctx.translate(shape.x, shape.y);
      ctx.rotate(-Math.PI / 2);
      ctx.fillText(shape.text, 0, 0);
      ctx.restore();
    }
    return;
  }
  const path = pathOf(shape);
  if (shape.fill) {
    ctx.fillStyle = theme[recolour ?? shape.fill];
    ctx.fill(path);
  }
  if (shape.stroke) {
    ctx.strokeStyle = theme[recolour ?? shape.stroke];
    // A line never gets thinner than what a projector shows.
    ctx.lineWidth = Math.max((shape.strokeWidth ?? 1) + (recolour ? 0.75 : 0), 0.8 / zoom);
    ctx.setLineDash(shape.dash && zoom > SOLID ? dashes[shape.dash] : NO_DASH);
    ctx.stroke(path);
  }
}

const sorted = new WeakMap<Scene, readonly Group[]>();

function backToFront(scene: Scene): readonly Group[] {
  const found = sorted.get(scene) ?? layers.flatMap((layer) => scene.groups.filter((group) => group.layer === layer));
  sorted.set(scene, found);
  return found;
}

const meets = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What is not looked for steps back this far. */
const DIM = 0.16;

export interface Looks {
  readonly emphasis: Emphasis;
  /** While one picture becomes another: see motion.ts. */
  readonly motion?: ReturnType<Motion['frame']>;
}

export function paint(ctx: CanvasRenderingContext2D, scene: Scene, theme: Theme, camera: Camera, size: Size, { emphasis, motion }: Looks) {
  const ratio = ctx.canvas.width / size.width;
  const { zoom, pan } = camera;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.fillStyle = theme.page;
  ctx.fillRect(0, 0, size.width, size.height);
  paintDots(ctx, theme, camera, size);
  const view = { x: -pan.x / zoom, y: -pan.y / zoom, width: size.width / zoom, height: size.height / zoom };
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (const group of backToFront(scene)) {
    const shift = stick(group, scene, view);
    const bounds = shift === HERE ? group.bounds : { ...group.bounds, x: group.bounds.x + shift.x, y: group.bounds.y + shift.y };
    const moved = motion?.(group, camera);
    if (!moved?.to && !meets(bounds, view)) continue;
    const to = moved?.to;
    if (to) {
      const [sx, sy] = [to.width / Math.max(1, group.bounds.width), to.height / Math.max(1, group.bounds.height)];
      ctx.setTransform(ratio * sx, 0, 0, ratio * sy, ratio * (to.x - group.bounds.x * sx), ratio * (to.y - group.bounds.y * sy));
    } else ctx.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * (pan.x + shift.x * zoom), ratio * (pan.y + shift.y * zoom));
    ctx.globalAlpha = (moved?.alpha ?? 1) * (isDimmed(group, emphasis) ? DIM : 1);
    const isLine = group.layer === 'lines';
    const recolour = isLine && (emphasis.picked.has(group.key) || emphasis.linked.has(group.key)) ? ('accent' as const) : undefined;
    for (const shape of group.shapes) paintShape(ctx, shape, theme, zoom, recolour);
    if (!isLine && emphasis.picked.has(group.key)) ring(ctx, group, theme, zoom, 3);
    else if (!isLine && emphasis.hovered.has(group.key)) ring(ctx, group, theme, zoom, 1.5);
  }
  ctx.globalAlpha = 1;
}

const isDimmed = ({ key, table, id, layer }: Group, { dimmed }: Emphasis): boolean =>
  dimmed.size > 0 && (dimmed.has(key) || (layer !== 'headers' && dimmed.has(`${table} ${id}`)));

const HERE = { x: 0, y: 0 };

/** Names of lanes stay at the left edge and the time rule at the top while the rest moves under them. */
function stick(group: Group, scene: Scene, view: Box): { x: number; y: number } {
  const { bounds } = scene;
  if (group.stick === 'left') return { x: Math.max(0, Math.min(view.x, bounds.x + bounds.width - group.bounds.width * 2)), y: 0 };
  if (group.stick === 'top') return { x: 0, y: Math.max(0, Math.min(view.y, bounds.y + bounds.height - 200)) };
  return HERE;
}

function ring(ctx: CanvasRenderingContext2D, group: Group, theme: Theme, zoom: number, width: number) {
  const body = group.shapes.find((shape) => isDrawn(shape, zoom) && shape.kind !== 'text' && shape.fill !== 'shade');
  if (!body) return;
  const path = pathOf(body);
  ctx.setLineDash([]);
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = Math.max(width, width / zoom / 1.4);
  ctx.stroke(path);
}

/** A barely visible grid that says where one is while panning. */
function paintDots(ctx: CanvasRenderingContext2D, theme: Theme, { zoom, pan }: Camera, size: Size) {
  let gap = DOT_GAP * zoom;
  while (gap < 16) gap *= 2;
  const offset = (value: number) => ((value % gap) + gap) % gap;
  ctx.fillStyle = theme.dot;
  for (let x = offset(pan.x); x < size.width; x += gap) {
    for (let y = offset(pan.y); y < size.height; y += gap) ctx.fillRect(x - 0.75, y - 0.75, 1.5, 1.5);
  }
}

/** A scene as a small picture of itself: grounds, cards and lines without words. */
export function paintMiniature(canvas: HTMLCanvasElement, scene: Scene, theme: Theme, size: Size) {
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  [canvas.width, canvas.height] = [Math.round(size.width * devicePixelRatio), Math.round(size.height * devicePixelRatio)];
  const { x, y, width } = scene.bounds;
  const scale = canvas.width / Math.max(1, width);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = theme.page;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  for (const group of backToFront(scene)) {
    if (group.layer === 'labels' || group.layer === 'time') continue;
    const { bounds } = group;
    if (group.layer === 'cards') {
      ctx.fillStyle = theme.inkFaint;
      ctx.fillRect(bounds.x, bounds.y, bounds.width, bounds.height);
    } else for (const shape of group.shapes) if (shape.kind !== 'text') paintShape(ctx, shape.dash ? { ...shape, dash: undefined } as Shape : shape, theme, scale / devicePixelRatio);
  }
}

/**
 * Paints a scene on a canvas at a camera's pan and zoom: only what is in sight, at the level of detail of the zoom, crisp on
 * every screen. What is picked is drawn again in the accent colour.
 */
import { dashes } from '../../core/map/svg.ts';
import { isDrawn, layers, MOST_STICKY, type Group, type Scene, type Shape } from '../../core/map/scene.ts';
import type { Box, Size } from '../../core/layout/types.ts';
import { strokeInSight } from './dashed.ts';
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
/** A path as `roundedRoute` makes it, or one straight line. */
const ROUTE = /^M[^A-Z]*(?:[LQ][^A-Z]*|[HV][^A-Z]*$)+$/;
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

/** One shape in map coordinates. `recolour` replaces the colours of lines; of lines only what is in `view` need be drawn. */
export function paintShape(ctx: CanvasRenderingContext2D, shape: Shape, theme: Theme, zoom: number, recolour?: Token, view?: Box) {
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
    const isDashed = shape.dash && zoom > SOLID;
    ctx.setLineDash(isDashed ? dashes[shape.dash] : NO_DASH);
    if (isDashed && view && shape.kind === 'path' && ROUTE.test(shape.d)) strokeInSight(ctx, shape.d, view);
    else ctx.stroke(path);
  }
}

interface Stacked {
  readonly ground: readonly Group[];
  readonly top: readonly Group[];
  /** Of what moves with the map, left, top, right and bottom by turns: to find what is in sight, no group need be looked at. */
  readonly edges: Float64Array;
  /** No dots are seen here: lanes lie over them. */
  readonly cover: Box | null;
}

const stacked = new WeakMap<Scene, Stacked>();

/** The groups from back to front: those that move with the map, and above them those that stay in sight. */
function stackOf(scene: Scene): Stacked {
  const found = stacked.get(scene);
  if (found) return found;
  const byLayer = new Map<string, Group[]>(layers.map((layer) => [layer, []]));
  for (const group of scene.groups) byLayer.get(group.layer)?.push(group);
  const all = layers.flatMap((layer) => byLayer.get(layer) ?? []);
  const from = all.findIndex((group) => group.stick);
  const split = from === -1 ? all.length : from;
  const ground = all.slice(0, split);
  const edges = new Float64Array(4 * split);
  for (let i = 0; i < split; i++) {
    const { x, y, width, height } = (ground[i] as Group).bounds;
    edges[4 * i] = x;
    edges[4 * i + 1] = y;
    edges[4 * i + 2] = x + width;
    edges[4 * i + 3] = y + height;
  }
  const made = { ground, top: all.slice(split), edges, cover: covered(byLayer.get('lanes') ?? []) };
  stacked.set(scene, made);
  return made;
}

function groundIn(scene: Scene, { x, y, width, height }: Box): readonly Group[] {
  const { ground, edges } = stackOf(scene);
  const [right, bottom] = [x + width, y + height];
  return ground.filter((_, i) => edges[4 * i]! < right && edges[4 * i + 1]! < bottom && edges[4 * i + 2]! > x && edges[4 * i + 3]! > y);
}

/** A part of the window, in the map. */
const viewOf = ({ zoom, pan }: Camera, part: Box): Box => ({ x: (part.x - pan.x) / zoom, y: (part.y - pan.y) / zoom, width: part.width / zoom, height: part.height / zoom });

const groundOf = (scene: Scene) => stackOf(scene).ground;
const topOf = (scene: Scene) => stackOf(scene).top;
const coverOf = (scene: Scene) => stackOf(scene).cover;

/** Where lanes lie one under the other without gaps. */
function covered(lanes: readonly Group[]): Box | null {
  const first = lanes[0]?.bounds;
  if (!first) return null;
  let bottom = first.y;
  for (const { bounds } of lanes) {
    if (bounds.x !== first.x || bounds.width !== first.width || Math.abs(bounds.y - bottom) > 0.5) return null;
    bottom = bounds.y + bounds.height;
  }
  return { ...first, height: bottom - first.y };
}

const meets = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What is not looked for steps back this far. */
const DIM = 0.16;

export interface Looks {
  readonly emphasis: Emphasis;
  /** While one picture becomes another: see motion.ts. */
  readonly motion?: ReturnType<Motion['frame']>;
}

/** What one frame is painted from. */
export interface Frame extends Looks {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly camera: Camera;
  readonly size: Size;
}

export function paint(ctx: CanvasRenderingContext2D, frame: Frame) {
  paintGround(ctx, frame, { x: 0, y: 0, ...frame.size });
  paintTop(ctx, frame);
}

/** Everything that moves with the map, within a part of the window. Gives how many groups that were. */
export function paintGround(ctx: CanvasRenderingContext2D, frame: Frame, part: Box): number {
  const { scene, theme, camera, size } = frame;
  const ratio = ctx.canvas.width / size.width;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.fillStyle = theme.page;
  ctx.fillRect(part.x, part.y, part.width, part.height);
  paintDots(ctx, theme, camera, part, coverOf(scene));
  return paintGroups(ctx, frame, part, frame.motion ? groundOf(scene) : groundIn(scene, viewOf(camera, part)));
}

/** Names of lanes and the time rule, which stay in sight. */
export function paintTop(ctx: CanvasRenderingContext2D, frame: Frame) {
  paintGroups(ctx, frame, { x: 0, y: 0, ...frame.size }, topOf(frame.scene));
}

function paintGroups(ctx: CanvasRenderingContext2D, { scene, theme, camera, size, emphasis, motion }: Frame, part: Box, groups: readonly Group[]): number {
  const ratio = ctx.canvas.width / size.width;
  const { zoom, pan } = camera;
  const view = viewOf(camera, part);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  const rule = zoom > MOST_STICKY ? (topOf(scene).find(({ table }) => table === 'rule')?.bounds.height ?? 0) : 0;
  let count = 0;
  for (const group of groups) {
    const shift = stick(group, scene, view);
    const bounds = shift === HERE ? group.bounds : { ...group.bounds, x: group.bounds.x + shift.x, y: group.bounds.y + shift.y };
    const moved = motion?.(group, camera);
    if (!moved?.to && !meets(bounds, view)) continue;
    count += 1;
    const to = moved?.to;
    if (to) {
      const [sx, sy] = [to.width / Math.max(1, group.bounds.width), to.height / Math.max(1, group.bounds.height)];
      ctx.setTransform(ratio * sx, 0, 0, ratio * sy, ratio * (to.x - group.bounds.x * sx), ratio * (to.y - group.bounds.y * sy));
    } else ctx.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * (pan.x + shift.x * zoom), ratio * (pan.y + shift.y * zoom));
    ctx.globalAlpha = (moved?.alpha ?? 1) * (isDimmed(group, emphasis) ? DIM : 1);
    if (group.stick && zoom > MOST_STICKY && !to && isStretching(scene)) {
      paintSticky(ctx, group, theme, { zoom, pan: { x: pan.x + shift.x * zoom, y: pan.y }, ratio, rule, height: size.height });
      continue;
    }
    const isLine = group.layer === 'lines';
    const recolour = isLine && (emphasis.picked.has(group.key) || emphasis.linked.has(group.key)) ? ('accent' as const) : undefined;
    for (const shape of group.shapes) paintShape(ctx, shape, theme, zoom, recolour, (isLine || group.layer === 'time') && !to ? view : undefined);
    if (!isLine && emphasis.picked.has(group.key)) ring(ctx, group, theme, zoom, 3);
    else if (!isLine && emphasis.hovered.has(group.key)) ring(ctx, group, theme, zoom, 1.5);
  }
  ctx.globalAlpha = 1;
  return count;
}

const isDimmed = ({ key, table, id, layer }: Group, { dimmed }: Emphasis): boolean =>
  dimmed.size > 0 && (dimmed.has(key) || (layer !== 'headers' && dimmed.has(`${table} ${id}`)));

const stretching = new WeakMap<Scene, boolean>();

/** Lanes and the rule of the flow do; the lenses' rows and columns grow as a whole. */
function isStretching(scene: Scene): boolean {
  const found = stretching.get(scene) ?? scene.groups.some((group) => group.shapes.some((shape) => shape.isGround));
  stretching.set(scene, found);
  return found;
}

/** Close in: the ground stretches with what it belongs to, names and signs keep a readable size, in the part of it that is in sight. */
function paintSticky(ctx: CanvasRenderingContext2D, group: Group, theme: Theme, place: Sticky) {
  const { x, y, height } = group.bounds;
  const { zoom, pan, ratio } = place;
  const most = MOST_STICKY;
  const isLeft = group.stick === 'left';
  const left = x * zoom + pan.x;
  // The time rule stands on the lanes while it is above them, and at the window's top when they are under it.
  const top = isLeft ? y * zoom + pan.y : Math.max(0, pan.y + place.rule * (zoom - most)) + y * most;
  const [sx, sy] = isLeft ? [most, zoom] : [zoom, most];
  const at = (scaleX: number, scaleY: number, dx: number, dy: number) => ctx.setTransform(ratio * scaleX, 0, 0, ratio * scaleY, ratio * dx, ratio * dy);
  at(sx, sy, left - x * sx, top - y * sy);
  for (const shape of group.shapes) if (shape.isGround) paintShape(ctx, shape, theme, zoom);
  // Of a lane that is larger than the window, the middle of what is seen.
  const end = top + height * zoom;
  const half = (height * most) / 2;
  const seen = (Math.max(0, top) + Math.min(place.height, end)) / 2;
  const middle = Math.max(top + half, Math.min(end - half, seen));
  if (isLeft) at(most, most, left - x * most, middle - (y + height / 2) * most);
  else at(most, most, left - x * most, top - y * most);
  for (const shape of group.shapes) if (!shape.isGround) paintShape(ctx, shape, theme, most);
}

interface Sticky extends Camera {
  readonly ratio: number;
  /** Heights of the time rule, in the map, and of the window. */
  readonly rule: number;
  readonly height: number;
}

const HERE = { x: 0, y: 0 };

/** Names of lanes stay at the left edge and the time rule at the top while the rest moves under them. */
function stick(group: Group, scene: Scene, view: Box): { x: number; y: number } {
  if (!group.stick) return HERE;
  const { bounds } = scene;
  // Close in, rows' and columns' names would fill the window: then they move with the rest.
  const corner = cornerOf(scene);
  const [isWide, isHigh] = [!!corner && corner.width > view.width * MOST_NAMES, !!corner && corner.height > view.height * MOST_NAMES];
  const x = group.stick === 'top' || isWide ? 0 : Math.max(0, Math.min(view.x, bounds.x + bounds.width - 300));
  const y = group.stick === 'left' || isHigh ? 0 : Math.max(0, Math.min(view.y, bounds.y + bounds.height - 200));
  return { x, y };
}

/** The share of the window that names which stay in sight may take up. */
const MOST_NAMES = 0.42;
const corners = new WeakMap<Scene, Box | null>();

/** Where the rows' and the columns' names of a lens meet. */
function cornerOf(scene: Scene): Box | null {
  const found = corners.get(scene);
  if (found !== undefined) return found;
  const corner = scene.groups.find((group) => group.stick === 'corner')?.bounds ?? null;
  corners.set(scene, corner);
  return corner;
}

function ring(ctx: CanvasRenderingContext2D, group: Group, theme: Theme, zoom: number, width: number) {
  const body = group.shapes.find((shape) => isDrawn(shape, zoom) && shape.kind !== 'text' && shape.fill !== 'shade');
  if (!body) return;
  const path = pathOf(body);
  ctx.setLineDash([]);
  ctx.strokeStyle = theme.accent;
  // Close in it would else be a frame as wide as words are high.
  ctx.lineWidth = Math.max(width / Math.max(1, zoom / 1.4), width / zoom / 1.4);
  ctx.stroke(path);
}

/** A barely visible grid that says where one is while panning. */
function paintDots(ctx: CanvasRenderingContext2D, theme: Theme, { zoom, pan }: Camera, part: Box, cover: Box | null) {
  let gap = DOT_GAP * zoom;
  while (gap < 16) gap *= 2;
  const first = (from: number, origin: number) => origin + Math.ceil((from - origin) / gap) * gap;
  const hidden = cover && { left: cover.x * zoom + pan.x, top: cover.y * zoom + pan.y, right: (cover.x + cover.width) * zoom + pan.x, bottom: (cover.y + cover.height) * zoom + pan.y };
  ctx.fillStyle = theme.dot;
  for (let x = first(part.x, pan.x); x < part.x + part.width; x += gap) {
    const isOver = hidden && x > hidden.left && x < hidden.right;
    for (let y = first(part.y, pan.y); y < part.y + part.height; y += gap) {
      if (!isOver || y < hidden.top || y > hidden.bottom) ctx.fillRect(x - 0.75, y - 0.75, 1.5, 1.5);
    }
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
  for (const group of [...groundOf(scene), ...topOf(scene)]) {
    if (group.layer === 'labels' || group.layer === 'time') continue;
    const { bounds } = group;
    if (group.layer === 'cards') {
      ctx.fillStyle = theme.inkFaint;
      ctx.fillRect(bounds.x, bounds.y, bounds.width, bounds.height);
    } else for (const shape of group.shapes) if (shape.kind !== 'text') paintShape(ctx, shape.dash ? { ...shape, dash: undefined } as Shape : shape, theme, scale / devicePixelRatio);
  }
}

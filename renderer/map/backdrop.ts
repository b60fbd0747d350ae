/**
 * What is already painted serves while the camera moves: panning shifts it and paints only the strips that come into sight, zooming
 * stretches it for a moment. When the camera rests all is painted anew, crisp. Pictures with little in sight are simply
 * painted. A frame of panning over a fitted map of 1,000 stages took 65 ms without.
 */
import type { Box } from '../../core/layout/types.ts';
import { paint, paintGround, paintTop, type Camera, type Frame } from './painter.ts';

/** Fewer groups than this are painted anew in every frame. */
const FEW = 150;
/** Around the window so much is painted as well, in pixels. */
const MARGIN = 160;
/** A picture is stretched by this much at most. */
const MOST = 1.3;
/** The camera rests when it has not moved for so long, in milliseconds. */
const REST = 110;
/** On a screen of 60 frames a second one was left out. */
const LATE = 20;
/** So many more stretched frames that came late than in time: this machine draws without a graphics card. */
const MOST_LATE = 8;

export class Backdrop {
  #kept: HTMLCanvasElement | null = null;
  #spare: HTMLCanvasElement | null = null;
  #camera: Camera | null = null;
  #seen: readonly unknown[] = [];
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stretchedAt = 0;
  #late = 0;
  readonly #again: () => void;

  /** `again` asks for another frame. */
  constructor(again: () => void) {
    this.#again = again;
  }

  /** @param seen what the frame depends on beside the camera */
  paint(ctx: CanvasRenderingContext2D, frame: Frame, seen: readonly unknown[]) {
    clearTimeout(this.#timer);
    if (frame.motion) {
      this.#camera = null;
      return paint(ctx, frame);
    }
    const all = [...seen, ctx.canvas.width, ctx.canvas.height];
    const isSame = all.every((value, i) => value === this.#seen[i]);
    const before = isSame ? this.#camera : null;
    this.#seen = all;
    if (before && !isAt(before, frame.camera) && this.#reuse(ctx, frame, before)) this.#timer = setTimeout(() => this.#rest(), REST);
    else this.#whole(ctx, frame, isSame);
  }

  /** The next frame is painted as a whole. */
  #rest() {
    this.#camera = null;
    this.#again();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** @param isMoving nothing but the camera: what is kept is made for its next frame, and not for an edit that waits to be seen */
  #whole(ctx: CanvasRenderingContext2D, frame: Frame, isMoving: boolean) {
    this.#camera = null;
    if (!isMoving || this.#count <= FEW) this.#count = paintGround(ctx, frame, { x: 0, y: 0, ...frame.size });
    else {
      this.#kept = canvasOf(wide(frame), ctx.canvas.width / frame.size.width, this.#kept);
      const context = this.#kept.getContext('2d');
      if (context) this.#count = paintGround(context, wide(frame), { x: 0, y: 0, ...wide(frame).size });
      this.#camera = frame.camera;
      this.#blit(ctx, frame, 0, 0);
    }
    paintTop(ctx, frame);
  }

  #blit(ctx: CanvasRenderingContext2D, { size }: Frame, dx: number, dy: number) {
    if (!this.#kept) return;
    const margin = Math.round((MARGIN * ctx.canvas.width) / size.width);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(this.#kept, dx - margin, dy - margin);
  }

  #reuse(ctx: CanvasRenderingContext2D, frame: Frame, before: Camera): boolean {
    const ratio = ctx.canvas.width / frame.size.width;
    const stretch = frame.camera.zoom / before.zoom;
    if (stretch > MOST || stretch < 1 / MOST) return false;
    return stretch === 1 ? this.#shift(ctx, frame, before, ratio) : this.#stretch(ctx, frame, before, stretch);
  }

  #shift(ctx: CanvasRenderingContext2D, frame: Frame, before: Camera, ratio: number): boolean {
    const [dx, dy] = [Math.round((frame.camera.pan.x - before.pan.x) * ratio), Math.round((frame.camera.pan.y - before.pan.y) * ratio)];
    const camera = { zoom: before.zoom, pan: { x: before.pan.x + dx / ratio, y: before.pan.y + dy / ratio } };
    const most = Math.round(MARGIN * ratio);
    const isInside = Math.abs(dx) <= most && Math.abs(dy) <= most;
    if (!isInside && !this.#scroll(frame, camera, dx, dy, ratio)) return false;
    this.#blit(ctx, frame, isInside ? dx : 0, isInside ? dy : 0);
    paintTop(ctx, { ...frame, camera });
    return true;
  }

  /** What is kept moves as a whole, and what comes into it is painted. */
  #scroll(frame: Frame, camera: Camera, dx: number, dy: number, ratio: number): boolean {
    const kept = this.#kept;
    if (!kept || Math.abs(dx) > kept.width / 2 || Math.abs(dy) > kept.height / 2) return false;
    const moved = wide({ ...frame, camera });
    const spare = canvasOf(moved, ratio, this.#spare);
    const context = spare.getContext('2d');
    if (!context) return false;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(kept, dx, dy);
    const { width, height } = moved.size;
    const [x, y] = [dx / ratio, dy / ratio];
    if (x !== 0) paintPart(context, moved, { x: x > 0 ? 0 : width + x, y: 0, width: Math.abs(x), height });
    if (y !== 0) paintPart(context, moved, { x: 0, y: y > 0 ? 0 : height + y, width, height: Math.abs(y) });
    [this.#kept, this.#spare, this.#camera] = [spare, kept, camera];
    return true;
  }

  #stretch(ctx: CanvasRenderingContext2D, frame: Frame, before: Camera, stretch: number): boolean {
    if (!this.#kept) return false;
    const { camera, size } = frame;
    const [x, y] = [camera.pan.x - (before.pan.x + MARGIN) * stretch, camera.pan.y - (before.pan.y + MARGIN) * stretch];
    const [width, height] = [(size.width + 2 * MARGIN) * stretch, (size.height + 2 * MARGIN) * stretch];
    const ratio = ctx.canvas.width / size.width;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    // Softening what is stretched costs a machine without a graphics card a third of a frame.
    ctx.imageSmoothingEnabled = this.#isQuick();
    ctx.drawImage(this.#kept, x, y, width, height);
    ctx.imageSmoothingEnabled = true;
    const [right, bottom] = [x + width, y + height];
    if (x > 0) paintPart(ctx, frame, { x: 0, y: 0, width: x, height: size.height });
    if (right < size.width) paintPart(ctx, frame, { x: right, y: 0, width: size.width - right, height: size.height });
    if (y > 0) paintPart(ctx, frame, { x: 0, y: 0, width: size.width, height: y });
    if (bottom < size.height) paintPart(ctx, frame, { x: 0, y: bottom, width: size.width, height: size.height - bottom });
    paintTop(ctx, frame);
    return true;
  }

  /** Do stretched frames mostly come in time? Once they do not, it stays so. */
  #isQuick(): boolean {
    const now = performance.now();
    const gap = now - this.#stretchedAt;
    this.#stretchedAt = now;
    if (gap < REST && this.#late < MOST_LATE) this.#late = Math.max(0, this.#late + (gap > LATE ? 1 : -1));
    return this.#late < MOST_LATE;
  }
}

const isAt = (a: Camera, b: Camera) => a.zoom === b.zoom && Math.abs(a.pan.x - b.pan.x) < 0.01 && Math.abs(a.pan.y - b.pan.y) < 0.01;

/** The frame with a margin around the window. */
const wide = (frame: Frame): Frame => ({
  ...frame,
  camera: { zoom: frame.camera.zoom, pan: { x: frame.camera.pan.x + MARGIN, y: frame.camera.pan.y + MARGIN } },
  size: { width: frame.size.width + 2 * MARGIN, height: frame.size.height + 2 * MARGIN },
});

function paintPart(ctx: CanvasRenderingContext2D, frame: Frame, part: Box) {
  const ratio = ctx.canvas.width / frame.size.width;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.beginPath();
  ctx.rect(part.x, part.y, part.width, part.height);
  ctx.clip();
  paintGround(ctx, frame, part);
  ctx.restore();
}

function canvasOf({ size }: Frame, ratio: number, old: HTMLCanvasElement | null): HTMLCanvasElement {
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  if (old?.width === width && old.height === height) return old;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  return canvas;
}

/** A short cross-fade: the picture that was on a canvas, thinner with every frame, over the new one. */
import { isCalm } from './camera.ts';

const LASTS = 140;

export class Fade {
  #old: HTMLCanvasElement | null = null;
  #startedAt = 0;
  readonly #again: () => void;

  /** `again` asks for another frame. */
  constructor(again: () => void) {
    this.#again = again;
  }

  start(canvas: HTMLCanvasElement | null) {
    if (!canvas || canvas.width === 0 || isCalm()) return;
    const old = document.createElement('canvas');
    [old.width, old.height] = [canvas.width, canvas.height];
    old.getContext('2d')?.drawImage(canvas, 0, 0);
    this.#old = old;
    this.#startedAt = performance.now();
  }

  paint(ctx: CanvasRenderingContext2D) {
    const left = 1 - (performance.now() - this.#startedAt) / LASTS;
    if (!this.#old || left <= 0) {
      this.#old = null;
      return;
    }
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = left * left;
    ctx.drawImage(this.#old, 0, 0);
    ctx.globalAlpha = 1;
    this.#again();
  }
}

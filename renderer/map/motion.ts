/**
 * From one picture to the next so that people keep their bearings: what is in both travels from where it was to where it is, the
 * rest of the old picture fades out and the rest of the new one in. A change of density is a cross-fade alone.
 */
import type { Box } from '../../core/layout/types.ts';
import type { Group, Scene } from '../../core/map/scene.ts';
import { isCalm, type View } from './camera.ts';

const LASTS = { fade: 140, travel: 200 } as const;

/** A lane in one lens is the participant in another. */
const recordOf = ({ table, id }: Group): string => `${table === 'lane' ? 'participant' : table} ${id}`;

const travels = (group: Group): boolean => group.layer === 'cards' || group.layer === 'headers';

export class Motion {
  #old: HTMLCanvasElement | null = null;
  #places: ReadonlyMap<string, Box> | null = null;
  #startedAt = 0;
  readonly #again: () => void;

  /** `again` asks for another frame. */
  constructor(again: () => void) {
    this.#again = again;
  }

  /** The old picture stays for a moment; with its scene, what is in both will travel. */
  start(canvas: HTMLCanvasElement | null, old?: { readonly scene: Scene; readonly view: View }) {
    if (!canvas || canvas.width === 0 || isCalm()) return;
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [canvas.width, canvas.height];
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    this.#old = copy;
    this.#places = old ? placesOf(old.scene, old.view) : null;
    this.#startedAt = performance.now();
  }

  /** How far the motion has come, from 0 to 1; 1: nothing moves. */
  get #share(): number {
    if (!this.#old) return 1;
    const share = (performance.now() - this.#startedAt) / (this.#places ? LASTS.travel : LASTS.fade);
    if (share >= 1) [this.#old, this.#places] = [null, null];
    return Math.min(1, share);
  }

  /** How a group of the new picture is drawn in this frame; nothing: as it is. */
  frame(): ((group: Group, view: View) => { alpha: number; to: Box | null }) | null {
    const share = this.#share;
    const places = this.#places;
    if (share >= 1 || !places) return null;
    // Ease out.
    const done = 1 - (1 - share) ** 3;
    return (group, { zoom, pan }) => {
      const from = travels(group) ? places.get(recordOf(group)) : undefined;
      if (!from) return { alpha: done, to: null };
      const { x, y, width, height } = group.bounds;
      const goal = { x: x * zoom + pan.x, y: y * zoom + pan.y, width: width * zoom, height: height * zoom };
      const between = (a: number, b: number) => a + (b - a) * done;
      return {
        alpha: 1,
        to: { x: between(from.x, goal.x), y: between(from.y, goal.y), width: between(from.width, goal.width), height: between(from.height, goal.height) },
      };
    };
  }

  /** The old picture over the new one, thinner with every frame. */
  paintOld(ctx: CanvasRenderingContext2D) {
    const left = 1 - this.#share;
    if (!this.#old || left <= 0) return;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = left * left;
    ctx.drawImage(this.#old, 0, 0);
    ctx.globalAlpha = 1;
    this.#again();
  }
}

/** Where records are on the screen. */
function placesOf(scene: Scene, { zoom, pan }: View): ReadonlyMap<string, Box> {
  const places = new Map<string, Box>();
  for (const group of scene.groups) {
    if (!travels(group)) continue;
    const { x, y, width, height } = group.bounds;
    places.set(recordOf(group), { x: x * zoom + pan.x, y: y * zoom + pan.y, width: width * zoom, height: height * zoom });
  }
  return places;
}

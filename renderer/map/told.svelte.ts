/**
 * What the tree tells, which follows the picture part by part: a thousand items at once would take most of a second, in which nobody
 * could pan or type.
 */
import type { Body, Picture, Tie } from '../../core/map/lens.ts';
import { tiesByStart } from './emphasis.ts';
import { whenIdle } from './when-idle.ts';

export interface Entry {
  readonly body: Body;
  /** The lines that lead from it. */
  readonly ties: readonly Tie[];
}

/** So many items are made, or made anew, at a time. */
const PART = 60;
const LATEST = 100;
/** After the camera moved nothing is made for so long, in milliseconds: the frames are all that matters then. */
const REST = 120;

export class Told {
  entries = $state.raw<readonly Entry[]>([]);
  #restsAt = 0;

  /** The camera moves. */
  stir() {
    this.#restsAt = performance.now() + REST;
  }

  /** Follows a picture until that is called off. */
  follow(picture: Picture | null): () => void {
    const before = new Map(this.entries.map((entry) => [entry.body.key, entry]));
    let [next, known]: [readonly Entry[], readonly (Entry | undefined)[]] = [[], []];
    let count = 0;
    const go = () => {
      const wait = this.#restsAt - performance.now();
      if (wait > 0 && this.entries.length > 0) {
        const timer = setTimeout(go, wait);
        stop = () => clearTimeout(timer);
        return;
      }
      if (count === 0) {
        const ties = tiesByStart(picture);
        next = (picture?.bodies ?? []).map((body) => ({ body, ties: ties.get(body.key) ?? [] }));
        known = next.map(({ body }) => before.get(body.key));
      }
      count += PART;
      // What has not had its turn yet is told as it was.
      this.entries = [...next.slice(0, count), ...known.slice(count).filter((entry) => entry !== undefined)];
      if (count < next.length) stop = whenIdle(go, LATEST);
    };
    let stop = whenIdle(go, LATEST);
    return () => stop();
  }
}

/**
 * What the tree tells, which follows the picture part by part: a thousand items at once would take most of a second, in which nobody
 * could pan or type.
 */
import type { Picture } from '../../core/map/lens.ts';
import { entriesOf, partly, type Entry } from './entries.ts';
import { whenIdle } from './when-idle.ts';

/** So many items are made, or made anew, at a time. */
const PART = 60;
const LATEST = 100;
/** After the camera moved nothing is made for so long, in milliseconds: the frames are all that matters then. */
const REST = 120;

export class Told {
  entries = $state.raw<readonly Entry[]>([]);
  /** It does not yet tell all of the picture. */
  isBehind = $state(false);
  #restsAt = 0;

  /** The camera moves. */
  stir() {
    this.#restsAt = performance.now() + REST;
  }

  /** Follows a picture until that is called off. */
  follow(picture: Picture | null): () => void {
    const before = this.entries;
    let now: readonly Entry[] | undefined;
    let count = 0;
    this.isBehind = true;
    const go = () => {
      const wait = this.#restsAt - performance.now();
      if (wait > 0 && this.entries.length > 0) {
        const timer = setTimeout(go, wait);
        stop = () => clearTimeout(timer);
        return;
      }
      now ??= entriesOf(picture);
      count += PART;
      this.entries = partly(now, before, count);
      this.isBehind = count < now.length;
      if (this.isBehind) stop = whenIdle(go, LATEST);
    };
    let stop = whenIdle(go, LATEST);
    return () => stop();
  }
}

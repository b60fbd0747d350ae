/**
 * Files that are to be opened in a window and that it did not ask for: dropped on it, named by a second start, opened in the
 * system. They wait until the window has sent what is being typed and asks for them. A page never names a file itself.
 */
import type { WindowId } from './deps.ts';

export class Offers {
  readonly #byWindow = new Map<WindowId, readonly string[]>();

  /** The newest one counts. */
  put(window: WindowId, paths: readonly string[]): void {
    this.#byWindow.set(window, paths);
  }

  /** What waits for a window; it is given out once. */
  take(window: WindowId): readonly string[] | undefined {
    const paths = this.#byWindow.get(window);
    this.#byWindow.delete(window);
    return paths;
  }
}

import type { AppEvent } from './events.ts';
import type { Result } from './result.ts';

/** The one channel between a window and the main process. */
export const CHANNEL = 'atlas';

/** So many dropped files are told of at most. */
export const MOST_DROPPED = 100;

/** What the preload puts on `window.atlas`. It never grows: what can be said is in requests.ts and events.ts. */
export interface Bridge {
  invoke(name: string, input: unknown): Promise<Result<unknown>>;
  /** Gives the way to stop listening. */
  subscribe(listener: (event: AppEvent) => void): () => void;
}

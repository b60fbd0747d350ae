/**
 * Layout in the window: small workflows here at once, large ones in a web worker from its own file (the content policy allows
 * workers from the app alone). The newest request wins: an older answer is dropped, and a run that has become useless is
 * stopped with its worker when it takes long.
 */
import { arrange } from '../../core/layout/layout.ts';
import type { Layout, LayoutInput } from '../../core/layout/types.ts';
import type { Answered, Asked } from './worker.ts';

/** A useless run may go on this long before its worker is stopped; starting a worker costs about as much. */
const PATIENCE = 300;
/** So many stages are laid out within 50 ms on a slow machine: from nothing, and after an edit. */
const AT_ONCE = { fresh: 24, edited: 250 } as const;

interface Wanted {
  readonly id: number;
  readonly since: number;
  readonly settle: (layout: Layout | null) => void;
  readonly fail: (error: unknown) => void;
}

export class LayoutRunner {
  #worker: Worker | null = null;
  #wanted: Wanted | null = null;
  #count = 0;

  /** The layout, or nothing when a newer request came in between. */
  run(input: LayoutInput): Promise<Layout | null> {
    this.#drop();
    if (input.nodes.length <= (input.earlier ? AT_ONCE.edited : AT_ONCE.fresh)) return Promise.resolve(arrange(input));
    const id = ++this.#count;
    return new Promise((settle, fail) => {
      this.#wanted = { id, since: performance.now(), settle, fail };
      this.#ready().postMessage({ id, input } satisfies Asked);
    });
  }

  /** The same for what nobody waits for yet: nothing while something else is asked for, or when it is meanwhile. */
  ahead(input: LayoutInput): Promise<Layout | null> {
    return this.#wanted ? Promise.resolve(null) : this.run(input);
  }

  /** Starts the worker, so that the first large workflow need not wait for it. */
  #ready(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data: { id, layout } }: MessageEvent<Answered>) => {
      if (this.#wanted?.id !== id) return;
      this.#wanted.settle(layout);
      this.#wanted = null;
    };
    worker.onerror = (event) => {
      this.stop();
      this.#wanted?.fail(new Error(event.message));
      this.#wanted = null;
    };
    this.#worker = worker;
    return worker;
  }

  /** What was asked before is no longer wanted. */
  #drop() {
    const before = this.#wanted;
    this.#wanted = null;
    before?.settle(null);
    if (before && performance.now() - before.since > PATIENCE) this.stop();
  }

  warm() {
    this.#ready();
  }

  stop() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** One for the window: its worker outlives a map. */
export const layoutRunner = new LayoutRunner();

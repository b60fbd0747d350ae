/**
 * Layout in the window: ELK runs in a web worker from its own file (the content policy allows workers from the app alone),
 * the rest of the layout is quick and stays here. The newest request wins: an older answer is dropped, and a run that has
 * become useless is stopped with its worker when it takes long.
 */
import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { layoutWorkflow } from '../../core/layout/layout.ts';
import type { ElkGraph, Layout, LayoutInput } from '../../core/layout/types.ts';

/** A useless run may go on this long before its worker is stopped; starting a worker costs about as much. */
const PATIENCE = 400;

export class LayoutRunner {
  #elk: InstanceType<typeof ELK> | null = null;
  #newest = 0;
  #startedAt = 0;
  #running = 0;

  /** The layout, or nothing when a newer request came in between. */
  async run(input: LayoutInput): Promise<Layout | null> {
    this.#newest += 1;
    const own = this.#newest;
    if (this.#running > 0 && performance.now() - this.#startedAt > PATIENCE) this.stop();
    if (this.#running === 0) this.#startedAt = performance.now();
    this.#running += 1;
    const elk = (this.#elk ??= new ELK({ workerFactory: () => new Worker(workerUrl) }));
    try {
      const layout = await layoutWorkflow(input, (graph) => elk.layout(graph as never) as Promise<unknown> as Promise<ElkGraph>);
      return own === this.#newest ? layout : null;
    } finally {
      if (this.#elk === elk) this.#running -= 1;
    }
  }

  stop() {
    this.#elk?.terminateWorker();
    this.#elk = null;
    this.#running = 0;
  }
}

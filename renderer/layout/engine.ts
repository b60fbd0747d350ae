/**
 * Ranks in the window: ELK runs in a web worker from its own file (the content policy allows workers from the app alone); the
 * rest of the layout is quick and stays here. The newest request wins: an older answer is dropped, and a run that has
 * become useless is stopped with its worker when it takes long. Ranks that were found lately are kept.
 */
import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { structureOf } from '../../core/layout/layout.ts';
import { rank, type Ranks } from '../../core/layout/ranks.ts';
import type { ElkGraph, LayoutInput } from '../../core/layout/types.ts';

/** A useless run may go on this long before its worker is stopped; starting a worker costs about as much. */
const PATIENCE = 400;
const KEPT = 16;

export class RankRunner {
  #elk: InstanceType<typeof ELK> | null = null;
  #newest = 0;
  #startedAt = 0;
  #running = 0;
  #kept = new Map<string, Ranks>();

  /** The ranks, or nothing when a newer request came in between. */
  async run(input: LayoutInput): Promise<Ranks | null> {
    this.#newest += 1;
    const own = this.#newest;
    const structure = structureOf(input);
    const known = this.#kept.get(structure);
    if (known) return known;
    if (this.#running > 0 && performance.now() - this.#startedAt > PATIENCE) this.stop();
    if (this.#running === 0) this.#startedAt = performance.now();
    this.#running += 1;
    const elk = (this.#elk ??= new ELK({ workerFactory: () => new Worker(workerUrl) }));
    try {
      const ranks = await rank(input.nodes, input.edges, (graph) => elk.layout(graph as never) as Promise<unknown> as Promise<ElkGraph>);
      this.#kept.set(structure, ranks);
      for (const old of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(old);
      return own === this.#newest ? ranks : null;
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

/** One for the window: its worker and what it knows outlive a map. */
export const rankRunner = new RankRunner();

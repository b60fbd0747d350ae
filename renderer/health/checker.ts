/** The window's side of the health check: its worker has the project, is told what changes in it, and answers questions in turn. */
import type { Health } from '../../core/analysis/findings/report.ts';
import type { Diff } from '../../core/model/diff.ts';
import { plainModel, type Model } from '../../core/model/model.ts';
import { language } from '../../core/text/text.ts';
import { today } from '../state/today.ts';
import type { Answered, Scope, Told } from './worker.ts';

interface Waiting {
  readonly settle: (health: Health) => void;
  readonly fail: (error: unknown) => void;
}

export class Checker {
  #worker: Worker | null = null;
  /** What the worker has. */
  #told: Model | null = null;
  #count = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Nobody asked yet, or the worker has another state: then it is told all when it is asked. */
  changed(before: Model, diff: Diff, after: Model): void {
    if (!this.#worker || this.#told !== before) return;
    this.#post({ kind: 'diff', diff });
    this.#told = after;
  }

  /** @param isEarlier an earlier state of the project, which is not kept */
  check(model: Model, scope: Scope, isEarlier = false): Promise<Health> {
    if (!isEarlier && this.#told !== model) {
      this.#post({ kind: 'model', model: plainModel(model) });
      this.#told = model;
    }
    const id = ++this.#count;
    return new Promise((settle, fail) => {
      this.#waiting.set(id, { settle, fail });
      this.#post({ kind: 'ask', id, scope, today: today(), ...(isEarlier ? { of: plainModel(model) } : {}) });
    });
  }

  #post(told: Told): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(told);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: language() });
    worker.onmessage = ({ data: { id, health } }: MessageEvent<Answered>) => {
      this.#waiting.get(id)?.settle(health);
      this.#waiting.delete(id);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      [this.#worker, this.#told] = [null, null];
      for (const { fail } of this.#waiting.values()) fail(new Error(message));
      this.#waiting.clear();
    };
    return worker;
  }
}

/** One for the window: its worker outlives a page. */
export const checker = new Checker();

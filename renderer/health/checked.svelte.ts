/** What the health check says of what is on screen, a moment after each edit; while it is being worked out, what it said before. */
import type { Health } from '../../core/analysis/findings/report.ts';
import type { Model } from '../../core/model/model.ts';
import { checker } from './checker.ts';
import type { Scope } from './worker.ts';

interface Question {
  readonly model: Model;
  readonly scope: Scope;
}

export class Checked {
  health = $state.raw<Health | undefined>();
  /** For what the health was worked out. */
  of = $state.raw<Question | undefined>();
  /** The worker could not: said instead of a health that is none. */
  hasFailed = $state(false);
  #isBusy = false;
  #next: Question | undefined;

  /** Of many questions in the meantime only the newest is asked. */
  ask(model: Model, scope: Scope): void {
    this.#next = { model, scope };
    if (!this.#isBusy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let question = this.#next; question; question = this.#next) {
      this.#next = undefined;
      const health = await checker.check(question.model, question.scope).catch(() => undefined);
      this.hasFailed = health === undefined;
      if (health) [this.health, this.of] = [health, question];
    }
    this.#isBusy = false;
  }
}

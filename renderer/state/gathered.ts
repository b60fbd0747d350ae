/**
 * What comes in while answers are still awaited is shown together: Enter in a checklist sends the text and the new step, and everything on
 * screen would else be worked out for each. Nothing waits longer than a moment, and nothing waits where nothing was asked.
 */
export class Gathered<T> {
  readonly #show: (all: readonly T[]) => void;
  readonly #longest: number;
  #held: T[] = [];
  #awaited = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param longest milliseconds that something may wait */
  constructor(show: (all: readonly T[]) => void, longest: number) {
    this.#show = show;
    this.#longest = longest;
  }

  /** Something was asked; its answer tells when it is there. */
  awaits<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#awaited += 1;
    return answer.finally(() => {
      this.#awaited -= 1;
      if (this.#awaited === 0) this.flush();
    });
  }

  take(one: T): void {
    this.#held.push(one);
    if (this.#awaited === 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), this.#longest);
  }

  /** Shows what is held now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const held = this.#held;
    this.#held = [];
    if (held.length > 0) this.#show(held);
  }
}

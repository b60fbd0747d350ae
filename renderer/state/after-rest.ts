/** What can wait until no key has been pressed for a moment; the latest takes the place of what still waits. */
export class AfterRest {
  readonly #rest: number;
  #work: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param rest in milliseconds: longer than from one key to the next of somebody who types, or holds one down */
  constructor(rest: number) {
    this.#rest = rest;
  }

  run(work: () => void): void {
    if (!this.#work) addEventListener('keydown', this.#again, { capture: true });
    this.#work = work;
    this.#again();
  }

  #again = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#now(), this.#rest);
  };

  #now(): void {
    removeEventListener('keydown', this.#again, { capture: true });
    const work = this.#work;
    this.#work = undefined;
    work?.();
  }
}

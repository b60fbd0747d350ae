/** Saves two seconds after the last edit and at the latest ten seconds after the first, while edits go on. */
export interface AutosaveTimes {
  readonly afterLastMs: number;
  readonly afterFirstMs: number;
}

export const AUTOSAVE: AutosaveTimes = { afterLastMs: 2000, afterFirstMs: 10_000 };

export class Autosave {
  readonly #save: () => void;
  readonly #times: AutosaveTimes;
  #soon: NodeJS.Timeout | undefined;
  #latest: NodeJS.Timeout | undefined;

  constructor(save: () => void, times: AutosaveTimes = AUTOSAVE) {
    this.#save = save;
    this.#times = times;
  }

  /** An edit was made. */
  touch(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.flush(), this.#times.afterLastMs);
    this.#latest ??= setTimeout(() => this.flush(), this.#times.afterFirstMs);
  }

  /** Saves now if an edit waits for it. */
  flush(): void {
    if (!this.#soon) return;
    this.stop();
    this.#save();
  }

  stop(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#latest);
    this.#soon = undefined;
    this.#latest = undefined;
  }
}

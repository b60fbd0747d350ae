/**
 * Typing that is not sent yet. A field sends what it holds a moment after the last key, when it is left, and before
 * anything that needs it: undo, save, closing. One run of typing in one field is one step of undo.
 */
const PAUSE_MS = 400;

export class Typing {
  /** Grows when drafts in fields no longer count, after an undo. */
  epoch = $state(0);
  #send: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Sends after a pause. */
  schedule(send: () => void): void {
    this.hold(send);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Sends when something needs it. */
  hold(send: () => void): void {
    clearTimeout(this.#timer);
    this.#send = send;
  }

  flush(): void {
    clearTimeout(this.#timer);
    const send = this.#send;
    this.#send = undefined;
    send?.();
  }

  /** Forgets what waits: Escape in a field. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#send = undefined;
  }

  /** Fields show what the model says again. */
  dropDrafts(): void {
    this.epoch += 1;
  }
}

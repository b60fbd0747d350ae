/** What can wait until the next frame is on screen; the latest takes the place of what still waits. */
export class AfterFrame {
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  run(work: () => void): void {
    this.cancel();
    this.#frame = requestAnimationFrame(() => (this.#timer = setTimeout(work)));
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }
}

/** Back and forward through what was looked at, as in a browser. */
const MOST = 100;

export class Trail<Place> {
  #behind = $state.raw<readonly Place[]>([]);
  #ahead = $state.raw<readonly Place[]>([]);
  readonly #isSame: (a: Place, b: Place) => boolean;

  constructor(isSame: (a: Place, b: Place) => boolean) {
    this.#isSame = isSame;
  }

  get canGoBack(): boolean {
    return this.#behind.length > 0;
  }

  get canGoForward(): boolean {
    return this.#ahead.length > 0;
  }

  /** Call before going somewhere else. */
  leave(place: Place): void {
    const last = this.#behind.at(-1);
    if (last === undefined || !this.#isSame(last, place)) this.#behind = [...this.#behind, place].slice(-MOST);
    this.#ahead = [];
  }

  /** @param from where one is now */
  back(from: Place): Place | undefined {
    const [place, rest] = this.#take(this.#behind, from);
    this.#behind = rest;
    if (place !== undefined) this.#ahead = [...this.#ahead, from];
    return place;
  }

  forward(from: Place): Place | undefined {
    const [place, rest] = this.#take(this.#ahead, from);
    this.#ahead = rest;
    if (place !== undefined) this.#behind = [...this.#behind, from];
    return place;
  }

  /** The last place that is another one than this. */
  #take(places: readonly Place[], from: Place): [Place | undefined, readonly Place[]] {
    let at = places.length - 1;
    while (at >= 0 && this.#isSame(places[at] as Place, from)) at -= 1;
    return at < 0 ? [undefined, []] : [places[at], places.slice(0, at)];
  }

  clear(): void {
    [this.#behind, this.#ahead] = [[], []];
  }
}

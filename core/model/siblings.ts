/** The rows of a table in groups that are ordered among each other, kept in order while rows come, go and change. */
import type { Fields } from './diff.ts';
import { byPlace, type Place } from './place.ts';
import type { Row } from './tables.ts';

type Placed = Row & { readonly place: Place };

export class Siblings {
  readonly #fields: readonly string[];
  readonly #groups = new Map<string, Placed[]>();

  /** @param fields what siblings agree in, beside scenario and parent */
  constructor(fields: readonly string[], rows: Iterable<Placed>) {
    this.#fields = fields;
    for (const row of rows) this.#group(row).push(row);
    for (const group of this.#groups.values()) group.sort(byPlace);
  }

  /** Those that stand where this row stands, itself among them where it is known. */
  of(row: Placed): readonly Placed[] {
    return this.#group(row);
  }

  replace(before: Row | undefined, after: Row | undefined): void {
    if (before) {
      const group = this.#group(before as Placed);
      const at = indexIn(group, before as Placed);
      if (at >= 0) group.splice(at, 1);
    }
    if (!after) return;
    const group = this.#group(after as Placed);
    group.splice(placeFor(group, after as Placed), 0, after as Placed);
  }

  #group(row: Placed): Placed[] {
    const key = [row.scenario, row.place.parent, ...this.#fields.map((field) => (row as unknown as Fields)[field])].join('/');
    const group = this.#groups.get(key) ?? [];
    this.#groups.set(key, group);
    return group;
  }
}

/** Where a row stands in a sorted group; -1 where it does not. */
export function indexIn(group: readonly Placed[], row: Placed): number {
  const at = placeFor(group, row);
  return group[at]?.id === row.id ? at : -1;
}

/** Where a row belongs in a sorted group. */
function placeFor(group: readonly Placed[], row: Placed): number {
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(group[middle] as Placed, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What is worked out for a row is kept from one edit to the next, as long as reading again all that it was worked out from gives the
 * same rows. What was read is noted by the lookup itself while the work runs, so nothing has to be listed and nothing can be forgotten;
 * an edit changes a table or two, and only what was read of those is read again. Results say nothing in words: a
 * language may change between two edits and is no row.
 */
import type { Lookup } from './lookup.ts';
import type { Row, TableName } from './tables.ts';

/** A question to one table and its answer: a row by its id where no field is named, rows by a field, or all. */
export interface Read {
  readonly field: string | null;
  readonly value: string | null;
  readonly found: Row | readonly Row[] | undefined;
}

class Kept<V> {
  /** For which everything read is known to be the same. */
  lookup: Lookup;
  readonly #reads = new Map<TableName, Read[]>();
  /** Something was looked at that is no question to this lookup: it holds for this lookup alone. */
  #isForOne: boolean;
  readonly context: unknown;
  value!: V;

  constructor(lookup: Lookup, context: unknown) {
    [this.lookup, this.context, this.#isForOne] = [lookup, context, lookup.isOfDraft];
  }

  note(lookup: Lookup, table: TableName, read: Read): void {
    if (lookup !== this.lookup) this.#isForOne = true;
    const reads = this.#reads.get(table);
    if (!reads) this.#reads.set(table, [read]);
    else if (!isAmongLast(reads, read)) reads.push(read);
  }

  noteAll(): void {
    this.#isForOne = true;
  }

  /** What another value was worked out from, which this one needed. */
  include(other: Kept<unknown>): void {
    if (other.#isForOne) this.#isForOne = true;
    for (const [table, reads] of other.#reads) for (const read of reads) this.note(this.lookup, table, read);
  }

  holdsFor(lookup: Lookup): boolean {
    if (lookup === this.lookup) return true;
    if (this.#isForOne || lookup.scenario !== this.lookup.scenario) return false;
    for (const table of lookup.changedSince(this.lookup)) {
      for (const { field, value, found } of this.#reads.get(table) ?? []) if (!isSame(found, lookup.again(table, field, value))) return false;
    }
    this.lookup = lookup;
    return true;
  }
}

/** The same few rows are read by one question after another; each is read again once. */
function isAmongLast(reads: readonly Read[], { field, value }: Read): boolean {
  for (let i = reads.length - 1; i >= 0 && i >= reads.length - MOST_COMPARED; i -= 1) if (reads[i]?.field === field && reads[i]?.value === value) return true;
  return false;
}
const MOST_COMPARED = 32;

function isSame(before: Read['found'], now: Read['found']): boolean {
  if (before === now) return true;
  if (!Array.isArray(before) || !Array.isArray(now) || before.length !== now.length) return false;
  for (let i = 0; i < before.length; i += 1) if (before[i] !== now[i]) return false;
  return true;
}

/** What is being worked out: lookups tell it what is read. */
export let noting: Kept<unknown> | undefined;

/** To be called by what gives more than rows, such as sums over all of them: what needs it is not kept beyond this lookup. */
export const noteAll = (): void => noting?.noteAll();

/**
 * Keeps what `work` makes of a row. It may read rows through the lookup and nothing else, but for one thing more that is given
 * each time and has to be the same one.
 * @example export const ownerOf = keptWhileSame((lookup, stage: Stage) => …)
 */
export function keptWhileSame<R extends object, V, C = void>(work: (lookup: Lookup, row: R, context: C) => V): (lookup: Lookup, row: R, context: C) => V {
  const known = new WeakMap<R, Kept<V>>();
  return (lookup, row, context) => {
    let kept = known.get(row);
    if (kept?.context !== context || !kept?.holdsFor(lookup)) {
      const outer = noting;
      noting = kept = new Kept<V>(lookup, context);
      try {
        kept.value = work(lookup, row, context);
      } finally {
        noting = outer;
      }
      known.set(row, kept);
    }
    noting?.include(kept);
    return kept.value;
  };
}

/**
 * What is worked out for a row is kept from one edit to the next, as long as reading again all that it was worked out from gives the
 * same rows. What was read is noted by the lookup itself while the work runs, so nothing has to be listed and nothing can be forgotten;
 * an edit changes a table or two, and only what was read of those is read again. Results say nothing in words, as a
 * language may change between two edits and is no row; unless what is given each time is another one in each language.
 */
import type { Lookup } from './lookup.ts';
import { tableNames, type Row, type TableName } from './tables.ts';

/** A question to one table and its answer: a row by its id where no field is named, rows by a field, or all. */
export interface Read {
  readonly table: TableName;
  readonly field: string | null;
  readonly value: string | null;
  readonly found: Row | readonly Row[] | undefined;
}

/** Tables as bits of one number: most of what is kept is known to hold by one comparison, as an edit changes other tables. */
const bits = Object.fromEntries(tableNames.map((table, i) => [table, 1 << i])) as Readonly<Record<TableName, number>>;
if (tableNames.length > 32) throw new Error('More tables than bits');

export const bitsOf = (tables: readonly TableName[]): number => tables.reduce((sum, table) => sum | bits[table], 0);

class Kept<V> {
  /** For which everything read is known to be the same. */
  lookup: Lookup;
  readonly #reads: Read[] = [];
  #tables = 0;
  /** Something was looked at that is no question to this lookup: it holds for this lookup alone. */
  #isForOne: boolean;
  readonly context: unknown;
  value!: V;

  constructor(lookup: Lookup, context: unknown) {
    [this.lookup, this.context, this.#isForOne] = [lookup, context, lookup.isOfDraft];
  }

  note(lookup: Lookup, table: TableName, field: string | null, value: string | null, found: Read['found']): void {
    if (lookup !== this.lookup) this.#isForOne = true;
    if (!this.#has(table, field, value, found)) this.#reads.push({ table, field, value, found });
    this.#tables |= bits[table];
  }

  noteAll(): void {
    this.#isForOne = true;
  }

  /** What another value was worked out from, which this one needed. */
  include(other: Kept<unknown>): void {
    if (other.#isForOne) this.#isForOne = true;
    for (const read of other.#reads) if (!this.#has(read.table, read.field, read.value, read.found)) this.#reads.push(read);
    this.#tables |= other.#tables;
  }

  /** The same few rows are read by one question after another; each is read again once. Answers differ soonest, so they are compared first. */
  #has(table: TableName, field: string | null, value: string | null, found: Read['found']): boolean {
    const reads = this.#reads;
    for (let i = reads.length - 1; i >= 0 && i >= reads.length - MOST_COMPARED; i -= 1) {
      const read = reads[i] as Read;
      if (read.found === found && read.table === table && read.field === field && read.value === value) return true;
    }
    return false;
  }

  holdsFor(lookup: Lookup): boolean {
    if (lookup === this.lookup) return true;
    if (this.#isForOne || lookup.scenario !== this.lookup.scenario) return false;
    const changed = lookup.changedSince(this.lookup);
    if ((changed & this.#tables) !== 0) {
      for (const { table, field, value, found } of this.#reads) if ((changed & bits[table]) !== 0 && !isSame(found, lookup.again(table, field, value))) return false;
    }
    this.lookup = lookup;
    return true;
  }
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

/** By row, for each function that keeps something its value. */
const known = new WeakMap<object, Kept<unknown>[]>();
let places = 0;

/**
 * Keeps what `work` makes of a row. It may read rows through the lookup and nothing else, but for one thing more that is given
 * each time and has to be the same one.
 * @example export const ownerOf = keptWhileSame((lookup, stage: Stage) => …)
 */
export function keptWhileSame<R extends object, V, C = void>(work: (lookup: Lookup, row: R, context: C) => V): (lookup: Lookup, row: R, context: C) => V {
  const place = places++;
  return (lookup, row, context) => {
    let all = known.get(row);
    if (!all) known.set(row, (all = []));
    let kept = all[place] as Kept<V> | undefined;
    if (kept?.context !== context || !kept?.holdsFor(lookup)) {
      const outer = noting;
      noting = kept = new Kept<V>(lookup, context);
      try {
        kept.value = work(lookup, row, context);
      } finally {
        noting = outer;
      }
      all[place] = kept;
    }
    noting?.include(kept);
    return kept.value;
  };
}

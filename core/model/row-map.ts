/**
 * The rows of a table, of which an edit copies only what it changes: the rows of an earlier state that is shared, and what stands
 * differently. When many differ they become an own map, so that a row is found in two looks whatever the size of the table.
 * Changed only by whoever branched it off and has not yet handed it out.
 */
import type { RowKey } from './model.ts';
import type { Row } from './tables.ts';

/** So many differences are copied along with an edit before the whole table is, once. */
const FEW = 64;

export class RowMap implements ReadonlyMap<RowKey, Row> {
  readonly #shared: ReadonlyMap<RowKey, Row>;
  /** Nothing stands for a row that is gone. */
  readonly #own: Map<RowKey, Row | undefined>;
  #size: number;

  private constructor(shared: ReadonlyMap<RowKey, Row>, own: Map<RowKey, Row | undefined>, size: number) {
    [this.#shared, this.#own, this.#size] = [shared, own, size];
  }

  /** The same rows, to be changed. `rows` must not change any more. */
  static branch(rows: ReadonlyMap<RowKey, Row>): RowMap {
    if (!(rows instanceof RowMap)) return new RowMap(rows, new Map(), rows.size);
    return rows.isNear ? new RowMap(rows.#shared, new Map(rows.#own), rows.#size) : new RowMap(new Map(rows), new Map(), rows.#size);
  }

  /** What it was branched off, which never changes. */
  get shared(): ReadonlyMap<RowKey, Row> {
    return this.#shared;
  }

  /** What stands differently in it: rows that were put, nothing where one is gone. */
  get changes(): ReadonlyMap<RowKey, Row | undefined> {
    return this.#own;
  }

  /** Do few rows differ from those that are shared? */
  get isNear(): boolean {
    return this.#own.size <= FEW;
  }

  get size(): number {
    return this.#size;
  }

  get(key: RowKey): Row | undefined {
    return this.#own.get(key) ?? (this.#own.has(key) ? undefined : this.#shared.get(key));
  }

  has(key: RowKey): boolean {
    return this.get(key) !== undefined;
  }

  set(key: RowKey, row: Row): void {
    if (!this.has(key)) this.#size += 1;
    this.#own.set(key, row);
  }

  /** Was there such a row? */
  delete(key: RowKey): boolean {
    if (!this.has(key)) return false;
    this.#size -= 1;
    if (this.#shared.has(key)) this.#own.set(key, undefined);
    else this.#own.delete(key);
    return true;
  }

  *entries(): MapIterator<[RowKey, Row]> {
    for (const entry of this.#shared) {
      const own = this.#own.get(entry[0]);
      if (own) yield [entry[0], own];
      else if (!this.#own.has(entry[0])) yield entry;
    }
    for (const [key, row] of this.#own) if (row && !this.#shared.has(key)) yield [key, row];
  }

  *keys(): MapIterator<RowKey> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Row> {
    for (const [, row] of this.entries()) yield row;
  }

  [Symbol.iterator](): MapIterator<[RowKey, Row]> {
    return this.entries();
  }

  forEach(act: (row: Row, key: RowKey, rows: ReadonlyMap<RowKey, Row>) => void): void {
    for (const [key, row] of this.entries()) act(row, key, this);
  }
}

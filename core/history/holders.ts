/**
 * What belongs to what, over the whole history: a step to its process, that to its stage, a role to its stage and its participant.
 * Ids never change and are never used again, so it can be gathered entry by entry and holds for what is long gone.
 */
import { splitKey, type Diff, type DiffKey, type Fields } from '../model/diff.ts';
import type { Target } from '../model/field.ts';
import { tableOf, type TableName } from '../model/tables.ts';

interface Holder {
  readonly table: TableName;
  readonly id: string;
}

export class Holders {
  readonly #of = new Map<string, Holder[]>();

  note(diff: Diff): void {
    for (const [key, row] of Object.entries(diff.added)) this.#noteRow(key, row as unknown as Fields);
    for (const [key, row] of Object.entries(diff.removed)) this.#noteRow(key, row as unknown as Fields);
    for (const [key, [from, to]] of Object.entries(diff.updated)) {
      this.#noteRow(key, from);
      this.#noteRow(key, to);
    }
  }

  /** Is this the row itself, or what it belongs to, near or far? */
  isWithin(id: string, holder: string): boolean {
    if (id === holder) return true;
    const seen = new Set([id]);
    for (const one of seen) for (const { id: above } of this.#of.get(one) ?? []) {
      if (above === holder) return true;
      seen.add(above);
    }
    return false;
  }

  /** What a row belongs to, the nearest first. */
  above(id: string): readonly Holder[] {
    const found = new Map<string, Holder>();
    let near: readonly Holder[] = this.#of.get(id) ?? [];
    while (near.length > 0) {
      for (const holder of near) found.set(holder.id, holder);
      near = near.flatMap((holder) => this.#of.get(holder.id) ?? []).filter((holder) => !found.has(holder.id));
    }
    return [...found.values()];
  }

  #noteRow(key: DiffKey, fields: Fields): void {
    const { table, id } = splitKey(key);
    for (const [field, { reference, storage }] of Object.entries(tableOf(table).fields)) {
      const value = fields[field];
      if (value === null || value === undefined) continue;
      if (reference && reference.rule !== 'mention') this.#add(id, { table: reference.to, id: value as string });
      else if (storage === 'target') this.#add(id, { table: (value as Target).table, id: (value as Target).id });
    }
  }

  #add(id: string, holder: Holder): void {
    const known = this.#of.get(id);
    if (!known) this.#of.set(id, [holder]);
    else if (!known.some((one) => one.id === holder.id)) known.push(holder);
  }
}

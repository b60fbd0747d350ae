/**
 * What one side did since the base. Some of it nobody meant: a removal empties fields elsewhere, moves children up and joins
 * the neighbours of a stage. Such an echo never stands against what the other side meant.
 */
import { bridgeId } from '../model/ids.ts';
import { splitKey, type Diff, type DiffKey } from '../model/diff.ts';
import type { Model } from '../model/model.ts';
import type { Place } from '../model/place.ts';
import { tableOf, type Row } from '../model/tables.ts';
import { between, fieldsOf, rowAt } from './compare.ts';
import { referencesOf } from './references.ts';

export class Changes {
  readonly base: Model;
  readonly model: Model;
  readonly diff: Diff;
  readonly #roots = new Map<DiffKey, DiffKey>();
  readonly #bridges = new Map<string, DiffKey>();

  constructor(base: Model, model: Model) {
    this.base = base;
    this.model = model;
    this.diff = between(base, model);
    for (const key of Object.keys(this.diff.removed)) {
      const { table, id } = splitKey(key);
      if (table === 'stage') this.#bridges.set(bridgeId(id), key);
    }
  }

  hasRemoved(key: DiffKey): boolean {
    return Object.hasOwn(this.diff.removed, key);
  }

  /** What was removed so that this went: itself, or the outermost of what held it. */
  rootOf(key: DiffKey): DiffKey {
    const known = this.#roots.get(key);
    if (known) return known;
    const row = this.diff.removed[key];
    if (!row) return key;
    const holder = [...referencesOf(splitKey(key).table, row)].find(({ to, isHeld }) => isHeld && this.hasRemoved(to));
    const root = holder ? this.rootOf(holder.to) : key;
    this.#roots.set(key, root);
    return root;
  }

  /** All that went with one removal. */
  takenBy(root: DiffKey): DiffKey[] {
    return Object.keys(this.diff.removed).filter((key) => this.rootOf(key) === root);
  }

  /** The removed row of which this change of a field is the echo; nothing where somebody meant it. */
  echoOf(key: DiffKey, field: string): DiffKey | undefined {
    const [before, now] = [rowAt(this.base, key), rowAt(this.model, key)];
    if (!before || !now) return undefined;
    const { table, scenario } = splitKey(key);
    if (table === 'note' && field === 'was') return this.echoOf(key, 'on');
    const value = fieldsOf(now)[field];
    const storage = tableOf(table).fields[field]?.storage;
    const parent = storage === 'place' ? (fieldsOf(before)[field] as Place).parent : undefined;
    const pointed = [...referencesOf(table, before)].find((reference) => reference.field === field && reference.to !== `scenario//${scenario}`);
    if (!pointed || !this.hasRemoved(pointed.to)) return undefined;
    const hasLetGo = parent !== undefined ? (value as Place).parent !== parent : value === null;
    return hasLetGo ? pointed.to : undefined;
  }

  /** The removed stage whose neighbours this added row joins. */
  bridged(key: DiffKey): DiffKey | undefined {
    const { table, id } = splitKey(key);
    const row = this.diff.added[key];
    if (!row) return undefined;
    return this.#bridges.get(table === 'handoffArtifact' ? (row as Row<'handoffArtifact'>).handoff : id);
  }
}

/**
 * Removals that the other side has built upon: it changed something inside, or points there anew. All that hangs on one
 * removal is one question, asked at what was removed.
 */
import { splitKey, type DiffKey } from '../model/diff.ts';
import type { Row } from '../model/tables.ts';
import type { Changes } from './changes.ts';
import { rowAt } from './compare.ts';
import { isOrderOnly } from './fields.ts';
import { referencesOf } from './references.ts';

/** The root of each contested removal, with the rows of the other side that contest it. */
export type Contested = ReadonlyMap<DiffKey, readonly DiffKey[]>;

export function contestedBy(remover: Changes, other: Changes): Contested {
  const found = new Map<DiffKey, DiffKey[]>();
  const contest = (removed: DiffKey, by: DiffKey) => {
    const root = remover.rootOf(removed);
    const reasons = found.get(root) ?? [];
    if (!reasons.includes(by)) reasons.push(by);
    found.set(root, reasons);
  };
  const contestReferences = (key: DiffKey, row: Row, isNew: (field: string) => boolean) => {
    for (const { field, to } of referencesOf(splitKey(key).table, row)) {
      // What the other side has removed as well is nobody's wish to keep.
      if (isNew(field) && remover.hasRemoved(to) && !other.hasRemoved(to)) contest(to, key);
    }
  };
  for (const [key, row] of Object.entries(other.diff.added)) {
    if (!other.bridged(key)) contestReferences(key, row, () => true);
  }
  for (const [key, [from, to]] of Object.entries(other.diff.updated)) {
    const meant = Object.keys(to).filter((field) => other.echoOf(key, field) === undefined && !isOrderOnly(field, from[field], to[field]));
    if (meant.length === 0) continue;
    if (remover.hasRemoved(key)) contest(key, key);
    contestReferences(key, rowAt(other.model, key) as Row, (field) => meant.includes(field));
  }
  return found;
}

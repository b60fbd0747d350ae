/**
 * The same new name on both sides: two people who typed "CRM" may mean one thing. Joined, the record that stays takes over what
 * only the other one says, and all that points at the other points at it.
 */
import { linkId } from '../model/ids.ts';
import { sameValue, splitKey, type DiffKey } from '../model/diff.ts';
import type { Draft, PlacedRow } from '../model/draft.ts';
import type { Target } from '../model/field.ts';
import { newRow } from '../model/new-project.ts';
import type { Place } from '../model/place.ts';
import { tableNames, tableOf, type Row, type TableName } from '../model/tables.ts';
import type { Changes } from './changes.ts';
import { fieldsOf, rowAt } from './compare.ts';

export interface Namesakes {
  readonly mine: DiffKey;
  readonly theirs: DiffKey;
}

/**
 * Rows of the same kind, in the same place and with the same name, which each side added or renamed. Two that were there before
 * are two things, whatever they are called now.
 */
export function namesakes(mine: Changes, theirs: Changes): Namesakes[] {
  const known = new Map<string, DiffKey>();
  for (const [key, row] of newlyNamed(mine)) {
    const name = nameKey(key, row);
    if (name && !known.has(name)) known.set(name, key);
  }
  const found: Namesakes[] = [];
  for (const [key, row] of newlyNamed(theirs)) {
    const name = nameKey(key, row);
    const own = name && known.get(name);
    const isNew = own !== undefined && (!rowAt(theirs.model, own) || !rowAt(mine.model, key));
    if (!own || !isNew || own === key || mine.hasRemoved(key) || theirs.hasRemoved(own)) continue;
    // Whoever has two of that name already means two things.
    if ([rowAt(theirs.model, own), rowAt(mine.model, key)].some((one) => one && nameKey(own, one) === name)) continue;
    found.push({ mine: own, theirs: key });
    known.delete(name);
  }
  return found;
}

function* newlyNamed({ diff, model }: Changes): Generator<readonly [DiffKey, Row]> {
  yield* Object.entries(diff.added);
  for (const [key, [, to]] of Object.entries(diff.updated)) {
    const row = to.name === undefined ? undefined : rowAt(model, key);
    if (row) yield [key, row];
  }
}

/** Nothing for rows that are not told apart by a name; scenarios are whole models and are never joined. */
function nameKey(key: DiffKey, row: Row): string | undefined {
  const { table, scenario } = splitKey(key);
  const { name, kind } = fieldsOf(row);
  if (typeof name !== 'string' || table === 'scenario') return undefined;
  const containers = (tableOf(table).siblings ?? []).map((field) => fieldsOf(row)[field]);
  const words = name.trim().replace(/\s+/g, ' ').toLowerCase();
  return [table, scenario, ...containers, table === 'participant' ? kind : '', words].join('/');
}

export function join(draft: Draft, keep: DiffKey, gone: DiffKey): void {
  const { table, scenario, id } = splitKey(keep);
  const old = splitKey(gone).id;
  const [stays, goes] = [draft.get(table, scenario, id), draft.get(table, scenario, old)] as [Row | undefined, Row | undefined];
  if (!stays || !goes) return;
  draft.put(table, filled(table, stays, goes));
  draft.remove(table, scenario, old);
  for (const name of tableNames) {
    if (tableOf(name).view) continue;
    for (const row of draft.rows(name, scenario)) redirect(draft, name, row, table, old, id);
  }
}

/** The row with what only the other one says. */
function filled(table: TableName, row: Row, other: Row): Row {
  const initial = fieldsOf(newRow(table, row.id, row.scenario, {}) as Row);
  const gaps = Object.keys(tableOf(table).fields).filter((field) => field !== 'place' && sameValue(fieldsOf(row)[field], initial[field]));
  return { ...row, ...Object.fromEntries(gaps.map((field) => [field, fieldsOf(other)[field]])) } as Row;
}

function redirect(draft: Draft, name: TableName, row: Row, table: TableName, from: string, to: string): void {
  const changed: Record<string, unknown> = {};
  for (const [field, { reference, storage }] of Object.entries(tableOf(name).fields)) {
    const value = fieldsOf(row)[field];
    if (reference?.to === table && value === from) changed[field] = to;
    if (storage === 'target' && (value as Target | null)?.table === table && (value as Target).id === from) changed[field] = { table, id: to };
    if (storage === 'place' && name === table && (value as Place).parent === from) changed[field] = { ...(row as PlacedRow).place, parent: row.id === to ? null : to };
    if (name === 'decisionRule' && field === 'conditions' && table === 'decisionInput') Object.assign(changed, conditionsOf(value, from, to));
  }
  if (Object.keys(changed).length === 0) return;
  const moved = { ...row, ...changed } as Row;
  if (!tableOf(name).link) return draft.put(name, moved);
  // A link's id is made from what it links: it becomes another row, or the one that says the same already.
  const id = linkId(name, fieldsOf(moved));
  const there = draft.get(name, row.scenario, id) as Row | undefined;
  draft.remove(name, row.scenario, row.id);
  draft.put(name, there ? filled(name, there, moved) : { ...moved, id });
}

function conditionsOf(value: unknown, from: string, to: string): Record<string, unknown> {
  const { [from]: values, ...others } = value as Record<string, unknown>;
  return values === undefined ? {} : { conditions: { [to]: values, ...others } };
}

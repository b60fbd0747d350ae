/**
 * Removing a row with what hangs on it: parts and links go, mentions become empty, children move up or go, notes move
 * to the parking lot with the name of where they were. One rule for every table, from what the fields declare.
 */
import type { Fields } from '../model/diff.ts';
import type { Draft, PlacedRow } from '../model/draft.ts';
import { byPlace, insertAt } from '../model/place.ts';
import { rowsOf } from '../model/model.ts';
import { tableNames, tableOf, type Note, type Row, type TableName } from '../model/tables.ts';
import { rowName } from './row-name.ts';

type Going = readonly [TableName, Row];

export function removeWithDependants(draft: Draft, table: TableName, row: Row): void {
  const going = new Map<string, Going>();
  const queue: Going[] = [[table, row]];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const key = keyOf(...next);
    if (going.has(key)) continue;
    going.set(key, next);
    queue.push(...dependants(draft, ...next));
  }
  const staying = rowsThatPoint(draft, row.scenario, going);
  for (const [t, r] of going.values()) if (tableOf(t).orphans === 'move up') moveChildrenUp(draft, t, r as PlacedRow, going);
  for (const [t, r] of going.values()) draft.remove(t, r.scenario, r.id);
  for (const [t, r, fields] of staying) draft.set(t, r.scenario, r.id, fields);
}

const keyOf = (table: TableName, row: Row) => `${table}/${row.id}`;

/** The rows that go with this one. */
function* dependants(draft: Draft, table: TableName, row: Row): Generator<Going> {
  for (const name of tableNames) {
    const { fields, orphans, link = [] } = tableOf(name);
    const going = Object.entries(fields).filter(([field, { reference, storage }]) =>
      reference ? reference.to === table && reference.rule !== 'mention' : storage === 'target' && link.includes(field),
    );
    const withParent = name === table && orphans === 'go';
    if (going.length === 0 && !withParent) continue;
    for (const other of rowsOf(draft.model, name).values()) {
      if (other.scenario !== row.scenario) continue;
      const goes = going.some(([field, { reference }]) => {
        const value = (other as unknown as Fields)[field];
        return reference ? value === row.id : isAt(value, table, row);
      });
      if (goes || (withParent && (other as PlacedRow).place.parent === row.id)) yield [name, other];
    }
  }
}

const isAt = (value: unknown, table: TableName, row: Row) => {
  const at = value as { table: string; id: string } | null;
  return at?.table === table && at.id === row.id;
};

/** Rows that stay but point at one that goes, with the fields that empty. */
function rowsThatPoint(draft: Draft, scenario: string, going: ReadonlyMap<string, Going>): [TableName, Row, Fields][] {
  const found: [TableName, Row, Fields][] = [];
  for (const name of tableNames) {
    const mentions = Object.entries(tableOf(name).fields).filter(([, { reference }]) => reference?.rule === 'mention');
    if (mentions.length === 0 && name !== 'note') continue;
    for (const row of rowsOf(draft.model, name).values()) {
      if (row.scenario !== scenario || going.has(keyOf(name, row))) continue;
      const empty = mentions.filter(([field, { reference }]) => going.has(`${reference!.to}/${String((row as unknown as Fields)[field])}`));
      const fields: Record<string, unknown> = Object.fromEntries(empty.map(([field]) => [field, null]));
      const on = name === 'note' ? (row as Note).on : null;
      const noted = on ? going.get(`${on.table}/${on.id}`) : undefined;
      if (noted) Object.assign(fields, { on: null, was: rowName(draft.lookup(scenario), ...noted) });
      if (Object.keys(fields).length > 0) found.push([name, row, fields]);
    }
  }
  return found;
}

/** Children take their parent's place among its siblings, in their order. */
function moveChildrenUp(draft: Draft, table: TableName, row: PlacedRow, going: ReadonlyMap<string, Going>): void {
  const children = (draft.rows(table, row.scenario) as PlacedRow[])
    .filter((child) => child.place.parent === row.id && !going.has(keyOf(table, child)))
    .sort(byPlace);
  if (children.length === 0) return;
  const siblings = draft.siblings(table, row);
  const at = siblings.filter((other) => byPlace(other, row) < 0).length;
  const { indexes, moved } = insertAt(siblings, at, children.length);
  const parent = row.place.parent;
  for (const [i, child] of children.entries()) draft.set(table, child.scenario, child.id, { place: { parent, index: indexes[i] } });
  for (const [id, index] of moved) draft.set(table, row.scenario, id, { place: { parent, index } });
}

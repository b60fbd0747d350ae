/** What add, set, move and remove do on any table. Nouns with rules of their own add them in their own files. */
import { t } from '../text/text.ts';
import type { Fields } from '../model/diff.ts';
import type { Draft, PlacedRow } from '../model/draft.ts';
import { linkId } from '../model/ids.ts';
import { insertAt, type Place } from '../model/place.ts';
import { indexIn } from '../model/siblings.ts';
import { tableOf, type Row, type TableName } from '../model/tables.ts';
import type { Env, Position } from './command.ts';
import { Refused } from './refusal.ts';

/** A command as the generic verbs see it: its schema has been checked, its fields are looked up by name. */
export type AnyCommand = { readonly type: string; readonly scenario?: string; readonly id?: string } & Position & Fields;

export const scenarioIn = (table: TableName, command: AnyCommand): string =>
  tableOf(table).scope === 'project' ? '' : (command.scenario ?? '');

/** The row a command is about; refused when there is none. */
export function target<T extends TableName>(draft: Draft, table: T, command: AnyCommand): Row<T> {
  const row = draft.get(table, scenarioIn(table, command), command.id);
  if (!row) throw new Refused('not-found', t.refusal.none(tableOf(table).noun, command.id ?? ''), 'id');
  return row;
}

export function add(draft: Draft, table: TableName, command: AnyCommand, env: Env): Row {
  const { fields, link, siblings, noun } = tableOf(table);
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) values[name] = command[name] ?? field.initial;
  const scenario = scenarioIn(table, command);
  const id = link ? linkId(table, values) : (command.id ?? env.newId());
  if (draft.get(table, scenario, id)) {
    throw new Refused('not-allowed', link ? t.refusal.linkIsThere(noun) : t.refusal.isThere(noun, id), 'id');
  }
  const row = { id, scenario, ...values } as Row;
  draft.put(table, siblings ? { ...row, place: makePlace(draft, table, row as PlacedRow, command) } as PlacedRow : row);
  return draft.get(table, scenario, id) as Row;
}

export function set(draft: Draft, table: TableName, command: AnyCommand): void {
  const row = target(draft, table, command);
  const names = Object.keys(tableOf(table).fields).filter((name) => command[name] !== undefined);
  if (names.length === 0) throw new Refused('nothing-to-do', t.refusal.noFields);
  draft.set(table, row.scenario, row.id, Object.fromEntries(names.map((name) => [name, command[name]])));
}

export function move(draft: Draft, table: TableName, command: AnyCommand): void {
  const row = target(draft, table, command) as PlacedRow;
  const containers = (tableOf(table).siblings ?? []).filter((field) => command[field] !== undefined);
  draft.set(table, row.scenario, row.id, Object.fromEntries(containers.map((field) => [field, command[field]])));
  const leaves = containers.some((field) => command[field] !== (row as unknown as Fields)[field]);
  const parent = command.parent !== undefined || leaves ? (command.parent ?? null) : undefined;
  const place = makePlace(draft, table, draft.get(table, row.scenario, row.id) as PlacedRow, { ...command, parent });
  draft.set(table, row.scenario, row.id, { place });
  for (const field of containers) carryChildren(draft, table, row, field, command[field]);
}

/** Sub-rows go with their parent into another container. */
function carryChildren(draft: Draft, table: TableName, parent: PlacedRow, field: string, value: unknown): void {
  for (const child of draft.rows(table, parent.scenario) as PlacedRow[]) {
    if (child.place.parent !== parent.id || (child as unknown as Fields)[field] === value) continue;
    draft.set(table, child.scenario, child.id, { [field]: value });
    carryChildren(draft, table, child, field, value);
  }
}

/** The place among its siblings where the command wants the row; makes room where two have the same index. */
function makePlace(draft: Draft, table: TableName, row: PlacedRow, where: Position): Place {
  const anchorId = where.before ?? where.after;
  const anchor = anchorId ? (draft.get(table, row.scenario, anchorId) as PlacedRow | undefined) : undefined;
  const anchorField = where.before ? 'before' : 'after';
  if (anchorId && !anchor) {
    throw new Refused('not-found', t.refusal.none(tableOf(table).noun, anchorId), anchorField);
  }
  const parent = where.parent !== undefined ? where.parent : (anchor ?? row).place.parent;
  const placed = { ...row, place: { ...row.place, parent } } as PlacedRow;
  const siblings = draft.siblings(table, placed);
  const found = anchor ? indexIn(siblings, anchor as PlacedRow) : siblings.length;
  if (found < 0) {
    throw new Refused('not-allowed', t.refusal.besideElsewhere(tableOf(table).noun), anchorField);
  }
  const { indexes, moved } = insertAt(siblings, where.after ? found + 1 : found, 1);
  for (const [id, index] of moved) draft.set(table, row.scenario, id, { place: { parent, index } });
  return { parent, index: indexes[0] as string };
}

/** How the fields of a record stand in SQLite: names, types, and the way there and back. */
import type { Storage } from '../../core/model/field.ts';
import type { Place } from '../../core/model/place.ts';
import type { Target } from '../../core/model/field.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { tableNames, tableOf, type Row, type TableName } from '../../core/model/tables.ts';

export type SqlValue = string | number | null;

interface Column {
  readonly name: string;
  readonly read: (row: Record<string, unknown>) => SqlValue;
}

export interface Codec {
  /** The name of the table in the file. */
  readonly table: string;
  readonly columns: readonly string[];
  encode(row: Row): SqlValue[];
  /** The columns of some fields, and what a row has in them. */
  part(fields: readonly string[]): { readonly columns: readonly string[]; encode(row: Row): SqlValue[] };
  decode(values: readonly SqlValue[]): Row;
}

/** @example snakeCase('systemUse') // 'system_use' */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function columnsOf(field: string, storage: Storage): Column[] {
  const name = snakeCase(field);
  switch (storage) {
    case 'place':
      return [
        { name: 'parent', read: (row) => (row[field] as Place).parent },
        { name: 'place_index', read: (row) => (row[field] as Place).index },
      ];
    case 'target':
      return [
        { name: `${name}_table`, read: (row) => (row[field] as Target | null)?.table ?? null },
        { name: `${name}_id`, read: (row) => (row[field] as Target | null)?.id ?? null },
      ];
    case 'flag':
      return [{ name, read: (row) => (row[field] ? 1 : 0) }];
    case 'json':
      return [{ name, read: (row) => (row[field] === null ? null : JSON.stringify(row[field])) }];
    default:
      return [{ name, read: (row) => row[field] as SqlValue }];
  }
}

/** A field from its column, or from two: the one at `at` and the next. */
function decodeField(storage: Storage, values: readonly SqlValue[], at: number): unknown {
  const value = values[at];
  switch (storage) {
    case 'place':
      return { parent: value, index: values[at + 1] };
    case 'target':
      return values[at + 1] === null ? null : { table: value, id: values[at + 1] };
    case 'flag':
      return value === 1;
    case 'json':
      return value === null ? null : JSON.parse(value as string);
    default:
      return value;
  }
}

/** @param version of the file's schema: what came later is not in the file, and is what a new record starts with */
function codecOf(table: TableName, version: number): Codec {
  const all = Object.entries(tableOf(table).fields);
  const fields = all.filter(([, { since = 1 }]) => since <= version);
  /** What a row is filled into, so that all rows of a table are built alike; fields that came later keep what is in it. */
  const blank = { scenario: '', id: '', ...Object.fromEntries(all.map(([field, { initial }]) => [field, initial])) };
  const byField = new Map(fields.map(([field, { storage }]) => [field, columnsOf(field, storage)]));
  const columns = [...byField.values()].flat();
  const valuesOf = (row: Row, some: readonly Column[]) => some.map((column) => column.read(row as unknown as Record<string, unknown>));
  let at = 2;
  const read = fields.map(([field, { storage }]) => ({ field, storage, at: (at += byField.get(field)!.length) - byField.get(field)!.length }));
  return {
    table: snakeCase(table),
    columns: ['scenario', 'id', ...columns.map((column) => column.name)],
    encode: (row) => [row.scenario, row.id, ...valuesOf(row, columns)],
    part: (names) => {
      const some = names.flatMap((name) => byField.get(name) ?? []);
      return { columns: some.map(({ name }) => name), encode: (row) => valuesOf(row, some) };
    },
    decode: (values) => {
      const row: Record<string, unknown> = { ...blank, scenario: values[0], id: values[1] };
      for (const { field, storage, at } of read) row[field] = decodeField(storage, values, at);
      return row as unknown as Row;
    },
  };
}

const known = new Map<number, ReadonlyMap<TableName, Codec>>();

/** The tables that a file of this version has, with how their rows stand in it. */
export function codecsOf(version: number): ReadonlyMap<TableName, Codec> {
  const made = known.get(version) ?? new Map(tableNames.filter((table) => (tableOf(table).since ?? 1) <= version).map((table) => [table, codecOf(table, version)]));
  known.set(version, made);
  return made;
}

export const codecs = Object.fromEntries(codecsOf(SCHEMA_VERSION)) as Record<TableName, Codec>;

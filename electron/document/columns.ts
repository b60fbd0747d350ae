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

function decodeField(storage: Storage, next: () => SqlValue): unknown {
  switch (storage) {
    case 'place':
      return { parent: next(), index: next() };
    case 'target': {
      const [table, id] = [next(), next()];
      return id === null ? null : { table, id };
    }
    case 'flag':
      return next() === 1;
    case 'json': {
      const text = next();
      return text === null ? null : JSON.parse(text as string);
    }
    default:
      return next();
  }
}

/** @param version of the file's schema: what came later is not in the file, and is what a new record starts with */
function codecOf(table: TableName, version: number): Codec {
  const all = Object.entries(tableOf(table).fields);
  const fields = all.filter(([, { since = 1 }]) => since <= version);
  const later = Object.fromEntries(all.filter(([, { since = 1 }]) => since > version).map(([field, { initial }]) => [field, initial]));
  const columns = fields.flatMap(([field, { storage }]) => columnsOf(field, storage));
  return {
    table: snakeCase(table),
    columns: ['scenario', 'id', ...columns.map((column) => column.name)],
    encode: (row) => [row.scenario, row.id, ...columns.map((column) => column.read(row as unknown as Record<string, unknown>))],
    decode: (values) => {
      let at = 2;
      const next = () => values[at++] as SqlValue;
      const row: Record<string, unknown> = { scenario: values[0], id: values[1], ...later };
      for (const [field, { storage }] of fields) row[field] = decodeField(storage, next);
      return row as unknown as Row;
    },
  };
}

/** The tables that a file of this version has, with how their rows stand in it. */
export const codecsOf = (version: number): ReadonlyMap<TableName, Codec> =>
  new Map(tableNames.filter((table) => (tableOf(table).since ?? 1) <= version).map((table) => [table, codecOf(table, version)]));

export const codecs = Object.fromEntries(codecsOf(SCHEMA_VERSION)) as Record<TableName, Codec>;

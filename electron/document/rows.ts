/** The model's rows in the file: reading them all, and writing a difference. */
import type { Statement } from 'better-sqlite3';
import { splitKey, type Diff } from '../../core/model/diff.ts';
import { find, modelFrom, type Model } from '../../core/model/model.ts';
import type { Row, TableName } from '../../core/model/tables.ts';
import { codecs, codecsOf, type SqlValue } from './columns.ts';
import type { Db } from './database.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');

/** The rows of a table as they stand in the file, by scenario and id. */
export type StoredTable = readonly [TableName, readonly SqlValue[][]];

export function* readTables(db: Db, version: number = SCHEMA_VERSION): Generator<StoredTable> {
  for (const [name, { table, columns }] of codecsOf(version)) {
    yield [name, db.prepare(`SELECT ${quoted(columns)} FROM ${table} ORDER BY scenario, id`).raw().all() as SqlValue[][]];
  }
}

/** Every row of the model with its table, complete by today's fields. @param version of the schema that the rows stand in */
export function* readRows(stored: Iterable<StoredTable>, version: number = SCHEMA_VERSION): Generator<readonly [TableName, Row]> {
  const codecs = codecsOf(version);
  for (const [table, rows] of stored) {
    const { decode } = codecs.get(table)!;
    for (const values of rows) yield [table, decode(values)];
  }
}

export const readModel = (db: Db): Model => modelFrom(readRows(readTables(db)));

interface Updater {
  readonly statement: Statement<SqlValue[]>;
  encode(row: Row): SqlValue[];
}

interface Writers {
  readonly insert: Statement<SqlValue[]>;
  readonly remove: Statement<SqlValue[]>;
}

/** Writes differences; its statements are prepared once. */
export class RowWriter {
  readonly #db: Db;
  readonly #writers = new Map<TableName, Writers>();
  readonly #updaters = new Map<string, Updater>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** `next` is the model after the difference. */
  write(diff: Diff, next: Model): void {
    for (const key of Object.keys(diff.removed)) {
      const { table, scenario, id } = splitKey(key);
      this.#for(table).remove.run(scenario, id);
    }
    for (const [key, row] of Object.entries(diff.added)) this.insert(splitKey(key).table, row);
    for (const [key, [, to]] of Object.entries(diff.updated)) {
      const { table, scenario, id } = splitKey(key);
      const row = find(next, table, scenario, id) as Row;
      const { statement, encode } = this.#updater(table, Object.keys(to));
      statement.run(...encode(row), scenario, id);
    }
  }

  insert(table: TableName, row: Row): void {
    this.#for(table).insert.run(...codecs[table].encode(row));
  }

  /** Only what changed is written: every column that is set costs its indexes. */
  #updater(name: TableName, fields: readonly string[]): Updater {
    const key = `${name} ${fields.join(' ')}`;
    const kept = this.#updaters.get(key);
    if (kept) return kept;
    const { columns, encode } = codecs[name].part(fields);
    const statement = this.#db.prepare<SqlValue[]>(`UPDATE ${codecs[name].table} SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE scenario = ? AND id = ?`);
    const made: Updater = { statement, encode };
    this.#updaters.set(key, made);
    return made;
  }

  #for(name: TableName): Writers {
    const kept = this.#writers.get(name);
    if (kept) return kept;
    const { table, columns } = codecs[name];
    const made: Writers = {
      insert: this.#db.prepare(`INSERT INTO ${table} (${quoted(columns)}) VALUES (${columns.map(() => '?').join(', ')})`),
      remove: this.#db.prepare(`DELETE FROM ${table} WHERE scenario = ? AND id = ?`),
    };
    this.#writers.set(name, made);
    return made;
  }
}

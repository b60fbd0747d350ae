/** The model's rows in the file: reading them all, and writing a difference. */
import type { Statement } from 'better-sqlite3';
import { splitKey, type Diff } from '../../core/model/diff.ts';
import { find, modelFrom, type Model } from '../../core/model/model.ts';
import type { Row, TableName } from '../../core/model/tables.ts';
import { codecs, codecsOf, type SqlValue } from './columns.ts';
import type { Db } from './database.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');

/** Every row of the model with its table, complete by today's fields. */
export function* readRows(db: Db, version: number = SCHEMA_VERSION): Generator<readonly [TableName, Row]> {
  for (const [name, { table, columns, decode }] of codecsOf(version)) {
    const rows = db.prepare(`SELECT ${quoted(columns)} FROM ${table} ORDER BY scenario, id`).raw().iterate();
    for (const values of rows) yield [name, decode(values as SqlValue[])];
  }
}

export const readModel = (db: Db): Model => modelFrom(readRows(db));

interface Writers {
  readonly insert: Statement<SqlValue[]>;
  readonly update: Statement<SqlValue[]>;
  readonly remove: Statement<SqlValue[]>;
}

/** Writes differences; its statements are prepared once. */
export class RowWriter {
  readonly #db: Db;
  readonly #writers = new Map<TableName, Writers>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** `next` is the model after the difference: a changed row is written whole. */
  write(diff: Diff, next: Model): void {
    for (const key of Object.keys(diff.removed)) {
      const { table, scenario, id } = splitKey(key);
      this.#for(table).remove.run(scenario, id);
    }
    for (const [key, row] of Object.entries(diff.added)) this.insert(splitKey(key).table, row);
    for (const key of Object.keys(diff.updated)) {
      const { table, scenario, id } = splitKey(key);
      const row = find(next, table, scenario, id) as Row;
      const [, , ...values] = codecs[table].encode(row);
      this.#for(table).update.run(...values, scenario, id);
    }
  }

  insert(table: TableName, row: Row): void {
    this.#for(table).insert.run(...codecs[table].encode(row));
  }

  #for(name: TableName): Writers {
    const kept = this.#writers.get(name);
    if (kept) return kept;
    const { table, columns } = codecs[name];
    const [, , ...own] = columns;
    const made: Writers = {
      insert: this.#db.prepare(`INSERT INTO ${table} (${quoted(columns)}) VALUES (${columns.map(() => '?').join(', ')})`),
      update: this.#db.prepare(`UPDATE ${table} SET ${own.map((column) => `"${column}" = ?`).join(', ')} WHERE scenario = ? AND id = ?`),
      remove: this.#db.prepare(`DELETE FROM ${table} WHERE scenario = ? AND id = ?`),
    };
    this.#writers.set(name, made);
    return made;
  }
}

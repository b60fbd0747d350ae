/**
 * Opens SQLite the way every file of this app needs it. The pragmas are not kept in the file, so they are set at each
 * open: better-sqlite3 is built with synchronous=NORMAL for WAL, which loses answered edits when the power goes.
 */
import Database from 'better-sqlite3';
import { migrations, SCHEMA_VERSION } from './migrations/index.ts';

export type Db = Database.Database;

/** "WFA1" in bytes 68 to 71 of the file. */
export const APPLICATION_ID = 0x57464131;

export function openDatabase(path: string, options: { readonly readonly?: boolean } = {}): Db {
  const db = new Database(path, { readonly: options.readonly ?? false });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 2000');
  if (!options.readonly) {
    db.pragma('synchronous = FULL');
    // On macOS fsync alone does not reach the disk.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
  }
  return db;
}

/** A new, empty database of the newest version at `path`. */
export function createDatabase(path: string): Db {
  const db = openDatabase(path);
  db.pragma('journal_mode = WAL');
  db.transaction(() => {
    for (const sql of migrations) db.exec(sql);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
  return db;
}

/** The statements that make up a database's schema, in a comparable form. */
export function schemaOf(db: Db): string[] {
  const rows = db.prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name").all();
  return rows.map((row) => row.sql);
}

let expected: string[] | undefined;

/** The schema that this version writes: any file that has another is not used. */
export function expectedSchema(): string[] {
  if (!expected) {
    const db = createDatabase(':memory:');
    expected = schemaOf(db);
    db.close();
  }
  return expected;
}

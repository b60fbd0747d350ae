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

/** A new, empty database at `path`, of the newest version unless an older one is asked for. */
export function createDatabase(path: string, version: number = SCHEMA_VERSION): Db {
  const db = openDatabase(path);
  db.pragma('journal_mode = WAL');
  db.transaction(() => {
    for (const sql of migrations.slice(0, version)) db.exec(sql);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${version}`);
  })();
  return db;
}

/** Brings a database of our own, such as a working copy that an older version left behind, to the newest version. */
export function migrate(db: Db): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version >= SCHEMA_VERSION) return;
  db.transaction(() => {
    for (const sql of migrations.slice(version)) db.exec(sql);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
}

/** The statements that make up a database's schema, in a comparable form. */
export function schemaOf(db: Db): string[] {
  const rows = db.prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name").all();
  return rows.map((row) => row.sql);
}

const expected = new Map<number, string[]>();

/** The schema of this version: any file that has another is not used. */
export function expectedSchema(version: number = SCHEMA_VERSION): string[] {
  const known = expected.get(version);
  if (known) return known;
  const db = createDatabase(':memory:', version);
  const schema = schemaOf(db);
  db.close();
  expected.set(version, schema);
  return schema;
}

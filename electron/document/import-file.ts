/** Makes a database of our own from the checked rows of a file. Of the file itself nothing but values gets any further. */
import { rmSync } from 'node:fs';
import { ok, type Result } from '../../core/contract/result.ts';
import { allRows, projectOf, type Model } from '../../core/model/model.ts';
import { checkFile } from './check-file.ts';
import { codecs } from './columns.ts';
import { createDatabase, type Db } from './database.ts';
import { syncFile } from './durable.ts';
import { countEntries } from './folded.ts';
import { ownParentsIn } from './journal.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { RowWriter } from './rows.ts';
import { namedIds } from './versions.ts';

export interface Imported {
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** The version of its schema. */
  readonly version: number;
  readonly title: string;
  readonly entries: number;
  /** The named versions in it, by id. */
  readonly versions: readonly string[];
}

export function importFile(path: string, target: string): Result<Imported> {
  const checked = checkFile(path, `${target}.source`);
  if (!checked.ok) return checked;
  const { db: source, model, sha256, version, close } = checked.value;
  let db: Db | undefined;
  try {
    db = createDatabase(target);
    // Until the answer is given this is nobody's database: what is cut short is made again. The rows were checked.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma('foreign_keys = OFF');
    fill(db, model, version, source);
    const [entries, versions] = [countEntries(db), namedIds(db)];
    db.pragma('journal_mode = WAL');
    db.close();
    syncFile(target);
    return ok({ sha256, version, title: projectOf(model).title, entries, versions });
  } catch (error) {
    db?.close();
    removeDatabase(target);
    throw error;
  } finally {
    close();
  }
}

/** @param source the private copy that was checked, and is closed by whoever opened it */
function fill(db: Db, model: Model, version: number, source: Db): void {
  db.prepare('ATTACH DATABASE ? AS source').run(source.name);
  db.transaction(() => {
    // What was checked is what is copied: rows of this version as they stand, older ones as they are read today.
    if (version === SCHEMA_VERSION) for (const { table, columns } of Object.values(codecs)) copyTable(db, table, columns);
    else {
      const writer = new RowWriter(db);
      for (const [table, row] of allRows(model)) writer.insert(table, row);
    }
    copyTable(db, 'journal', ['seq', 'id', 'header', 'diff']);
    copyTable(db, 'asset', ['hash', 'type', 'bytes']);
    if (version >= 3) {
      copyTable(db, 'version', ['id', 'entry', 'time', 'name', 'author', 'sha256', 'content']);
      copyTable(db, 'folded', ['seq', 'entries', 'sha256', 'content']);
    }
    for (const { key, value } of ownParentsIn(source)) db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(key, value);
  })();
  db.exec('DETACH DATABASE source');
}

/** Value by value, in the order of the key: named columns in an order are never copied as the pages that they stand on. */
function copyTable(db: Db, table: string, columns: readonly string[]): void {
  const all = columns.map((column) => `"${column}"`).join(', ');
  db.exec(`INSERT INTO main.${table} (${all}) SELECT ${all} FROM source.${table} ORDER BY ${keyOf(db, table)}`);
}

const keyOf = (db: Db, table: string): string =>
  (db.prepare("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk").pluck().all(table) as string[]).map((column) => `"${column}"`).join(', ');

/** A database with what stands beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal', '.source', '.source-wal', '.source-shm', '.source-journal', '.answer']) rmSync(`${path}${suffix}`, { force: true });
}

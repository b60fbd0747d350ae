/** A file for reading only: checked apart, and read from a database of our own that was made from its rows. */
import type { Result } from '../../core/contract/result.ts';
import type { Model } from '../../core/model/model.ts';
import type { Apart } from './apart.ts';
import { openDatabase, type Db } from './database.ts';
import { removeDatabase } from './import-file.ts';
import { readModel } from './rows.ts';

export interface ReadFile {
  readonly db: Db;
  readonly model: Model;
  /** The version of the file's own schema. */
  readonly version: number;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
}

/** @param database where the database of our own is, meanwhile */
export async function readApart<T>(path: string, apart: Apart, database: string, use: (file: ReadFile) => T): Promise<Result<T>> {
  let db: Db | undefined;
  try {
    const imported = await apart.importFile(path, database);
    if (!imported.ok) return imported;
    const { version, sha256 } = imported.value;
    db = openDatabase(database);
    return { ok: true, value: use({ db, model: readModel(db), version, sha256 }) };
  } finally {
    db?.close();
    removeDatabase(database);
  }
}

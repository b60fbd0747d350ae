/** A file for reading only: checked apart, and read from a database of our own that was made from its rows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../core/contract/result.ts';
import type { Model } from '../../core/model/model.ts';
import type { Apart } from '../document/apart.ts';
import { openDatabase, type Db } from '../document/database.ts';
import { readModel } from '../document/rows.ts';

export interface ReadFile {
  readonly db: Db;
  readonly model: Model;
  /** The version of the file's own schema. */
  readonly version: number;
}

export async function readFile<T>(path: string, apart: Apart, use: (file: ReadFile) => T): Promise<Result<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-atlas-'));
  let db: Db | undefined;
  try {
    const database = join(folder, 'read.sqlite');
    const imported = await apart.importFile(path, database);
    if (!imported.ok) return imported;
    db = openDatabase(database);
    return { ok: true, value: use({ db, model: readModel(db), version: imported.value.version }) };
  } finally {
    db?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Is this a `.wfa` that can be used? The header is read before SQLite touches the file; then the schema has to be exactly
 * the one of its version (a trigger or a view in a foreign file could run or hang), the content hash has to
 * fit, and every row its schema. The file itself is only ever read.
 */
import { closeSync, copyFileSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { problem, type Result } from '../../core/contract/result.ts';
import { modelFrom, type Model } from '../../core/model/model.ts';
import { rowSchemas } from '../../core/model/row-schema.ts';
import { t } from '../../core/text/text.ts';
import { isContentIntact } from './content-hash.ts';
import { APPLICATION_ID, expectedSchema, openDatabase, schemaOf, type Db } from './database.ts';
import { isJournalIntact } from './journal.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { readRows, readTables } from './rows.ts';
import { areVersionsIntact } from './versions.ts';
import { isWhole } from './whole-model.ts';

export const MAX_FILE_BYTES = 512 * 1024 * 1024;
const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
/** How SQLite says that text is UTF-8, as all of ours is. */
const UTF_8 = 1;

const damaged = (name: string) => problem('file-damaged', t.file.damaged(name), t.file.damagedAction);

/**
 * What the first 100 bytes say; a problem where the file cannot be ours.
 * @param isDamaged it is known to be, and may have been cut short
 */
export function checkHeader(path: string, isDamaged = false): Result<{ readonly version: number }> {
  const name = basename(path);
  let header: Buffer;
  let size: number;
  try {
    // Asked first: opening a pipe waits for somebody to write into it.
    const stat = statSync(path);
    if (!stat.isFile()) return problem('file-unreadable', t.file.notAFile(name), t.file.chooseAnother);
    size = stat.size;
    const fd = openSync(path, 'r');
    try {
      header = Buffer.alloc(HEADER_BYTES);
      readSync(fd, header, 0, HEADER_BYTES, 0);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return unreadable(name, error);
  }
  if (size === 0) return problem('file-empty', t.file.empty(name), t.file.emptyAction);
  if (size > MAX_FILE_BYTES) return problem('file-unreadable', t.file.tooLarge(name, MAX_FILE_BYTES / 2 ** 20), t.file.chooseAnother);
  if (header.toString('latin1', 0, 16) !== MAGIC) return problem('file-not-sqlite', t.file.notSqlite(name), t.file.chooseAnother);
  if (header.readUInt32BE(68) !== APPLICATION_ID) return problem('file-other-application', t.file.otherApplication(name), t.file.chooseAnother);
  const version = header.readUInt32BE(60);
  if (version > SCHEMA_VERSION) return problem('file-newer', t.file.newer(name, version, SCHEMA_VERSION), t.file.newerAction);
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const isWritten = size === pageSize * header.readUInt32BE(28) && header.readUInt32BE(56) === UTF_8;
  if (version < 1 || (!isWritten && !isDamaged)) return damaged(name);
  return { ok: true, value: { version } };
}

function unreadable(name: string, error: unknown): Result<never> {
  const { code } = error as { code?: string };
  if (code === 'ENOENT') return problem('file-not-found', t.file.notFound(name), t.file.notFoundAction);
  return problem('file-unreadable', t.file.unreadable(name, code ?? ''), t.file.unreadableAction);
}

export interface CheckedFile {
  /** Open on a private copy, read only. */
  readonly db: Db;
  readonly model: Model;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** The version of its schema. */
  readonly version: number;
  close(): void;
}

export const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Checks a file by way of a private copy at `copyPath`, which `close` removes. */
export function checkFile(path: string, copyPath: string): Result<CheckedFile> {
  const header = checkHeader(path);
  if (!header.ok) return header;
  const name = basename(path);
  try {
    copyFileSync(path, copyPath);
  } catch (error) {
    return unreadable(name, error);
  }
  const remove = () => [copyPath, `${copyPath}-wal`, `${copyPath}-shm`, `${copyPath}-journal`].forEach((file) => rmSync(file, { force: true }));
  let db: Db | undefined;
  try {
    const sha256 = sha256Of(copyPath);
    db = openDatabase(copyPath, { readonly: true });
    const { version } = header.value;
    const model = readChecked(db, version);
    if (model) {
      const open = db;
      return { ok: true, value: { db: open, model, sha256, version, close: () => (open.close(), remove()) } };
    }
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    // SQLite cannot make sense of the file: it is damaged, which is what the answer says.
  }
  db?.close();
  remove();
  return damaged(name);
}

const isSqliteError = (error: unknown) => error instanceof Error && (error.name === 'SqliteError' || error instanceof SyntaxError);

/** The model, if everything about the file is as it should be. */
function readChecked(db: Db, version: number): Model | undefined {
  const schema = schemaOf(db);
  const expected = expectedSchema(version);
  if (schema.length !== expected.length || schema.some((sql, i) => sql !== expected[i])) return undefined;
  if (db.pragma('quick_check', { simple: true }) !== 'ok') return undefined;
  const tables = [...readTables(db, version)];
  if (!isContentIntact(db, version, tables) || !isJournalIntact(db)) return undefined;
  if (version >= 3 && !areVersionsIntact(db)) return undefined;
  const rows = [...readRows(tables, version)];
  if (!rows.every(([table, row]) => rowSchemas[table].safeParse(row).success)) return undefined;
  const model = modelFrom(rows);
  return isWhole(model) ? model : undefined;
}

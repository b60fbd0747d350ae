/**
 * Writes a working copy as a whole into a file: a temporary file beside it, checked and on the disk before it takes the
 * file's place in one step. Whatever goes wrong on the way, the file is the old one or the new one, never something else.
 * It takes its time, so it runs apart from the process that a person waits on, with connections of its own to the working
 * copy: edits go on meanwhile.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import { backupsFolderFor, changesSince, keepBackup } from './backups.ts';
import { sha256Of } from './check-file.ts';
import { openDatabase } from './database.ts';
import { syncFile, syncFolder } from './durable.ts';
import { foldHistory } from './folded.ts';
import { newestMoment } from './journal.ts';
import { takePassingLock } from './lock.ts';
import { readModel } from './rows.ts';
import { keepAutomatic } from './versions.ts';
import { databasePath, writeRecord, type WorkingRecord } from './working-copy.ts';
import { writeWhole } from './write-whole.ts';

const STALE_MS = 60_000;
/** Errors that pass: a virus scanner or a sync client holds the file for a moment. */
const PASSING = new Set(['EBUSY', 'EPERM', 'EACCES']);
const RETRIES = 5;
/** So long somebody else may take to put a file of the same name in its place. */
const LOCK_TRIES = 100;
const LOCK_PAUSE_MS = 20;

export interface SaveOrder {
  /** The working copy's folder. */
  readonly folder: string;
  readonly record: WorkingRecord;
  readonly path: string;
  /**
   * SHA-256 of the file as it was when last read or written; when it is another one now, somebody else wrote it and it is
   * left alone. `'any'`: the person chose to write over it.
   */
  readonly base: string | null | 'any';
}

export interface Saved {
  readonly result: Result<{ readonly path: string }>;
  /** The working copy's record as it is now. */
  readonly record: WorkingRecord;
  /** Was old history folded? Then less can be undone. */
  readonly isFolded?: boolean;
}

export function saveWorkingCopy({ folder, record: before, path, base }: SaveOrder): Saved {
  const name = basename(path);
  const temporary = join(dirname(path), `~${name}.${randomBytes(6).toString('hex')}.tmp`);
  let record = before;
  try {
    sweep(path);
    const isFolded = keepState(databasePath(folder));
    const { title, entries, versions } = writeWhole(databasePath(folder), temporary);
    syncFile(temporary);
    const sha256 = sha256Of(temporary);
    const lock = lockOn(path);
    try {
      if (base !== 'any' && existsSync(path) && sha256Of(path) !== base) {
        rmSync(temporary, { force: true });
        return { result: problem('file-changed', t.file.changedOutside(name), t.file.changedOutsideAction), record };
      }
      const takeBack = keepReplaced(folder, record, path);
      try {
        writeRecord(folder, { ...record, pending: { path, sha256, entries, versions: [...versions] } });
        replace(temporary, path);
      } catch (error) {
        takeBack();
        throw error;
      }
      // From here on the file is the new one; how many of its entries are durable is only known behind the next line.
      record = { ...record, path, base: sha256, pending: null };
      syncFolder(dirname(path));
    } finally {
      lock.release();
    }
    record = { ...record, savedEntries: entries, savedVersions: [...versions], title };
    keepRecord(folder, record);
    return { result: { ok: true, value: { path } }, record, isFolded };
  } catch (error) {
    tidy(temporary);
    return { result: notWritten(name, error), record };
  }
}

/** The state that is saved becomes a version of the file; old history is folded. Was it? */
function keepState(database: string): boolean {
  const db = openDatabase(database);
  try {
    keepAutomatic(db, readModel, newestMoment);
    return foldHistory(db);
  } finally {
    db.close();
  }
}

/** What stands in the file now, with what it is replaced for. */
function keepReplaced(folder: string, { path: own, title, savedEntries }: WorkingRecord, path: string): () => void {
  if (!existsSync(path)) return () => undefined;
  const db = openDatabase(databasePath(folder), { readonly: true });
  try {
    const said = path === own ? { title, ...changesSince(db, savedEntries) } : { title: basename(path), changes: 0, labels: [] };
    return keepBackup(backupsFolderFor(folder), path, said);
  } finally {
    db.close();
  }
}

/** What stands there as pending says the same: a record that cannot be written now is made good at the next start. */
function keepRecord(folder: string, record: WorkingRecord): void {
  try {
    writeRecord(folder, record);
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
  }
}

/** Leaves nothing behind; where even that fails, the next save does it. */
function tidy(temporary: string): void {
  for (const file of [temporary, `${temporary}-journal`]) {
    try {
      rmSync(file, { force: true });
    } catch {
      // What went wrong before is what the person is told.
    }
  }
}

/** Two that put a file in its place at the same time would not see each other's. */
function lockOn(path: string): { readonly release: () => void } {
  const file = join(dirname(path), `~${basename(path)}.lock`);
  for (let attempt = 1; attempt <= LOCK_TRIES; attempt += 1) {
    const lock = takePassingLock(file);
    if (lock) return lock;
    pause(LOCK_PAUSE_MS);
  }
  throw Object.assign(new Error('Somebody else is writing the file'), { code: 'EBUSY' });
}

function notWritten(name: string, error: unknown): Result<never> {
  const { code = '' } = error as { code?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return problem('file-not-writable', t.file.diskFull(name), t.file.diskFullAction);
  if (code === '') throw error;
  return problem('file-not-writable', t.file.notWritable(name, code), t.file.notWritableAction);
}

function replace(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return renameSync(from, to);
    } catch (error) {
      if (attempt === RETRIES || !PASSING.has((error as { code?: string }).code ?? '')) throw error;
      pause(20 * attempt);
    }
  }
}

const pause = (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Removes temporary files that a killed save left beside this one. */
function sweep(path: string): void {
  const own = `~${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(own) || !/\.[0-9a-f]{12}\.tmp(-journal)?$/.test(name)) continue;
    const file = join(dirname(path), name);
    if (Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > STALE_MS) rmSync(file, { force: true });
  }
}

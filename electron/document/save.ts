/**
 * Writes a database as a whole into a file: a temporary file beside it, checked and on the disk before it takes the
 * file's place in one step. Whatever goes wrong on the way, the file is the old one or the new one, never something else.
 */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import { sha256Of } from './check-file.ts';
import { isContentIntact, writeContentHash } from './content-hash.ts';
import { openDatabase, type Db } from './database.ts';

const STALE_MS = 60_000;
/** Errors that pass: a virus scanner or a sync client holds the file for a moment. */
const PASSING = new Set(['EBUSY', 'EPERM', 'EACCES']);
const RETRIES = 5;

export interface Saved {
  /** SHA-256 of the written file's bytes. */
  readonly sha256: string;
}

/**
 * @param base SHA-256 of the file as it was when last read or written; when it is another one now, somebody else wrote it
 * and it is left alone. `'any'`: the person chose to write over it.
 * @param beforeReplacing is told the hash of what is about to stand there
 */
export function saveTo(db: Db, path: string, base: string | null | 'any', beforeReplacing: (sha256: string) => void): Result<Saved> {
  const name = basename(path);
  const temporary = join(dirname(path), `~${name}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    sweep(path);
    writeContentHash(db);
    db.prepare('VACUUM INTO ?').run(temporary);
    check(temporary);
    syncFile(temporary);
    if (base !== 'any' && existsSync(path) && sha256Of(path) !== base) {
      rmSync(temporary, { force: true });
      return problem('file-changed', t.file.changedOutside(name), t.file.changedOutsideAction);
    }
    const sha256 = sha256Of(temporary);
    beforeReplacing(sha256);
    replace(temporary, path);
    syncFolder(dirname(path));
    return { ok: true, value: { sha256 } };
  } catch (error) {
    rmSync(temporary, { force: true });
    rmSync(`${temporary}-journal`, { force: true });
    return notWritten(name, error);
  }
}

function notWritten(name: string, error: unknown): Result<never> {
  const { code = '' } = error as { code?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return problem('file-not-writable', t.file.diskFull(name), t.file.diskFullAction);
  if (code === '') throw error;
  return problem('file-not-writable', t.file.notWritable(name, code), t.file.notWritableAction);
}

/** What was written has to be what was meant, before it takes the old file's place. */
function check(path: string): void {
  const db = openDatabase(path, { readonly: true });
  try {
    if (db.pragma('quick_check', { simple: true }) === 'ok' && isContentIntact(db)) return;
    throw Object.assign(new Error('The written file is not what was saved'), { code: 'EIO' });
  } finally {
    db.close();
  }
}

function syncFile(path: string): void {
  const fd = openSync(path, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Makes the new name durable. Windows and some network drives cannot sync a folder and keep names safe by themselves. */
function syncFolder(path: string): void {
  try {
    const fd = openSync(path, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP'].includes(code)) throw error;
  }
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
    if (Date.now() - statSync(file).mtimeMs > STALE_MS) rmSync(file, { force: true });
  }
}

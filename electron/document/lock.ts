/**
 * Locks that the operating system lets go of when the process ends, however it ends: an empty SQLite file under an
 * exclusive lock.
 */
import Database from 'better-sqlite3';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import type { Db } from './database.ts';

/** An exclusive lock on a file, held until it is closed; nothing when somebody has it. */
export function takeLock(path: string): Db | undefined {
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
}

/** A lock whose file goes with it; nothing when somebody has it. `release` it. */
export function takePassingLock(path: string): { readonly release: () => void } | undefined {
  for (;;) {
    closeSync(openSync(path, 'a'));
    const before = inode(path);
    const lock = lockUnlessRemoved(path, before);
    if (lock === 'removed') continue;
    if (!lock) return undefined;
    // The one before us may have removed the file after we had opened it: then others lock another one.
    if (before !== undefined && before === inode(path)) return { release: () => (remove(path), lock.close()) };
    lock.close();
  }
}

/** SQLite may stumble over a file that the one before us removes this moment. */
function lockUnlessRemoved(path: string, before: number | undefined): Db | undefined | 'removed' {
  try {
    return takeLock(path);
  } catch (error) {
    if (before !== inode(path)) return 'removed';
    throw error;
  }
}

function inode(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

/** While it is still locked. Windows keeps a file that is open: it stays there, empty. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // An empty file is in nobody's way.
  }
}

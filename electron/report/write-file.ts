/** Writes a file as a whole: beside its place under another name, on the disk, then renamed. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';

export interface PendingFile {
  /** Puts the file in its place. */
  finish(bytes: Uint8Array): Result<{ readonly path: string }>;
  /** Leaves nothing behind. */
  cancel(): void;
}

/** Opens a file for writing before the work for it begins, so that a place that cannot be written is said at once. */
export function openPending(path: string): Result<PendingFile> {
  const temporary = join(dirname(path), `~${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const cancel = () => rmSync(temporary, { force: true });
  let fd: number;
  try {
    fd = openSync(temporary, 'wx');
  } catch (error) {
    return notWritten(path, error);
  }
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(fd);
    isOpen = false;
  };
  return ok({
    finish: (bytes) => {
      try {
        writeFileSync(fd, bytes);
        fsyncSync(fd);
        close();
        renameSync(temporary, path);
        return ok({ path });
      } catch (error) {
        close();
        cancel();
        return notWritten(path, error);
      }
    },
    cancel: () => {
      close();
      cancel();
    },
  });
}

function notWritten(path: string, error: unknown): Result<never> {
  const { code } = error as { code?: string };
  if (!code) throw error;
  const name = basename(path);
  if (code === 'ENOSPC' || code === 'EDQUOT') return problem('file-not-writable', t.file.diskFull(name), t.report.roomAction);
  if (code === 'ENOENT') return problem('file-not-writable', t.report.noFolder(dirname(path)), t.report.placeAction);
  if (code === 'EISDIR') return problem('file-not-writable', t.report.isFolder(name), t.report.placeAction);
  if (code === 'EBUSY' || code === 'EPERM') return problem('file-not-writable', t.report.inUse(name), t.report.inUseAction);
  return problem('file-not-writable', t.file.notWritable(name, code), t.report.placeAction);
}

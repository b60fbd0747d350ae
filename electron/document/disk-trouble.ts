/** Errors that are the disk's, not the app's: a person can do something about them. Any other is a mistake in the app. */
import { problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';

const FULL = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'];
const FAILING = /^(EIO|EROFS|EBUSY|EACCES|EPERM|EMFILE|ENFILE|SQLITE_(IOERR|READONLY|CANTOPEN|BUSY|NOMEM|PROTOCOL).*)$/;

export interface DiskTrouble {
  readonly code: string;
  readonly message: string;
  readonly action: string;
}

/** What to say of an edit or of opening; nothing where the error is not the disk's. */
export function diskTrouble(error: unknown): DiskTrouble | undefined {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return undefined;
  if (FULL.includes(code)) return { code, message: t.file.ownDiskFull, action: t.file.ownDiskFullAction };
  return FAILING.test(code) ? { code, message: t.file.ownDiskFails(code), action: t.file.ownDiskFailsAction } : undefined;
}

/** The answer of some work, with a sentence where the disk does not let it be done. */
export async function orDiskTrouble<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const trouble = diskTrouble(error);
    if (!trouble) throw error;
    return problem('file-not-writable', trouble.message, trouble.action);
  }
}

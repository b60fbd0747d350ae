/** Puts a takeaway in its place, with the files that stand beside it. */
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../core/contract/result.ts';
import { openPending } from '../report/write-file.ts';
import type { MadeTakeaway } from './make-takeaway.ts';

/** @returns the paths of all files, the first one first */
export function writeTakeaway(path: string, { bytes, beside }: MadeTakeaway): Result<readonly string[]> {
  const files = [...beside.map((file) => ({ path: join(dirname(path), file.name), bytes: file.bytes })), { path, bytes }];
  for (const file of files) {
    const pending = openPending(file.path);
    if (!pending.ok) return pending;
    const written = pending.value.finish(file.bytes);
    if (!written.ok) return written;
  }
  return ok([path, ...files.slice(0, -1).map((file) => file.path)]);
}

import { basename } from 'node:path';
import { problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import type { Holder } from './place-lock.ts';

/** A file that somebody has: by whom and since when, as far as that is known. */
export function openElsewhere(path: string, now: number, holder?: Holder): Result<never> {
  const name = basename(path);
  const message = holder ? t.file.openBy(name, holder.author, holder.host, Date.parse(holder.since), now) : t.file.openElsewhere(name);
  return problem('file-open-elsewhere', message, t.file.openElsewhereAction);
}

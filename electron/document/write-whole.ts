/** A working database as one whole file that says by its own hash what it holds, checked as it will be at the next open. */
import { rmSync } from 'node:fs';
import { contentHash, isContentIntact, writeContentHash } from './content-hash.ts';
import { countEntries } from './folded.ts';
import { openDatabase, type Db } from './database.ts';
import { namedIds } from './versions.ts';

/** An edit that falls between two looks at the database makes them differ; so often they are taken anew. */
const LOOKS = 50;

export interface Whole {
  readonly title: string;
  /** How many journal entries are in it. */
  readonly entries: number;
  /** The named versions in it, by id. */
  readonly versions: readonly string[];
}

export function writeWhole(database: string, target: string): Whole {
  const [held, copied] = [openDatabase(database, { readonly: true }), openDatabase(database, { readonly: true })];
  try {
    for (let look = 1; ; look += 1) {
      // What `held` reads stays as it is now, whatever is edited meanwhile: the copy is compared with it.
      held.exec('BEGIN');
      const entries = countEntries(held);
      copied.prepare('VACUUM INTO ?').run(target);
      const versions = finish(held, target, entries);
      const title = held.prepare('SELECT title FROM project').pluck().get() as string;
      held.exec('COMMIT');
      if (versions) return { title, entries, versions };
      rmSync(target);
      if (look === LOOKS) throw Object.assign(new Error('The project never stood still'), { code: 'EBUSY' });
    }
  } finally {
    held.close();
    copied.close();
  }
}

/**
 * Writes the hash of what was meant into the copy, and checks it.
 * @returns the named versions in it; nothing: an edit came in between
 */
function finish(held: Db, target: string, entries: number): readonly string[] | undefined {
  const copy = openDatabase(target);
  try {
    // The whole file is synced at the end, at once.
    copy.pragma('synchronous = OFF');
    copy.pragma('journal_mode = MEMORY');
    if (countEntries(copy) !== entries) return undefined;
    writeContentHash(copy, contentHash(held));
    if (copy.pragma('quick_check', { simple: true }) === 'ok' && isContentIntact(copy)) return namedIds(copy);
    throw Object.assign(new Error('The written file is not what was saved'), { code: 'EIO' });
  } finally {
    copy.close();
  }
}

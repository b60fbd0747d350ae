/**
 * Old history, folded: entries keep all that they say but for their differences, so that undo ends there and a state from then
 * comes out of a version. Ids are made from what entries say and most name the one before, so neither is written down.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Db } from './database.ts';
import { parseJson } from './parse-json.ts';

/** When to fold, and how much of the newest history keeps its differences. */
export interface FoldLimits {
  readonly entries: number;
  readonly bytes: number;
}
/** Folding begins at a fifth more than this, so that it is not done at each save. */
export const FOLD_LIMITS: FoldLimits = { entries: 10_000, bytes: 6 * 2 ** 20 };
const SLACK = 1.2;
/** So many are packed together. */
const CHUNK = 2000;
/** A chunk is some hundred KB when it is unpacked. */
const MAX_UNPACKED = 64 * 2 ** 20;

export interface FoldedEntry {
  readonly id: string;
  readonly header: string;
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** The first 16 bytes of the SHA-256 of what it says. */
export const entryId = (header: string): string => sha256(header).slice(0, 32);

/** A working copy that an earlier version left has no such table. */
const hasFolded = (db: Db): boolean => db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'folded'").pluck().get() === 1;

const beginning = (parent: string): string => `{"parents":["${parent}"`;

function pack(entries: readonly FoldedEntry[], before: string): Buffer {
  const lines = entries.map(({ header }, i) => {
    const start = beginning(entries[i - 1]?.id ?? before);
    return header.startsWith(start) ? `*${header.slice(start.length)}` : header;
  });
  return deflateRawSync(JSON.stringify(lines));
}

/** Nothing where it is not a packed chunk of so many entries. */
function unpack(content: Buffer, count: number, before: string): FoldedEntry[] | undefined {
  let lines: unknown;
  try {
    lines = parseJson(inflateRawSync(content, { maxOutputLength: MAX_UNPACKED }).toString('utf8'));
  } catch {
    // Not packed by us, or too large.
    return undefined;
  }
  if (!Array.isArray(lines) || lines.length !== count) return undefined;
  const entries: FoldedEntry[] = [];
  for (const line of lines as unknown[]) {
    if (typeof line !== 'string') return undefined;
    const header: string = line.startsWith('*') ? `${beginning(entries.at(-1)?.id ?? before)}${line.slice(1)}` : line;
    entries.push({ id: entryId(header), header });
  }
  return entries;
}

/** Oldest first; they come before all that is in the journal. Nothing where they are not what was folded. */
export function readFoldedIfIntact(db: Db): FoldedEntry[] | undefined {
  if (!hasFolded(db)) return [];
  const all: FoldedEntry[] = [];
  for (const row of db.prepare<[], { entries: number; sha256: string; content: Buffer }>('SELECT entries, sha256, content FROM folded ORDER BY seq').iterate()) {
    const entries = sha256(row.content) === row.sha256 ? unpack(row.content, row.entries, all.at(-1)?.id ?? '') : undefined;
    if (!entries) return undefined;
    for (const entry of entries) all.push(entry);
  }
  return all;
}

/** Of a database of our own. */
export function readFolded(db: Db): FoldedEntry[] {
  const entries = readFoldedIfIntact(db);
  if (!entries) throw new Error('The folded history is not what was folded');
  return entries;
}

export const countFolded = (db: Db): number => (hasFolded(db) ? (db.prepare('SELECT coalesce(sum(entries), 0) FROM folded').pluck().get() as number) : 0);

/** How many entries there are, folded ones and others. */
export const countEntries = (db: Db): number => (db.prepare('SELECT count(*) FROM journal').pluck().get() as number) + countFolded(db);

/** Folds what is over the limits. Was there something? Whoever edits meanwhile waits for a part of it at most. */
export function foldHistory(db: Db, limits: FoldLimits = FOLD_LIMITS): boolean {
  const all = db.prepare<[], { seq: number; bytes: number }>('SELECT seq, coalesce(length(diff), 0) AS bytes FROM journal ORDER BY seq').all();
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
  if (all.length <= limits.entries * SLACK && total <= limits.bytes * SLACK) return false;
  let [left, bytes, at] = [all.length, total, 0];
  // The newest entry is where the project stands: it stays as it is.
  for (; at < all.length - 1 && (left > limits.entries || bytes > limits.bytes); at += 1, left -= 1) bytes -= all[at]?.bytes ?? 0;
  const read = db.prepare<[number], FoldedEntry & { seq: number }>('SELECT seq, id, header FROM journal ORDER BY seq LIMIT ?');
  const insert = db.prepare('INSERT INTO folded (seq, entries, sha256, content) VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM folded), ?, ?, ?)');
  const remove = db.prepare('DELETE FROM journal WHERE seq <= ?');
  let before = readFolded(db).at(-1)?.id ?? '';
  for (let open = at; open > 0; open -= CHUNK) {
    const entries = read.all(Math.min(open, CHUNK));
    const content = pack(entries, before);
    const last = entries.at(-1);
    if (!last) break;
    db.transaction(() => {
      insert.run(entries.length, sha256(content), content);
      remove.run(last.seq);
    }).immediate();
    before = last.id;
  }
  return at > 0;
}

/**
 * The states of a file that saves replaced, kept in the app's own data: the last ones, and one a day before. A bad edit, merge
 * or overwrite can be taken back from here, also when the file itself is gone. Where a backup cannot be made the save goes on.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { z } from '../../core/schema.ts';
import { MAX_FILE_BYTES } from './check-file.ts';
import type { Db } from './database.ts';
import { countEntries } from './folded.ts';
import { parseJson } from './parse-json.ts';

/** So many of a file are kept. */
export const MOST_BACKUPS = 10;
/** So many of them are the last ones, whenever they were made. */
const LATEST = 5;
const LABELS = 20;

const noteSchema = z.strictObject({
  /** The file that it is a state of. */
  path: z.string(),
  title: z.string(),
  /** When it was replaced, ISO 8601. */
  time: z.iso.datetime(),
  /** How many changes the save brought that replaced it. */
  changes: z.number().int(),
  /** What the newest of them were, newest first. */
  labels: z.array(z.string()).max(LABELS),
});
type Note = z.infer<typeof noteSchema>;

export interface Backup extends Note {
  /** Where the state stands, as a project file of its own. */
  readonly file: string;
  readonly bytes: number;
}

/** @param workingCopy its folder: backups stand beside all working copies */
export const backupsFolderFor = (workingCopy: string): string => join(dirname(dirname(workingCopy)), 'backups');

const folderOf = (root: string, path: string): string => join(root, createHash('sha256').update(path).digest('hex').slice(0, 32));

/**
 * Keeps the file at `path` as it is now; it is about to be replaced.
 * @returns takes it back, for where it is not replaced after all
 */
export function keepBackup(root: string, path: string, said: Omit<Note, 'path' | 'time'>, time = new Date().toISOString()): () => void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size === 0 || stat.size > MAX_FILE_BYTES) return () => undefined;
  const folder = folderOf(root, path);
  const file = join(folder, `${time.replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.wfa`);
  const takeBack = () => removeBackup(file);
  try {
    mkdirSync(folder, { recursive: true });
    // Killed in the middle of one, the app leaves a state that nothing is known of.
    for (const name of readdirSync(folder)) if (name.endsWith('.wfa') && !readNote(join(folder, name))) removeBackup(join(folder, name));
    linkOrCopy(path, file);
    writeFileSync(noteOf(file), JSON.stringify({ path, time, ...said } satisfies Note));
    for (const { file: old } of dropped(backupsIn(folder))) removeBackup(old);
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    takeBack();
  }
  return takeBack;
}

/** What is replaced is never written into, so its bytes need no copy where a second name is possible. */
function linkOrCopy(path: string, file: string): void {
  try {
    linkSync(path, file);
  } catch {
    // Another drive, or one that knows no second names.
    copyFileSync(path, file);
  }
}

/** The newest entries that a save is about to write, as a person reads them. */
export function changesSince(db: Db, savedEntries: number): Pick<Note, 'changes' | 'labels'> {
  const changes = Math.max(0, countEntries(db) - savedEntries);
  const headers = db.prepare<[number], string>('SELECT header FROM journal ORDER BY seq DESC LIMIT ?').pluck().all(Math.min(changes, LABELS));
  return { changes, labels: headers.map((header) => (JSON.parse(header) as { label: string }).label) };
}

/** Of these, newest first, the ones that go: beside the last ones the first of each day stays, which is how the day before had ended. */
export function dropped<T extends { readonly time: string }>(backups: readonly T[], most = MOST_BACKUPS): T[] {
  const dayOf = ({ time }: T) => new Date(time).toDateString();
  const older = backups.slice(LATEST);
  const firstOfDay = older.filter((backup, i) => older[i + 1] === undefined || dayOf(older[i + 1] as T) !== dayOf(backup));
  const kept = new Set(firstOfDay.slice(0, most - LATEST));
  return older.filter((backup) => !kept.has(backup));
}

/** Those of one file, newest first. */
export const backupsOf = (root: string, path: string): Backup[] => backupsIn(folderOf(root, path));

/** Those of all files, newest first. */
export function allBackups(root: string): Backup[] {
  if (!existsSync(root) || !statSync(root).isDirectory()) return [];
  return readdirSync(root).flatMap((name) => backupsIn(join(root, name))).sort(newestFirst);
}

function backupsIn(folder: string): Backup[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.wfa'))
    .flatMap((name) => {
      const file = join(folder, name);
      const stat = statSync(file, { throwIfNoEntry: false });
      const note = readNote(file);
      return stat && note ? [{ ...note, file, bytes: stat.size }] : [];
    })
    .sort(newestFirst);
}

const newestFirst = (a: Backup, b: Backup) => (a.time === b.time ? (a.file < b.file ? 1 : -1) : a.time < b.time ? 1 : -1);

const noteOf = (file: string): string => `${file}.json`;

/** Nothing where there is none: the app was killed between the two. */
function readNote(file: string): Note | undefined {
  if (!existsSync(noteOf(file))) return undefined;
  const parsed = noteSchema.safeParse(parseJson(readFileSync(noteOf(file), 'utf8')));
  return parsed.success ? parsed.data : undefined;
}

function removeBackup(file: string): void {
  try {
    for (const one of [noteOf(file), file]) rmSync(one, { force: true });
  } catch (error) {
    // The next one tries again.
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
  }
}

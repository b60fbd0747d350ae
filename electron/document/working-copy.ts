/**
 * A working copy: a private folder with the database that takes every edit at once (WAL, synchronous=FULL), a record of
 * the file it belongs to, and a lock that the operating system lets go of when the process dies, however it dies.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from '../../core/schema.ts';
import { migrate, openDatabase, type Db } from './database.ts';
import { syncFolder } from './durable.ts';
import { takeLock } from './lock.ts';
import { parseJson } from './parse-json.ts';

export const recordSchema = z.strictObject({
  /** The file it is written to; nothing: it has no place yet. */
  path: z.string().nullable(),
  title: z.string(),
  /** SHA-256 of the file's bytes as they were read or written last; nothing: there was no file. */
  base: z.string().nullable(),
  /** How many journal entries the file has. */
  savedEntries: z.number().int(),
  /** The named versions that the file has, by id; nothing: that was not noted yet. */
  savedVersions: z.array(z.string()).optional(),
  /** How many there were when it was opened, for a project without a place. */
  firstEntries: z.number().int(),
  /** A save that is about to replace the file: after a crash in between, the file says whether it did. */
  pending: z.strictObject({ path: z.string(), sha256: z.string(), entries: z.number().int(), versions: z.array(z.string()).optional() }).nullable(),
  appVersion: z.string(),
});
export type WorkingRecord = z.infer<typeof recordSchema>;

export class WorkingCopy {
  readonly folder: string;
  readonly db: Db;
  record: WorkingRecord;
  readonly #lock: Db;

  private constructor(folder: string, lock: Db, db: Db, record: WorkingRecord) {
    this.folder = folder;
    this.#lock = lock;
    this.db = db;
    this.record = record;
  }

  /** A new working copy around a database that `fill` makes at the path it is given. */
  static create(folder: string, record: WorkingRecord, fill: (path: string) => Db): WorkingCopy {
    mkdirSync(folder, { recursive: true });
    const lock = takeLock(lockPath(folder));
    if (!lock) throw new Error(`A new working copy is locked: ${folder}`);
    try {
      const db = fill(databasePath(folder));
      writeRecord(folder, record);
      syncFolder(dirname(folder));
      return new WorkingCopy(folder, lock, db, record);
    } catch (error) {
      lock.close();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** One that a process left behind; nothing when a living process has it or it is not complete. */
  static reopen(folder: string): WorkingCopy | undefined {
    const record = readRecord(folder);
    const lock = record && takeLock(lockPath(folder));
    if (!record || !lock) return undefined;
    let db: Db | undefined;
    try {
      db = openDatabase(databasePath(folder));
      migrate(db);
      return new WorkingCopy(folder, lock, db, record);
    } catch (error) {
      db?.close();
      lock.close();
      throw error;
    }
  }

  setRecord(change: Partial<WorkingRecord>): void {
    this.record = { ...this.record, ...change };
    writeRecord(this.folder, this.record);
  }

  /** Lets go of it; what stands in it stays for a later start. */
  close(): void {
    this.db.close();
    this.#lock.close();
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const databasePath = (folder: string) => join(folder, 'work.sqlite');
const lockPath = (folder: string) => join(folder, 'lock.sqlite');
const recordPath = (folder: string) => join(folder, 'record.json');

/** Nothing when it is missing or not readable as a record. */
export function readRecord(folder: string): WorkingRecord | undefined {
  if (!existsSync(recordPath(folder)) || !existsSync(databasePath(folder))) return undefined;
  const parsed = recordSchema.safeParse(parseJson(readFileSync(recordPath(folder), 'utf8')));
  return parsed.success ? parsed.data : undefined;
}

export function writeRecord(folder: string, record: WorkingRecord): void {
  const path = recordPath(folder);
  writeFileSync(`${path}.new`, JSON.stringify(record), { flush: true });
  renameSync(`${path}.new`, path);
  syncFolder(folder);
}

export function isLocked(folder: string): boolean {
  if (!existsSync(lockPath(folder))) return false;
  const lock = takeLock(lockPath(folder));
  lock?.close();
  return !lock;
}

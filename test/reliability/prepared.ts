/** Projects as a crash left them: a saved file, and behind it a working copy with edits that are in no file. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { seeded } from '../fixtures/generated.ts';
import { openLibrary } from './children/env.ts';
import { randomEdit } from './random-edits.ts';

export interface Prepared {
  readonly folder: string;
  readonly data: string;
  readonly path: string;
  /** The file that a record of the working copy is written to first. */
  readonly recordFile: string;
  /** How many entries there were. */
  readonly entries: number;
}

export const sha256 = (path: string): string => (existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'none');

/** Its paths are the same each time, as they stand in the record. */
function at(folder: string, entries: number): Prepared {
  const data = join(folder, 'data');
  const [left = ''] = readdirSync(join(data, 'working'));
  return { folder, data, path: join(folder, 'acme.wfa'), recordFile: join(data, 'working', left, 'record.json.new'), entries };
}

export async function editedProject(folder: string): Promise<Prepared> {
  rmSync(folder, { recursive: true, force: true });
  const document = openLibrary(join(folder, 'data')).create({ title: 'Acme', scenario: 'As-is', workflow: 'Onboarding' });
  await document.saveAs(join(folder, 'acme.wfa'));
  const random = seeded(5);
  for (let i = 0; i < 40; i += 1) randomEdit(document, random);
  const entries = document.entries.length;
  await document.close();
  return at(folder, entries);
}

/** The working copy of a project that version 1 had open. */
export function oldProject(folder: string, fixture: string): Prepared {
  rmSync(folder, { recursive: true, force: true });
  const left = join(folder, 'data/working/left');
  mkdirSync(left, { recursive: true });
  const path = join(folder, 'acme.wfa');
  copyFileSync(fixture, path);
  const db = new Database(path, { readonly: true });
  db.prepare('VACUUM INTO ?').run(join(left, 'work.sqlite'));
  const entries = db.prepare('SELECT count(*) FROM journal').pluck().get() as number;
  db.close();
  const work = new Database(join(left, 'work.sqlite'));
  work.pragma('journal_mode = WAL');
  work.close();
  const record = { path, title: 'Left', base: sha256(path), savedEntries: 1, firstEntries: 1, pending: null, appVersion: '0.1.0' };
  writeFileSync(join(left, 'record.json'), JSON.stringify(record));
  return at(folder, entries);
}

/** Puts it aside, to be brought back before each try. */
export function keep(prepared: Prepared): () => void {
  const kept = `${prepared.folder}.kept`;
  cpSync(prepared.folder, kept, { recursive: true });
  return () => {
    rmSync(prepared.folder, { recursive: true, force: true });
    cpSync(kept, prepared.folder, { recursive: true });
  };
}

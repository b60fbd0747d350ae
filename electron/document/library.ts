/**
 * The projects of this machine: opens files by way of working copies, makes new ones, and finds what an earlier run left
 * behind. A file is used by one process at a time.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { apply, type Diff, type DiffKey } from '../../core/model/diff.ts';
import { diffKey } from '../../core/model/diff.ts';
import { allRows, emptyModel, projectOf, type Model } from '../../core/model/model.ts';
import { newProject, type NewProject } from '../../core/model/new-project.ts';
import type { Row } from '../../core/model/tables.ts';
import { t } from '../../core/text/text.ts';
import { readAssets, writeAssets, type Asset } from './assets.ts';
import { allBackups, backupsOf, type Backup } from './backups.ts';
import { sha256Of } from './check-file.ts';
import { createDatabase, openDatabase, type Db } from './database.ts';
import { orDiskTrouble } from './disk-trouble.ts';
import { Document, type Change, type DocumentEnv, type Standing } from './document.ts';
import { removeDatabase, type Imported } from './import-file.ts';
import { Journal, readEntries, type Entry } from './journal.ts';
import { takePassingLock } from './lock.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { takeCopy, takeOutside, type Outside } from './outside-change.ts';
import { holderOf, PlaceLock, type Holder } from './place-lock.ts';
import { atOnce } from './apart.ts';
import { readApart } from './read-apart.ts';
import { readModel, RowWriter } from './rows.ts';
import type { Salvaged } from './salvage.ts';
import { namedIn, notSaved, type NamedVersion } from './versions.ts';
import { databasePath, isLocked, readRecord, WorkingCopy, type WorkingRecord } from './working-copy.ts';

/** A working copy with changes that are in no file. */
export interface Recoverable {
  readonly id: string;
  readonly title: string;
  readonly path: string | null;
  /** How many entries are not in the file. */
  readonly changes: number;
  /** How many named versions are not in it. */
  readonly versions: number;
  /** When the last of them was made, ISO 8601. */
  readonly time: string;
  /** What the newest ones were, newest first. */
  readonly labels: readonly string[];
}

/** What a working copy holds that is in no file, newest first. */
export interface Left {
  readonly entries: readonly Entry[];
  readonly versions: readonly NamedVersion[];
}

export interface Opened {
  readonly document: Document;
  /** Changes that were found in a working copy and are in the document again. */
  readonly recovered: number;
}

export interface LibraryEnv extends DocumentEnv {
  readonly appVersion: string;
}

const PREVIEW = 20;

export class Library {
  readonly #root: string;
  readonly #backups: string;
  readonly #env: LibraryEnv;

  /** @param dataFolder the app's own folder; working copies are in `working` below it */
  constructor(dataFolder: string, env: LibraryEnv) {
    this.#root = join(dataFolder, 'working');
    this.#backups = join(dataFolder, 'backups');
    this.#env = env;
    mkdirSync(this.#root, { recursive: true });
  }

  /** A new project without a place. */
  create(project: NewProject): Document {
    const diff = newProject(project, this.#env.newId);
    return this.#fresh(diff, t.file.newProject);
  }

  /**
   * The content of the bundled example as a new project without a place: its own id, a journal of its own. It is a part of the app, as
   * trusted as its code, and is read here: a process of its own takes longer to start than to read it.
   */
  openExample(path: string): Promise<Result<Document>> {
    const copy = (database: string) => this.#fresh(wholly(asNewProject(readOnce(database), this.#env.newId())), t.file.openedExample);
    return this.#imported(path, copy, atOnce);
  }

  /** A model as a new project to be saved: its own id, and a history that begins here. Unsaved, nothing of it is left behind. */
  createFrom(model: Model, label: string, assets: readonly Asset[], author: string): Document {
    return this.#fresh(wholly(asNewProject(model, this.#env.newId())), label, { readOnly: { path: null, words: label } }, assets, { author, device: '' });
  }

  /** Opens a file, with what an earlier run left of it. */
  async open(file: string): Promise<Result<Opened>> {
    const path = realPath(file);
    return orDiskTrouble<Opened>(async () => {
      // Two that open it at the same moment would each make a working copy.
      const name = createHash('sha256').update(path).digest('hex').slice(0, 32);
      const lock = takePassingLock(join(this.#root, `${name}.opening`));
      try {
        return lock ? await this.#open(path) : this.#elsewhere(path);
      } finally {
        lock?.release();
      }
    });
  }

  async #open(path: string): Promise<Result<Opened>> {
    const left = this.#copies().filter(({ record }) => record.path === path || record.pending?.path === path);
    if (left.some(({ folder }) => isLocked(folder)) || this.holderOf(path)) return this.#elsewhere(path);
    for (const { folder, record } of left) {
      const recovered = isFile(path) && settled(record).base === sha256Of(path) ? this.#reopen(folder) : undefined;
      if (recovered && (recovered.unsaved > 0 || recovered.unsavedVersions > 0)) return ok({ document: recovered, recovered: recovered.unsaved });
      await recovered?.close();
    }
    const lock = isFile(path) ? PlaceLock.take(path, this.#env) : undefined;
    return lock && !(lock instanceof PlaceLock) ? openElsewhere(path, this.#env.now(), lock) : this.#import(path, { lock });
  }

  /** Who has a file open, on this machine or on another that shares the drive; nothing where nobody has. */
  holderOf(path: string): Holder | undefined {
    return holderOf(path, this.#env);
  }

  /** For reading only, whoever has it open: commands are refused, and nothing is left behind. Save as makes it a copy to work on. */
  async openReadOnly(file: string): Promise<Result<Document>> {
    const path = realPath(file);
    const opened = await orDiskTrouble(() => this.#import(path, { readOnly: { path, words: t.file.named(basename(path)) } }, null));
    return opened.ok ? ok(opened.value.document) : opened;
  }

  /** States of a file that saves replaced, newest first; of all files where none is named. */
  backups(path?: string): Backup[] {
    return path === undefined ? allBackups(this.#backups) : backupsOf(this.#backups, realPath(path));
  }

  /** What a backup says. */
  async backupModel(file: string): Promise<Result<Model>> {
    return orDiskTrouble(() => readApart(file, this.#env.apart, join(this.#root, `${this.#env.newId()}.incoming`), ({ model }) => model));
  }

  /** An earlier state of a project, to look at: in no file, and nothing of it is left behind. Save as makes it a copy to work on. */
  openState(model: Model, words: string, assets: readonly Asset[]): Promise<Result<Document>> {
    return orDiskTrouble(() => Promise.resolve(ok(this.#fresh(wholly(model), words, { readOnly: { path: null, words } }, assets))));
  }

  /** The same for a backup, with its history. */
  async openBackup(file: string, words: string): Promise<Result<Document>> {
    const opened = await orDiskTrouble(() => this.#import(file, { readOnly: { path: null, words } }, null));
    return opened.ok ? ok(opened.value.document) : opened;
  }

  /** Makes an open project say what a backup says, as one step. Nothing: it says that already. */
  async restoreBackup(document: Document, file: string): Promise<Result<Change | undefined>> {
    const backup = this.backups().find((one) => one.file === file);
    if (!backup) return problem('file-not-found', t.file.notFound(basename(file)), t.file.notFoundAction);
    const database = join(this.#root, `${this.#env.newId()}.incoming`);
    const read = await readApart(file, this.#env.apart, database, ({ model, db }) => ({ model, assets: readAssets(db) }));
    if (!read.ok) return read;
    const { model, assets } = read.value;
    const title = projectOf(document.model).title;
    if (projectOf(model).id !== projectOf(document.model).id) return problem('refused', t.merge.otherProject(title, projectOf(model).title), t.file.otherBackupAction);
    const change = document.restore(model, t.file.restoredBackup(Date.parse(backup.time), this.#env.now()), assets);
    return change && 'ok' in change ? problem('file-not-writable', change.message, change.action ?? t.file.ownDiskFailsAction) : ok(change);
  }

  /** Takes over what is new in a document's own file. */
  takeOutside(document: Document): Promise<Result<Outside>> {
    return takeOutside(document, this.#env);
  }

  /** The same for another copy of it, which stays as it is. */
  takeCopy(document: Document, path: string): Promise<Result<Outside>> {
    return takeCopy(document, path, this.#env);
  }

  /** What can still be read of a damaged file, as a project without a place. The file stays as it is. */
  async salvage(path: string): Promise<Result<{ readonly document: Document; readonly salvaged: Salvaged }>> {
    const database = join(this.#root, `${this.#env.newId()}.incoming`);
    try {
      const salvaged = await orDiskTrouble(() => this.#env.apart.salvageFile(path, database));
      return salvaged.ok ? ok({ document: this.#fresh(wholly(readOnce(database)), t.file.salvaged(basename(path))), salvaged: salvaged.value }) : salvaged;
    } finally {
      removeDatabase(database);
    }
  }

  #elsewhere(path: string): Result<never> {
    return openElsewhere(path, this.#env.now(), this.holderOf(path));
  }

  /** The content of a file with its history, as a project without a place: to be saved as another copy of the same project. */
  async openDetached(path: string): Promise<Result<Document>> {
    const opened = await orDiskTrouble(() => this.#import(path, {}, null));
    return opened.ok ? ok(opened.value.document) : opened;
  }

  /** What earlier runs left behind, the newest first. Copies with nothing new in them are removed on the way. */
  recoverable(): Recoverable[] {
    const found: Recoverable[] = [];
    for (const { folder, record: written } of this.#copies()) {
      if (isLocked(folder)) continue;
      const record = settled(written);
      const look = lookInto(folder);
      if (!look) continue;
      const { entries, versions } = leftIn(record, look);
      const [last, version] = [entries[0], versions[0]];
      if (!last && !version) {
        rmSync(folder, { recursive: true, force: true });
        continue;
      }
      const labels = entries.slice(0, PREVIEW).map(({ label }) => label);
      const time = [last?.time ?? '', version?.time ?? ''].sort().at(-1) ?? '';
      found.push({ id: basename(folder), title: look.title, path: record.path, changes: entries.length, versions: versions.length, time, labels });
    }
    return found.sort((a, b) => (a.time < b.time ? 1 : -1));
  }

  /** What one of them holds that is in no file, newest first; nothing where it is gone or somebody is at work on it. */
  left(id: string): Left | undefined {
    const folder = this.#copyNamed(id);
    if (folder === undefined || isLocked(folder)) return undefined;
    const [record, look] = [readRecord(folder), lookInto(folder)];
    return record && look && leftIn(settled(record), look);
  }

  /** Opens what an earlier run left. Where its file has changed meanwhile it becomes a project without a place. */
  recover(id: string): Promise<Result<Opened>> {
    return orDiskTrouble<Opened>(async () => {
      const folder = this.#copyNamed(id);
      const document = folder === undefined ? undefined : this.#reopen(folder);
      if (!document) return problem('file-not-found', t.file.notFound(t.file.untitled), t.file.notFoundAction);
      return { ok: true, value: { document, recovered: document.unsaved } };
    });
  }

  discard(id: string): void {
    const folder = this.#copyNamed(id);
    if (folder !== undefined && !isLocked(folder)) rmSync(folder, { recursive: true, force: true });
  }

  /** Only what stands in the list: a name such as "" or ".." would be the folder of all of them, or one above. */
  #copyNamed(id: string): string | undefined {
    return this.#copies().find(({ folder }) => basename(folder) === id)?.folder;
  }

  #copies(): { folder: string; record: WorkingRecord }[] {
    return readdirSync(this.#root).flatMap((name) => {
      const folder = join(this.#root, name);
      const record = readRecord(folder);
      return record ? [{ folder, record }] : [];
    });
  }

  #reopen(folder: string): Document | undefined {
    const copy = WorkingCopy.reopen(folder);
    if (!copy) return undefined;
    copy.setRecord(settled(copy.record));
    const { path, base } = copy.record;
    const lock = path !== null && isFile(path) && sha256Of(path) === base ? PlaceLock.take(path, this.#env) : null;
    // Changed meanwhile, or somebody else has it by now.
    const isOurs = lock !== null && (lock === undefined || lock instanceof PlaceLock);
    if (path !== null && !isOurs) copy.setRecord({ path: null, base: null, firstEntries: copy.record.savedEntries });
    return new Document(copy, this.#env, isOurs ? { lock } : {});
  }

  async #import(path: string, standing: Standing, place: string | null = path): Promise<Result<Opened>> {
    let isOpen = false;
    try {
      const opened = await this.#copied(path, standing, place);
      isOpen = opened.ok;
      return opened;
    } finally {
      if (!isOpen) standing.lock?.release();
    }
  }

  #copied(path: string, standing: Standing, place: string | null): Promise<Result<Opened>> {
    return this.#imported(path, (database, { sha256, title, entries, versions }) => {
      const record = { ...this.#record(place, title), base: place === null && standing.readOnly === undefined ? null : sha256, savedEntries: entries, savedVersions: [...versions], firstEntries: entries };
      const copy = WorkingCopy.create(join(this.#root, this.#env.newId()), record, (target) => {
        renameSync(database, target);
        return openDatabase(target);
      });
      return { document: new Document(copy, this.#env, standing), recovered: 0 };
    });
  }

  /** Has a file checked apart, and uses the database of our own that was made from it. */
  async #imported<T>(path: string, use: (database: string, imported: Imported) => T, apart = this.#env.apart): Promise<Result<T>> {
    const database = join(this.#root, `${this.#env.newId()}.incoming`);
    try {
      const imported = await apart.importFile(path, database);
      return imported.ok ? { ok: true, value: use(database, imported.value) } : imported;
    } finally {
      removeDatabase(database);
    }
  }

  /** A working copy without a place whose journal begins with this difference. */
  #fresh(diff: Diff, label: string, standing: Standing = {}, assets: readonly Asset[] = [], { author, device }: Pick<LibraryEnv, 'author' | 'device'> = this.#env): Document {
    const model = apply(emptyModel(), diff);
    const record = { ...this.#record(null, projectOf(model).title), base: null, savedEntries: 0, savedVersions: [], firstEntries: 1 };
    const { now } = this.#env;
    const copy = WorkingCopy.create(join(this.#root, this.#env.newId()), record, (target) => {
      const db = createDatabase(target);
      db.transaction(() => {
        new RowWriter(db).write(diff, model);
        writeAssets(db, assets);
        new Journal(db).append(diff, { author, device, time: new Date(now()).toISOString(), label, kind: 'edit' });
      })();
      return db;
    });
    return new Document(copy, this.#env, standing);
  }

  #record(path: string | null, title: string) {
    return { path, title, appVersion: this.#env.appVersion, pending: null };
  }
}

/** The model of a database that nobody has open. */
function readOnce(path: string): Model {
  const db = openDatabase(path);
  try {
    return readModel(db);
  } finally {
    db.close();
  }
}

/** What a working copy holds; nothing where it cannot be read: it is left as it is, for somebody to look at. */
function lookInto(folder: string): { readonly entries: readonly Entry[]; readonly title: string; readonly named: readonly NamedVersion[] } | undefined {
  let db: Db | undefined;
  try {
    db = openDatabase(databasePath(folder));
    return { entries: readEntries(db), title: db.prepare('SELECT title FROM project').pluck().get() as string, named: namedIn(db) };
  } catch (error) {
    if ((error as Error).name !== 'SqliteError') throw error;
    return undefined;
  } finally {
    db?.close();
  }
}

function leftIn({ path, savedEntries, firstEntries, savedVersions }: WorkingRecord, { entries, named }: { readonly entries: readonly Entry[]; readonly named: readonly NamedVersion[] }): Left {
  return { entries: entries.slice(path ? savedEntries : firstEntries).reverse(), versions: notSaved(named, savedVersions) };
}

const realPath = (file: string) => (existsSync(file) ? realpathSync(file) : resolve(file));

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** The record after a crash in the middle of a save: the file says whether the new one had taken its place. */
function settled(record: WorkingRecord): WorkingRecord {
  const { pending } = record;
  if (!pending) return record;
  const isThere = isFile(pending.path) && sha256Of(pending.path) === pending.sha256;
  return isThere ? { ...record, path: pending.path, base: pending.sha256, savedEntries: pending.entries, ...(pending.versions ? { savedVersions: pending.versions } : {}), pending: null } : { ...record, pending: null };
}

/** The difference from nothing to a model. */
function wholly(model: Model): Diff {
  const added: Record<DiffKey, Row> = {};
  for (const [table, row] of allRows(model)) added[diffKey(table, row.scenario, row.id)] = row;
  return { added, updated: {}, removed: {} };
}

function asNewProject(model: Model, id: string): Model {
  const project = { ...projectOf(model), id };
  return { ...model, project: new Map([[`/${id}`, project]]) };
}

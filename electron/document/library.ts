/**
 * The projects of this machine: opens files by way of working copies, makes new ones, and finds what an earlier run left
 * behind. A file is used by one process at a time.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { problem, type Result } from '../../core/contract/result.ts';
import { apply, type Diff, type DiffKey } from '../../core/model/diff.ts';
import { diffKey } from '../../core/model/diff.ts';
import { allRows, emptyModel, projectOf, type Model } from '../../core/model/model.ts';
import { newProject, type NewProject } from '../../core/model/new-project.ts';
import type { Row } from '../../core/model/tables.ts';
import { t } from '../../core/text/text.ts';
import { checkFile, sha256Of, type CheckedFile } from './check-file.ts';
import { createDatabase, openDatabase, type Db } from './database.ts';
import { Document, type DocumentEnv } from './document.ts';
import { Journal, ownParentsIn, readEntries, type Entry } from './journal.ts';
import { RowWriter } from './rows.ts';
import { databasePath, isLocked, readRecord, WorkingCopy, type WorkingRecord } from './working-copy.ts';

/** A working copy with changes that are in no file. */
export interface Recoverable {
  readonly id: string;
  readonly title: string;
  readonly path: string | null;
  /** How many entries are not in the file. */
  readonly changes: number;
  /** When the last one was made, ISO 8601. */
  readonly time: string;
  /** What the newest ones were, newest first. */
  readonly labels: readonly string[];
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
  readonly #env: LibraryEnv;

  /** @param dataFolder the app's own folder; working copies are in `working` below it */
  constructor(dataFolder: string, env: LibraryEnv) {
    this.#root = join(dataFolder, 'working');
    this.#env = env;
    mkdirSync(this.#root, { recursive: true });
  }

  /** A new project without a place. */
  create(project: NewProject): Document {
    const diff = newProject(project, this.#env.newId);
    return this.#fresh(diff, t.file.newProject);
  }

  /** The content of a file as a new project without a place: its own id, a journal of its own. */
  openCopy(path: string): Result<Document> {
    const checked = this.#check(path);
    if (!checked.ok) return checked;
    const model = asNewProject(checked.value.model, this.#env.newId());
    checked.value.close();
    const added: Record<DiffKey, Row> = {};
    for (const [table, row] of allRows(model)) added[diffKey(table, row.scenario, row.id)] = row;
    return { ok: true, value: this.#fresh({ added, updated: {}, removed: {} }, t.file.openedExample) };
  }

  /** Opens a file, with what an earlier run left of it. */
  open(file: string): Result<Opened> {
    const path = existsSync(file) ? realpathSync(file) : resolve(file);
    const left = this.#copies().filter(({ record }) => record.path === path || record.pending?.path === path);
    if (left.some(({ folder }) => isLocked(folder))) {
      return problem('file-open-elsewhere', t.file.openElsewhere(basename(path)), t.file.openElsewhereAction);
    }
    for (const { folder, record } of left) {
      const recovered = isFile(path) && settled(record).base === sha256Of(path) ? this.#reopen(folder) : undefined;
      if (recovered && recovered.unsaved > 0) return { ok: true, value: { document: recovered, recovered: recovered.unsaved } };
      recovered?.close();
    }
    return this.#import(path);
  }

  /** The content of a file with its history, as a project without a place: to be saved as another copy of the same project. */
  openDetached(path: string): Result<Document> {
    const opened = this.#import(path, null);
    return opened.ok ? { ok: true, value: opened.value.document } : opened;
  }

  /** What earlier runs left behind, the newest first. Copies with nothing new in them are removed on the way. */
  recoverable(): Recoverable[] {
    const found: Recoverable[] = [];
    for (const { folder, record: written } of this.#copies()) {
      if (isLocked(folder)) continue;
      const record = settled(written);
      const look = lookInto(folder);
      if (!look) continue;
      const { entries, title } = look;
      const changes = entries.length - (record.path ? record.savedEntries : record.firstEntries);
      const last = entries.at(-1);
      if (changes <= 0 || !last) {
        rmSync(folder, { recursive: true, force: true });
        continue;
      }
      const labels = entries.slice(-Math.min(changes, PREVIEW)).map((entry) => entry.label).reverse();
      found.push({ id: basename(folder), title, path: record.path, changes, time: last.time, labels });
    }
    return found.sort((a, b) => (a.time < b.time ? 1 : -1));
  }

  /** Opens what an earlier run left. Where its file has changed meanwhile it becomes a project without a place. */
  recover(id: string): Result<Opened> {
    const folder = join(this.#root, basename(id));
    const document = existsSync(folder) ? this.#reopen(folder) : undefined;
    if (!document) return problem('file-not-found', t.file.notFound(t.file.untitled), t.file.notFoundAction);
    return { ok: true, value: { document, recovered: document.unsaved } };
  }

  discard(id: string): void {
    const folder = join(this.#root, basename(id));
    if (existsSync(folder) && !isLocked(folder)) rmSync(folder, { recursive: true, force: true });
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
    const isOurs = path !== null && isFile(path) && sha256Of(path) === base;
    if (path !== null && !isOurs) copy.setRecord({ path: null, base: null, firstEntries: copy.record.savedEntries });
    return new Document(copy, this.#env);
  }

  #check(path: string): Result<CheckedFile> {
    return checkFile(path, join(this.#root, `${this.#env.newId()}.incoming`));
  }

  #import(path: string, place: string | null = path): Result<Opened> {
    const checked = this.#check(path);
    if (!checked.ok) return checked;
    const { db: source, model, sha256, close } = checked.value;
    const entries = readEntries(source).length;
    const record = this.#record(place, model, { base: place === null ? null : sha256, savedEntries: entries, firstEntries: entries });
    const copy = WorkingCopy.create(join(this.#root, this.#env.newId()), record, (target) => {
      const db = createDatabase(target);
      db.transaction(() => {
        const writer = new RowWriter(db);
        for (const [table, row] of allRows(model)) writer.insert(table, row);
        copyTable(source, db, 'journal', ['seq', 'id', 'header', 'diff']);
        copyTable(source, db, 'asset', ['hash', 'type', 'bytes']);
        for (const { key, value } of ownParentsIn(source)) db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(key, value);
      })();
      return db;
    });
    close();
    return { ok: true, value: { document: new Document(copy, this.#env), recovered: 0 } };
  }

  /** A working copy without a place whose journal begins with this difference. */
  #fresh(diff: Diff, label: string): Document {
    const model = apply(emptyModel(), diff);
    const record = this.#record(null, model, { base: null, savedEntries: 0, firstEntries: 1 });
    const { author, device, now } = this.#env;
    const copy = WorkingCopy.create(join(this.#root, this.#env.newId()), record, (target) => {
      const db = createDatabase(target);
      db.transaction(() => {
        new RowWriter(db).write(diff, model);
        new Journal(db).append(diff, { author, device, time: new Date(now()).toISOString(), label, kind: 'edit' });
      })();
      return db;
    });
    return new Document(copy, this.#env);
  }

  #record(path: string | null, model: Model, counts: Pick<WorkingRecord, 'base' | 'savedEntries' | 'firstEntries'>): WorkingRecord {
    return { path, title: projectOf(model).title, appVersion: this.#env.appVersion, pending: null, ...counts };
  }
}

/** What a working copy holds; nothing where it cannot be read: it is left as it is, for somebody to look at. */
function lookInto(folder: string): { readonly entries: readonly Entry[]; readonly title: string } | undefined {
  let db: Db | undefined;
  try {
    db = openDatabase(databasePath(folder));
    return { entries: readEntries(db), title: db.prepare('SELECT title FROM project').pluck().get() as string };
  } catch (error) {
    if ((error as Error).name !== 'SqliteError') throw error;
    return undefined;
  } finally {
    db?.close();
  }
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** The record after a crash in the middle of a save: the file says whether the new one had taken its place. */
function settled(record: WorkingRecord): WorkingRecord {
  const { pending } = record;
  if (!pending) return record;
  const isThere = isFile(pending.path) && sha256Of(pending.path) === pending.sha256;
  return isThere ? { ...record, path: pending.path, base: pending.sha256, savedEntries: pending.entries, pending: null } : { ...record, pending: null };
}

function asNewProject(model: Model, id: string): Model {
  const project = { ...projectOf(model), id };
  return { ...model, project: new Map([[`/${id}`, project]]) };
}

function copyTable(from: Db, to: Db, table: string, columns: readonly string[]): void {
  const insert = to.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  for (const values of from.prepare(`SELECT ${columns.join(', ')} FROM ${table}`).raw().iterate()) insert.run(...(values as unknown[]));
}

/**
 * An open project: the immutable model beside its working copy. Every answered command is one transaction that writes
 * the rows and a journal entry and is on the disk when the answer is given; undo and redo are entries too. The `.wfa`
 * is written from here as a whole, by save.ts.
 */
import { decide } from '../../core/commands/decide.ts';
import { decideUnknown } from '../../core/commands/decide-unknown.ts';
import type { Command, Env } from '../../core/commands/command.ts';
import type { Refusal } from '../../core/commands/refusal.ts';
import { between } from '../../core/merge/compare.ts';
import { apply, invert, isEmpty, splitKey, squash, type Diff } from '../../core/model/diff.ts';
import type { Model } from '../../core/model/model.ts';
import { tableOf } from '../../core/model/tables.ts';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import type { Asset } from './assets.ts';
import { readAssets, writeAssets } from './assets.ts';
import { Journal, type Entry, type Header, type MergeHeader, type StoredEntry } from './journal.ts';
import { readCopy, type FileCopy } from './merge-files.ts';
import { readModel, RowWriter } from './rows.ts';
import { UndoLine, type UndoStep } from './undo-line.ts';
import { diskTrouble } from './disk-trouble.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { PlaceLock } from './place-lock.ts';
import type { Apart } from './apart.ts';
import { hasRoom, insertVersions, isSameProject, listVersions, modelOf, namedIn, nameVersion, notSaved, removeVersion, versionOf, type StoredVersion, type Version } from './versions.ts';
import type { WorkingCopy } from './working-copy.ts';

const MAX_VERSION_NAME = 200;

export interface DocumentEnv extends Env {
  /** Who edits, as the history names them. */
  readonly author: string;
  /** The name of this machine, for others who share a drive with it. */
  readonly host: string;
  /** An id of this machine. */
  readonly device: string;
  /** Where long work is done. */
  readonly apart: Apart;
}

/** What every window of the document is told. */
export interface Change {
  readonly revision: number;
  readonly diff: Diff;
  readonly label: string;
  /** How many steps undo could take back now. */
  readonly depth: number;
  /** Nothing where only view state changed. */
  readonly entry: Entry | undefined;
}

/** What a merge brings into a document. */
export interface Adoption {
  /** Relative to this document, map positions included. */
  readonly diff: Diff;
  /** The other copy's entries that are not here, parents before children, as they are stored. */
  readonly entries: readonly StoredEntry[];
  readonly assets: readonly Asset[];
  /** States that the other copy keeps. */
  readonly versions?: readonly StoredVersion[];
  /** Joins the two lines; nothing where the other copy only went on from here. */
  readonly merge?: { readonly header: MergeHeader; readonly diff: Diff };
}

/** A file as it was read. */
export interface FileState {
  readonly sha256: string;
  /** How many journal entries are in it. */
  readonly entries: number;
  /** The named versions in it, by id. */
  readonly versions: readonly string[];
  /** Are its map positions those of the document now? */
  readonly hasOurViews: boolean;
}

/** How a document stands in the place of its file. */
export interface Standing {
  /** Tells others that it is open here. */
  readonly lock?: PlaceLock | undefined;
  readonly readOnly?: Reading;
}

/** What is shown for reading only: a file, or an earlier state of a project, which is in no place. */
export interface Reading {
  readonly path: string | null;
  /** As a sentence begins with it. */
  readonly words: string;
}

export class Document {
  readonly #copy: WorkingCopy;
  readonly #env: DocumentEnv;
  readonly #journal: Journal;
  #undoLine: UndoLine;
  readonly #writer: RowWriter;
  readonly #listeners = new Set<(change: Change) => void>();
  #model: Model;
  #revision = 0;
  #viewChanged = false;
  #versionsChanged = false;
  /** The saves that were asked for, one behind the other. */
  #saving: Promise<unknown> = Promise.resolve();
  #lock: PlaceLock | undefined;
  #readOnly: Reading | undefined;

  constructor(copy: WorkingCopy, env: DocumentEnv, { lock, readOnly }: Standing = {}) {
    this.#copy = copy;
    this.#lock = lock;
    this.#readOnly = readOnly;
    this.#env = env;
    this.#model = readModel(copy.db);
    this.#journal = new Journal(copy.db);
    this.#undoLine = undoLineOf(this.#journal);
    this.#writer = new RowWriter(copy.db);
    this.#versionsChanged = this.unsavedVersions > 0;
  }

  get model(): Model {
    return this.#model;
  }
  get revision(): number {
    return this.#revision;
  }
  /** The file it is saved in; nothing: it has no place yet. */
  get path(): string | null {
    return this.#readOnly ? this.#readOnly.path : this.#copy.record.path;
  }
  get isReadOnly(): boolean {
    return this.#readOnly !== undefined;
  }
  /** What is shown for reading only; nothing: it can be edited. */
  get reading(): Reading | undefined {
    return this.#readOnly;
  }
  /** Why nothing can be changed in it; nothing: it can. */
  get whyReadOnly(): { readonly message: string; readonly action: string } | undefined {
    return this.#readOnly && { message: t.file.readOnly(this.#readOnly.words), action: t.file.readOnlyAction };
  }
  get folder(): string {
    return this.#copy.folder;
  }
  get entries(): readonly Entry[] {
    return this.#journal.entries;
  }
  /** The newest entry. */
  get tip(): Entry | undefined {
    return this.#journal.tip;
  }
  /** What an entry did; nothing where old history was folded. */
  diffOf(entry: string): Diff | undefined {
    return this.#journal.diffOf(entry);
  }
  /** What leads from how the content is now to how it was after an entry; nothing where old history was folded. */
  diffTo(entry: string): Diff | undefined {
    const tip = this.#journal.tip;
    return tip && this.#journal.diffBetween(tip.id, entry);
  }
  /** Entries that are in no file; for a project without a place, those since it was made. */
  get unsaved(): number {
    const { path, savedEntries, firstEntries } = this.#copy.record;
    return this.#journal.count - (path ? savedEntries : firstEntries);
  }
  /** Versions kept under a name that are in no file yet. */
  get unsavedVersions(): number {
    return notSaved(namedIn(this.#copy.db), this.#copy.record.savedVersions).length;
  }
  /** Is there something to write? */
  get isChanged(): boolean {
    return this.unsaved > 0 || this.#viewChanged || this.#versionsChanged;
  }
  get undoLabel(): string | undefined {
    return this.#undoLine.undo?.label;
  }
  /** How many steps undo could take back. */
  get undoDepth(): number {
    return this.#undoLine.depth;
  }
  get redoLabel(): string | undefined {
    return this.#undoLine.redo?.label;
  }

  /** SHA-256 of the file as it was last read or written here; nothing: it has no file. */
  get base(): string | null {
    return this.#copy.record.base;
  }

  /** The same, when no save is under way any more. */
  async fingerprint(): Promise<string | null> {
    await this.#saving;
    return this.base;
  }

  /** Calls back after each change; gives the way to stop. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * @param group Runs of typing share one and are undone together.
   * @param assets pictures that the command speaks of, kept in the same step
   */
  apply(command: Command, group?: string, assets: readonly Asset[] = []): Change | Refusal {
    if (this.whyReadOnly) return { ok: false, code: 'not-allowed', ...this.whyReadOnly };
    const decision = decide(this.#model, command, this.#env);
    return decision.ok ? this.#commit(decision.diff, decision.label, { kind: 'edit', ...(group ? { group } : {}) }, assets) : decision;
  }

  /** The same for input that nobody has looked at. */
  applyUnknown(input: unknown): Change | Refusal {
    if (this.whyReadOnly) return { ok: false, code: 'not-allowed', ...this.whyReadOnly };
    const decision = decideUnknown(this.#model, input, this.#env);
    return decision.ok ? this.#commit(decision.diff, decision.label, { kind: 'edit' }) : decision;
  }

  /** Makes it say what it said in another state of the project, as one step. Nothing: it says that already. */
  restore(state: Model, label: string, assets: readonly Asset[] = []): Change | Refusal | undefined {
    if (this.whyReadOnly) return { ok: false, code: 'not-allowed', ...this.whyReadOnly };
    const diff = between(this.#model, state);
    return isEmpty(diff) ? undefined : this.#commit(diff, label, { kind: 'edit' }, assets);
  }

  /** The states that it keeps, newest first. */
  get versions(): readonly Version[] {
    return listVersions(this.#copy.db);
  }

  /** Keeps the state as it is now under a name, in the file with the next save. */
  keepVersion(name: string): Result<Version> {
    const entry = this.#journal.tip?.id ?? '';
    const moment = { entry, time: new Date(this.#env.now()).toISOString(), author: this.#env.author };
    return this.#changeVersions(name, () => {
      const version = versionOf(this.#model, name.trim(), moment);
      insertVersions(this.#copy.db, [version]);
      return this.versions.find(({ id }) => id === version.id);
    });
  }

  /** Gives a version a name, so that it is not thinned. */
  renameVersion(id: string, name: string): Result<Version> {
    return this.#changeVersions(name, () => (nameVersion(this.#copy.db, id, name.trim()) ? this.versions.find((version) => version.id === id) : undefined));
  }

  removeVersion(id: string): Result<Version> {
    const version = this.versions.find((one) => one.id === id);
    return this.#changeVersions(undefined, () => (removeVersion(this.#copy.db, id) ? version : undefined));
  }

  /** What the project said then; a problem where the version is not there or cannot be used. */
  versionModel(id: string): Result<Model> {
    const model = modelOf(this.#copy.db, id);
    return model && isSameProject(model, this.#model) ? ok(model) : problem('file-damaged', t.versions.unusable, t.versions.unusableAction);
  }

  /** Goes back to a version, as one step. Nothing: it says that already. */
  restoreVersion(id: string): Result<Change | undefined> {
    const [version, model] = [this.versions.find((one) => one.id === id), this.versionModel(id)];
    if (!version || !model.ok) return model.ok ? problem('file-damaged', t.versions.unusable, t.versions.unusableAction) : model;
    const change = this.restore(model.value, t.versions.restored(version.name, Date.parse(version.time), this.#env.now()));
    return change && 'ok' in change ? problem('file-not-writable', change.message, change.action ?? t.file.ownDiskFailsAction) : ok(change);
  }

  #changeVersions(name: string | undefined, change: () => Version | undefined): Result<Version> {
    if (this.whyReadOnly) return problem('file-not-writable', this.whyReadOnly.message, this.whyReadOnly.action);
    if (name !== undefined && (name.trim() === '' || name.length > MAX_VERSION_NAME)) return problem('refused', t.versions.badName(MAX_VERSION_NAME), t.versions.badNameAction);
    if (name !== undefined && !hasRoom(this.versions)) return problem('refused', t.versions.full, t.versions.fullAction);
    try {
      const version = this.#copy.db.transaction(change).immediate();
      if (!version) return problem('refused', t.versions.unusable, t.versions.unusableAction);
      this.#versionsChanged = true;
      return ok(version);
    } catch (error) {
      const trouble = diskTrouble(error);
      if (!trouble) throw error;
      return problem('file-not-writable', trouble.message, trouble.action);
    }
  }

  undo(): Change | Refusal | undefined {
    return this.#invert(this.#undoLine.undo, 'undo');
  }

  redo(): Change | Refusal | undefined {
    return this.#invert(this.#undoLine.redo, 'redo');
  }

  /** Takes over what a merge came to: rows, the other side's entries and the merge's own, all or nothing. */
  adopt({ diff, entries, assets, versions = [], merge }: Adoption): Change | Refusal {
    const own = this.#journal.tip?.id ?? '';
    const newest = merge ? undefined : entries.at(-1);
    const label = newest ? t.file.cameIn((JSON.parse(newest.header) as Header).author) : t.merge.entry;
    return this.#write(diff, label, () => {
      writeAssets(this.#copy.db, assets);
      this.#journal.adopt(entries);
      insertVersions(this.#copy.db, versions);
      if (merge) return this.#journal.appendMerge(own, merge.diff, merge.header);
      this.#journal.markArrival(own);
      return entries.length > 0 ? this.#journal.tip : undefined;
    }, true);
  }

  /** The same for another copy of it. Nothing: nothing is new. */
  adoptCopy(adoption: Adoption): Change | Refusal | undefined {
    const isNew = !isEmpty(adoption.diff) || adoption.entries.length > 0 || adoption.merge !== undefined;
    return isNew ? this.adopt(adoption) : undefined;
  }

  /** The same for what its own file says by now, which counts as read and is what the next save compares with. */
  adoptFile(adoption: Adoption, { sha256, entries, versions, hasOurViews }: FileState): Change | Refusal | undefined {
    const change = this.adoptCopy(adoption);
    if (change && 'ok' in change) return change;
    this.#viewChanged = !hasOurViews;
    try {
      this.#copy.setRecord({ base: sha256, savedEntries: entries, savedVersions: [...versions], ...(this.isReadOnly ? { firstEntries: entries } : {}) });
    } catch (error) {
      // It is on the disk with the next save; until then a crash brings the work back as a project without a place.
      if (!diskTrouble(error)) throw error;
    }
    return change;
  }

  /** Pictures and the like that its rows name. */
  get assets(): Asset[] {
    return readAssets(this.#copy.db);
  }

  /** All of it that a merge needs. */
  copyNamed(name: string): FileCopy {
    return readCopy({ db: this.#copy.db, model: this.#model }, name);
  }

  /** Writes the file it belongs to. Edits go on meanwhile. */
  save(): Promise<Result<{ readonly path: string }>> {
    return this.inTurn(async () => {
      const { path, base } = this.#copy.record;
      if (this.whyReadOnly) return problem('file-not-writable', this.whyReadOnly.message, this.whyReadOnly.action);
      if (!path) return problem('file-not-writable', t.file.notWritable(t.file.untitled, ''), t.file.notWritableAction);
      return this.#writeFile(path, base);
    });
  }

  /** Writes another file, which it belongs to from then on. The person was asked before an existing one is named. */
  saveAs(path: string): Promise<Result<{ readonly path: string }>> {
    return this.inTurn(async () => {
      const isSame = path === this.path;
      const lock = isSame && this.#lock ? this.#lock : PlaceLock.take(path, this.#env);
      if (lock && !(lock instanceof PlaceLock)) return openElsewhere(path, this.#env.now(), lock);
      const saved = await this.#writeFile(path, isSame ? this.#copy.record.base : 'any');
      if (lock !== this.#lock) (saved.ok ? this.#lock : lock)?.release();
      if (saved.ok) [this.#lock, this.#readOnly] = [lock, undefined];
      return saved;
    });
  }

  /**
   * Lets go of the working copy. It goes when the file has everything in it; otherwise it stays, to be found at the next
   * start.
   */
  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#saving;
    if (this.isChanged && !this.isReadOnly) this.#copy.close();
    else this.#copy.remove();
    this.#lock?.release();
  }

  /** Does something when no save is under way. */
  inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#saving.then(work);
    this.#saving = turn.catch(() => undefined);
    return turn;
  }

  async #writeFile(path: string, base: string | null | 'any'): Promise<Result<{ readonly path: string }>> {
    const [viewChanged, versionsChanged] = [this.#viewChanged, this.#versionsChanged];
    [this.#viewChanged, this.#versionsChanged] = [false, false];
    let isSaved = false;
    try {
      const { result, record, isFolded } = await this.#env.apart.save({ folder: this.#copy.folder, record: this.#copy.record, path, base });
      this.#copy.record = record;
      if (isFolded) this.#forgetFolded();
      isSaved = result.ok;
      return result;
    } finally {
      if (!isSaved) [this.#viewChanged, this.#versionsChanged] = [this.#viewChanged || viewChanged, this.#versionsChanged || versionsChanged];
    }
  }

  /** Less can be undone from now on. */
  #forgetFolded(): void {
    this.#journal.noteFolding();
    this.#undoLine = undoLineOf(this.#journal);
  }

  #invert(step: UndoStep | undefined, kind: 'undo' | 'redo'): Change | Refusal | undefined {
    if (this.whyReadOnly) return { ok: false, code: 'not-allowed', ...this.whyReadOnly };
    if (!step) return undefined;
    const oldest = this.#journal.entryOf(step.entries.at(-1));
    const isMerge = kind === 'undo' && !step.cameIn && oldest?.kind === 'merge';
    const back = oldest && (isMerge || step.cameIn) ? this.#journal.ownParent(oldest) : undefined;
    const diff = back ? this.#journal.diffBetween(step.entries[0] ?? '', back) : this.#inverse(step.entries);
    // Old history that was folded cannot be taken back.
    if (!diff) return undefined;
    const label = kind === 'undo' ? t.history.undo(step.label) : t.history.redo(step.label);
    return this.#commit(diff, label, { kind, inverts: [...step.entries], ...(isMerge && back ? { keeps: back } : {}) });
  }

  /** Newest first; nothing where one of them was folded. */
  #inverse(entries: readonly string[]): Diff | undefined {
    const diffs = entries.map((id) => this.#journal.diffOf(id));
    return diffs.every((diff) => diff !== undefined) ? squash(diffs.map(invert)) : undefined;
  }

  #commit(diff: Diff, label: string, fields: Pick<Header, 'kind' | 'inverts' | 'keeps' | 'group'>, assets: readonly Asset[] = []): Change | Refusal {
    const content = withoutViews(diff);
    return this.#write(diff, label, () => {
      writeAssets(this.#copy.db, assets);
      // What is undone may come to nothing, as typing there and back does; its undo is an entry all the same.
      if (isEmpty(content) && fields.kind === 'edit') return undefined;
      const time = new Date(this.#env.now()).toISOString();
      return this.#journal.append(content, { author: this.#env.author, device: this.#env.device, time, label, ...fields });
    });
  }

  /** Rows and entries in one transaction; the model moves on only when it has been committed. */
  #write(diff: Diff, label: string, addEntries: () => Entry | undefined, isAdopted = false): Change | Refusal {
    const next = apply(this.#model, diff);
    const { count } = this.#journal;
    let entry: Entry | undefined;
    try {
      this.#copy.db.transaction(() => {
        this.#writer.write(diff, next);
        entry = addEntries();
      }).immediate();
    } catch (error) {
      this.#journal.forgetFrom(count);
      const trouble = diskTrouble(error);
      if (!trouble) throw error;
      return { ok: false, code: 'not-written', message: trouble.message, action: trouble.action };
    }
    this.#model = next;
    this.#revision += 1;
    if (isAdopted) this.#undoLine = undoLineOf(this.#journal);
    else if (entry) this.#undoLine.note(entry);
    else if (!isEmpty(diff)) this.#viewChanged = true;
    const change: Change = { revision: this.#revision, diff, label, depth: this.undoDepth, entry };
    for (const listener of this.#listeners) listener(change);
    return change;
  }
}

export function withoutViews(diff: Diff): Diff {
  const keep = <V>(part: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(part).filter(([key]) => !tableOf(splitKey(key).table).view));
  return { added: keep(diff.added), updated: keep(diff.updated), removed: keep(diff.removed) };
}

const undoLineOf = (journal: Journal): UndoLine => new UndoLine(journal.line, journal.arrivals, journal.bare);

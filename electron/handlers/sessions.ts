/**
 * Which window has which project. A session tells its window of every change, saves by itself soon after the last edit,
 * and keeps what went wrong with a save until one works.
 */
import { basename } from 'node:path';
import type { Problem } from '../../core/contract/errors.ts';
import type { KeptWhich } from '../../core/contract/kept.ts';
import type { ProjectState, ShownState, Snapshot } from '../../core/contract/project.ts';
import type { Result } from '../../core/contract/result.ts';
import { allRows, projectOf } from '../../core/model/model.ts';
import { Autosave, type AutosaveTimes } from '../document/autosave.ts';
import type { Document } from '../document/document.ts';
import type { RecentFiles } from '../document/recent-files.ts';
import type { AppEvent } from '../../core/contract/events.ts';
import type { WindowId } from './deps.ts';
import { Incoming, type IncomingDeps } from './incoming.ts';
import { ReportWork } from './report-work.ts';

const RETRY_MS = 10_000;

export interface SessionDeps extends IncomingDeps {
  readonly recent: RecentFiles;
  readonly autosave: AutosaveTimes;
  /** So long after a save that did not work it is tried again. */
  readonly retryMs?: number;
  now(): Date;
  tell(window: WindowId, event: AppEvent): void;
}

/** Which earlier state a session shows, and whether its project is open behind it. */
type ShownOf = KeptWhich & Pick<ShownState, 'hasProject'>;

export class Session {
  readonly document: Document;
  readonly recovered: number;
  /** Versions kept in an earlier run that are in no file yet. */
  readonly recoveredVersions: number;
  /** The report that was written last. */
  reportPath: string | undefined;
  readonly reports = new ReportWork();
  /** The picture that was saved last. */
  picturePath: string | undefined;
  /** What was exported last. */
  takeawayPath: string | undefined;
  readonly #deps: SessionDeps;
  readonly #window: WindowId;
  readonly #autosave: Autosave;
  #trouble: Problem | undefined;
  readonly incoming: Incoming;
  readonly #shown: ShownOf | undefined;
  /** It stays open while its window shows an earlier state. */
  #isBehind = false;
  #isClosed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: SessionDeps, window: WindowId, document: Document, recovered: number, shown?: ShownOf) {
    this.#shown = shown;
    this.#deps = deps;
    this.#window = window;
    this.document = document;
    this.recovered = recovered;
    this.recoveredVersions = document.unsavedVersions;
    this.#autosave = new Autosave(() => void this.save().catch((error: unknown) => deps.log.error('Saving failed', error)), deps.autosave);
    document.onChange(({ revision, diff, label, depth }) => {
      this.#tell({ name: 'project.changed', detail: { revision, diff: diff as never, label, depth } });
      if (document.path && !document.isReadOnly) this.#autosave.touch();
      this.#tellState();
    });
    this.incoming = new Incoming(deps, document, () => this.#tellState());
    this.#remember();
    // What came back from an earlier run is written as if it had just been typed.
    if (recovered + this.recoveredVersions > 0 && document.path) this.#autosave.touch();
  }

  get state(): ProjectState {
    const { document } = this;
    return {
      path: document.path,
      fileName: document.path ? basename(document.path) : projectOf(document.model).title,
      unsaved: document.isChanged && !document.isReadOnly,
      trouble: this.#trouble ? { message: this.#trouble.message, action: this.#trouble.action } : null,
      isReadOnly: document.isReadOnly,
      shown: this.shown,
      outside: this.incoming.outside,
      undo: (!this.shown && document.undoLabel) || null,
      redo: (!this.shown && document.redoLabel) || null,
    };
  }

  /** The earlier state that it is, as long as it was not saved as a copy. */
  get shown(): ShownState | null {
    const { reading } = this.document;
    return reading && this.#shown ? { ...this.#shown, words: reading.words } : null;
  }

  /** What its window shows is something else from now on, or this again. */
  setBehind(isBehind: boolean): void {
    this.#isBehind = isBehind;
  }

  get snapshot(): Snapshot {
    const rows = [...allRows(this.document.model)] as unknown as Snapshot['rows'];
    return { revision: this.document.revision, depth: this.document.undoDepth, rows, state: this.state, recovered: this.recovered, recoveredVersions: this.recoveredVersions };
  }

  async save(): Promise<Result<{ readonly path: string }>> {
    this.#autosave.stop();
    clearTimeout(this.#retry);
    const saved = await this.document.save();
    // Others wrote into the file: what they did comes in first, and it is never written over.
    if (!saved.ok && saved.error.code === 'file-changed' && (await this.incoming.look())) return this.#saved(await this.document.save());
    return this.#saved(saved);
  }

  async saveAs(path: string): Promise<Result<{ readonly path: string }>> {
    this.#autosave.stop();
    clearTimeout(this.#retry);
    const saved = await this.document.saveAs(path);
    this.incoming.follow();
    return this.#saved(saved);
  }

  /** Saves what waits and lets go. Never asks: what cannot be saved now stays in the working copy. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.reports.endAll();
    this.#autosave.stop();
    clearTimeout(this.#retry);
    await this.incoming.close();
    if (this.document.path && this.document.isChanged && !this.document.isReadOnly) await this.document.save();
    this.#remember();
    await this.document.close();
  }

  #saved(result: Result<{ readonly path: string }>): Result<{ readonly path: string }> {
    // Questions are told of where they are asked.
    this.#trouble = result.ok || (result.error.code === 'file-changed' && this.incoming.open) ? undefined : result.error;
    if (this.#isClosed) return result;
    if (result.ok) this.incoming.saved();
    // The drive may be back, or have room again, without another edit. Open questions wait for answers, not for time.
    else if (this.document.path && !this.document.isReadOnly && !this.incoming.open) this.#retry = setTimeout(() => void this.save().catch((error: unknown) => this.#deps.log.error('Saving failed', error)), this.#deps.retryMs ?? RETRY_MS);
    this.#remember();
    this.#tellState();
    return result;
  }

  #remember(): void {
    const { path, model } = this.document;
    if (path) this.#deps.recent.add(path, projectOf(model).title, this.#deps.now().toISOString());
  }

  #tellState(): void {
    this.#tell({ name: 'project.state', detail: this.state });
  }

  #tell(event: AppEvent): void {
    if (!this.#isBehind) this.#deps.tell(this.#window, event);
  }
}

export class Sessions {
  readonly #deps: SessionDeps;
  readonly #byWindow = new Map<WindowId, Session>();
  /** Projects that stay open while their window shows an earlier state of them. */
  readonly #behind = new Map<WindowId, Session>();
  readonly #closing = new Set<Promise<void>>();
  /** Windows that were opened for a file which is still being read. */
  readonly #opening = new Map<WindowId, Promise<void>>();
  /** The file that could not be opened in a window. */
  readonly #refused = new Map<WindowId, string>();
  /** What went wrong with the file that a window was opened for. */
  readonly #problems = new Map<WindowId, Problem>();

  constructor(deps: SessionDeps) {
    this.#deps = deps;
  }

  of(window: WindowId): Session | undefined {
    return this.#byWindow.get(window);
  }

  /** The same, and where that is an earlier state, the project that is open behind it. */
  projectOf(window: WindowId): Session | undefined {
    return this.#behind.get(window) ?? this.#byWindow.get(window);
  }

  /** A window was opened for a file: what it asks waits until that is read. */
  opens(window: WindowId, opening: Promise<void>): void {
    const settled = opening.catch((error: unknown) => this.#deps.log.error('Opening failed', error)).finally(() => this.#opening.delete(window));
    this.#opening.set(window, settled);
  }

  async opened(window: WindowId): Promise<void> {
    await this.#opening.get(window);
  }

  /** Puts a project into a window, in place of the one it had. */
  async put(window: WindowId, document: Document, recovered = 0): Promise<Session> {
    await this.close(window);
    const session = new Session(this.#deps, window, document, recovered);
    this.#byWindow.set(window, session);
    this.#problems.delete(window);
    return session;
  }

  /** Shows an earlier state in a window. The project stays open behind it, so that the way back asks for nothing. */
  async show(window: WindowId, document: Document, which: KeptWhich): Promise<void> {
    const before = this.#byWindow.get(window);
    if (before && !before.shown) this.#behind.set(window, before);
    this.#behind.get(window)?.setBehind(true);
    const shown = { from: which.from, id: which.id, hasProject: this.#behind.has(window) };
    this.#byWindow.set(window, new Session(this.#deps, window, document, 0, shown));
    this.#problems.delete(window);
    if (before?.shown) await this.#close(before);
  }

  /** From an earlier state to the project behind it. False: there is none. */
  async back(window: WindowId): Promise<boolean> {
    const [shown, project] = [this.#byWindow.get(window), this.#behind.get(window)];
    if (!shown || !project) return false;
    this.#behind.delete(window);
    this.#byWindow.set(window, project);
    project.setBehind(false);
    await this.#close(shown);
    return true;
  }

  /** An earlier state was saved as a copy, which is what the window works on now. */
  async leaveBehind(window: WindowId): Promise<void> {
    const project = this.#behind.get(window);
    this.#behind.delete(window);
    await this.#close(project);
  }

  /** Resolves when what waited is saved and the file is free for others. */
  async close(window: WindowId): Promise<void> {
    const sessions = [this.#byWindow.get(window), this.#behind.get(window)];
    this.#byWindow.delete(window);
    this.#behind.delete(window);
    await Promise.all(sessions.map((session) => this.#close(session)));
  }

  async #close(session: Session | undefined): Promise<void> {
    if (!session) return;
    const closing = session.close().catch((error: unknown) => this.#deps.log.error('Closing failed', error));
    this.#closing.add(closing);
    await closing;
    this.#closing.delete(closing);
  }

  get isClosing(): boolean {
    return this.#closing.size > 0;
  }

  /** Resolves when nothing that was closed is still being saved. */
  async closed(): Promise<void> {
    await Promise.all(this.#closing);
  }

  /** The window that has this file. */
  windowWith(path: string): WindowId | undefined {
    return [...this.#behind, ...this.#byWindow].find(([, session]) => session.document.path === path)?.[0];
  }

  /** @param path nothing: what was asked for last could be opened */
  refuse(window: WindowId, path: string | undefined): void {
    if (path === undefined) this.#refused.delete(window);
    else this.#refused.set(window, path);
  }

  /** The file that could not be opened in a window last. */
  refused(window: WindowId): string | undefined {
    return this.#refused.get(window);
  }

  /** The same, given out once. */
  takeRefused(window: WindowId): string | undefined {
    const path = this.refused(window);
    this.#refused.delete(window);
    return path;
  }

  setProblem(window: WindowId, problem: Problem): void {
    this.#problems.set(window, problem);
  }

  /** The problem of a window; it is told once. */
  takeProblem(window: WindowId): Problem | undefined {
    const problem = this.#problems.get(window);
    this.#problems.delete(window);
    return problem;
  }
}

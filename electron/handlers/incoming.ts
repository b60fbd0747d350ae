/**
 * What comes into an open project from other copies of it: what others write into its file, noticed while it is open, and copies
 * that were chosen. Where nothing conflicts it comes in by itself; the rest waits for answers, and nothing is dropped meanwhile.
 */
import { basename } from 'node:path';
import type { MergeAnswer, OpenMerge } from '../../core/contract/merge.ts';
import type { ProjectState } from '../../core/contract/project.ts';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import type { Choices } from '../../core/merge/conflicts.ts';
import { tableOf } from '../../core/model/tables.ts';
import { t } from '../../core/text/text.ts';
import type { Document } from '../document/document.ts';
import { FileWatch, type FileEvent } from '../document/file-watch.ts';
import type { Library } from '../document/library.ts';
import type { Outside, OutsideMerge } from '../document/outside-change.ts';
import type { Log } from './deps.ts';

export interface IncomingDeps {
  readonly log: Log;
  readonly library: Pick<Library, 'takeOutside' | 'takeCopy'>;
}

interface Waiting {
  readonly fileName: string;
  readonly merge: OutsideMerge;
}

export class Incoming {
  readonly #deps: IncomingDeps;
  readonly #document: Document;
  readonly #tell: () => void;
  #watch: FileWatch | undefined;
  #path: string | null = null;
  #outside: ProjectState['outside'] = null;
  /** In the project's own file. */
  #own: Waiting | undefined;
  /** In a copy that was chosen. */
  #chosen: Waiting | undefined;
  #isClosed = false;

  /** @param tell is called when there is something else to say of the file */
  constructor(deps: IncomingDeps, document: Document, tell: () => void) {
    [this.#deps, this.#document, this.#tell] = [deps, document, tell];
    this.follow();
  }

  get outside(): ProjectState['outside'] {
    return this.#own ? { kind: 'questions', count: this.#own.merge.conflicts.length } : this.#outside;
  }

  /** The questions that stand open, those of a chosen copy first. */
  get open(): OpenMerge | null {
    const waiting = this.#chosen ?? this.#own;
    return waiting ? openMerge(waiting) : null;
  }

  /** Looks at the file that the document belongs to now. */
  follow(): void {
    const { path } = this.#document;
    if (path === this.#path) return;
    const before = this.#watch;
    [this.#path, this.#watch, this.#own, this.#outside] = [path, undefined, undefined, null];
    void before?.close();
    if (path !== null && !this.#isClosed) this.#watch = new FileWatch(path, () => this.#document.fingerprint(), (event) => void this.#heard(path, event).catch((error: unknown) => this.#deps.log.error('What was written outside was not taken over', error)));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#watch?.close();
  }

  /** What was told of the file was seen. Questions stay until they are answered. */
  seen(): void {
    if (this.#outside?.kind !== 'gone') this.#say(null);
  }

  /** A save worked: the file is in its place again. */
  saved(): void {
    if (this.#outside?.kind === 'gone' || this.#outside?.kind === 'unreadable') this.#outside = null;
  }

  async #heard(path: string, event: FileEvent): Promise<void> {
    if (this.#isClosed || path !== this.#path) return;
    if (event === 'gone') return this.#say({ kind: 'gone' });
    if (event === 'back') return this.#say(null);
    await this.look();
  }

  /** Takes over what others wrote. True: the file says nothing any more that the project does not say. */
  async look(): Promise<boolean> {
    const taken = await this.#deps.library.takeOutside(this.#document);
    if (this.#isClosed) return false;
    if (!taken.ok) {
      this.#say({ kind: 'unreadable', message: `${taken.error.message} ${taken.error.action}` });
      return false;
    }
    this.#own = taken.value.kind === 'conflicts' ? { fileName: basename(this.#path ?? ''), merge: taken.value.merge } : undefined;
    if (taken.value.kind === 'merged') this.#outside = { kind: 'came in', changes: count(taken.value), removed: taken.value.deletions.length };
    if (taken.value.kind === 'conflicts') this.#outside = null;
    this.#tell();
    return taken.value.kind !== 'conflicts';
  }

  /** Another copy of the project. */
  async choose(path: string): Promise<Result<MergeAnswer>> {
    const taken = await this.#deps.library.takeCopy(this.#document, path);
    if (!taken.ok) return taken;
    this.#chosen = taken.value.kind === 'conflicts' ? { fileName: basename(path), merge: taken.value.merge } : undefined;
    return ok(answerOf(taken.value, this.#chosen));
  }

  async finish(choices: Choices): Promise<Result<MergeAnswer>> {
    const waiting = this.#chosen ?? this.#own;
    if (!waiting) return problem('refused', t.mergeView.none, t.mergeView.noneAction);
    const finished = await waiting.merge.finish(choices);
    if (!finished.ok) return finished;
    const left = finished.value.kind === 'conflicts' ? { ...waiting, merge: finished.value.merge } : undefined;
    if (this.#chosen) this.#chosen = left;
    else this.#own = left;
    this.#tell();
    return ok(answerOf(finished.value, left));
  }

  /** Lets go of a chosen copy. */
  leave(): void {
    this.#chosen = undefined;
  }

  #say(outside: ProjectState['outside']): void {
    this.#outside = outside;
    this.#tell();
  }
}

const openMerge = ({ fileName, merge: { names, baseFrom, conflicts } }: Waiting): OpenMerge => ({
  fileName,
  names,
  isWithoutBase: baseFrom === 'none',
  questions: conflicts.map(({ id, kind, table, scenario, row, choices, words }) => ({ id, kind, table, scenario, row, choices: [...choices], words })),
});

type Merged = Extract<Outside, { kind: 'merged' }>;

const count = ({ change: { diff } }: Merged): number => [diff.added, diff.updated, diff.removed].reduce((sum, part) => sum + Object.keys(part).length, 0);

function answerOf(outside: Outside, waiting: Waiting | undefined): MergeAnswer {
  if (outside.kind === 'conflicts') return { kind: 'questions', merge: openMerge(waiting as Waiting) };
  if (outside.kind === 'nothing new') return outside;
  const removed = outside.deletions.map(({ table, name, by }) => ({ noun: tableOf(table).noun, name, by }));
  return { kind: 'merged', revision: outside.change.revision, changes: count(outside), removed };
}

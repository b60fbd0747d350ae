/**
 * The project in this window. Commands go up, differences come down, and everything on screen is derived from the model here: what
 * the main process says, and ahead of it the commands that it has not answered yet. A gap in the revisions asks for a snapshot.
 */
import { untrack } from 'svelte';
import type { Command } from '../../core/commands/command.ts';
import type { Problem } from '../../core/contract/errors.ts';
import type { EventOf } from '../../core/contract/events.ts';
import type { ProjectState, Snapshot } from '../../core/contract/project.ts';
import type { KeptWhich } from '../../core/contract/kept.ts';
import type { Result } from '../../core/contract/result.ts';
import { apply, isEmpty, splitKey, type Diff } from '../../core/model/diff.ts';
import { emptyModel, modelFrom, type Model } from '../../core/model/model.ts';
import { idMaker } from '../../core/model/ids.ts';
import type { Row, TableName } from '../../core/model/tables.ts';
import { onEvent, request } from '../bridge.ts';
import { Ahead, type Guess } from './ahead.ts';
import { Typing } from './typing.svelte.ts';

const noState: ProjectState = { path: null, fileName: '', unsaved: false, trouble: null, isReadOnly: false, shown: null, outside: null, undo: null, redo: null };

/** Ids of new rows are made here, so that a screen can pick what it adds. */
export const newId = idMaker(Date.now, (count) => crypto.getRandomValues(new Uint8Array(count)));

export class Session {
  model = $state.raw<Model>(emptyModel());
  state = $state.raw<ProjectState>(noState);
  isOpen = $state(false);
  /** Changes of an earlier run that came back at opening. */
  recovered = $state(0);
  recoveredVersions = $state(0);
  /** The last thing that was refused or went wrong; shown until it is dismissed or something works. */
  problem = $state.raw<Problem | undefined>(undefined);
  readonly typing = new Typing();
  /** The scenarios in which the last change was that was said. */
  touched: readonly string[] = [];
  /** How many steps undo could take back. */
  depth = $state(0);
  /** Counts the commands that changed content, undo and redo aside. */
  edits = $state(0);
  #revision = 0;
  /** The command that was sent last, until what it changed is here. */
  #sent: Promise<unknown> = Promise.resolve();
  /** Who waits for a revision: the answer to a command may come before the difference. */
  #waiting: { readonly revision: number; readonly go: () => void }[] = [];

  readonly #ahead = new Ahead({ newId, now: Date.now });

  /** Told of each change of the model here: the model before it, the difference, and the model after it. */
  onDiff: (before: Model, diff: Diff, after: Model) => void = () => {};

  /** Listens to the main process; gives the way to stop. */
  listen(): () => void {
    const stops = [
      onEvent('project.changed', (change) => this.#take(change)),
      onEvent('project.state', (state) => (this.state = state)),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Takes the whole project anew; false where none is open. */
  async load(): Promise<boolean> {
    const answer = await request('project.snapshot', {});
    if (!answer.ok) this.problem = answer.error;
    else if (answer.value) this.#start(answer.value);
    else this.isOpen = false;
    return this.isOpen;
  }

  /** Sends a command. True when what it changes is in the model here: at once where that can be told, else when it was carried out. */
  apply(command: Command, group?: string): Promise<boolean> {
    const answer = request('project.apply', { command: { ...command }, ...(group ? { group } : {}) });
    const guess = untrack(() => this.#guess(command));
    const done = this.#carriedOut(command, answer, guess);
    this.#sent = done;
    return guess ? Promise.resolve(true) : done;
  }

  /** All that was sent is answered, what is being typed too, and the model here says so. */
  async settled(): Promise<void> {
    this.typing.flush();
    this.typing.dropDrafts();
    await this.#sent;
  }

  #guess(command: Command): Guess | undefined {
    const guess = this.isOpen && !this.state.isReadOnly ? this.#ahead.guess(this.model, command) : undefined;
    if (guess) this.#change(guess.diff);
    return guess;
  }

  async #carriedOut(command: Command, asked: Promise<Result<{ readonly revision: number }>>, guess: Guess | undefined): Promise<boolean> {
    const answer = await asked;
    if (answer.ok) {
      await this.#reach(answer.value.revision);
      if (command.type !== 'view.set') this.edits += 1;
    }
    if (guess) this.#change(this.#ahead.answered(this.model, guess));
    return this.#note(answer);
  }

  /** Takes back the newest change of the project's content. */
  async undo(): Promise<void> {
    await this.settled();
    const answer = await request('project.undo', {});
    if (answer.ok && answer.value) await this.#reach(answer.value.revision);
    this.#note(answer);
  }

  async redo(): Promise<void> {
    await this.settled();
    const answer = await request('project.redo', {});
    if (answer.ok && answer.value) await this.#reach(answer.value.revision);
    this.#note(answer);
  }

  /** To how the project was after an entry of its history, as one step. */
  async goBackTo(id: string): Promise<void> {
    await this.settled();
    const answer = await request('history.goBack', { id });
    if (answer.ok) await this.#reach(answer.value.revision);
    if (this.#note(answer)) this.edits += 1;
  }

  /** The project says again what a version or backup says. Where that is shown, the project is shown in its place. */
  async restoreKept({ from, id }: KeptWhich): Promise<void> {
    await this.settled();
    const { shown } = this.state;
    const answer = await request('kept.restore', { from, id });
    if (answer.ok) await (shown ? this.load() : this.#reach(answer.value.revision));
    if (this.#note(answer)) this.edits += 1;
  }

  /** Shows an earlier state, for reading only; what went wrong otherwise. */
  async showKept({ from, id }: KeptWhich): Promise<Problem | undefined> {
    await this.settled();
    const answer = await request('kept.open', { from, id });
    if (!answer.ok) return answer.error;
    this.problem = undefined;
    await this.load();
    return undefined;
  }

  /** From there to the project as it is now. */
  async backToProject(): Promise<void> {
    await this.settled();
    if (this.#note(await request('kept.back', {}))) await this.load();
  }

  async save(): Promise<void> {
    this.typing.flush();
    this.#note(await request('project.save', {}));
  }

  async saveAs(): Promise<void> {
    this.typing.flush();
    this.#note(await request('project.saveAs', {}));
  }

  /** What the window shows, on paper. */
  async print(): Promise<void> {
    await this.settled();
    this.#note(await request('app.print', {}));
  }

  async close(): Promise<void> {
    this.typing.flush();
    await request('project.close', {});
    this.isOpen = false;
  }

  #reach(revision: number): Promise<void> {
    if (revision <= this.#revision) return Promise.resolve();
    return new Promise((go) => this.#waiting.push({ revision, go }));
  }

  #arrived(): void {
    const arrived = this.#waiting.filter(({ revision }) => revision <= this.#revision);
    this.#waiting = this.#waiting.filter(({ revision }) => revision > this.#revision);
    for (const { go } of arrived) go();
  }

  /** Keeps what went wrong; that nothing was chosen or nothing changed is not a problem. */
  #note(answer: Result<unknown>): boolean {
    if (answer.ok) this.problem = undefined;
    else if (answer.error.code !== 'cancelled') this.problem = answer.error;
    return answer.ok;
  }

  #start(snapshot: Snapshot): void {
    this.model = modelFrom(snapshot.rows as unknown as [TableName, Row][]);
    this.#change(this.#ahead.restarted(this.model));
    this.#revision = snapshot.revision;
    this.depth = snapshot.depth;
    this.state = snapshot.state;
    [this.recovered, this.recoveredVersions] = [snapshot.recovered, snapshot.recoveredVersions];
    this.isOpen = true;
    this.#arrived();
  }

  #take({ revision, diff, depth }: EventOf<'project.changed'>): void {
    if (revision <= this.#revision || !this.isOpen) return;
    if (revision !== this.#revision + 1) return void this.load();
    this.touched = [diff.added, diff.updated, diff.removed].flatMap((part) => Object.keys(part).map((key) => splitKey(key).scenario));
    this.#change(this.#ahead.said(this.model, diff as unknown as Diff));
    this.#revision = revision;
    this.depth = depth;
    this.#arrived();
  }

  #change(diff: Diff): void {
    if (isEmpty(diff)) return;
    const before = this.model;
    this.model = apply(before, diff);
    this.onDiff(before, diff, this.model);
  }
}

/** What the keys do in a checklist, as commands: add, remove, move by the keyboard. Dragging ends in the same moves. */
import type { Command } from '../../core/commands/command.ts';
import { projectOf } from '../../core/model/model.ts';
import type { Step } from '../../core/model/tables.ts';
import { indentStep, moveBeside, nudgeStep, outdentStep } from '../../core/process/move-steps.ts';
import { stepsFromText } from '../../core/process/step-list.ts';
import { AfterRest } from '../state/after-rest.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import { newId } from '../state/session.svelte.ts';
import { holdKeys, releaseKeys } from '../state/type-ahead.ts';
import { focusStep } from './focus.ts';
import type { PasteSteps } from './paste-steps.svelte.ts';

/** Walking from step to step, and typing in them, is not held up by what is shown of a step beside them; in milliseconds. */
const REST = 120;
/** One for all checklists: only one step has the caret. */
const later = new AfterRest(REST);

export interface ChecklistHost {
  readonly workspace: Workspace;
  readonly paste: PasteSteps;
  readonly process: () => string;
  /** Brings a step onto the page where the list shows only what is in sight. */
  readonly reveal: (id: string) => void;
  readonly details: () => void;
}

export class ChecklistKeys {
  readonly #host: ChecklistHost;

  constructor(host: ChecklistHost) {
    this.#host = host;
  }

  /** A new step behind this one, of the same kind of parent. */
  addAfter(step: Step): void {
    this.#host.workspace.session.typing.flush();
    this.#add({ parent: step.place.parent, after: step.id });
  }

  addAtEnd(): void {
    this.#add({});
  }

  /** Removes the step and goes to the one before it. */
  remove(step: Step): void {
    const order = this.#order();
    const before = order[order.findIndex(({ id }) => id === step.id) - 1];
    const { workspace } = this.#host;
    workspace.session.typing.cancel();
    void workspace.do({ type: 'step.remove', id: step.id }).then(() => before && this.#focus(before.id));
  }

  /** Up or down by one among its siblings. */
  nudge(step: Step, by: -1 | 1): void {
    this.#do(nudgeStep(this.#host.workspace.lookup, step, by), step.id);
  }

  /** A level in; false where it cannot go further in. */
  indent(step: Step): boolean {
    return this.#do(indentStep(this.#host.workspace.lookup, step), step.id);
  }

  /** A level out; false where it is outside of all. */
  outdent(step: Step): boolean {
    return this.#do(outdentStep(this.#host.workspace.lookup, step), step.id);
  }

  /** Next to another step: where a drag was dropped. */
  drop(id: string, beside: Step, edge: 'before' | 'after'): void {
    const { lookup } = this.#host.workspace;
    const step = lookup.get('step', id);
    if (step && id !== beside.id) this.#do(moveBeside(lookup, step, beside, edge), id);
  }

  /** To the step above or below on the page. */
  go(step: Step, by: -1 | 1): void {
    const order = this.#order();
    const other = order[order.findIndex(({ id }) => id === step.id) + by];
    if (other) this.#focus(other.id);
  }

  /** What was copied elsewhere, as steps behind this one, or in its place where it is empty. */
  paste(text: string, step: Step, isEmpty: boolean): void {
    const { workspace, paste, process } = this.#host;
    const sketches = stepsFromText(text, projectOf(workspace.session.model));
    if (sketches.length === 0) return;
    paste.paste({ sketches, where: { process: process(), after: { id: step.id, parent: step.place.parent } }, instead: isEmpty ? step.id : undefined });
  }

  /** The caret is there at once; what is shown of the step follows when one rests on it. */
  pick({ id }: Step): void {
    const { workspace } = this.#host;
    later.run(() => {
      const isStill = document.activeElement?.closest(`[data-step-id="${CSS.escape(id)}"]`);
      if (isStill && workspace.pick?.id !== id) workspace.choose({ table: 'step', id });
    });
  }

  details(): void {
    this.#host.details();
  }

  /** Sends what was typed, moves, and keeps the caret where it was. */
  #do(command: Command | undefined, id: string): boolean {
    const { workspace } = this.#host;
    workspace.session.typing.flush();
    if (command) void workspace.session.apply(command).then((done) => done && this.#focus(id, 'keep'));
    return command !== undefined;
  }

  #add(where: { readonly parent?: string | null; readonly after?: string }): void {
    const id = newId();
    holdKeys();
    void this.#host.workspace.do({ type: 'step.add', id, process: this.#host.process(), ...where }).then((added) => (added ? this.#focus(id) : releaseKeys()));
  }

  #focus(id: string, caret: 'end' | 'keep' = 'end'): void {
    this.#host.reveal(id);
    void focusStep(id, caret);
  }

  #order(): readonly Step[] {
    return this.#host.workspace.lookup.steps(this.#host.process()).map(({ step }) => step);
  }
}

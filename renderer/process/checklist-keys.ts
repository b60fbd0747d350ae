/** What the keys do in a checklist, as commands: add, remove, move by the keyboard. Dragging ends in the same moves. */
import type { Step } from '../../core/model/tables.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import { newId } from '../state/session.svelte.ts';
import { focusStep } from './focus.ts';

export class ChecklistKeys {
  readonly #workspace: Workspace;
  readonly #process: () => string;

  constructor(workspace: Workspace, process: () => string) {
    this.#workspace = workspace;
    this.#process = process;
  }

  /** A new step behind this one, of the same kind of parent. */
  addAfter(step: Step): void {
    this.#workspace.session.typing.flush();
    this.#add({ parent: step.place.parent, after: step.id });
  }

  addAtEnd(): void {
    this.#add({});
  }

  /** Removes the step and goes to the one before it. */
  remove(step: Step): void {
    const order = this.#order();
    const before = order[order.findIndex(({ id }) => id === step.id) - 1];
    this.#workspace.session.typing.cancel();
    void this.#workspace.do({ type: 'step.remove', id: step.id }).then(() => before && focusStep(before.id));
  }

  /** Up or down by one among its siblings. */
  nudge(step: Step, by: -1 | 1): void {
    this.#workspace.session.typing.flush();
    const siblings = this.#order().filter((other) => other.place.parent === step.place.parent);
    const other = siblings[siblings.findIndex(({ id }) => id === step.id) + by];
    if (!other) return;
    this.#move(step.id, other, by < 0 ? 'before' : 'after');
  }

  /** Next to another step: where a drag was dropped. */
  drop(id: string, beside: Step, edge: 'before' | 'after'): void {
    if (id !== beside.id) this.#move(id, beside, edge);
  }

  /** To the step above or below on the page. */
  go(step: Step, by: -1 | 1): void {
    const order = this.#order();
    const other = order[order.findIndex(({ id }) => id === step.id) + by];
    if (other) focusStep(other.id);
  }

  #move(id: string, beside: Step, edge: 'before' | 'after'): void {
    const { parent } = beside.place;
    void this.#workspace
      .do({ type: 'step.move', id, process: beside.process, parent, [edge]: beside.id })
      .then((moved) => moved && focusStep(id));
  }

  #add(where: { readonly parent?: string | null; readonly after?: string }): void {
    const id = newId();
    void this.#workspace.do({ type: 'step.add', id, process: this.#process(), ...where }).then((added) => added && focusStep(id));
  }

  #order(): readonly Step[] {
    return this.#workspace.lookup.steps(this.#process()).map(({ step }) => step);
  }
}

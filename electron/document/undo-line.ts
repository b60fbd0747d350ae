/**
 * What undo would take back and redo would bring again, worked out from the journal alone, so it survives closing. An
 * undo is an entry that names and inverts the newest edit that is not undone; a redo inverts an undo; a new edit clears
 * redo. A run of typing, entries of one group one behind the other, is one step.
 */
import type { Entry } from './journal.ts';

export interface UndoStep {
  /** The entries to invert, newest first. */
  readonly entries: readonly string[];
  readonly label: string;
}

interface Undoable {
  readonly edits: readonly string[];
  readonly label: string;
}
interface Redoable extends Undoable {
  /** The undo entry that a redo inverts. */
  readonly undo: string;
}

export class UndoLine {
  #done: Undoable[] = [];
  #undone: Redoable[] = [];
  #openGroup: string | undefined;

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.note(entry);
  }

  get undo(): UndoStep | undefined {
    const top = this.#done.at(-1);
    return top && { entries: top.edits, label: top.label };
  }

  /** How many steps undo could take back, one after the other. */
  get depth(): number {
    return this.#done.length;
  }

  get redo(): UndoStep | undefined {
    const top = this.#undone.at(-1);
    return top && { entries: [top.undo], label: top.label };
  }

  /** Takes note of an entry that was just written. */
  note(entry: Entry): void {
    const group = this.#openGroup;
    this.#openGroup = entry.kind === 'edit' ? entry.group : undefined;
    if (entry.kind === 'undo') {
      const top = this.#done.pop();
      if (top) this.#undone.push({ ...top, undo: entry.id });
      return;
    }
    if (entry.kind === 'redo') {
      const top = this.#undone.pop();
      if (top) this.#done.push({ edits: top.edits, label: top.label });
      return;
    }
    // The first entry makes the project; there is nothing before it to go back to.
    if (entry.parents.length === 0) return;
    this.#undone = [];
    const top = this.#done.at(-1);
    if (top && group !== undefined && entry.group === group) {
      this.#done[this.#done.length - 1] = { edits: [entry.id, ...top.edits], label: entry.label };
    } else {
      this.#done.push({ edits: [entry.id], label: entry.label });
    }
  }
}

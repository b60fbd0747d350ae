/**
 * What undo would take back and redo would bring again, worked out from the journal alone, so it survives closing. An
 * undo is an entry that names and inverts the newest step that is not undone; a redo inverts an undo; a new edit clears
 * redo. A run of typing, entries of one group one behind the other, is one step, and so is what came in from a file at once.
 */
import type { Entry } from './journal.ts';

export interface UndoStep {
  /** The entries to take back, newest first. */
  readonly entries: readonly string[];
  readonly label: string;
  /** Did it come in at once? Then there may be anything in it, and it is taken back by going to the state before. */
  readonly cameIn: boolean;
}

/** Entries that came in at once from another copy. */
export interface Arrival {
  /** The entry that this copy stood at before. */
  readonly behind: string;
  readonly label: string;
}

/** The newest step, and the ones below it: a stack that is shared by all that came later, so any of its states can be kept. */
interface Stack {
  readonly step: UndoStep;
  /** Of a redo: the undo entry that it inverts. */
  readonly undo?: string;
  readonly below: Stack | undefined;
  readonly depth: number;
}

const push = (below: Stack | undefined, step: UndoStep, undo?: string): Stack => ({ step, below, depth: (below?.depth ?? 0) + 1, ...(undo === undefined ? {} : { undo }) });

export class UndoLine {
  #done: Stack | undefined;
  #undone: Stack | undefined;
  #openGroup: string | undefined;
  /** What could be undone before each entry. */
  readonly #before = new Map<string, Stack | undefined>();
  readonly #ids: string[] = [];
  readonly #arrivals: ReadonlyMap<string, Arrival>;

  /**
   * @param arrivals by the newest entry of each
   * @param folded entries whose differences are gone: what they did can neither be undone nor redone
   */
  constructor(entries: readonly Entry[], arrivals: ReadonlyMap<string, Arrival> = new Map(), folded: ReadonlySet<string> = new Set()) {
    this.#arrivals = arrivals;
    for (const entry of entries) if (!folded.has(entry.id)) this.note(entry);
  }

  get undo(): UndoStep | undefined {
    return this.#done?.step;
  }

  /** How many steps undo could take back, one after the other. */
  get depth(): number {
    return this.#done?.depth ?? 0;
  }

  get redo(): UndoStep | undefined {
    const top = this.#undone;
    return top?.undo === undefined ? undefined : { entries: [top.undo], label: top.step.label, cameIn: false };
  }

  /** Takes note of an entry that was just written. */
  note(entry: Entry): void {
    this.#before.set(entry.id, this.#done);
    this.#ids.push(entry.id);
    this.#noteStep(entry);
    const arrival = this.#arrivals.get(entry.id);
    if (arrival) this.#noteArrival(arrival);
  }

  #noteStep(entry: Entry): void {
    const group = this.#openGroup;
    this.#openGroup = entry.kind === 'edit' ? entry.group : undefined;
    if (entry.kind === 'undo') {
      const [top, inverts = []] = [this.#done, entry.inverts];
      if (!top) return;
      const oldest = inverts.at(-1) ?? '';
      this.#undone = push(this.#undone, { ...top.step, entries: inverts }, entry.id);
      this.#done = this.#before.has(oldest) ? this.#before.get(oldest) : top.below;
      return;
    }
    if (entry.kind === 'redo') {
      const top = this.#undone;
      if (!top) return;
      this.#undone = top.below;
      this.#done = push(this.#done, top.step);
      return;
    }
    // The first entry makes the project; there is nothing before it to go back to.
    if (entry.parents.length === 0) return;
    this.#undone = undefined;
    const top = this.#done;
    const isMore = top && group !== undefined && entry.group === group;
    this.#done = push(isMore ? top.below : top, { entries: [entry.id, ...(isMore ? top.step.entries : [])], label: entry.label, cameIn: false });
  }

  /** All of it is one step, whatever was done and undone in it. */
  #noteArrival({ behind, label }: Arrival): void {
    const came = this.#ids.slice(this.#ids.lastIndexOf(behind) + 1);
    const [first = ''] = came;
    this.#done = push(this.#before.get(first), { entries: came.reverse(), label, cameIn: true });
    this.#undone = undefined;
    this.#openGroup = undefined;
  }
}

/**
 * What was done to the look of flow maps in this window: pins, folded lanes, their order. The journal knows nothing of it, so
 * this remembers it for undo: each change with the depth of the journal's undo line at that time. Where the line is that deep
 * again, nothing but the change itself has been done since.
 */
import type { Command } from '../../core/commands/command.ts';
import type { Arrangement } from '../../core/layout/types.ts';
import { flowViewOf, type KeptView } from '../../core/map/flow-view.ts';
import { lookup } from '../../core/model/lookup.ts';
import { putBack, stoodOf, type MapPlace } from '../map/standing.ts';
import type { Session } from './session.svelte.ts';

interface Step extends MapPlace {
  /** What was done, as undo names it. */
  readonly label: string;
  readonly depth: number;
  /** Another edit makes what was undone before it void. */
  readonly edits: number;
  /** How the map was on the other side of the change. */
  readonly view: KeptView;
  readonly arrangement: Arrangement | undefined;
}

export class ViewHistory {
  readonly #session: Session;
  #done = $state.raw<readonly Step[]>([]);
  #undone = $state.raw<readonly Step[]>([]);
  /** One change after the other: each starts from what the one before it has left. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
  }

  /** What undo would take back, where that is a change of a view. */
  get undoLabel(): string | undefined {
    return this.#next(this.#done)?.label;
  }

  get redoLabel(): string | undefined {
    return this.#next(this.#undone)?.label;
  }

  /** Changes how a flow map looks. */
  change(place: MapPlace, label: string, to: (view: KeptView) => KeptView): Promise<void> {
    const change = this.#last.then(() => this.#change(place, label, to));
    this.#last = change;
    return change;
  }

  async #change(place: MapPlace, label: string, to: (view: KeptView) => KeptView): Promise<void> {
    const before = this.#now({ ...place, label });
    const after = to(before.view);
    if (isSame(before.view, after) || !(await this.#write(place, after))) return;
    // Edits that were on their way when the view was changed are counted by now.
    this.#done = [...this.#done, { ...before, depth: this.#session.depth }];
    this.#undone = [];
  }

  /** Takes back the newest change of a view where nothing has been done since; gives the map that it was on. */
  async undo(): Promise<MapPlace | undefined> {
    await this.#last;
    const step = this.#next(this.#done);
    if (!step) return undefined;
    this.#undone = [...this.#undone, this.#now(step)];
    this.#done = this.#done.slice(0, -1);
    return this.#goBackTo(step);
  }

  async redo(): Promise<MapPlace | undefined> {
    await this.#last;
    const step = this.#next(this.#undone);
    if (!step) return undefined;
    this.#done = [...this.#done, this.#now(step)];
    this.#undone = this.#undone.slice(0, -1);
    return this.#goBackTo(step);
  }

  clear(): void {
    [this.#done, this.#undone] = [[], []];
  }

  #next(steps: readonly Step[]): Step | undefined {
    const last = steps.at(-1);
    const isVoid = steps === this.#undone && last?.edits !== this.#session.edits;
    return last?.depth === this.#session.depth && !isVoid ? last : undefined;
  }

  #now({ scenario, workflow, label }: MapPlace & Pick<Step, 'label'>): Step {
    const { model, depth, edits } = this.#session;
    const place = { scenario, workflow };
    return { ...place, label, depth, edits, view: flowViewOf(lookup(model, scenario), workflow), arrangement: stoodOf(place) };
  }

  async #goBackTo(step: Step): Promise<MapPlace> {
    if (step.arrangement) putBack(step, step.view, step.arrangement);
    await this.#write(step, step.view);
    return step;
  }

  #write({ scenario, workflow }: MapPlace, view: KeptView): Promise<boolean> {
    return this.#session.apply({ type: 'view.set', scenario, workflow, lens: 'flow', state: { ...view } as Extract<Command, { type: 'view.set' }>['state'] });
  }
}

const isSame = (a: KeptView, b: KeptView): boolean => JSON.stringify(a) === JSON.stringify(b);

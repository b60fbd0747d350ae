/**
 * Pasting steps. A long list asks first, goes in parts so that the window stays alive, and can be stopped; however many parts,
 * it is one undo.
 */
import type { Command } from '../../core/commands/command.ts';
import { addSteps, type Where } from '../../core/process/add-steps.ts';
import type { Sketch } from '../../core/process/sketch.ts';
import { t } from '../../core/text/text.ts';
import { newId } from '../state/session.svelte.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import { focusStep } from './focus.ts';

/** From here on one is asked. */
const ASKS_FROM = 300;
export const MOST_LINES = 50_000;
const PART = 500;

interface Pending {
  readonly sketches: readonly Sketch[];
  readonly where: Where;
  /** An empty step that the first line takes the place of. */
  readonly instead: string | undefined;
}

export class PasteSteps {
  readonly #workspace: Workspace;
  /** What waits for an answer. */
  asked = $state.raw<Pending | undefined>();
  /** How many are there, while it runs. */
  done = $state<number | undefined>();
  #isStopped = false;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  paste(pending: Pending): void {
    if (pending.sketches.length >= ASKS_FROM) this.asked = pending;
    else void this.#run(pending);
  }

  async confirm(): Promise<void> {
    const { asked } = this;
    if (asked && asked.sketches.length <= MOST_LINES) await this.#run(asked);
    this.asked = undefined;
  }

  cancel(): void {
    if (this.done === undefined) this.asked = undefined;
    else this.#isStopped = true;
  }

  async #run({ sketches, where, instead }: Pending): Promise<void> {
    const { session, lookup, scenario } = this.#workspace;
    session.typing.cancel();
    const added = addSteps(lookup, sketches, where, newId);
    const commands: Command[] = [...added.commands, ...(instead ? [{ type: 'step.remove', scenario, id: instead } as const] : [])];
    const group = `paste-${newId()}`;
    this.#isStopped = false;
    const isLong = commands.length > PART;
    for (let at = 0; at < commands.length; at += PART) {
      if (isLong) this.done = at;
      const went = await session.apply({ type: 'batch', label: t.process.pasted(sketches.length), commands: commands.slice(at, at + PART) }, group);
      if (!went || this.#isStopped) {
        if (at > 0 || went) await session.undo();
        this.done = undefined;
        return;
      }
    }
    this.done = undefined;
    const last = added.ids.at(-1);
    if (last) void focusStep(last);
  }
}

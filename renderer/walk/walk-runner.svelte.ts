/** Following one case: which step is next, what is being written, and the commands behind each key. */
import type { Command } from '../../core/commands/command.ts';
import type { Handoff, Note, Step, Walk } from '../../core/model/tables.ts';
import { decisionTable, ruleFor } from '../../core/process/decision-table.ts';
import { endWalk, goBack, goOn, leaves, markStep, remark, walkState, type WalkState } from '../../core/process/walk.ts';
import { newId } from '../state/session.svelte.ts';
import type { Workspace } from '../state/workspace.svelte.ts';

export type Writing = 'disputed' | 'missing' | 'remark';

export class WalkRunner {
  readonly #workspace: Workspace;
  readonly #walk: () => Walk;
  /** Which step the keys are for. */
  at = $state(0);
  writing = $state<Writing | undefined>();
  /** What the case is like, for a decision table: input to value. */
  facts = $state.raw<Readonly<Record<string, string>>>({});

  constructor(workspace: Workspace, walk: () => Walk) {
    this.#workspace = workspace;
    this.#walk = walk;
  }

  state: WalkState = $derived.by(() => walkState(this.#workspace.lookup, this.#walk()));
  stage = $derived.by(() => this.state.here?.stage);
  steps: readonly Step[] = $derived.by(() => (this.stage ? leaves(this.#workspace.lookup, this.stage) : []));
  step = $derived.by(() => this.steps[Math.min(this.at, this.steps.length - 1)]);
  ways: readonly Handoff[] = $derived.by(() => (this.stage ? this.#workspace.lookup.waysOut(this.stage.id) : []));
  /** The rule of a decision table that fits the case. */
  rule = $derived.by(() => {
    const table = this.stage && decisionTable(this.#workspace.lookup, this.stage.id);
    return table && Object.keys(this.facts).length > 0 ? (ruleFor(table.rules, this.facts) ?? null) : undefined;
  });

  markOf = (step: Step) => this.state.here?.marks.filter((mark) => mark.step === step.id) ?? [];

  mark(step: Step, as: 'done' | 'skipped'): void {
    const { here } = this.state;
    if (!here) return;
    const wasSo = this.markOf(step).some(({ state }) => state === as);
    this.#do(markStep(this.#workspace.lookup, here, step, as, Date.now(), newId));
    // On to the next, unless a mark was taken back.
    if (!wasSo) this.at = Math.min(this.steps.indexOf(step) + 1, this.steps.length - 1);
  }

  write(text: string, kind: Note['kind']): void {
    const { here } = this.state;
    const { writing, step } = this;
    this.writing = undefined;
    if (!here || !writing || text.trim() === '') return;
    const said = { text: text.trim(), kind, state: writing, step: writing === 'disputed' ? step : undefined };
    this.#do(remark(this.#workspace.lookup, here, said, this.#walk().by, Date.now(), newId));
  }

  go(way: Handoff): void {
    this.#do(goOn(this.#workspace.lookup, this.state, way, Date.now(), newId));
    this.#arrive();
  }

  back(): void {
    this.#do(goBack(this.#workspace.lookup, this.state));
    this.#arrive();
  }

  end(): void {
    this.#do(endWalk(this.#workspace.lookup, this.state, this.#walk().by, Date.now(), newId));
  }

  #arrive(): void {
    this.at = 0;
    this.facts = {};
    this.writing = undefined;
  }

  /** True where the key was one of ours. */
  press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.state.here) return false;
    const { step } = this;
    switch (event.key) {
      case 'ArrowDown':
        this.at = Math.min(this.at + 1, Math.max(0, this.steps.length - 1));
        return true;
      case 'ArrowUp':
        this.at = Math.max(this.at - 1, 0);
        return true;
      case ' ':
        if (step) this.mark(step, 'done');
        return true;
      case 's':
      case 'S':
        if (step) this.mark(step, 'skipped');
        return true;
      case '!':
        if (step) this.writing = 'disputed';
        return true;
      case 'm':
      case 'M':
        this.writing = 'missing';
        return true;
      case 'r':
      case 'R':
        this.writing = 'remark';
        return true;
      case 'Backspace':
        this.back();
        return true;
      case 'Enter':
        return this.#enter();
      default:
        return false;
    }
  }

  /** On, where there is one way, or the table says which; ends where there is none. */
  #enter(): boolean {
    const [only] = this.ways;
    const byRule = this.ways.find(({ id }) => id === this.rule?.outcome);
    if (byRule) this.go(byRule);
    else if (only && this.ways.length === 1) this.go(only);
    else if (!only) this.end();
    return true;
  }

  #do(command: Command | undefined): void {
    if (command) void this.#workspace.session.apply(command);
  }
}

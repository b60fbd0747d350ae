/**
 * Letters on the map are commands: a workshop is typed, not drawn. Everything here ends in one batch or in the focus on a field
 * of the inspector, from which Enter leads back to the map.
 */
import { addBranch, addNext, duplicate, insertBefore, pasteStages, stageNames, toNextLane, type Composed } from '../../core/commands/compose.ts';
import { laneOf, type LaneId } from '../../core/model/lanes.ts';
import type { Stage } from '../../core/model/tables.ts';
import { focusField, focusName } from '../state/focus-field.ts';
import { newId } from '../state/session.svelte.ts';
import type { Workspace } from '../state/workspace.svelte.ts';

const fieldOf = (name: string) => `[data-field="${name}"] input, [data-field="${name}"] select, [data-field="${name}"] textarea`;
const adderOf = (link: string) => `[data-links="${link}"] [data-adder] input`;

export const isMap = (target: EventTarget | null): target is HTMLElement => target instanceof HTMLElement && target.dataset.testid === 'map';

export class MapKeys {
  readonly #workspace: Workspace;
  /** Shows the inspector, whose fields the keys lead to. */
  readonly #showInspector: () => void;

  constructor(workspace: Workspace, showInspector: () => void) {
    this.#workspace = workspace;
    this.#showInspector = showInspector;
  }

  /** Was the key one of ours? Call it for keys on the map only. */
  press(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const stage = this.#stage();
    if (event.ctrlKey || event.metaKey) return key.toLowerCase() === 'd' && !!stage && this.#compose(duplicate, stage);
    if (event.altKey) return false;
    if (shiftKey && stage && key.startsWith('Arrow')) return this.#moveStage(stage, key);
    switch (key.toLowerCase()) {
      case 'n':
        return this.#addStage();
      case 'b':
        return !!stage && this.#compose(addBranch, stage);
      case 'i':
        return !!stage && this.#compose(insertBefore, stage);
      case 'f2':
        return !!stage && this.#focusName();
      case 'o':
        return !!stage && this.#focus(fieldOf('owner'));
      case 's':
        return !!stage && this.#focus(adderOf('systemUse'));
      case 'a':
        return !!stage && this.#focus(adderOf('participation'));
      case 'h':
        return this.#focusHandoff(stage);
      default:
        return false;
    }
  }

  /** Lines of text become stages behind the picked one. */
  paste(text: string): boolean {
    const { workflow, scenario } = this.#workspace;
    const pasted = workflow && pasteStages(scenario, workflow.id, this.#stage(), stageNames(text), newId);
    if (!pasted) return false;
    void this.#workspace.session.apply(pasted.command).then((done) => done && this.#workspace.choose({ table: 'stage', id: pasted.pick }));
    return true;
  }

  #stage(): Stage | undefined {
    const { pick, lookup } = this.#workspace;
    return pick?.table === 'stage' ? lookup.get('stage', pick.id) : undefined;
  }

  #compose(make: (lookup: Workspace['lookup'], stage: Stage, ids: () => string) => Composed, stage: Stage): boolean {
    this.#showInspector();
    this.#workspace.compose(make(this.#workspace.lookup, stage, newId), (field) => this.#listenIn(field));
    return true;
  }

  #addStage(): boolean {
    this.#showInspector();
    this.#workspace.addStage((field) => this.#listenIn(field));
    return true;
  }

  /** What is handed over: of the picked handoff, or of the first way out of the picked stage. */
  #focusHandoff(stage: Stage | undefined): boolean {
    const { pick, lookup } = this.#workspace;
    const handoff = pick?.table === 'handoff' ? pick.id : stage && lookup.waysOut(stage.id)[0]?.id;
    if (!handoff) return false;
    this.#workspace.choose({ table: 'handoff', id: handoff });
    return this.#focus(adderOf('handoffArtifact'));
  }

  /** Up and down to another lane, left and right to another place in the order. */
  #moveStage(stage: Stage, key: string): boolean {
    const { lookup } = this.#workspace;
    const by = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const command = toNextLane(lookup, stage, this.#lanes(stage.workflow), by);
      if (command) void this.#workspace.session.apply(command);
      return true;
    }
    const stages = lookup.stages(stage.workflow);
    const other = stages[stages.findIndex(({ id }) => id === stage.id) + by];
    if (other) void this.#workspace.do({ type: 'stage.move', id: stage.id, [by < 0 ? 'before' : 'after']: other.id });
    return true;
  }

  /** As on screen: by first use, then teams without a stage yet, the unowned last. */
  #lanes(workflow: string): readonly LaneId[] {
    const { lookup } = this.#workspace;
    const used = new Set(lookup.stages(workflow).map((stage) => laneOf(lookup, stage)));
    for (const { id, kind } of lookup.all('participant')) if (kind === 'team') used.add(id);
    return [...[...used].filter((lane) => lane !== null), null];
  }

  /** Puts the caret into a field of the inspector; Enter and Escape lead back, Ctrl+Enter in a name adds the next stage. */
  #focus(selector: string): boolean {
    this.#showInspector();
    focusField(selector, (field) => this.#listenIn(field));
    return true;
  }

  #focusName(): boolean {
    this.#showInspector();
    focusName((field) => this.#listenIn(field));
    return true;
  }

  #listenIn(field: HTMLElement): void {
    field.addEventListener('keydown', (event) => this.#leave(event, field), { signal: this.#untilLeft(field) });
  }

  #untilLeft(field: HTMLElement): AbortSignal {
    const left = new AbortController();
    field.addEventListener('blur', () => left.abort(), { once: true });
    return left.signal;
  }

  #leave(event: KeyboardEvent, field: HTMLElement): void {
    const toMap = () => document.querySelector<HTMLElement>('[data-testid="map"]')?.focus({ preventScroll: true });
    // The field's own handler comes later: it takes back what was typed, or takes what is marked in its list.
    const isChoosing = field.getAttribute('aria-expanded') === 'true' && !event.ctrlKey;
    if (event.key === 'Escape' || (event.key === 'Enter' && isChoosing)) return void requestAnimationFrame(toMap);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    // Leaving the field sends what was typed.
    toMap();
    const stage = event.ctrlKey ? this.#stage() : undefined;
    if (stage) this.#compose(addNext, stage);
  }
}

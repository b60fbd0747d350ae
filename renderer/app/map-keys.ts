/**
 * Letters on the map are commands: a workshop is typed, not drawn. Everything here ends in one batch or in the focus on a field
 * of the inspector, from which Enter leads back to the map.
 */
import { addBranch, addNext, duplicate, insertBefore, pasteStages, stageNames, toNextLane, type Composed } from '../../core/commands/compose.ts';
import { clipText, copyStages, pasteClip, readClip } from '../../core/commands/clip.ts';
import type { GridCell } from '../../core/layout/types.ts';
import { flowViewOf, laneKey, moveLane, type KeptView } from '../../core/map/flow-view.ts';
import { lensNames } from '../../core/map/lens.ts';
import { laneOf, type LaneId } from '../../core/model/lanes.ts';
import type { Stage } from '../../core/model/tables.ts';
import { besideOriginal } from '../map/standing.ts';
import { focusField, focusName } from '../state/focus-field.ts';
import { lensText, t } from '../../core/text/text.ts';
import { newId } from '../state/session.svelte.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import type { MapLook } from './map-look.svelte.ts';

/** Other programs cannot read it, and need not. */
const CLIP_TYPE = 'application/x-workflow-atlas-stages';

/** Keys that change the flow, as they are called: done in another lens, it would happen out of sight. */
const ofFlow: Readonly<Record<string, string>> = { n: 'N', b: 'B', i: 'I', d: 'Ctrl+D', j: 'J', l: 'L', t: 'T' };
/** Keys that need a picked stage, and those that lead to what the inspector shows of a single one. */
const ofStage: Readonly<Record<string, string>> = { b: 'B', i: 'I', d: 'Ctrl+D', o: 'O', s: 'S', a: 'A', k: 'K', h: 'H', j: 'J', l: 'L' };
const ofOne: Readonly<Record<string, string>> = { f2: 'F2', s: 'S', a: 'A', k: 'K', h: 'H', j: 'J' };

const fieldOf = (name: string) => `[data-field="${name}"] input, [data-field="${name}"] select, [data-field="${name}"] textarea`;
const adderOf = (link: string) => `[data-links="${link}"] [data-adder] input`;

/** Nothing is joined to a copy yet that would say where it stands. */
function copyBeside(...[lookup, stage, ids]: Parameters<typeof duplicate>): Composed {
  const made = duplicate(lookup, stage, ids);
  besideOriginal(made.pick, stage.id);
  return made;
}

export class MapKeys {
  readonly #workspace: Workspace;
  /** Shows the inspector, whose fields the keys lead to. */
  readonly #showInspector: () => void;

  readonly look: MapLook;

  constructor(workspace: Workspace, look: MapLook, showInspector: () => void) {
    this.#workspace = workspace;
    this.look = look;
    this.#showInspector = showInspector;
  }

  /** Was the key one of ours? Call it for keys on the map only. */
  press(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const stage = this.#stage();
    const isFlow = this.#workspace.lens === 'flow';
    this.look.hint = null;
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() === 'd') return this.act('d');
      const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
      if (by === 0 || !stage) return false;
      return isFlow ? this.#moveLane(laneOf(this.#workspace.lookup, stage), by) : this.#say(lensText.onlyInFlow(by < 0 ? 'Ctrl+↑' : 'Ctrl+↓'));
    }
    if (event.altKey) return false;
    if (shiftKey && stage && key.startsWith('Arrow')) return isFlow ? this.#moveStage(stage, key) : this.#say(lensText.onlyInFlow(lensText.shiftArrow));
    return this.act(key);
  }

  /** What a letter means; the menu on the map says the same letters. `d` is Ctrl+D. */
  act(key: string): boolean {
    const { look } = this;
    const workspace = this.#workspace;
    const stage = this.#stage();
    const lens = lensNames[Number(key) - 1];
    if (lens) {
      workspace.showLens(lens);
      return true;
    }
    const letter = key.toLowerCase();
    switch (letter) {
      case '?':
        look.areKeysShown = true;
        return true;
      case 'f':
        look.nextFocus();
        return true;
      case 'w':
        if (workspace.lens !== 'flow') return this.#say(lensText.onlyInFlow('W'));
        look.nextHeat();
        return true;
      case 'm':
        look.hasMiniature = !look.hasMiniature;
        return true;
    }
    if (ofFlow[letter] && workspace.lens !== 'flow') return this.#say(lensText.onlyInFlow(ofFlow[letter]));
    if (ofOne[letter] && workspace.pickedStages.length > 1) return this.#say(lensText.onlyOne(ofOne[letter]));
    return this.#edit(letter, stage) || (!!ofStage[letter] && this.#say(lensText.pickFirst(ofStage[letter])));
  }

  /** What was pressed does nothing here, and why. */
  #say(text: string): true {
    const { lens, pick } = this.#workspace;
    this.look.hint = { text, lens, pick };
    return true;
  }

  #edit(letter: string, stage: Stage | undefined): boolean {
    switch (letter) {
      case 'd':
        return !!stage && this.#compose(copyBeside, stage);
      case 't':
        return this.tidy();
      case 'l':
        return !!stage && this.foldLane(laneKey(laneOf(this.#workspace.lookup, stage)));
      case 'n':
        return this.#addStage();
      case 'b':
        return !!stage && this.#compose(addBranch, stage);
      case 'i':
        return !!stage && this.#compose(insertBefore, stage);
      case 'f2':
        return !!this.#workspace.pick && this.#focusName();
      case 'o':
        return !!stage && this.#focus(fieldOf('owner'));
      case 's':
        return !!stage && this.#focus(adderOf('systemUse'));
      case 'a':
        return !!stage && this.#focus(adderOf('participation'));
      case 'k':
        return !!stage && this.#focus(fieldOf('kind'));
      case 'j':
        return !!stage && this.#join(stage);
      case 'h':
        return this.#focusHandoff(stage);
      default:
        return false;
    }
  }

  /** Places are given back to the layout; folded lanes and their order stay. */
  tidy(): boolean {
    const { workflow } = this.#workspace;
    if (!workflow) return false;
    void this.#setView(t.map.view.tidied, ({ pins: _given, ...view }) => view).then(() => (this.look.tidied += 1));
    return true;
  }

  /** A lane folded up, or opened again. */
  foldLane(lane: string): boolean {
    const { workflow, lookup } = this.#workspace;
    const isFolded = workflow && flowViewOf(lookup, workflow.id).collapsed?.includes(lane);
    const name = lookup.get('participant', lane)?.name ?? t.map.unowned;
    void this.#setView((isFolded ? t.map.view.unfolded : t.map.view.folded)(name), ({ collapsed = [], ...view }) => ({
      ...view,
      collapsed: isFolded ? collapsed.filter((other) => other !== lane) : [...collapsed, lane],
    }));
    return true;
  }

  orderLanes(laneOrder: readonly string[]): void {
    void this.#setView(t.map.view.ordered, (view) => ({ ...view, laneOrder }));
  }

  pin(stage: string, cell: GridCell): void {
    const name = this.#workspace.lookup.get('stage', stage)?.name ?? '';
    void this.#setView(t.map.view.placed(name), (view) => ({ ...view, pins: { ...view.pins, [stage]: cell } }));
  }

  async #setView(label: string, to: (view: KeptView) => KeptView): Promise<void> {
    const { workflow, scenario, views } = this.#workspace;
    if (workflow) await views.change({ scenario, workflow: workflow.id }, label, to);
  }

  #moveLane(lane: LaneId, by: number): boolean {
    const order = moveLane(this.look.arrangement.lanes, lane, by);
    if (order) this.orderLanes(order);
    return true;
  }

  /** Copied stages come with all that is said of them, also from another project; lines of text become stages. Behind the picked one. */
  paste(data: DataTransfer | null): boolean {
    const { workflow, scenario, lookup, session } = this.#workspace;
    if (!workflow || !data || this.#workspace.lens !== 'flow') return false;
    const clip = readClip(data.getData(CLIP_TYPE));
    const behind = this.#workspace.pickedStages.at(-1);
    const pasted = clip ? pasteClip(lookup, workflow.id, behind, clip, newId) : pasteStages(scenario, workflow.id, behind, stageNames(data.getData('text/plain')), newId);
    if (!pasted) return false;
    const all = 'all' in pasted ? (pasted.all as readonly string[]) : [pasted.pick];
    void session.apply(pasted.command).then((done) => done && this.#workspace.pickAll(all));
    return true;
  }

  /** The picked stages onto the clipboard: whole for us, their names for every other program. */
  copy(data: DataTransfer | null, isCut: boolean): boolean {
    const { pickedStages, lookup } = this.#workspace;
    if (pickedStages.length === 0 || !data) return false;
    const clip = copyStages(lookup, pickedStages.map(({ id }) => id));
    data.setData(CLIP_TYPE, JSON.stringify(clip));
    data.setData('text/plain', clipText(clip));
    if (isCut) this.#workspace.removePicked();
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

  /** What is handed over: of the picked handoff, or of the first way out of the picked stage, at the end of the flow of its way in. */
  #focusHandoff(stage: Stage | undefined): boolean {
    const { pick, lookup } = this.#workspace;
    const handoff = pick?.table === 'handoff' ? pick.id : stage && (lookup.waysOut(stage.id)[0] ?? lookup.waysIn(stage.id)[0])?.id;
    if (!handoff) return false;
    this.#backTo = stage;
    this.#workspace.choose({ table: 'handoff', id: handoff });
    return this.#focus(adderOf('handoffArtifact'));
  }

  /** A handoff to a stage that is there already; what is passed is asked next. */
  #join(stage: Stage): boolean {
    this.#workspace.afterHandoff = (field) => {
      this.#backTo = stage;
      this.#listenIn(field);
    };
    return this.#focus(adderOf('handoff'));
  }

  /** Up and down to another lane, left and right to another place: every picked stage changes lanes, one changes its place. */
  #moveStage(stage: Stage, key: string): boolean {
    const { lookup } = this.#workspace;
    const by = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const lanes = this.#lanes(stage.workflow);
      const commands = this.#workspace.pickedStages.flatMap((one) => toNextLane(lookup, one, lanes, by) ?? []);
      const [first] = commands;
      if (first) void this.#workspace.session.apply(commands.length === 1 ? first : { type: 'batch', label: t.map.movedLanes(commands.length), commands });
      return true;
    }
    const cell = this.look.arrangement.cells[stage.id];
    if (cell && lookup.waysIn(stage.id).length + lookup.waysOut(stage.id).length > 0) {
      // Where the flow decides the place, the order alone would move nothing.
      if (cell.column + by >= 0) this.pin(stage.id, { column: cell.column + by, row: cell.row });
      return true;
    }
    const stages = lookup.stages(stage.workflow);
    const other = stages[stages.findIndex(({ id }) => id === stage.id) + by];
    if (other) void this.#workspace.do({ type: 'stage.move', id: stage.id, [by < 0 ? 'before' : 'after']: other.id });
    return true;
  }

  /** As on screen, then teams without a stage yet, the unowned last. */
  #lanes(workflow: string): readonly LaneId[] {
    const { lookup } = this.#workspace;
    const used = new Set<LaneId>([...this.look.arrangement.lanes, ...lookup.stages(workflow).map((stage) => laneOf(lookup, stage))]);
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

  /** Where a detour to a handoff began. */
  #backTo: Stage | undefined;

  #listenIn(field: HTMLElement): void {
    field.addEventListener('keydown', (event) => this.#leave(event, field), { signal: this.#untilLeft(field) });
  }

  #untilLeft(field: HTMLElement): AbortSignal {
    const left = new AbortController();
    field.addEventListener('blur', () => left.abort(), { once: true });
    return left.signal;
  }

  #leave(event: KeyboardEvent, field: HTMLElement): void {
    const backTo = this.#backTo;
    const toMap = () => {
      // Chosen among stages, the caret is on its way to where one says what is passed.
      if (document.activeElement !== field && document.activeElement instanceof HTMLInputElement) return;
      document.querySelector<HTMLElement>('[data-testid="map"]')?.focus({ preventScroll: true });
      // One came from a stage and goes on building there.
      if (backTo) this.#workspace.choose({ table: 'stage', id: backTo.id });
    };
    // The field's own handler comes later: it takes back what was typed, or takes what is marked in its list.
    const isChoosing = field.getAttribute('aria-expanded') === 'true' && !event.ctrlKey;
    if (event.key === 'Escape') this.#workspace.afterHandoff = undefined;
    if (event.key === 'Escape' || (event.key === 'Enter' && isChoosing)) {
      this.#backTo = undefined;
      return void requestAnimationFrame(toMap);
    }
    if (event.key !== 'Enter') return;
    this.#backTo = undefined;
    event.preventDefault();
    event.stopPropagation();
    // Leaving the field sends what was typed.
    toMap();
    const stage = event.ctrlKey ? this.#stage() : undefined;
    if (stage) this.#compose(addNext, stage);
  }
}

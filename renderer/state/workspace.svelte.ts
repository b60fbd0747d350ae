/** Where the person is: scenario, workflow, the stage drilled into, and what is picked. The same pick in every view. */
import { lookup, type Lookup } from '../../core/model/lookup.ts';
import type { Element } from '../../core/history/element.ts';
import { find, rowKey, scenariosOf } from '../../core/model/model.ts';
import type { Command } from '../../core/commands/command.ts';
import { addNext, kindOfHandoff, removeStages, type Composed } from '../../core/commands/compose.ts';
import { t } from '../../core/text/text.ts';
import { isOfWorkflow, type LensName } from '../../core/map/lens.ts';
import { tableOf, type Row, type Stage, type TableName } from '../../core/model/tables.ts';
import { flight } from '../map/looks.ts';
import type { MapPlace } from '../map/standing.ts';
import { focusField, focusName } from './focus-field.ts';
import { newId, type Session } from './session.svelte.ts';
import { Trail } from './trail.svelte.ts';
import { holdKeys, releaseKeys } from './type-ahead.ts';
import { ViewHistory } from './view-history.svelte.ts';

export interface Pick {
  readonly table: TableName;
  readonly id: string;
}

/** What is shown of a workflow, where no stage is open: its picture, or its processes seen across all stages. */
export const pages = ['map', 'checklists', 'told', 'walks', 'history', 'health', 'report'] as const;
export type Page = (typeof pages)[number];

/** What can be come back to. */
interface Place {
  readonly scenario: string;
  readonly workflow: string | undefined;
  readonly stage: string | undefined;
  readonly lens: LensName;
  readonly page: Page;
  readonly pick: Pick | undefined;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A command without its scenario: the one on screen. */
export type CommandHere = DistributiveOmit<Command, 'scenario'>;

export class Workspace {
  readonly session: Session;
  #scenario = $state<string | undefined>();
  #workflow = $state<string | undefined>();
  #stage = $state<string | undefined>();
  #pick = $state.raw<Pick | undefined>();
  /** Stages that are picked beside the pick. */
  #also = $state.raw<readonly string[]>([]);
  #lens = $state<LensName>('flow');
  #page = $state<Page>('map');
  /** Whoever asks for a handoff may say what the field is told in which one says what is passed; once. */
  afterHandoff: Parameters<typeof focusField>[1];
  /** Whose history is shown; nothing: the project's. */
  historyOf = $state.raw<Element | undefined>();
  readonly views: ViewHistory;
  readonly trail = new Trail<Place>((a, b) => a.scenario === b.scenario && a.workflow === b.workflow && a.stage === b.stage && a.lens === b.lens && a.page === b.page);

  constructor(session: Session) {
    this.session = session;
    this.views = new ViewHistory(session);
  }

  scenarios = $derived.by(() => scenariosOf(this.session.model));
  scenario = $derived.by(() => (this.scenarios.find((s) => s.id === this.#scenario) ?? this.scenarios[0])?.id ?? '');
  lookup: Lookup = $derived.by(() => lookup(this.session.model, this.scenario));
  /** The workflow on screen: the chosen one, else the first. */
  workflow = $derived.by(() => this.lookup.get('workflow', this.#workflow) ?? this.lookup.workflows()[0]);
  /** The stage whose process is on screen; nothing: the map. */
  stage = $derived.by(() => this.lookup.get('stage', this.#stage));
  /** What is picked, as long as it is there. */
  pick = $derived.by(() => (this.#pick && this.#isThere(this.#pick) ? this.#pick : undefined));

  /** All that is picked, the latest first; several only where all are stages. */
  picks: readonly Pick[] = $derived.by(() => {
    const { pick } = this;
    const also = this.#also.filter((id) => id !== pick?.id && this.lookup.get('stage', id));
    return pick?.table === 'stage' ? [pick, ...also.map((id): Pick => ({ table: 'stage', id }))] : pick ? [pick] : [];
  });
  /** The stages among them, in the order of the work. */
  pickedStages: readonly Stage[] = $derived.by(() => {
    const ids = this.picks.filter(({ table }) => table === 'stage').map(({ id }) => id);
    return ids.length === 0 ? [] : this.lookup.all('stage').filter(({ id }) => ids.includes(id));
  });

  get lens(): LensName {
    return this.#lens;
  }

  get page(): Page {
    return this.#page;
  }

  /** The picture, or the processes of the workflow across all stages; out of a stage. */
  showPage(page: Page): void {
    this.session.typing.flush();
    this.#note();
    this.#page = page;
    this.#stage = undefined;
  }

  /** Who changed what when: of one thing in the scenario on screen, else of the whole project. */
  showHistory(of?: Pick): void {
    this.historyOf = of && { table: of.table, id: of.id, scenario: tableOf(of.table).scope === 'project' ? '' : this.scenario };
    this.showPage('history');
  }

  rowOf = ({ table, scenario, id }: Element): Row | undefined => find(this.session.model, table, scenario, id) as Row | undefined;

  /** Goes to where a thing is, whichever scenario it is in, and flies to it on the map. */
  show({ table, scenario, id }: Element): void {
    this.#note();
    if (this.scenarios.some((one) => one.id === scenario)) this.#scenario = scenario;
    if (table === 'scenario') this.#scenario = id;
    [this.#page, this.#stage] = ['map', undefined];
    const to = { table, id };
    flight.to = to;
    this.visit(to);
  }

  /** Another picture of the same; out of a stage. */
  showLens(lens: LensName): void {
    this.session.typing.flush();
    this.#note();
    this.#lens = lens;
    this.#page = 'map';
    this.#stage = undefined;
  }

  #isThere({ table, id }: Pick): boolean {
    return table === 'project' ? this.session.model.project.has(rowKey('', id)) : this.lookup.get(table, id) !== undefined;
  }

  choose(pick: Pick | undefined): void {
    this.session.typing.flush();
    this.#pick = pick;
    this.#also = [];
    const stage = this.lookup.get('stage', pick?.table === 'handoff' ? this.lookup.get('handoff', pick.id)?.from : pick?.table === 'stage' ? pick.id : undefined);
    if (stage) this.#workflow = stage.workflow;
    if (pick?.table === 'workflow') this.#workflow = pick.id;
  }

  /** A stage more, or one less. */
  pickMore(id: string): void {
    const ids = this.picks.filter(({ table }) => table === 'stage').map((pick) => pick.id);
    this.pickAll(ids.includes(id) ? ids.filter((other) => other !== id) : [id, ...ids]);
  }

  /** Several stages; the first is the one that the inspector shows. */
  pickAll(ids: readonly string[]): void {
    const [first] = ids;
    this.choose(first ? { table: 'stage', id: first } : undefined);
    this.#also = ids.slice(1);
  }

  #place = (): Place => ({ scenario: this.scenario, workflow: this.workflow?.id, stage: this.stage?.id, lens: this.#lens, page: this.#page, pick: this.pick });

  /** Where one is about to leave from can be come back to. */
  #note(): void {
    this.trail.leave(this.#place());
  }

  goBack(): void {
    this.#arrive(this.trail.back(this.#place()));
  }

  goForward(): void {
    this.#arrive(this.trail.forward(this.#place()));
  }

  #arrive(place: Place | undefined): void {
    if (!place) return;
    this.session.typing.flush();
    [this.#scenario, this.#workflow, this.#stage, this.#lens, this.#page] = [place.scenario, place.workflow, place.stage, place.lens, place.page];
    [this.#pick, this.#also] = [place.pick, []];
  }

  /** Goes to where a thing is: the map for a stage, the checklist for a step. */
  visit(to: Pick): void {
    this.#note();
    const process = this.lookup.get('process', to.table === 'step' ? this.lookup.get('step', to.id)?.process : to.id);
    if (process) {
      this.drill(process.stage);
      if (to.table === 'step') this.choose(to);
      return;
    }
    if (to.table === 'stage' || to.table === 'handoff') [this.#stage, this.#page] = [undefined, 'map'];
    // Stages and handoffs are on the maps of their workflow.
    if ((to.table === 'stage' || to.table === 'handoff') && !isOfWorkflow(this.#lens)) this.#lens = 'flow';
    if (to.table === 'workflow') this.showWorkflow(to.id);
    else this.choose(to);
  }

  /** What undo would take back: of the view in this window, else of the content. */
  undoLabel = $derived.by(() => this.views.undoLabel ?? this.session.state.undo);
  redoLabel = $derived.by(() => this.views.redoLabel ?? this.session.state.redo);

  undo = (): Promise<void> => this.#inTurn(() => this.views.undo(), () => this.session.undo());
  redo = (): Promise<void> => this.#inTurn(() => this.views.redo(), () => this.session.redo());

  #turn: Promise<void> = Promise.resolve();

  /** One undo or redo after the other: which of the two lines has the newest change is known only when the last has ended. */
  #inTurn(ofView: ViewHistory['undo'], ofContent: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      await this.session.settled();
      const place = await ofView();
      if (place) return this.#showFlow(place);
      await ofContent();
      this.#followChange();
    });
    return this.#turn;
  }

  /** To the flow map on which a view was changed. */
  #showFlow({ scenario, workflow }: MapPlace): void {
    if (!this.stage && this.#lens === 'flow' && this.scenario === scenario && this.workflow?.id === workflow) return;
    this.#note();
    [this.#scenario, this.#workflow, this.#stage, this.#lens] = [scenario, workflow, undefined, 'flow'];
  }

  /** To the scenario in which something changed: nothing happens out of sight. */
  #followChange(): void {
    const { touched } = this.session;
    const other = this.scenarios.find(({ id }) => touched.includes(id));
    if (other && !touched.includes(this.scenario)) this.#scenario = other.id;
  }

  showScenario(id: string): void {
    this.#note();
    this.#scenario = id;
  }

  showWorkflow(id: string): void {
    this.#note();
    this.#workflow = id;
    if (!isOfWorkflow(this.#lens)) this.#lens = 'flow';
    this.#stage = undefined;
    this.choose({ table: 'workflow', id });
  }

  /** Into a stage. */
  drill(id: string): void {
    this.#note();
    this.choose({ table: 'stage', id });
    this.#stage = id;
  }

  /** One level up: out of a stage, then out of the pick. */
  back(): void {
    this.session.typing.flush();
    if (this.stage) {
      this.#note();
      this.#pick = { table: 'stage', id: this.stage.id };
      this.#stage = undefined;
    } else this.choose(undefined);
  }

  /** Another state of the same project is shown: what one looks at is looked at there too, on the map. */
  stay(): void {
    if (this.#page === 'history') this.#page = 'map';
    this.historyOf = undefined;
    this.trail.clear();
    this.views.clear();
  }

  reset(): void {
    this.#scenario = undefined;
    this.#workflow = undefined;
    this.#stage = undefined;
    this.#pick = undefined;
    this.#also = [];
    this.#lens = 'flow';
    this.#page = 'map';
    this.historyOf = undefined;
    this.trail.clear();
    this.views.clear();
  }

  /** A command in the scenario on screen. */
  do(command: CommandHere, group?: string): Promise<boolean> {
    return this.session.apply({ scenario: this.scenario, ...command } as Command, group);
  }

  /** Adds a row, picks it and opens its name. Gives its id. */
  add<T extends TableName>(table: T, fields: Partial<Omit<Row<T>, 'id' | 'scenario'>> & { after?: string }): string {
    const id = newId();
    void this.do({ type: `${table}.add`, id, ...fields } as unknown as CommandHere).then((done) => {
      if (!done) return;
      this.choose({ table, id });
      focusName();
    });
    return id;
  }

  /** A handoff of the kind that its two ends suggest, with the caret where one says what is passed. */
  addHandoff(from: string, to: string): void {
    const id = newId();
    const then = this.afterHandoff;
    this.afterHandoff = undefined;
    void this.do({ type: 'handoff.add', id, from, to, kind: kindOfHandoff(this.lookup, from, to) }).then((done) => {
      if (!done) return;
      this.choose({ table: 'handoff', id });
      focusField('[data-links="handoffArtifact"] [data-adder] input', then);
    });
  }

  /** Removes a row with what hangs on it; one undo brings all of it back. */
  remove({ table, id }: Pick): void {
    this.session.typing.cancel();
    if (this.#pick?.id === id) this.#pick = undefined;
    void this.do({ type: `${table}.remove`, id } as unknown as CommandHere);
  }

  /** What a key may remove; the rest has a button of its own. */
  isRemovable = (table: string): boolean => table === 'stage' || table === 'handoff' || table === 'participant' || table === 'system';

  /** All picked stages at once, and one goes on with the stage before them; else the one thing that is picked. */
  removePicked(): void {
    const { pickedStages, pick } = this;
    const neighbour = this.#neighbourOf(pickedStages);
    if (pickedStages.length > 1) {
      this.session.typing.cancel();
      void this.session.apply(removeStages(pickedStages));
    } else if (pick && this.isRemovable(pick.table)) this.remove(pick);
    if (neighbour) this.choose({ table: 'stage', id: neighbour });
  }

  /** Where the work comes from that goes through these stages, else where it goes, else the one before in their order. */
  #neighbourOf(stages: readonly Stage[]): string | undefined {
    const ids = stages.map(({ id }) => id);
    const [first] = stages;
    if (!first) return undefined;
    const before = stages.flatMap(({ id }) => this.lookup.waysIn(id).map(({ from }) => from));
    const after = stages.flatMap(({ id }) => this.lookup.waysOut(id).map(({ to }) => to));
    const all = this.lookup.stages(first.workflow).map(({ id }) => id);
    const earlier = all.slice(0, all.indexOf(first.id)).reverse();
    return [...before, ...after, ...earlier].find((id) => !ids.includes(id));
  }

  /** Carries out what a key or gesture means, picks what it made and opens its name. */
  compose({ command, pick }: Composed, then?: Parameters<typeof focusName>[0]): void {
    holdKeys();
    void this.session.apply(command).then((done) => {
      if (!done) return releaseKeys();
      this.choose({ table: 'stage', id: pick });
      focusName(then);
    });
  }

  /** Behind the picked stage, else behind the last one, else the first of its workflow. */
  addStage(then?: Parameters<typeof focusName>[0]): void {
    const { workflow, lookup, pick, scenario } = this;
    if (!workflow) return;
    const picked = pick?.table === 'stage' ? lookup.get('stage', pick.id) : undefined;
    const before = picked ?? lookup.stages(workflow.id).at(-1);
    const id = newId();
    const first: Composed = { command: { type: 'stage.add', scenario, id, workflow: workflow.id, name: t.outline.newStage }, pick: id };
    this.compose(before ? addNext(lookup, before, newId) : first, then);
  }

  set(table: TableName, id: string, fields: Readonly<Record<string, unknown>>, group?: string): Promise<boolean> {
    const type = `${table}.set`;
    if (table === 'project') return this.session.apply({ type, ...fields } as Command, group);
    if (table === 'scenario') return this.session.apply({ type, id, ...fields } as unknown as Command, group);
    return this.do({ type, id, ...fields } as unknown as CommandHere, group);
  }
}

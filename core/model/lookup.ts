/**
 * One scenario of a model, indexed for reading: the stages of a workflow, the ways out of a stage, the steps of a
 * process. Built on first use and kept as long as the tables it reads; everything is sorted by place.
 */
import type { Model } from './model.ts';
import { find, rowsOf } from './model.ts';
import { byPlace } from './place.ts';
import { tableOf, type Handoff, type Participant, type Process, type Row, type Stage, type Step, type TableName, type Workflow } from './tables.ts';

interface Group {
  readonly rows: Row[];
  isSorted: boolean;
}
const NONE: readonly Row[] = [];

/** The rows of one table in one scenario, sorted and by their fields; each made when it is first asked for. */
class TableIndex {
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #table: TableName;
  readonly #scenario: string;
  #own: readonly Row[] | undefined;
  #all: readonly Row[] | undefined;
  #byId: ReadonlyMap<string, Row> | undefined;
  /** A table of thousands is not sorted as a whole because one of its groups is asked for. */
  readonly #groups = new Map<string, ReadonlyMap<string | null, Group>>();

  constructor(rows: ReadonlyMap<string, Row>, table: TableName, scenario: string) {
    [this.#rows, this.#table, this.#scenario] = [rows, table, scenario];
  }

  get own(): readonly Row[] {
    return (this.#own ??= [...this.#rows.values()].filter((row) => row.scenario === this.#scenario));
  }

  get all(): readonly Row[] {
    return (this.#all ??= this.#sort([...this.own]));
  }

  get byId(): ReadonlyMap<string, Row> {
    return (this.#byId ??= new Map(this.own.map((row) => [row.id, row])));
  }

  by = (field: string): ReadonlyMap<string | null, Group> => this.#groups.get(field) ?? this.#groupBy(field);

  sorted(group: Group): readonly Row[] {
    if (!group.isSorted) {
      this.#sort(group.rows);
      group.isSorted = true;
    }
    return group.rows;
  }

  #groupBy(field: string): ReadonlyMap<string | null, Group> {
    const groups = groupBy(this.own, (row) => (row as unknown as Readonly<Record<string, unknown>>)[field] as string | null);
    const made = new Map([...groups].map(([value, rows]) => [value, { rows, isSorted: false }]));
    this.#groups.set(field, made);
    return made;
  }

  #sort = (rows: Row[]): Row[] => (tableOf(this.#table).siblings ? (rows as unknown as Stage[]).sort(byPlace) as unknown as Row[] : rows.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** Kept with the table: most edits leave most tables as they are. */
const indexes = new WeakMap<object, Map<string, TableIndex>>();

function indexOf(model: Model, table: TableName, scenario: string): TableIndex {
  const rows = rowsOf(model, table);
  const scenarios = indexes.get(rows) ?? new Map<string, TableIndex>();
  indexes.set(rows, scenarios);
  const found = scenarios.get(scenario) ?? new TableIndex(rows, table, scenario);
  scenarios.set(scenario, found);
  return found;
}

const freshIndex = (model: Model, table: TableName, scenario: string): TableIndex => new TableIndex(rowsOf(model, table), table, scenario);

export class Lookup {
  readonly model: Model;
  readonly scenario: string;
  readonly #indexOf: typeof indexOf;
  readonly #tables = new Map<TableName, TableIndex>();
  readonly #handoffs = new Map<string, readonly Handoff[]>();
  #asked: { readonly table: TableName | ''; readonly field: string; readonly groups: ReadonlyMap<string | null, Group> } = { table: '', field: '', groups: new Map() };

  /** @param indexFor by default one for this lookup alone: the tables of a draft go on changing */
  constructor(model: Model, scenario: string, indexFor: typeof indexOf = freshIndex) {
    this.model = model;
    this.scenario = scenario;
    this.#indexOf = indexFor;
  }

  #index(table: TableName): TableIndex {
    const known = this.#tables.get(table);
    if (known) return known;
    const found = this.#indexOf(this.model, table, this.scenario);
    this.#tables.set(table, found);
    return found;
  }

  /** All rows of a table in this scenario, in order. */
  all<T extends TableName>(table: T): readonly Row<T>[] {
    return this.#index(table).all as unknown as readonly Row<T>[];
  }

  /**
   * The rows whose field has this value.
   * @example lookup.by('participation', 'stage', stage.id)
   */
  by<T extends TableName>(table: T, field: keyof Row<T> & string, value: string | null): readonly Row<T>[] {
    // Most questions in a row are about the same field.
    if (this.#asked.table !== table || this.#asked.field !== field) this.#asked = { table, field, groups: this.#index(table).by(field) };
    const group = this.#asked.groups.get(value);
    if (!group) return NONE as unknown as readonly Row<T>[];
    return (group.isSorted ? group.rows : this.#index(table).sorted(group)) as unknown as readonly Row<T>[];
  }

  get<T extends TableName>(table: T, id: string | null | undefined): Row<T> | undefined {
    // What is read once is not worth an index.
    if (this.#indexOf === freshIndex) return find(this.model, table, this.scenario, id);
    return id ? (this.#index(table).byId.get(id) as Row<T> | undefined) : undefined;
  }

  workflows = (): readonly Workflow[] => this.all('workflow');
  stages = (workflow: string): readonly Stage[] => this.by('stage', 'workflow', workflow);
  waysOut = (stage: string): readonly Handoff[] => this.by('handoff', 'from', stage);
  waysIn = (stage: string): readonly Handoff[] => this.by('handoff', 'to', stage);
  processes = (stage: string): readonly Process[] => this.by('process', 'stage', stage);

  /** The handoffs of a workflow, in order. */
  handoffs(workflow: string): readonly Handoff[] {
    const known = this.#handoffs.get(workflow);
    if (known) return known;
    const found = this.all('handoff').filter((handoff) => this.get('stage', handoff.from)?.workflow === workflow);
    this.#handoffs.set(workflow, found);
    return found;
  }

  /** The steps of a process as they are read: each followed by its sub-steps, with the depth of nesting. */
  steps(process: string): readonly { readonly step: Step; readonly depth: number }[] {
    const children = groupBy(this.by('step', 'process', process), (step) => step.place.parent);
    const walk = (parent: string | null, depth: number): { step: Step; depth: number }[] =>
      (children.get(parent) ?? []).flatMap((step) => [{ step, depth }, ...walk(step.id, depth + 1)]);
    return walk(null, 0);
  }

  /** The participant and those it belongs to, from the inside out. */
  parents(id: string | null): readonly Participant[] {
    const chain: Participant[] = [];
    for (let at = this.get('participant', id); at && !chain.includes(at); at = this.get('participant', at.place.parent)) {
      chain.push(at);
    }
    return chain;
  }
}

/** Chromium 114 and Node 18 have no Map.groupBy. */
function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** What is worked out for a row, kept as long as the lookup it was read from. */
export function keptFor<R extends { readonly id: string }, V>(work: (lookup: Lookup, row: R) => V): (lookup: Lookup, row: R) => V {
  const known = new WeakMap<Lookup, Map<R, V>>();
  return (lookup, row) => {
    let values = known.get(lookup);
    if (!values) known.set(lookup, (values = new Map()));
    const found = values.get(row);
    if (found !== undefined || values.has(row)) return found as V;
    const made = work(lookup, row);
    values.set(row, made);
    return made;
  };
}

const kept = new WeakMap<Model, Map<string, Lookup>>();

/** The lookup of a scenario; the same one as long as the model is the same. */
export function lookup(model: Model, scenario: string): Lookup {
  const scenarios = kept.get(model) ?? new Map<string, Lookup>();
  kept.set(model, scenarios);
  const found = scenarios.get(scenario) ?? new Lookup(model, scenario, indexOf);
  scenarios.set(scenario, found);
  return found;
}

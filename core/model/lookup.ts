/**
 * One scenario of a model, indexed for reading: the stages of a workflow, the ways out of a stage, the steps of a
 * process. Built on first use and kept as long as the tables it reads; everything is sorted by place.
 */
import type { Model, RowKey } from './model.ts';
import { find, rowsOf } from './model.ts';
import { bitsOf, noting, type Read } from './reads.ts';
import { groupBy, keptIndex, TableIndex, type RowIndex } from './row-index.ts';
import { tableNames, type Handoff, type Participant, type Process, type Row, type Stage, type Step, type TableName, type Workflow } from './tables.ts';

export type IndexFor = (model: Model, table: TableName, scenario: string) => RowIndex;

const freshIndex: IndexFor = (model, table, scenario) => new TableIndex(rowsOf(model, table), table, scenario);

export class Lookup {
  readonly #model: Model;
  readonly scenario: string;
  readonly #indexOf: IndexFor;
  readonly #tables = new Map<TableName, RowIndex>();
  readonly #handoffs = new Map<string, readonly Handoff[]>();
  #changed: { readonly since: Model; readonly tables: number } | undefined;

  /** @param indexFor by default one for this lookup alone: the tables of a draft go on changing */
  constructor(model: Model, scenario: string, indexFor: IndexFor = freshIndex) {
    this.#model = model;
    this.scenario = scenario;
    this.#indexOf = indexFor;
  }

  get model(): Model {
    noting?.noteAll();
    return this.#model;
  }

  #index(table: TableName): RowIndex {
    const known = this.#tables.get(table);
    if (known) return known;
    const found = this.#indexOf(this.#model, table, this.scenario);
    this.#tables.set(table, found);
    return found;
  }

  /** All rows of a table in this scenario, in order. */
  all<T extends TableName>(table: T): readonly Row<T>[] {
    const all = this.#index(table).all as unknown as readonly Row<T>[];
    noting?.note(this, table, null, null, all);
    return all;
  }

  /** A table in all scenarios: limits, and the project. */
  table<T extends TableName>(table: T): ReadonlyMap<RowKey, Row<T>> {
    // No answer is the same as this one: when the table has changed it is read anew.
    noting?.note(this, table, null, null, undefined);
    return rowsOf(this.#model, table) as unknown as ReadonlyMap<RowKey, Row<T>>;
  }

  /** How many rows of a table this scenario has: less work than reading them. */
  count(table: TableName): number {
    noting?.noteAll();
    return this.#index(table).size;
  }

  /**
   * The rows whose field has this value.
   * @example lookup.by('participation', 'stage', stage.id)
   */
  by<T extends TableName>(table: T, field: keyof Row<T> & string, value: string | null): readonly Row<T>[] {
    const rows = this.#index(table).by(field, value) as unknown as readonly Row<T>[];
    noting?.note(this, table, field, value, rows);
    return rows;
  }

  get<T extends TableName>(table: T, id: string | null | undefined): Row<T> | undefined {
    // What is read once is not worth an index.
    const row = this.isOfDraft ? find(this.#model, table, this.scenario, id) : id ? (this.#index(table).get(id) as Row<T> | undefined) : undefined;
    if (id) noting?.note(this, table, null, id, row);
    return row;
  }

  /** Asked once more (reads.ts). */
  again(table: TableName, field: string | null, value: string | null): Read['found'] {
    const index = this.#index(table);
    return field !== null ? index.by(field, value) : value === null ? index.all : index.get(value);
  }

  /** The tables that differ from those of another lookup, as bits (reads.ts). */
  changedSince(other: Lookup): number {
    const earlier = other.#model;
    // Asked of the same one thousands of times.
    if (this.#changed?.since !== earlier) this.#changed = { since: earlier, tables: bitsOf(tableNames.filter((table) => rowsOf(earlier, table) !== rowsOf(this.#model, table))) };
    return this.#changed.tables;
  }

  /** May its tables go on changing? */
  get isOfDraft(): boolean {
    return this.#indexOf === freshIndex;
  }

  workflows = (): readonly Workflow[] => this.all('workflow');
  stages = (workflow: string): readonly Stage[] => this.by('stage', 'workflow', workflow);
  waysOut = (stage: string): readonly Handoff[] => this.by('handoff', 'from', stage);
  waysIn = (stage: string): readonly Handoff[] => this.by('handoff', 'to', stage);
  processes = (stage: string): readonly Process[] => this.by('process', 'stage', stage);

  /** The handoffs of a workflow, in order. */
  handoffs(workflow: string): readonly Handoff[] {
    noting?.noteAll();
    const known = this.#handoffs.get(workflow);
    if (known) return known;
    const found = this.all('handoff').filter((handoff) => this.get('stage', handoff.from)?.workflow === workflow);
    this.#handoffs.set(workflow, found);
    return found;
  }

  /** The steps of a process as they are read: each followed by its sub-steps, with the depth of nesting. */
  steps(process: string): readonly { readonly step: Step; readonly depth: number }[] {
    const children = groupBy(this.by('step', 'process', process), (step) => step.place.parent);
    const all: { readonly step: Step; readonly depth: number }[] = [];
    const walk = (parent: string | null, depth: number) => {
      for (const step of children.get(parent) ?? []) {
        all.push({ step, depth });
        walk(step.id, depth + 1);
      }
    };
    walk(null, 0);
    return all;
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

/** What is worked out for a row, kept as long as the lookup it was read from; over edits, and without words: reads.ts. */
export function keptFor<R extends { readonly id: string }, V>(work: (lookup: Lookup, row: R) => V): (lookup: Lookup, row: R) => V {
  const known = new WeakMap<Lookup, Map<R, V>>();
  return (lookup, row) => {
    // What is noted has to be read, not found ready made.
    if (noting) return work(lookup, row);
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
  const found = scenarios.get(scenario) ?? new Lookup(model, scenario, keptIndex);
  scenarios.set(scenario, found);
  return found;
}

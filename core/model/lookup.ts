/**
 * One scenario of a model, indexed for reading: the stages of a workflow, the ways out of a stage, the steps of a
 * process. Built on first use and kept as long as the model it reads; everything is sorted by place.
 */
import type { Model } from './model.ts';
import { find, rowsOf } from './model.ts';
import { byPlace } from './place.ts';
import { tableOf, type Handoff, type Participant, type Process, type Row, type Stage, type Step, type TableName, type Workflow } from './tables.ts';

export class Lookup {
  readonly model: Model;
  readonly scenario: string;
  #tables = new Map<TableName, readonly Row[]>();
  #groups = new Map<string, Map<string | null, Row[]>>();

  constructor(model: Model, scenario: string) {
    this.model = model;
    this.scenario = scenario;
  }

  /** All rows of a table in this scenario, in order. */
  all<T extends TableName>(table: T): readonly Row<T>[] {
    let rows = this.#tables.get(table);
    if (!rows) {
      const own = [...rowsOf(this.model, table).values()].filter((row) => row.scenario === this.scenario);
      rows = tableOf(table).siblings
        ? (own as unknown as Stage[]).sort(byPlace)
        : own.sort((a, b) => (a.id < b.id ? -1 : 1));
      this.#tables.set(table, rows);
    }
    return rows as readonly Row<T>[];
  }

  /**
   * The rows whose field has this value.
   * @example lookup.by('participation', 'stage', stage.id)
   */
  by<T extends TableName>(table: T, field: keyof Row<T> & string, value: string | null): readonly Row<T>[] {
    const name = `${table}.${field}`;
    let groups = this.#groups.get(name);
    if (!groups) {
      groups = new Map();
      for (const row of this.all(table)) {
        const key = row[field] as string | null;
        const group = groups.get(key);
        if (group) group.push(row as Row);
        else groups.set(key, [row as Row]);
      }
      this.#groups.set(name, groups);
    }
    return (groups.get(value) ?? []) as unknown as readonly Row<T>[];
  }

  get<T extends TableName>(table: T, id: string | null | undefined): Row<T> | undefined {
    return find(this.model, table, this.scenario, id);
  }

  workflows = (): readonly Workflow[] => this.all('workflow');
  stages = (workflow: string): readonly Stage[] => this.by('stage', 'workflow', workflow);
  waysOut = (stage: string): readonly Handoff[] => this.by('handoff', 'from', stage);
  waysIn = (stage: string): readonly Handoff[] => this.by('handoff', 'to', stage);
  processes = (stage: string): readonly Process[] => this.by('process', 'stage', stage);

  /** The handoffs of a workflow, in order. */
  handoffs(workflow: string): readonly Handoff[] {
    return this.all('handoff').filter((handoff) => this.get('stage', handoff.from)?.workflow === workflow);
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

const kept = new WeakMap<Model, Map<string, Lookup>>();

/** The lookup of a scenario; the same one as long as the model is the same. */
export function lookup(model: Model, scenario: string): Lookup {
  const scenarios = kept.get(model) ?? new Map<string, Lookup>();
  kept.set(model, scenarios);
  const found = scenarios.get(scenario) ?? new Lookup(model, scenario);
  scenarios.set(scenario, found);
  return found;
}

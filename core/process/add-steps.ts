/** Sketches as commands: the steps with their sub-steps, and the people, systems and artifacts that are not there yet. */
import type { Command } from '../commands/command.ts';
import type { Lookup } from '../model/lookup.ts';
import { tableOf, type TableName } from '../model/tables.ts';
import type { Sketch, Someone } from './sketch.ts';

type Kind = 'participant' | 'system' | 'artifact';

/** Finds records by name and makes those that are missing, each once. */
export class Names {
  readonly #lookup: Lookup;
  readonly #newId: () => string;
  readonly #made = new Map<string, string>();
  /** What has to come before the steps. */
  readonly commands: Command[] = [];

  constructor(lookup: Lookup, newId: () => string) {
    this.#lookup = lookup;
    this.#newId = newId;
  }

  someone = (one: Someone | null): string | null => (one ? this.#id('participant', one.name, { kind: one.kind }) : null);
  system = (name: string | null): string | null => (name ? this.#id('system', name, {}) : null);
  artifact = (name: string | null): string | null => (name ? this.#id('artifact', name, {}) : null);

  #id(table: Kind, name: string, fields: object): string {
    const key = `${table}/${name.toLowerCase()}`;
    const known = this.#made.get(key) ?? idByName(this.#lookup, table, name);
    const id = known ?? this.#newId();
    this.#made.set(key, id);
    if (!known) this.commands.push({ type: `${table}.add`, scenario: this.#lookup.scenario, id, name, ...fields } as Command);
    return id;
  }
}

export const idByName = (lookup: Lookup, table: Kind, name: string): string | undefined =>
  (lookup.all(table) as readonly { id: string; name: string }[]).find((row) => row.name.toLowerCase() === name.toLowerCase())?.id;

/** The fields of a step that a sketch says. */
export function fieldsOf(sketch: Sketch, names: Names) {
  const { key, depth, performer, system, produces, audience, ...said } = sketch;
  void key;
  void depth;
  const all = { ...said, performer: names.someone(performer), system: names.system(system), produces: names.artifact(produces), audience: names.someone(audience) };
  // What a new step starts with need not be said, which keeps a paste of thousands small.
  return Object.fromEntries(Object.entries(all).filter(([field, value]) => value !== initial[field])) as Partial<typeof all>;
}

const initial: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(tableOf('step').fields).map(([field, declared]) => [field, declared.initial]));

export interface Where {
  readonly process: string;
  /** The step behind whose sub-steps they come, on its level; nothing: at the end. */
  readonly after?: { readonly id: string; readonly parent: string | null };
}

export interface AddedSteps {
  readonly commands: readonly Command[];
  /** Ids of the new steps, in order. */
  readonly ids: readonly string[];
}

/** @param hasOrigin the copies remember the keys of what they are copies of */
export function addSteps(lookup: Lookup, sketches: readonly Sketch[], where: Where, newId: () => string, hasOrigin = false): AddedSteps {
  const { scenario } = lookup;
  const names = new Names(lookup, newId);
  const commands: Command[] = [];
  const ids: string[] = [];
  /** The step that the next one would be inside of, by depth. */
  const path: string[] = [];
  let beside = where.after?.id;
  for (const sketch of sketches) {
    const id = newId();
    const depth = Math.min(sketch.depth, path.length);
    path.length = depth;
    const outer = path.at(-1);
    const parent = outer ?? where.after?.parent ?? null;
    const place = outer === undefined && beside ? { after: beside } : {};
    commands.push({ type: 'step.add', scenario, id, process: where.process, parent, ...place, ...fieldsOf(sketch, names), ...(hasOrigin ? { origin: sketch.key } : {}) });
    if (outer === undefined) beside = beside ? id : undefined;
    path.push(id);
    ids.push(id);
  }
  return { commands: [...names.commands, ...commands], ids };
}

/** What a paste would bring that is not there yet, for whoever is asked first. */
export function unknownNames(lookup: Lookup, sketches: readonly Sketch[]): readonly { readonly table: TableName; readonly name: string }[] {
  let made = 0;
  const names = new Names(lookup, () => `new ${(made += 1)}`);
  for (const one of sketches) fieldsOf(one, names);
  return names.commands.map((command) => ({ table: command.type.split('.')[0] as TableName, name: (command as { name: string }).name }));
}

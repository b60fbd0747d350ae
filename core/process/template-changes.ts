/** What differs between a copy and its template, step by step, and the commands that take a single difference over. */
import type { Command } from '../commands/command.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Process, Step } from '../model/tables.ts';
import { fieldsOf, Names } from './add-steps.ts';
import type { Sketch, Someone } from './sketch.ts';
import { sketchesOf, sketchOf, type Source } from './template.ts';

export type ComparedField = Exclude<keyof Sketch, 'key' | 'depth'>;

export type Difference =
  /** Only the copy has it. */
  | { readonly kind: 'added'; readonly key: string; readonly step: Step; readonly text: string }
  /** Only the template has it. */
  | { readonly kind: 'missing'; readonly key: string; readonly sketch: Sketch; readonly text: string }
  | { readonly kind: 'changed'; readonly key: string; readonly step: Step; readonly field: ComparedField; readonly here: Sketch; readonly there: Sketch; readonly text: string }
  /** It stands elsewhere, or on another level. */
  | { readonly kind: 'moved'; readonly key: string; readonly step: Step; readonly there: Sketch; readonly text: string };

const NAMED: readonly (keyof Sketch)[] = ['performer', 'audience', 'system', 'produces'];

/** Whoever has the name is meant, of whatever kind they are here. */
function isSame(a: Sketch, b: Sketch, field: keyof Sketch): boolean {
  const nameIn = (value: unknown) => (typeof value === 'string' ? value : (value as Someone | null)?.name)?.toLowerCase();
  return NAMED.includes(field) ? nameIn(a[field]) === nameIn(b[field]) : JSON.stringify(a[field]) === JSON.stringify(b[field]);
}

/** @example changesOf(lookup, kickOff, source) // [{ kind: 'changed', field: 'minutes', … }] */
export function changesOf(lookup: Lookup, process: Process, source: Source): readonly Difference[] {
  const own = lookup.steps(process.id).map(({ step, depth }) => ({ step, sketch: sketchOf(lookup, step, depth) }));
  const there = new Map(source.steps.map((one) => [one.key, one]));
  const here = new Set(own.map(({ sketch }) => sketch.key));
  const stays = inOrder(own.map(({ sketch }) => sketch.key).filter((key) => there.has(key)), source.steps.map(({ key }) => key));
  const changes = own.flatMap(({ step, sketch }): Difference[] => {
    const other = there.get(sketch.key);
    const { text } = step;
    if (!other) return [{ kind: 'added', key: sketch.key, step, text }];
    const fields = (Object.keys(other) as (keyof Sketch)[]).filter((field): field is ComparedField => field !== 'key' && field !== 'depth' && !isSame(sketch, other, field));
    const moved: Difference[] = stays.has(sketch.key) && sketch.depth === other.depth ? [] : [{ kind: 'moved', key: sketch.key, step, there: other, text }];
    return [...moved, ...fields.map((field): Difference => ({ kind: 'changed', key: sketch.key, step, field, here: sketch, there: other, text }))];
  });
  const missing = source.steps.filter(({ key }) => !here.has(key)).map((one): Difference => ({ kind: 'missing', key: one.key, sketch: one, text: one.text }));
  return [...changes, ...missing];
}

/** The keys that keep their order: a longest run of them that rises in the template too. */
function inOrder(keys: readonly string[], order: readonly string[]): ReadonlySet<string> {
  const rank = new Map(order.map((key, i) => [key, i]));
  const best: { length: number; before: number }[] = [];
  for (const [i, key] of keys.entries()) {
    const own = { length: 1, before: -1 };
    for (let j = 0; j < i; j += 1) {
      const other = best[j];
      if (other && (rank.get(keys[j] as string) ?? 0) < (rank.get(key) ?? 0) && other.length + 1 > own.length) Object.assign(own, { length: other.length + 1, before: j });
    }
    best.push(own);
  }
  const kept = new Set<string>();
  let at = best.reduce((top, one, i) => (one.length > (best[top]?.length ?? 0) ? i : top), 0);
  while (at >= 0 && at < keys.length) {
    kept.add(keys[at] as string);
    at = best[at]?.before ?? -1;
  }
  return kept;
}

/** Makes the copy as the template is, in this one thing. */
export function takeOver(lookup: Lookup, process: Process, source: Source, difference: Difference, newId: () => string): readonly Command[] {
  const { scenario } = lookup;
  const names = new Names(lookup, newId);
  switch (difference.kind) {
    case 'added':
      return [{ type: 'step.remove', scenario, id: difference.step.id }];
    case 'changed': {
      const { [difference.field]: value } = { ...emptied(difference.there), ...fieldsOf(difference.there, names) };
      return [...names.commands, { type: 'step.set', scenario, id: difference.step.id, [difference.field]: value } as Command];
    }
    case 'missing':
      return [...addMissing(lookup, process, source, difference.sketch, names, newId)];
    case 'moved':
      return [{ type: 'step.move', scenario, id: difference.step.id, ...placeIn(lookup, process, source, difference.key) }];
  }
}

/** What a field is when the template says nothing in it. */
const emptied = (sketch: Sketch) => ({ ...sketch, performer: null, system: null, produces: null, audience: null });

function addMissing(lookup: Lookup, process: Process, source: Source, sketch: Sketch, names: Names, newId: () => string): readonly Command[] {
  const fields = fieldsOf(sketch, names);
  const add: Command = { type: 'step.add', scenario: lookup.scenario, id: newId(), process: process.id, ...fields, origin: sketch.key, ...placeIn(lookup, process, source, sketch.key) };
  return [...names.commands, add];
}

/** Where a template's step belongs in the copy: inside the copy of what it is inside of, behind the nearest one before it. */
function placeIn(lookup: Lookup, process: Process, source: Source, key: string): { readonly parent: string | null; readonly after?: string; readonly before?: string } {
  const at = source.steps.findIndex((one) => one.key === key);
  const depth = source.steps[at]?.depth ?? 0;
  const copies = new Map(lookup.by('step', 'process', process.id).map((step) => [step.origin || step.id, step]));
  const before = source.steps.slice(0, at).reverse();
  const outer = before.find((one) => one.depth < depth);
  const parent = depth === 0 ? null : ((outer && copies.get(outer.key)?.id) ?? null);
  const siblings = depth === 0 ? before.filter((one) => one.depth === 0) : before.slice(0, outer ? before.indexOf(outer) : before.length).filter((one) => one.depth === depth);
  const beside = siblings.map((one) => copies.get(one.key)).find((step) => step !== undefined && step.place.parent === parent);
  if (beside) return { parent, after: beside.id };
  const first = lookup.by('step', 'process', process.id).find((step) => step.place.parent === parent && step.origin !== key && step.id !== key);
  return first ? { parent, before: first.id } : { parent };
}

/** Makes the project's template as the copy is now. */
export const giveBack = (lookup: Lookup, process: Process): Command => ({ type: 'template.set', id: process.origin, content: { steps: sketchesOf(lookup, process.id) } as never });

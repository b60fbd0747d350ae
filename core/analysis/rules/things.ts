/** What stages make: artifacts, also those of their steps, and what their exit criteria say. Found by name, or by its words in a text. */
import { keptWhileSame } from '../../model/reads.ts';
import type { Artifact, Stage } from '../../model/tables.ts';
import { distinctStems, nameKey } from '../../process/words.ts';
import type { Scope } from './scope.ts';

export interface Thing {
  readonly name: string;
  readonly stage: Stage;
  /** Nothing: an exit criterion. */
  readonly artifact: Artifact | undefined;
}

export interface Things {
  /** Those of the same name, whatever the order and the endings of its words. */
  readonly named: (name: string) => readonly Thing[];
  /** Those all of whose words a text has; a single word may mean anything. */
  readonly within: (text: string) => readonly Thing[];
}

const FEWEST_WORDS = 2;

export function thingsIn(scope: Scope): Things {
  const all = scope.stages.flatMap((stage) => madeIn(scope.lookup, stage));
  const byName = new Map<string, Thing[]>();
  for (const thing of all) if (thing.artifact) push(byName, nameKey(thing.name), thing);
  let byRarest: ReadonlyMap<string, readonly Thing[]> | undefined;
  return {
    named: (name) => byName.get(nameKey(name)) ?? [],
    within: (text) => {
      byRarest ??= indexed(all.filter(({ name }) => distinctStems(name).length >= FEWEST_WORDS));
      const words = distinctStems(text);
      return words.flatMap((word) => (byRarest?.get(word) ?? []).filter(({ name }) => distinctStems(name).every((one) => words.includes(one))));
    },
  };
}

const madeIn = keptWhileSame((lookup, stage: Stage): readonly Thing[] => {
  const ids = new Set(lookup.by('stageProduct', 'stage', stage.id).map(({ artifact }) => artifact));
  for (const { id } of lookup.processes(stage.id)) for (const { produces } of lookup.by('step', 'process', id)) if (produces) ids.add(produces);
  const artifacts = [...ids].flatMap((id) => lookup.get('artifact', id) ?? []);
  const made = artifacts.map((artifact): Thing => ({ name: artifact.name, stage, artifact }));
  return stage.exit.trim() === '' ? made : [...made, { name: stage.exit.trim(), stage, artifact: undefined }];
});

/** Each under the word that the fewest others have: what a text does not name is then never looked at. */
function indexed(things: readonly Thing[]): ReadonlyMap<string, readonly Thing[]> {
  const counts = new Map<string, number>();
  for (const { name } of things) for (const word of distinctStems(name)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const index = new Map<string, Thing[]>();
  for (const thing of things) push(index, distinctStems(thing.name).reduce((a, b) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a)), thing);
  return index;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/**
 * The merged model: mine, with what theirs changed, under the choices that were made. The same function composes what merges by
 * itself, what is offered, and what is written in the end.
 */
import { bridgeId } from '../model/ids.ts';
import { splitKey, type DiffKey, type Fields } from '../model/diff.ts';
import { Draft } from '../model/draft.ts';
import type { Model } from '../model/model.ts';
import { tableOf, type Row } from '../model/tables.ts';
import type { Changes } from './changes.ts';
import { fieldsOf, rowAt } from './compare.ts';
import type { Choice, SideName } from './conflicts.ts';
import type { Contested } from './contested.ts';
import { beforeBoth, verdicts } from './fields.ts';
import { mend, removeAt } from './mend.ts';
import { join, type Namesakes } from './names.ts';

/** What is known of the two sides before anything is chosen. */
export interface Ground {
  readonly base: Model;
  readonly mine: Changes;
  readonly theirs: Changes;
  /** Removals by each side that the other has built upon. */
  readonly contested: Readonly<Record<SideName, Contested>>;
  readonly namesakes: readonly Namesakes[];
}

export type Chooser = (id: string) => Choice;

export const fieldId = (key: DiffKey, field: string): string => `field:${key}:${field}`;
export const removedId = (key: DiffKey): string => `removed:${key}`;
export const nameId = ({ mine, theirs }: Namesakes): string => `name:${mine}:${splitKey(theirs).id}`;

/** All but rules, order and views, which come when everything is in its place. */
export function compose(ground: Ground, choose: Chooser): Draft {
  const { mine, theirs } = ground;
  const draft = new Draft(mine.model);
  const isBack = (remover: SideName, removed: DiffKey) => {
    const root = ground[remover].rootOf(removed);
    if (!ground.contested[remover].has(root)) return false;
    const choice = choose(removedId(root));
    return choice !== remover;
  };
  takeTheirs(draft, ground, choose, isBack);
  for (const key of Object.keys(theirs.diff.removed)) {
    const { table, scenario, id } = splitKey(key);
    if (!isBack('theirs', key)) draft.remove(table, scenario, id);
  }
  for (const root of ground.contested.mine.keys()) if (isBack('mine', root)) bringBack(draft, ground, root);
  for (const pair of ground.namesakes) {
    const choice = choose(nameId(pair));
    if (choice === 'mine') join(draft, pair.mine, pair.theirs);
    if (choice === 'theirs') join(draft, pair.theirs, pair.mine);
  }
  mend(draft, sourcesOf(ground));
  return draft;
}

export const sourcesOf = ({ base, mine, theirs }: Ground): readonly Model[] => [theirs.model, mine.model, base];

type IsBack = (remover: SideName, removed: DiffKey) => boolean;

/** What they added and changed. */
function takeTheirs(draft: Draft, { mine, theirs }: Ground, choose: Chooser, isBack: IsBack): void {
  for (const [key, row] of Object.entries(theirs.diff.added)) {
    const stage = theirs.bridged(key);
    if (stage && isBack('theirs', stage)) continue;
    if (rowAt(mine.model, key)) takeFields(draft, key, mine, theirs, choose, isBack);
    else draft.put(splitKey(key).table, row);
  }
  for (const key of Object.keys(theirs.diff.updated)) {
    if (rowAt(mine.model, key)) takeFields(draft, key, mine, theirs, choose, isBack);
  }
}

function takeFields(draft: Draft, key: DiffKey, mine: Changes, theirs: Changes, choose: Chooser, isBack: IsBack): void {
  const { table, scenario, id } = splitKey(key);
  const sides = { theirs: fieldsOf(rowAt(theirs.model, key) as Row), base: fieldsOf(beforeBoth(rowAt(mine.base, key), key)) };
  const taken: Record<string, unknown> = {};
  for (const [field, verdict] of verdicts(key, mine, theirs)) {
    const choice = verdict === 'clash' ? choose(fieldId(key, field)) : verdict;
    const echo = theirs.echoOf(key, field);
    if (echo && isBack('theirs', echo)) continue;
    if (choice === 'theirs' || choice === 'base') taken[field] = sides[choice][field];
  }
  if (Object.keys(taken).length > 0) draft.set(table, scenario, id, taken);
}

/** What my removal took comes back as they have it, and so does what it emptied; the joined neighbours part again. */
function bringBack(draft: Draft, { mine, theirs }: Ground, root: DiffKey): void {
  const group = new Set(mine.takenBy(root));
  for (const key of group) {
    const row = rowAt(theirs.model, key);
    if (row) draft.put(splitKey(key).table, row);
  }
  for (const key of Object.keys(mine.diff.updated)) {
    const row = rowAt(theirs.model, key);
    if (!row) continue;
    const fields = Object.keys((mine.diff.updated[key] as readonly [Fields, Fields])[1]).filter((field) => group.has(mine.echoOf(key, field) ?? ''));
    const { table, scenario, id } = splitKey(key);
    if (fields.length > 0 && tableOf(table)) draft.set(table, scenario, id, Object.fromEntries(fields.map((field) => [field, fieldsOf(row)[field]])));
  }
  for (const key of group) {
    const { table, scenario, id } = splitKey(key);
    const bridge = `handoff/${scenario}/${bridgeId(id)}`;
    if (table === 'stage' && mine.bridged(bridge) && !rowAt(theirs.model, bridge)) removeAt(draft, bridge);
  }
}

/**
 * The state that two copies parted from, rebuilt: from a copy as it is today by taking back what was done since. Where there
 * are several such states they are merged first; what they disagree in stands as it was before, so that it is asked about.
 */
import { apply, invert, squash, type Diff } from '../model/diff.ts';
import type { Model } from '../model/model.ts';
import type { History } from './base.ts';
import type { Choice, Conflict } from './conflicts.ts';
import { finishMerge, prepareMerge } from './merge.ts';

/** A copy with its history, as far as rebuilding needs it. */
export interface Copy {
  readonly model: Model;
  readonly tip: string;
}

/** The difference that an entry made; nothing where it was dropped. */
export type DiffOf = (entry: string) => Diff | undefined;

/** Nothing where the copies have no entry in common, or too many differences were dropped on the way. */
export function rebuildBase(history: History, copies: readonly [Copy, Copy], diffOf: DiffOf): Model | undefined {
  return baseOf(history, copies[0].tip, copies[1].tip, (entry) => stateAt(history, copies, entry, diffOf));
}

function baseOf(history: History, a: string, b: string, stateOf: (entry: string) => Model | undefined): Model | undefined {
  const [first, ...others] = history.lowestCommon(a, b);
  if (first === undefined) return undefined;
  let base = stateOf(first);
  for (const other of others) {
    const [state, before] = [stateOf(other), baseOf(history, first, other, stateOf)];
    if (!base || !state) return undefined;
    const prepared = prepareMerge({ model: base, name: '' }, { model: state, name: '' }, before);
    base = finishMerge(prepared, new Map(prepared.conflicts.map((conflict) => [conflict.id, asBefore(conflict)]))).model;
  }
  return base;
}

function asBefore({ choices, remover }: Conflict): Choice {
  if (remover) return remover === 'mine' ? 'theirs' : 'mine';
  return choices.find((choice) => choice === 'base' || choice === 'both') ?? 'mine';
}

/** From whichever copy the way is known. */
function stateAt(history: History, copies: readonly Copy[], entry: string, diffOf: DiffOf): Model | undefined {
  for (const { model, tip } of copies) {
    const way = history.way(tip, entry);
    const diff = way && diffAlong(way.back, way.forth, diffOf);
    if (diff) return apply(model, diff);
  }
  return undefined;
}

/** One difference for a way through the history; nothing where a part of it was dropped. */
export function diffAlong(back: readonly string[], forth: readonly string[], diffOf: DiffOf): Diff | undefined {
  const parts: Diff[] = [];
  for (const [entries, turn] of [[back, invert], [forth, (diff: Diff) => diff]] as const) {
    for (const entry of entries) {
      const diff = diffOf(entry);
      if (!diff) return undefined;
      parts.push(turn(diff));
    }
  }
  return squash(parts);
}

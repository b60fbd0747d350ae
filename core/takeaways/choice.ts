/** What is taken away: a scenario, all of its workflows or some of them. */
import { lookup as lookupOf, type Lookup } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { Workflow } from '../model/tables.ts';

export interface Choice {
  readonly lookup: Lookup;
  /** In their order. */
  readonly workflows: readonly Workflow[];
}

/** @param ids of workflows; none: all of them */
export function choiceOf(model: Model, scenario: string, ids: readonly string[]): Choice {
  const lookup = lookupOf(model, scenario);
  const all = lookup.workflows();
  return { lookup, workflows: ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id)) };
}

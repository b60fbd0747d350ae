/** What the parts of a report are made from: one scenario, the workflows that are wanted of it, and what the health check says of them. */
import { findingsIn, type Finding } from '../analysis/findings/findings.ts';
import { Scope } from '../analysis/rules/scope.ts';
import type { Layout } from '../layout/types.ts';
import { lookup as lookupOf, type Lookup } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { Handoff, Stage, Workflow } from '../model/tables.ts';

/** A map twice: everything on it, and all of it on one page. */
export interface MapLayouts {
  readonly detail: Layout;
  readonly overview: Layout;
}

export interface Sources {
  readonly lookup: Lookup;
  readonly scope: Scope;
  /** Those that are wanted, in their order. */
  readonly workflows: readonly Workflow[];
  /** Of these workflows. */
  readonly stages: readonly Stage[];
  readonly handoffs: readonly Handoff[];
  /** What concerns them or the whole project, the most costly first. */
  readonly findings: readonly Finding[];
  /** Where each workflow's stages stand on its map; one without has no map. */
  readonly layouts: ReadonlyMap<string, MapLayouts>;
}

/** Fixes are only read here and never carried out, so what they would add needs no id of its own. */
const NO_ID = '00000000-0000-4000-8000-000000000000';

/** @param date the day on which it is made, `2026-03-02` */
export function sourcesOf(model: Model, scenario: string, date: string, layouts: Sources['layouts'], without: readonly string[] = []): Sources {
  const lookup = lookupOf(model, scenario);
  const workflows = lookup.workflows().filter(({ id }) => !without.includes(id));
  const scope = new Scope(lookup, { today: date, newId: () => NO_ID });
  const isWanted = ({ workflows: own }: Finding) => own.length === 0 || own.some((id) => !without.includes(id));
  return {
    lookup,
    scope,
    workflows,
    stages: workflows.flatMap(({ id }) => lookup.stages(id)),
    handoffs: workflows.flatMap(({ id }) => lookup.handoffs(id)),
    findings: findingsIn(scope).filter(isWanted),
    layouts,
  };
}

/** Those that nobody has accepted. */
export const openOf = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ accepted }) => accepted === null);

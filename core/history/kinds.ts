/** The kinds of element that a person tells apart in the history: what hangs on a stage counts as the stage. */
import type { TableName } from '../model/tables.ts';

export const elementKinds = ['stage', 'handoff', 'checklist', 'decision', 'participant', 'system', 'artifact', 'workflow', 'note', 'tag', 'walk', 'finding', 'scenario', 'project'] as const;
export type ElementKind = (typeof elementKinds)[number];

const kinds: Readonly<Record<TableName, ElementKind | null>> = {
  project: 'project',
  threshold: 'project',
  ruleOff: 'finding',
  template: 'checklist',
  scenario: 'scenario',
  participant: 'participant',
  access: 'participant',
  system: 'system',
  integration: 'system',
  artifact: 'artifact',
  workflow: 'workflow',
  stage: 'stage',
  participation: 'stage',
  systemUse: 'stage',
  stageNeed: 'stage',
  stageProduct: 'stage',
  handoff: 'handoff',
  handoffArtifact: 'handoff',
  process: 'checklist',
  step: 'checklist',
  decisionInput: 'decision',
  decisionRule: 'decision',
  walk: 'walk',
  walkVisit: 'walk',
  walkMark: 'walk',
  note: 'note',
  tag: 'tag',
  tagging: 'tag',
  acceptance: 'finding',
  view: null,
};

/** @example kindOf('participation') // 'stage' */
export const kindOf = (table: TableName): ElementKind | null => kinds[table];

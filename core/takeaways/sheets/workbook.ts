/** The spreadsheet of a scenario: eight sheets, each of which can be filtered and sorted by itself. */
import { Scope, type Env } from '../../analysis/rules/scope.ts';
import { find, projectOf } from '../../model/model.ts';
import type { Choice } from '../choice.ts';
import { handoffsSheet } from './handoffs.ts';
import { figuresSheet, findingsSheet } from './health.ts';
import { raciSheet } from './raci.ts';
import type { Sheet } from './sheet.ts';
import { stagesSheet } from './stages.ts';
import { stepsSheet } from './steps.ts';
import { aiSheet, systemsSheet } from './systems.ts';

export interface Workbook {
  readonly title: string;
  /** The scenario. */
  readonly subject: string;
  readonly author: string;
  readonly sheets: readonly Sheet[];
}

/** @example workbook(choice, { today: '2026-03-31', newId }).sheets[0]?.name // 'Stages' */
export function workbook({ lookup, workflows }: Choice, env: Env): Workbook {
  const scope = new Scope(lookup, env);
  const project = projectOf(lookup.model);
  return {
    title: project.title,
    subject: find(lookup.model, 'scenario', '', lookup.scenario)?.name ?? '',
    author: project.facilitator,
    sheets: [
      stagesSheet(lookup, workflows),
      handoffsSheet(lookup, workflows),
      raciSheet(lookup, workflows),
      stepsSheet(lookup, workflows),
      systemsSheet(lookup, workflows),
      aiSheet(lookup, workflows),
      findingsSheet(scope, workflows.filter(({ status }) => status !== 'retired')),
      figuresSheet(scope, workflows.filter(({ status }) => status !== 'retired')),
    ],
  };
}

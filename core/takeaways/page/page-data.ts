/** What the page knows of each stage, as plain data: only what it shows. Its script reads the same types (renderer/page/viewer.ts). */
import { ownWait } from '../../analysis/time.ts';
import { handoffFacts } from '../../map/facts.ts';
import { expectedOf } from '../../model/estimate.ts';
import { isPassive, ownerOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import { touchOf } from '../../model/touch.ts';
import type { Handoff, Stage, Workflow } from '../../model/tables.ts';
import { numbered } from '../../process/numbers.ts';
import { workflowFacts } from '../../report/sections/figures.ts';
import { whoTakesPart } from '../../report/sections/stages.ts';
import { choice, durationText, estimateText, minutesText, percent, systemName } from '../../report/words.ts';
import { t } from '../../text/text.ts';
import type { Choice } from '../choice.ts';

export type Fact = readonly [label: string, value: string];

export interface PageLink {
  /** A stage's id. */
  readonly stage: string;
  readonly name: string;
  /** What is passed, when it is accepted, how long it waits. */
  readonly lines: readonly string[];
}

export interface PageStep {
  readonly number: string;
  readonly depth: number;
  readonly text: string;
  /** Who, with which system, how long. */
  readonly about: string;
}

/** Where a card is on a map: x, y, width and height. */
export type PageBox = readonly [number, number, number, number];

export interface PageStage {
  readonly id: string;
  /** The workflow's id. */
  readonly workflow: string;
  readonly name: string;
  /** On the map from afar and on the one from near. */
  readonly boxes: { readonly overview: PageBox; readonly detail: PageBox };
  /** Under the name in a list. */
  readonly about: string;
  /** What the search looks through, in small letters. */
  readonly words: string;
  readonly facts: readonly Fact[];
  readonly receives: readonly PageLink[];
  readonly gives: readonly PageLink[];
  readonly checklists: readonly { readonly name: string; readonly steps: readonly PageStep[] }[];
}

export interface PageWorkflow {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly Fact[];
}

export interface PageData {
  readonly workflows: readonly PageWorkflow[];
  readonly stages: readonly PageStage[];
  readonly words: typeof t.page;
}

const said = (facts: readonly Fact[]): readonly Fact[] => facts.filter(([, value]) => value !== '');

/** @param boxesOf where a stage is on its maps */
export function pageData({ lookup, workflows }: Choice, boxesOf: (stage: string) => PageStage['boxes']): PageData {
  return {
    workflows: workflows.map((workflow) => ({ id: workflow.id, name: workflow.name, facts: factsOf(lookup, workflow) })),
    stages: workflows.flatMap(({ id }) => lookup.stages(id).map((stage) => stageOf(lookup, stage, boxesOf(stage.id)))),
    words: t.page,
  };
}

function factsOf(lookup: Lookup, workflow: Workflow): readonly Fact[] {
  const block = workflowFacts(lookup, workflow);
  return block.kind === 'facts' ? said(block.facts.map(([label, cell]): Fact => [label, cell.map(({ text }) => text).join(' ')])) : [];
}

function stageOf(lookup: Lookup, stage: Stage, boxes: PageStage['boxes']): PageStage {
  const owner = isPassive(stage) || stage.owner ? (ownerOf(lookup, stage)?.name ?? '') : t.report.nobody;
  const facts = stageFactsOf(lookup, stage, owner);
  return {
    id: stage.id,
    workflow: stage.workflow,
    name: stage.name,
    boxes,
    about: owner,
    words: [stage.name, ...facts.map(([, value]) => value)].join('\n').toLowerCase(),
    facts,
    receives: lookup.waysIn(stage.id).map((handoff) => linkOf(lookup, handoff, handoff.from)),
    gives: lookup.waysOut(stage.id).map((handoff) => linkOf(lookup, handoff, handoff.to)),
    checklists: lookup.processes(stage.id).map(({ id, name }) => ({ name, steps: stepsOf(lookup, id) })),
  };
}

function stageFactsOf(lookup: Lookup, stage: Stage, owner: string): readonly Fact[] {
  const wait = stage.kind === 'wait' ? estimateText(lookup, stage.wait) : '';
  const inside = ownWait(lookup, stage, projectOf(lookup.model)).expected;
  return said([
    [t.fields.kind, stage.kind === 'work' ? '' : choice(stage.kind)],
    [t.fields.owner, owner],
    [t.fields.purpose, stage.purpose],
    [t.sheets.takesPart, whoTakesPart(lookup, stage).map(({ text }) => text).join('; ')],
    [t.sheets.systems, lookup.by('systemUse', 'stage', stage.id).map(({ system, mode }) => t.report.uses(systemName(lookup, system), choice(mode).toLowerCase())).join('; ')],
    [t.fields.touch, estimateText(lookup, touchOf(lookup, stage))],
    [t.fields.wait, wait !== '' || inside === 0 ? wait : minutesText(lookup, inside)],
    [t.fields.completeAccurate, percent(stage.completeAccurate)],
    [t.fields.targetDay, stage.targetDay === null ? '' : String(stage.targetDay)],
    [t.fields.entry, stage.entry],
    [t.fields.exit, stage.exit],
    [t.fields.authority, stage.authority],
    [t.fields.information, stage.information],
  ]);
}

function linkOf(lookup: Lookup, handoff: Handoff, other: string): PageLink {
  const { what } = handoffFacts(lookup, handoff);
  const wait = handoff.wait && expectedOf(handoff.wait) > 0 ? estimateText(lookup, handoff.wait) : '';
  const lines = [
    handoff.kind === 'sequence' ? what : [choice(handoff.kind), what].filter((text) => text !== '').join(': '),
    handoff.acceptance === '' ? '' : `${t.fields.acceptance}: ${handoff.acceptance}`,
    wait === '' ? '' : `${t.fields.wait}: ${wait}`,
    handoff.sla ? `${t.fields.sla}: ${durationText(lookup, handoff.sla)}` : '',
  ];
  return { stage: other, name: lookup.get('stage', other)?.name ?? '', lines: lines.filter((line) => line !== '') };
}

function stepsOf(lookup: Lookup, process: string): readonly PageStep[] {
  return numbered(lookup.steps(process)).map(({ number, depth, step }) => {
    const about = [lookup.get('participant', step.performer)?.name ?? '', systemName(lookup, step.system), step.minutes && expectedOf(step.minutes) > 0 ? estimateText(lookup, step.minutes) : ''];
    return { number, depth, text: step.text, about: about.filter((text) => text !== '').join(' · ') };
  });
}

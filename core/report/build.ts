/** Makes the report of a scenario: its sections in order, each present where its data exist. */
import { scene } from '../map/build.ts';
import type { Layout } from '../layout/types.ts';
import { lookup as lookupOf, type Lookup } from '../model/lookup.ts';
import { laneOf } from '../model/lanes.ts';
import { find, projectOf, type Model } from '../model/model.ts';
import type { Workflow } from '../model/tables.ts';
import { t } from '../text/text.ts';
import type { Block, Cover, MapPicture, Mark, Report, Section } from './report.ts';
import { checklistCounts, checklists } from './sections/checklists.ts';
import { ownerTimes, timeFigures, workflowFacts } from './sections/figures.ts';
import { handoffTable } from './sections/handoffs.ts';
import { communicationsTable, decisionTables, walksSection } from './sections/process-design.ts';
import { peopleSection } from './sections/people.ts';
import { stageTable } from './sections/stages.ts';
import { summarySection } from './sections/summary.ts';
import { notesSection, systemsSection } from './sections/systems.ts';
import { markOf } from './words.ts';

const say = t.report;

/** A map twice: everything on it, and all of it on one page. */
export interface MapLayouts {
  readonly detail: Layout;
  readonly overview: Layout;
}

export interface ReportOptions {
  /** The day on the cover, `2026-03-02`. */
  readonly date: string;
  /** Where each workflow's stages stand on its map; one without has no map. */
  readonly layouts: ReadonlyMap<string, MapLayouts>;
  /** Only the checklists of this workflow, as a book. */
  readonly book?: string | null;
}

export function buildReport(model: Model, scenario: string, { date, layouts, book }: ReportOptions): Report {
  const lookup = lookupOf(model, scenario);
  const workflow = lookup.get('workflow', book);
  if (workflow) return buildBook(lookup, workflow, date);
  const cover = coverOf(lookup, date);
  return {
    language: say.language,
    title: say.documentTitle(cover.title, cover.scenario),
    author: projectOf(model).facilitator,
    cover,
    sections: [
      summarySection(lookup),
      ...lookup.workflows().flatMap((workflow, i) => workflowSections(lookup, workflow, i + 1, layouts.get(workflow.id))),
      ...peopleSection(lookup),
      ...systemsSection(lookup),
      ...notesSection(lookup),
    ],
  };
}

/** All processes of a workflow, to be printed and worked by. */
function buildBook(lookup: Lookup, workflow: Workflow, date: string): Report {
  const { checklists: count, steps } = checklistCounts(lookup, workflow);
  const id = 'book';
  const extra = [...decisionTables(lookup, workflow, id), ...communicationsTable(lookup, workflow, id)];
  return {
    language: say.language,
    title: say.bookTitle(workflow.name),
    author: projectOf(lookup.model).facilitator,
    cover: { ...coverOf(lookup, date), kind: say.bookKind, title: workflow.name, purpose: workflow.outcome },
    sections: [
      { id, kicker: workflow.name, title: say.checklists, intro: say.checklistsIntro(count, steps), blocks: checklists(lookup, workflow, id) },
      ...(extra.length === 0 ? [] : [{ id: `${id}-more`, kicker: workflow.name, title: say.aroundChecklists, intro: '', blocks: extra }]),
    ],
  };
}

function coverOf(lookup: Lookup, date: string): Cover {
  const project = projectOf(lookup.model);
  const scenario = find(lookup.model, 'scenario', '', lookup.scenario)?.name ?? '';
  const facts: [string, string][] = [
    [say.cover.client, project.client],
    [say.cover.scenario, scenario],
    [say.cover.facilitator, project.facilitator],
    [say.cover.date, say.date(date)],
  ];
  return {
    kind: say.kind,
    title: project.title,
    client: project.client,
    scenario,
    purpose: project.purpose,
    facts: facts.filter(([, value]) => value !== ''),
    teams: lanesOf(lookup),
  };
}

/** The lanes of all workflows in the order of the participants. */
function lanesOf(lookup: Lookup): readonly Mark[] {
  const used = new Set(lookup.all('stage').map((stage) => laneOf(lookup, stage)));
  return lookup.all('participant').filter((one) => used.has(one.id)).map((one) => markOf(lookup, one));
}

function workflowSections(lookup: Lookup, workflow: Workflow, number: number, layouts: MapLayouts | undefined): readonly Section[] {
  const id = `workflow-${number}`;
  const kicker = say.workflow;
  const blocks: Block[] = [
    workflowFacts(lookup, workflow),
    ...timeFigures(lookup, workflow),
    ...ownerTimes(lookup, workflow),
  ];
  if (layouts && layouts.detail.nodes.length > 0) {
    const picture = (layout: Layout): MapPicture => ({
      scene: scene(lookup.model, lookup.scenario, workflow.id, layout, { numbered: true }),
      header: layout.header,
    });
    blocks.push({ kind: 'map', id: `${id}-map`, name: say.mapTitle, title: say.map(workflow.name), overview: picture(layouts.overview), detail: picture(layouts.detail) });
  }
  if (lookup.stages(workflow.id).length > 0) blocks.push(...stageTable(lookup, workflow, id), ...handoffTable(lookup, workflow, id), ...decisionTables(lookup, workflow, id), ...communicationsTable(lookup, workflow, id));
  const main: Section = { id, kicker, title: workflow.name, intro: '', blocks };
  const { checklists: count, steps } = checklistCounts(lookup, workflow);
  const walks = walksSection(lookup, workflow, id);
  if (count === 0) return [main, ...walks];
  const own: Section = { id: `${id}-checklists`, kicker: workflow.name, title: say.checklists, intro: say.checklistsIntro(count, steps), blocks: checklists(lookup, workflow, id) };
  return [main, own, ...walks];
}

/** Makes the report of a scenario: its parts in the order in which they are wanted, each present where its data exist. */
import { laneOf } from '../model/lanes.ts';
import { find, projectOf, type Model } from '../model/model.ts';
import { reportSettings, type ReportSettings } from '../model/report-settings.ts';
import type { Workflow } from '../model/tables.ts';
import { t } from '../text/text.ts';
import { sectionsOf } from './parts.ts';
import type { Cover, Mark, Report, Section } from './report.ts';
import { checklistSection } from './sections/checklists.ts';
import { communicationsSection, decisionTablesSection } from './sections/process-design.ts';
import { sourcesOf, type MapLayouts, type Sources } from './sources.ts';
import { markOf } from './words.ts';

const say = t.report;

export interface ReportOptions {
  /** The day on the cover, `2026-03-02`. */
  readonly date: string;
  /** Where each workflow's stages stand on its map; one without has no map. */
  readonly layouts: ReadonlyMap<string, MapLayouts>;
  /** Nothing: as the project wants it. */
  readonly settings?: ReportSettings;
  /** Only the checklists of this workflow, as a book. */
  readonly book?: string | null;
  /** The client's logo as a data address. */
  readonly logo?: string;
}

export function buildReport(model: Model, scenario: string, { date, layouts, book, logo = '', settings = reportSettings(projectOf(model).report) }: ReportOptions): Report {
  const sources = sourcesOf(model, scenario, date, layouts, book ? [] : settings.withoutWorkflows);
  const { facilitator: author } = projectOf(model);
  const cover = coverOf(sources, date, logo);
  const common = { language: say.language, author, paper: settings.paper };
  const workflow = sources.lookup.get('workflow', book);
  if (workflow) {
    const bookCover = { ...cover, kind: say.bookKind, title: workflow.name, purpose: workflow.outcome };
    return { ...common, title: say.bookTitle(workflow.name), subject: workflow.outcome, cover: bookCover, hasContents: true, sections: bookSections(sources, workflow) };
  }
  return {
    ...common,
    title: say.documentTitle(cover.title, cover.scenario),
    subject: cover.purpose,
    cover: settings.off.includes('cover') ? null : cover,
    hasContents: !settings.off.includes('contents'),
    sections: sectionsOf(sources, settings.order.filter((part) => !settings.off.includes(part))),
  };
}

/** All processes of a workflow, to be printed and worked by. */
function bookSections(sources: Sources, workflow: Workflow): readonly Section[] {
  const inside = [checklistSection, decisionTablesSection, communicationsSection].flatMap((part, i) => part(sources, workflow, `book-${i + 1}`));
  return inside.map((section) => ({ ...section, level: 1 }));
}

function coverOf({ lookup, stages }: Sources, date: string, logo: string): Cover {
  const project = projectOf(lookup.model);
  const scenario = find(lookup.model, 'scenario', '', lookup.scenario)?.name ?? '';
  const facts: [string, string][] = [
    [say.cover.client, project.client],
    [say.cover.scenario, scenario],
    [say.cover.facilitator, project.facilitator],
    [say.cover.date, say.date(date)],
  ];
  const used = new Set(stages.map((stage) => laneOf(lookup, stage)));
  return {
    kind: say.kind,
    title: project.title,
    client: project.client,
    scenario,
    purpose: project.purpose,
    facts: facts.filter(([, value]) => value !== ''),
    // The lanes of all workflows in the order of the participants.
    teams: lookup.all('participant').filter(({ id }) => used.has(id)).map((one): Mark => markOf(lookup, one)),
    attendees: project.attendees,
    colour: project.colour,
    logo,
  };
}

/**
 * The parts of a report that can be switched and moved, as a table: what each makes of the sources. A part of a workflow is made for each
 * one; what stands next to each other among those is printed workflow by workflow, as one chapter.
 */
import { isWorkflowPart, type MovablePart, type WorkflowPart } from '../model/report-settings.ts';
import type { Workflow } from '../model/tables.ts';
import { t } from '../text/text.ts';
import type { Section } from './report.ts';
import { appendixSection } from './sections/appendix.ts';
import { checklistSection } from './sections/checklists.ts';
import { contractSection } from './sections/contracts.ts';
import { figuresSection } from './sections/figures.ts';
import { findingsSection } from './sections/findings.ts';
import { glossarySection } from './sections/glossary.ts';
import { guideSection } from './sections/guide.ts';
import { handoffSection } from './sections/handoffs.ts';
import { mapSection } from './sections/map.ts';
import { raciSection, systemUseSection } from './sections/matrices.ts';
import { milestonesSection } from './sections/milestones.ts';
import { assumptionsSection, notesSection } from './sections/notes.ts';
import { organisationSection } from './sections/organisation.ts';
import { oversightSection } from './sections/oversight.ts';
import { peopleSection } from './sections/people.ts';
import { communicationsSection, decisionTablesSection, walksSection } from './sections/process-design.ts';
import { stageSection } from './sections/stages.ts';
import { summarySection } from './sections/summary.ts';
import { systemsSection } from './sections/systems.ts';
import type { Sources } from './sources.ts';

/** No section where there are no data for it. */
type ProjectPart = (sources: Sources) => readonly Section[];
/** @param id what the ids of its sections begin with */
type PartOfWorkflow = (sources: Sources, workflow: Workflow, id: string) => readonly Section[];

const ofProject: Readonly<Record<Exclude<MovablePart, WorkflowPart>, ProjectPart>> = {
  summary: summarySection,
  guide: guideSection,
  organisation: organisationSection,
  findings: findingsSection,
  participants: peopleSection,
  systems: systemsSection,
  notes: notesSection,
  assumptions: assumptionsSection,
  glossary: glossarySection,
  appendix: appendixSection,
};

const ofWorkflow: Readonly<Record<WorkflowPart, PartOfWorkflow>> = {
  figures: figuresSection,
  map: mapSection,
  milestones: milestonesSection,
  stages: stageSection,
  handoffs: handoffSection,
  contracts: contractSection,
  raci: raciSection,
  systemUse: systemUseSection,
  oversight: oversightSection,
  decisionTables: decisionTablesSection,
  communications: communicationsSection,
  checklists: checklistSection,
  walks: walksSection,
};

/** @param order the parts that are wanted, in their order */
export function sectionsOf(sources: Sources, order: readonly MovablePart[]): readonly Section[] {
  const sections: Section[] = [];
  for (let at = 0; at < order.length; ) {
    const part = order[at] as MovablePart;
    if (!isWorkflowPart(part)) {
      sections.push(...ofProject[part](sources));
      at += 1;
      continue;
    }
    const run = workflowRun(order, at);
    sections.push(...sources.workflows.flatMap((workflow, i) => chapterOf(sources, workflow, run, `workflow-${i + 1}-${at}`)));
    at += run.length;
  }
  return sections;
}

/** The parts of workflows that stand next to each other from here on. */
function workflowRun(order: readonly MovablePart[], from: number): readonly WorkflowPart[] {
  const end = order.findIndex((part, i) => i >= from && !isWorkflowPart(part));
  return order.slice(from, end < 0 ? undefined : end).filter(isWorkflowPart);
}

/** Figures that come first open the chapter; elsewhere they are a section of it. */
function chapterOf(sources: Sources, workflow: Workflow, run: readonly WorkflowPart[], id: string): readonly Section[] {
  const inside = run.flatMap((part) => ofWorkflow[part](sources, workflow, `${id}-${part.toLowerCase()}`));
  if (inside.length === 0) return [];
  const opening = run[0] === 'figures' ? inside.splice(0, 1) : [];
  return [{ id, level: 1, kicker: t.report.workflow, title: workflow.name, intro: workflow.outcome, blocks: opening.flatMap(({ blocks }) => blocks) }, ...inside];
}

/**
 * How a project wants its report: on which paper, with which parts in which order, without which workflows. Kept in the project's row,
 * so that it is undone, merged and found again like everything else. What is not said is as it is at first.
 */
import { z } from '../schema.ts';

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** Always in front, in this order. */
export const frontParts = ['cover', 'contents'] as const;

/** Parts that are there for each workflow: those next to each other are printed workflow by workflow. */
export const workflowParts = ['figures', 'map', 'milestones', 'stages', 'handoffs', 'contracts', 'raci', 'systemUse', 'oversight', 'decisionTables', 'communications', 'checklists', 'walks'] as const;
export type WorkflowPart = (typeof workflowParts)[number];

/** What follows the cover and the contents, in the order at first. */
export const movableParts = ['summary', 'guide', 'organisation', ...workflowParts, 'findings', 'participants', 'systems', 'notes', 'assumptions', 'glossary', 'appendix'] as const;
export type MovablePart = (typeof movableParts)[number];

export const reportParts = [...frontParts, ...movableParts] as const;
export type ReportPart = (typeof reportParts)[number];

export const isReportPart = (name: string): name is ReportPart => (reportParts as readonly string[]).includes(name);
export const isWorkflowPart = (name: ReportPart): name is WorkflowPart => (workflowParts as readonly string[]).includes(name);
const isMovable = (name: string): name is MovablePart => (movableParts as readonly string[]).includes(name);

// Names of parts are text: a later release may have more of them.
const names = z.array(z.string().max(60)).max(100);

export const reportSettingsSchema = z.strictObject({
  paper: z.enum(papers).optional(),
  /** The parts that can be moved, in their order; those that are not named stand where they are at first. */
  order: names.optional(),
  /** Parts that are left out. */
  off: names.optional(),
  /** Workflows that are left out; they have the same id in all scenarios. */
  withoutWorkflows: z.array(z.uuid()).max(10_000).optional(),
  isTagged: z.boolean().optional(),
});
/** As it stands in the project's row. */
export type StoredReportSettings = z.infer<typeof reportSettingsSchema>;

export interface ReportSettings {
  readonly paper: Paper;
  /** All parts that can be moved, each once. */
  readonly order: readonly MovablePart[];
  readonly off: readonly ReportPart[];
  readonly withoutWorkflows: readonly string[];
  /** With the structure that programs reading aloud need. */
  readonly isTagged: boolean;
}

/** @example reportSettings(projectOf(model).report).paper // 'a4' */
export function reportSettings(stored: StoredReportSettings | null): ReportSettings {
  return {
    paper: stored?.paper ?? 'a4',
    order: wholeOrder(stored?.order ?? []),
    off: (stored?.off ?? []).filter(isReportPart),
    withoutWorkflows: stored?.withoutWorkflows ?? [],
    isTagged: stored?.isTagged ?? false,
  };
}

/** A part that is not named comes behind the one that it follows at first. */
function wholeOrder(stored: readonly string[]): readonly MovablePart[] {
  const order = [...new Set(stored.filter(isMovable))];
  for (const [i, part] of movableParts.entries()) {
    if (order.includes(part)) continue;
    const before = movableParts[i - 1];
    order.splice(before ? order.indexOf(before) + 1 : 0, 0, part);
  }
  return order;
}

/** Only these parts, in this order; cover and contents where they are named. */
export function withOnly(settings: ReportSettings, only: readonly ReportPart[]): ReportSettings {
  return { ...settings, order: wholeOrder(only), off: reportParts.filter((part) => !only.includes(part)) };
}

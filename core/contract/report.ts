/** The report of the open project as a PDF: seen page by page, and written to a file. */
import { movableParts, papers, reportParts } from '../model/report-settings.ts';
import { z } from '../schema.ts';

const written = z.strictObject({ path: z.string(), pages: z.number() });
export type WrittenReport = z.infer<typeof written>;

/** What is being done, and how much of the whole is done, from 0 to 1. */
export const reportProgress = z.strictObject({ step: z.enum(['layout', 'text', 'print', 'number', 'finish']), share: z.number() });
export type ReportProgress = z.infer<typeof reportProgress>;

const id = z.string().max(200);

const settings = z.strictObject({
  paper: z.enum(papers),
  order: z.array(z.enum(movableParts)).max(100),
  off: z.array(z.enum(reportParts)).max(100),
  withoutWorkflows: z.array(id).max(10_000),
  isTagged: z.boolean(),
});

const wanted = {
  scenario: id,
  /** Nothing: as the project wants it. */
  settings: settings.nullable().default(null),
  /** A workflow of which only the checklists are wanted. */
  book: id.nullable().default(null),
};

const nothing = z.strictObject({});

export const reportRequests = {
  /** Asks for a place. */
  'report.export': { input: z.strictObject(wanted), output: written },
  /** The PDF itself, to be drawn in the window. A second one ends the first. */
  'report.preview': { input: z.strictObject(wanted), output: z.strictObject({ pdf: z.instanceof(Uint8Array), pages: z.number() }) },
  /** Ends what this window makes: its export, or its preview. */
  'report.cancel': { input: z.strictObject({ what: z.enum(['export', 'preview']) }), output: nothing },
  /** What the program can that prints it. */
  'report.able': { input: nothing, output: z.strictObject({ canTag: z.boolean() }) },
  /** Asks for a picture, PNG or JPEG, and keeps it in the project as the logo on the cover; one step of undo. */
  'report.chooseLogo': { input: nothing, output: nothing },
  /** Shows the report that this window wrote last in its folder. */
  'report.show': { input: nothing, output: nothing },
  /** Opens it in the program that the computer has for PDFs. */
  'report.open': { input: nothing, output: nothing },
};

export const reportEvents = {
  'report.progress': z.strictObject({ what: z.enum(['export', 'preview']), progress: reportProgress }),
};

/** The report of the open project as a PDF. */
import { z } from '../schema.ts';

const written = z.strictObject({ path: z.string(), pages: z.number() });
export type WrittenReport = z.infer<typeof written>;

export const reportRequests = {
  /** Asks for a place. With a workflow as `book` only its checklists. */
  'report.export': { input: z.strictObject({ scenario: z.string().max(200), book: z.string().max(200).nullable().default(null) }), output: written },
  /** Shows the report that this window wrote last in its folder. */
  'report.show': { input: z.strictObject({}), output: z.strictObject({}) },
};

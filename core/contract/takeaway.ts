/** What is taken away: the report, a spreadsheet, slides, a page, a document, a copy of the project; each without what was chosen. */
import { redactions } from '../redact/redact.ts';
import { z } from '../schema.ts';

const id = z.string().max(200);

/** A page is for the browser, a document for Word. */
export const takeaways = ['pdf', 'pptx', 'xlsx', 'document', 'page', 'md', 'wfa'] as const;
export type Takeaway = (typeof takeaways)[number];

/** How the file's name ends. */
export const extensions = { pdf: 'pdf', pptx: 'pptx', xlsx: 'xlsx', document: 'html', page: 'html', md: 'md', wfa: 'wfa' } as const satisfies Record<Takeaway, string>;

const takeaway = z.enum(takeaways);
const redact = z.array(z.enum(redactions)).max(redactions.length);

const choice = z.strictObject({
  scenario: id,
  /** None: all. A copy always has all. */
  workflows: z.array(id).max(1000),
  takeaway,
  redact,
});
export type TakeawayChoice = z.infer<typeof choice>;

export const takeawayRequests = {
  /** Asks for a place. `removed` says in words what was left out. */
  'takeaway.export': { input: choice, output: z.strictObject({ path: z.string(), removed: z.string() }) },
  /** Ends what this window exports: nothing is written then. */
  'takeaway.cancel': { input: z.strictObject({}), output: z.strictObject({}) },
  /** What would be left out: in a sentence, and who would be called what. */
  'takeaway.preview': { input: z.strictObject({ takeaway, redact }), output: z.strictObject({ removed: z.string(), renamed: z.array(z.string()) }) },
  /** Shows what this window wrote last in its folder. */
  'takeaway.show': { input: z.strictObject({}), output: z.strictObject({}) },
};

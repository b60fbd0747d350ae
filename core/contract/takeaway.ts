/** What is taken away besides the PDF report: a spreadsheet, slides, a page, a document, a copy for the client. */
import { redactions } from '../redact/redact.ts';
import { z } from '../schema.ts';

const id = z.string().max(200);

/** By the ending of the file's name. A page is for the browser, a document for Word. */
export const takeaways = ['xlsx', 'pptx', 'page', 'document', 'md', 'wfa'] as const;
export type Takeaway = (typeof takeaways)[number];

export const extensions: Readonly<Record<Takeaway, 'xlsx' | 'pptx' | 'html' | 'md' | 'wfa'>> = { xlsx: 'xlsx', pptx: 'pptx', page: 'html', document: 'html', md: 'md', wfa: 'wfa' };

const what = z.array(z.enum(redactions)).max(redactions.length);

const input = z.strictObject({
  scenario: id,
  /** None: all. A copy always has all. */
  workflows: z.array(id).max(1000),
  takeaway: z.enum(takeaways),
  redact: what,
});
export type TakeawayChoice = z.infer<typeof input>;

export const takeawayRequests = {
  /** Asks for a place. `removed` says in words what was left out. */
  'takeaway.export': { input, output: z.strictObject({ path: z.string(), removed: z.string() }) },
  /** What would be left out: a sentence, and who would be called what. */
  'takeaway.preview': { input: z.strictObject({ redact: what }), output: z.strictObject({ removed: z.string(), renamed: z.array(z.string()) }) },
  /** Shows what this window wrote last in its folder. */
  'takeaway.show': { input: z.strictObject({}), output: z.strictObject({}) },
};

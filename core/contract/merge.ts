/** Another copy of the project coming into the one in this window: a file that was chosen, or what others wrote into its own. */
import { z } from '../schema.ts';

const choice = z.enum(['mine', 'theirs', 'base', 'both']);

/** A question that a merge leaves; `core/merge/conflicts.ts` says what its parts mean. */
const question = z.strictObject({
  id: z.string(),
  kind: z.enum(['field', 'removed', 'name', 'circle', 'rule']),
  table: z.string(),
  scenario: z.string(),
  row: z.string(),
  /** The side-neutral one last. */
  choices: z.array(choice),
  words: z.strictObject({ question: z.string(), base: z.string(), mine: z.string(), theirs: z.string() }),
});
export type Question = z.infer<typeof question>;

/** What the person has to decide. Nothing is changed before all of it is answered. */
export const openMerge = z.strictObject({
  fileName: z.string(),
  /** What the two sides are called in the questions. */
  names: z.strictObject({ mine: z.string(), theirs: z.string() }),
  /** Did the copies have nothing to be compared with but each other? */
  isWithoutBase: z.boolean(),
  questions: z.array(question),
});
export type OpenMerge = z.infer<typeof openMerge>;

const removed = z.strictObject({ noun: z.string(), name: z.string(), by: z.string() });

export const mergeAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing new') }),
  /** All of it is in the project now, as one step of undo. */
  z.strictObject({ kind: z.literal('merged'), revision: z.number(), changes: z.number(), removed: z.array(removed) }),
  z.strictObject({ kind: z.literal('questions'), merge: openMerge }),
]);
export type MergeAnswer = z.infer<typeof mergeAnswer>;

const nothing = z.strictObject({});

export const mergeRequests = {
  /** Asks for a file: another copy of the project. */
  'merge.choose': { input: nothing, output: mergeAnswer },
  /** The questions that stand open, of the file that was changed outside or of the one chosen; nothing where there are none. */
  'merge.open': { input: nothing, output: openMerge.nullable() },
  /** The answers, by question. Where the project was edited meanwhile there may be other questions to answer. */
  'merge.finish': { input: z.strictObject({ choices: z.record(z.string().max(400), choice) }), output: mergeAnswer },
  /** A chosen copy is let go of. What is in the project's own file goes on waiting. */
  'merge.leave': { input: nothing, output: nothing },
};

/** The history of the open project: what was changed, entry by entry, and going back to one of them. */
import { elementKinds } from '../history/kinds.ts';
import { tableNames, type TableName } from '../model/tables.ts';
import { z } from '../schema.ts';

const id = z.string().max(200);

export const element = z.strictObject({ table: z.enum(tableNames as [TableName, ...TableName[]]), scenario: id, id });

export const historyFilter = z.strictObject({
  text: z.string().max(200),
  person: z.string().max(300).nullable(),
  kind: z.enum(elementKinds).nullable(),
  /** Only what touched it, or what belongs to it. */
  element: element.nullable(),
});

/** One line of the list: a change, or a run of typing. */
export const pastChange = z.strictObject({
  id: z.string(),
  time: z.string(),
  /** Empty: a merge that asked nothing. */
  person: z.string(),
  label: z.string(),
  kind: z.enum(['edit', 'undo', 'redo', 'merge']),
  /** So many entries are in it. */
  count: z.number(),
  isUndone: z.boolean(),
  /** The newest of all: how the project is now. */
  isNow: z.boolean(),
  /** What it was about, where that is still there; else what that was in. */
  place: element.nullable(),
});
export type PastChange = z.infer<typeof pastChange>;

export const MOST_CHANGES = 500;
/** So many rows of one change are described. */
export const MOST_LINES = 200;

const line = z.strictObject({
  verb: z.enum(['added', 'changed', 'removed']),
  noun: z.string(),
  name: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  place: element.nullable(),
});
export type PastLine = z.infer<typeof line>;

const described = { lines: z.array(line), left: z.number() };

const goingBack = z.strictObject({
  ...described,
  /** So many changes are taken back. */
  changes: z.number(),
  words: z.strictObject({ added: z.string(), changed: z.string(), removed: z.string() }),
});
export type GoingBack = z.infer<typeof goingBack>;

const byId = z.strictObject({ id: z.string().max(64) });

export const historyRequests = {
  /** Newest first, from the one at `from` on. */
  'history.list': {
    input: z.strictObject({ filter: historyFilter, from: z.number().int().min(0), most: z.number().int().min(1).max(MOST_CHANGES) }),
    output: z.strictObject({
      changes: z.array(pastChange),
      /** That pass the filter, and of the whole project. */
      found: z.number(),
      all: z.number(),
      people: z.array(z.string()),
      kinds: z.array(z.enum(elementKinds)),
    }),
  },
  /** What a change did. */
  'history.change': { input: byId, output: z.strictObject(described) },
  /** What would be different after going back. */
  'history.goingBack': { input: byId, output: goingBack },
  /** The project as it was after that change, as one new step. */
  'history.goBack': { input: byId, output: z.strictObject({ revision: z.number(), label: z.string() }) },
};

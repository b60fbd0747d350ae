/** What window and main process say to each other about the open project. One window has at most one project. */
import { row, tableRows } from './rows.ts';
import { z } from '../schema.ts';
import { keptWhich } from './kept.ts';

/** An earlier state that a window shows for reading only. */
export const shownState = keptWhich.extend({
  /** What it is, as a sentence begins with it. */
  words: z.string(),
  /** The project that it is a state of is open behind it. */
  hasProject: z.boolean(),
});
export type ShownState = z.infer<typeof shownState>;

/** What the title bar, the status line and the menu show. */
export const projectState = z.strictObject({
  /** Nothing: it has no place yet. */
  path: z.string().nullable(),
  fileName: z.string(),
  /** Edits that are not in the file yet; they are safe in the working copy. */
  unsaved: z.boolean(),
  /** Why the last save did not work. */
  trouble: z.strictObject({ message: z.string(), action: z.string() }).nullable(),
  /** It is open for reading only. */
  isReadOnly: z.boolean(),
  /** Nothing: it is the project as it is now. */
  shown: shownState.nullable(),
  /** What became of its file while it is open here; nothing: it is as it was last read or written. */
  outside: z
    .discriminatedUnion('kind', [
      /** What others wrote came in by itself. */
      z.strictObject({ kind: z.literal('came in'), changes: z.number(), removed: z.number() }),
      /** Others wrote what conflicts with what was done here. */
      z.strictObject({ kind: z.literal('questions'), count: z.number() }),
      z.strictObject({ kind: z.literal('gone') }),
      /** It was changed, and what is there now cannot be read. */
      z.strictObject({ kind: z.literal('unreadable'), message: z.string() }),
    ])
    .nullable(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type ProjectState = z.infer<typeof projectState>;

const rowsByKey = z.record(z.string(), row);
const fields = z.record(z.string(), z.unknown());

export const diffSchema = z.strictObject({
  added: rowsByKey,
  updated: z.record(z.string(), z.tuple([fields, fields])),
  removed: rowsByKey,
});

/** The whole model. */
export const snapshot = z.strictObject({
  revision: z.number(),
  /** How many steps undo could take back. */
  depth: z.number(),
  rows: tableRows,
  state: projectState,
  /** Changes of an earlier run that came back when it was opened. */
  recovered: z.number(),
  /** Versions of one that are in no file yet. */
  recoveredVersions: z.number(),
});
export type Snapshot = z.infer<typeof snapshot>;

export const recentFile = z.strictObject({
  id: z.string(),
  title: z.string(),
  path: z.string(),
  /** ISO 8601. */
  openedAt: z.string(),
});
export type RecentFile = z.infer<typeof recentFile>;

export const recoverable = z.strictObject({
  id: z.string(),
  title: z.string(),
  path: z.string().nullable(),
  changes: z.number(),
  versions: z.number(),
  time: z.string(),
  labels: z.array(z.string()),
});

/** So many changes of what an earlier run left are told one by one. */
export const MOST_LEFT = 300;

/** One by one, newest first; a run of typing is one. */
export const leftChanges = z.strictObject({
  changes: z.array(z.strictObject({ id: z.string(), time: z.string(), label: z.string(), count: z.number() })),
  /** So many more there are. */
  left: z.number(),
  /** Versions that were kept, newest first. */
  versions: z.array(z.strictObject({ id: z.string(), time: z.string(), name: z.string() })),
});
export type LeftChanges = z.infer<typeof leftChanges>;

export const problemShown = z.strictObject({ code: z.string(), message: z.string(), action: z.string() });

/** What the start page shows. */
export const startPage = z.strictObject({
  recent: z.array(recentFile),
  recoverable: z.array(recoverable),
  hasBackups: z.boolean(),
  /** What went wrong with the file that the app was started with. */
  problem: problemShown.nullable(),
});
export type StartPage = z.infer<typeof startPage>;

const nothing = z.strictObject({});
const byId = z.strictObject({ id: z.string().max(200) });
const done = z.strictObject({ revision: z.number(), label: z.string() });

export const projectRequests = {
  'start.page': { input: nothing, output: startPage },
  'project.new': { input: z.strictObject({ title: z.string().trim().min(1).max(300) }), output: nothing },
  /** Asks for a file. */
  'project.open': { input: nothing, output: nothing },
  'project.openRecent': { input: byId, output: nothing },
  /** The file that `project.offered` told of; nothing happens where there is none, or where it is open in this window. */
  'project.openOffered': { input: nothing, output: nothing },
  'project.forgetRecent': { input: byId, output: nothing },
  'project.openExample': { input: nothing, output: nothing },
  'project.recover': { input: byId, output: nothing },
  /** What an earlier run left, in words. */
  'project.left': { input: byId, output: leftChanges },
  'project.discard': { input: byId, output: nothing },
  /** Nothing where no project is open in this window. */
  'project.snapshot': { input: nothing, output: snapshot.nullable() },
  /** The command is checked by its own schema, which names the field that is wrong. */
  'project.apply': { input: z.strictObject({ command: z.looseObject({ type: z.string() }), group: z.string().max(200).optional() }), output: done },
  'project.undo': { input: nothing, output: done.nullable() },
  'project.redo': { input: nothing, output: done.nullable() },
  'project.save': { input: nothing, output: nothing },
  /** Asks for a place. */
  'project.saveAs': { input: nothing, output: nothing },
  /** What was told of the file outside was seen. */
  'project.seen': { input: nothing, output: nothing },
  /** The file that somebody else has open, which this window was last refused: for reading only. */
  'project.openToRead': { input: nothing, output: nothing },
  /** The same as a copy to work on, which keeps the history and can be merged with the file later. */
  'project.openAsCopy': { input: nothing, output: nothing },
  /** What can still be read of the damaged file that this window was last refused, as a project without a place. */
  'project.salvage': { input: nothing, output: z.strictObject({ message: z.string(), action: z.string() }) },
  'project.close': { input: nothing, output: nothing },
};

export const projectEvents = {
  /** A file waits to be opened here: dropped on the window, or opened in the system. The window asks for it when it is ready. */
  'project.offered': nothing,
  'project.changed': z.strictObject({ revision: z.number(), diff: diffSchema, label: z.string(), depth: z.number() }),
  'project.state': projectState,
};

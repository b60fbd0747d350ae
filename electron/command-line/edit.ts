/**
 * `wfa edit`: one command a line on standard input, each answered by one line as soon as it is durable. It is a writer
 * like the app: edits go into the working copy, the file is written every two seconds and at the end, and what a killed
 * run left is recovered by whoever opens the file next.
 */
import { createInterface } from 'node:readline';
import type { Refusal } from '../../core/commands/refusal.ts';
import type { Diff } from '../../core/model/diff.ts';
import { t } from '../../core/text/text.ts';
import { Autosave } from '../document/autosave.ts';
import type { Change, Document } from '../document/document.ts';
import { openLibrary } from './library.ts';
import { print, tell, type Verb } from './run.ts';

const SAVE_EVERY_MS = 2000;

export const editFile: Verb = {
  usage: 'edit f.wfa < commands.jsonl',
  files: 1,
  options: {},
  run: async ({ files: [path = ''] }, { apart }) => {
    const opened = await openLibrary(apart).open(path);
    if (!opened.ok) return tell(opened.error);
    const { document, recovered } = opened.value;
    if (recovered > 0) process.stderr.write(`${t.commandLine.recovered(recovered)}\n`);
    const clean = await editLines(document);
    const saved = document.isChanged ? await document.save() : undefined;
    await document.close();
    if (saved && !saved.ok) return tell(saved.error);
    return clean ? 0 : 1;
  },
};

/** Were all lines carried out? */
async function editLines(document: Document): Promise<boolean> {
  let clean = true;
  let number = 0;
  // A failed save on the way is tried and said again at the end: the edits are safe in the working copy.
  const autosave = new Autosave(() => void document.save(), { afterLastMs: SAVE_EVERY_MS, afterFirstMs: SAVE_EVERY_MS });
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = carryOut(document, line);
    clean &&= 'entry' in answer;
    print(JSON.stringify('entry' in answer ? inShort(answer) : { ...answer, line: number }));
    if (document.isChanged) autosave.touch();
  }
  autosave.stop();
  return clean;
}

function carryOut(document: Document, line: string): Change | Refusal {
  let command: unknown;
  try {
    command = JSON.parse(line);
  } catch {
    return { ok: false, code: 'not-json', message: t.commandLine.notJson };
  }
  const type = (command as { type?: unknown } | null)?.type;
  if (type === 'undo') return document.undo() ?? { ok: false, code: 'nothing-to-do', message: t.commandLine.nothingToUndo };
  if (type === 'redo') return document.redo() ?? { ok: false, code: 'nothing-to-do', message: t.commandLine.nothingToRedo };
  return document.applyUnknown(command);
}

const inShort = ({ entry, label, diff }: Change) => ({ ok: true, entry: entry?.id ?? null, label, ...keysOf(diff) });

/** Rows as `table/scenario/id`. */
const keysOf = (diff: Diff) => ({
  added: Object.keys(diff.added),
  updated: Object.keys(diff.updated),
  removed: Object.keys(diff.removed),
});


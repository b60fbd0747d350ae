/**
 * One thing done to a prepared project, twice where it does not work the first time. It answers with a line a try: what
 * came of it, and whether the model in memory is what stands in the database.
 */
import { accessSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { scenariosOf } from '../../../core/model/model.ts';
import type { Document } from '../../../electron/document/document.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { RecentFiles } from '../../../electron/document/recent-files.ts';
import { readModel } from '../../../electron/document/rows.ts';
import { Sessions } from '../../../electron/handlers/sessions.ts';
import type { WindowId } from '../../../electron/handlers/deps.ts';
import { differenceOf } from '../same-rows.ts';
import { openLibrary, say } from './env.ts';

const BEGIN = '/nowhere/begin';
const [step = '', data = '', path = ''] = process.argv.slice(2);

interface Told {
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly action?: string;
}

function begin(): void {
  try {
    accessSync(BEGIN);
  } catch {
    // It is nowhere; the call is what is looked for.
  }
}

async function open(): Promise<Document> {
  const opened = await openLibrary(data).open(path);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.document;
}

/** Tries twice; the second time nothing stands in the way any more, unless the disk stays full. */
async function twice(document: Document, attempt: () => Told | Promise<Told>): Promise<void> {
  begin();
  for (const number of [1, 2]) {
    const told = await attempt();
    const db = openDatabase(join(document.folder, 'work.sqlite'), { readonly: true });
    say({ try: number, ...told, difference: differenceOf(document.model, readModel(db)) ?? null });
    db.close();
    if (told.ok) return;
  }
}

const inShort = (result: { readonly ok: boolean; readonly error?: Omit<Told, 'ok'> }): Told => ({ ok: result.ok, ...result.error });

const steps: Readonly<Record<string, () => Promise<void>>> = {
  async save() {
    const document = await open();
    await twice(document, async () => inShort(await document.save()));
  },
  async edit() {
    const document = await open();
    const scenario = scenariosOf(document.model)[0]!.id;
    await twice(document, () => {
      const change = document.applyUnknown({ type: 'participant.add', scenario, name: `Answered ${document.entries.length}`, kind: 'team' });
      return 'diff' in change ? { ok: true } : { ok: false, code: change.code, message: change.message, action: change.action ?? '' };
    });
  },
  /** The window's session, which saves by itself. */
  async autosave() {
    const document = await open();
    begin();
    const deps = { recent: new RecentFiles(data), autosave: { afterLastMs: 1, afterFirstMs: 1 }, now: () => new Date(), tell: () => undefined, library: openLibrary(data), log: { error: (message: string, cause: unknown) => say({ ok: false, message, cause: String(cause) }) } };
    const session = new Sessions(deps);
    const { state } = await session.put(1 as WindowId, document, 1);
    if (!state.unsaved) throw new Error('There is nothing to save');
    while (session.of(1 as WindowId)?.state.unsaved && !session.of(1 as WindowId)?.state.trouble) await setTimeout(1);
    say({ ok: true });
  },
  /** A working copy that an older version left. */
  async migrate() {
    const library = openLibrary(data);
    const [left] = library.recoverable();
    begin();
    const recovered = await library.recover(left!.id);
    say({ ok: recovered.ok });
  },
};

await steps[step]!();
process.exit(0);

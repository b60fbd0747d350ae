/**
 * Kills at random moments. The child says what it did only when it was answered; whatever it said has to be there
 * afterwards, and not more than the one command that was under way.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { apply, type Diff } from '../../../core/model/diff.ts';
import type { Model } from '../../../core/model/model.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { Journal } from '../../../electron/document/journal.ts';
import { checkFile } from '../../../electron/document/check-file.ts';
import { seeded } from '../../fixtures/generated.ts';
import { scratch, Wrongs, type Bar } from '../bar.ts';
import { child } from '../bundle.ts';
import { openLibrary } from '../children/env.ts';
import { differenceOf } from '../same-rows.ts';

interface Told {
  readonly edits: readonly { readonly entry: string; readonly diff: Diff }[];
  readonly saved: number;
}

/** Runs an editor, kills it so long after it was ready, and gives what it had said by then. */
async function editUntilKilled(data: string, path: string, seed: number, ms: number): Promise<Told> {
  const editor = spawn(process.execPath, [child('editor'), data, path, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const edits: Told['edits'][number][] = [];
  let saved = 0;
  for await (const line of createInterface(editor.stdout)) {
    const told = JSON.parse(line) as Record<string, unknown>;
    if ('ready' in told) setTimeout(() => editor.kill('SIGKILL'), ms);
    else if ('entry' in told) edits.push(told as unknown as Told['edits'][number]);
    else saved = told['saved'] as number;
  }
  if (editor.exitCode === null && editor.signalCode === null) await once(editor, 'exit');
  if (editor.signalCode !== 'SIGKILL') throw new Error(`The editor ended by itself with ${editor.exitCode}`);
  return { edits, saved };
}

export const kills: Bar = {
  name: 'R1 kills',
  promise: 'What was answered before a kill is there afterwards, the file can be read, and recovery is offered.',
  run: async (size) => {
    const times = size === 'full' ? 300 : 12;
    const { folder, remove } = scratch();
    const [data, path] = [join(folder, 'data'), join(folder, 'acme.wfa')];
    const wrongs = new Wrongs();
    let [answered, unanswered, offered] = [0, 0, 0];
    const library = openLibrary(data);
    const document = library.create({ title: 'Acme', scenario: 'As-is', workflow: 'Onboarding' });
    await document.saveAs(path);
    let model: Model = document.model;
    let entries = document.entries.length;
    await document.close();
    const random = seeded(11);

    for (let i = 0; i < times; i += 1) {
      const { edits, saved } = await editUntilKilled(data, path, i + 1, random() * 250);
      for (const { diff } of edits) model = apply(model, diff);
      answered += edits.length;
      const checked = checkFile(path, join(folder, 'copy.sqlite'));
      if (checked.ok) checked.value.close();
      else wrongs.add(`kill ${i}: ${checked.error.message}`);

      const isOffered = library.recoverable().some((one) => one.path === path);
      const opened = await library.open(path);
      if (!opened.ok) {
        wrongs.add(`kill ${i}: ${opened.error.message}`);
        break;
      }
      const found = opened.value.document;
      if (isOffered) offered += 1;
      else if (found.isChanged || (edits.length > 0 && saved === 0 && found.entries.length === entries)) wrongs.add(`kill ${i}: recovery was not offered`);
      const more = found.entries.slice(entries + edits.length);
      unanswered += more.length;
      if (more.length > 1) wrongs.add(`kill ${i}: ${more.length} commands too many`);
      const db = openDatabase(join(found.folder, 'work.sqlite'), { readonly: true });
      const journal = new Journal(db);
      for (const { id } of more) model = apply(model, journal.diffOf(id)!);
      db.close();
      const difference = differenceOf(found.model, model, false);
      if (difference) wrongs.add(`kill ${i}: ${difference}`);
      model = found.model;
      entries = found.entries.length;
      await found.close();
    }
    remove();
    return { pass: wrongs.count === 0, kills: times, answered, unanswered, offered, ...wrongs.figures };
  },
};

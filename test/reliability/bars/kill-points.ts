/**
 * A kill at each single call that changes a file, during a save, an autosave and the migration of an old working copy. The
 * file is the old one or the new one, and the edits are there.
 */
import { join } from 'node:path';
import { checkFile } from '../../../electron/document/check-file.ts';
import { readEntries } from '../../../electron/document/journal.ts';
import { scratch, thinned, together, Wrongs, type Bar } from '../bar.ts';
import { child } from '../bundle.ts';
import { openLibrary } from '../children/env.ts';
import { editedProject, keep, oldProject, sha256, type Prepared } from '../prepared.ts';
import { CALLS, count, disturb, isStraceThere, straceIsMissing } from '../strace.ts';

const OLD = join(import.meta.dirname, '../../fixtures/files/version-1.wfa');

export const killPoints: Bar = {
  name: 'R2 kill points',
  promise: 'Killed at any call of a save, an autosave or a migration, the file is the old or the new one and no edit is lost.',
  run: async (size) => {
    if (!isStraceThere()) return straceIsMissing;
    const { folder, remove } = scratch();
    const wrongs = new Wrongs();
    const points: Record<string, number> = {};
    const most = size === 'full' ? Infinity : 5;
    await together(['save', 'autosave', 'migrate'], 2, async (step) => {
      const prepared = step === 'migrate' ? oldProject(join(folder, step), OLD) : await editedProject(join(folder, step));
      points[step] = await killEverywhere(step, prepared, most, wrongs);
    });
    remove();
    return { pass: wrongs.count === 0, points, ...wrongs.figures };
  },
};

async function killEverywhere(step: string, prepared: Prepared, most: number, wrongs: Wrongs): Promise<number> {
  const restore = keep(prepared);
  const before = sha256(prepared.path);
  const traced = { words: [child('one-step'), step, prepared.data, prepared.path], log: `${prepared.folder}.log`, writes: [prepared.recordFile], restore };
  const { counts } = await count(traced);
  // The clock is in no file, but ids of new rows are: the new file is known by what it says.
  const all = CALLS.flatMap((call) => Array.from({ length: counts.get(call)?.all ?? 0 }, (_, i) => [call, i + 1] as const));
  const chosen = thinned(all, Math.min(most, all.length));
  for (const [call, number] of chosen) {
    const where = `${step}, ${call} ${number}`;
    const { signal, code, err } = await disturb(traced, call, 'signal=SIGKILL', String(number));
    if (code === 0) wrongs.add(`${where}: was not killed (${signal ?? ''}) ${err}`);
    await look(where, prepared, before, wrongs);
  }
  return chosen.length;
}

async function look(where: string, { folder, data, path, entries }: Prepared, before: string, wrongs: Wrongs): Promise<void> {
  const isOld = sha256(path) === before;
  const checked = checkFile(path, join(folder, 'copy.sqlite'));
  if (checked.ok) {
    if (!isOld && readEntries(checked.value.db).length !== entries) wrongs.add(`${where}: the file is neither the old nor the new one`);
    checked.value.close();
  } else wrongs.add(`${where}: ${checked.error.message}`);
  const opened = await openLibrary(data).open(path);
  if (!opened.ok) return wrongs.add(`${where}: ${opened.error.message}`);
  const { document } = opened.value;
  if (document.entries.length !== entries) wrongs.add(`${where}: ${document.entries.length} of ${entries} entries`);
  const saved = await document.save();
  if (!saved.ok) wrongs.add(`${where}: cannot be saved afterwards: ${saved.error.message}`);
  await document.close();
}


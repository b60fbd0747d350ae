/**
 * Power cuts. Every change of a file that a process makes is recorded; then disks are built as they could look when the power
 * goes: what was synced is there, of the rest some writes are and some are not. From each the project is opened again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from '../../../core/model/diff.ts';
import { emptyModel } from '../../../core/model/model.ts';
import { checkFile } from '../../../electron/document/check-file.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { Journal, readEntries } from '../../../electron/document/journal.ts';
import { seeded } from '../../fixtures/generated.ts';
import { scratch, Wrongs, type Bar } from '../bar.ts';
import { child, tracedEnvironment } from '../bundle.ts';
import { openLibrary } from '../children/env.ts';
import { Disk, recorded, type Operation } from '../disk.ts';
import { differenceOf } from '../same-rows.ts';
import { isStraceThere, straceIsMissing } from '../strace.ts';

interface Cuts {
  readonly states: number;
  readonly different: number;
  readonly lost: number;
  readonly badSaves: number;
}

export const power: Bar = {
  name: 'R5 power cuts',
  promise: 'After a power cut every answered command is there and the file is a whole one; a saver without syncs is found out.',
  run: async (size) => {
    if (!isStraceThere()) return straceIsMissing;
    const wrongs = new Wrongs();
    const [edits, states] = size === 'full' ? [300, 5200] : [60, 270];
    const good = await cut('power-editor', edits, states, wrongs);
    const broken = await cut('broken-saver', Math.min(edits, 60), size === 'full' ? 600 : 40, new Wrongs());
    return { pass: wrongs.count === 0 && good.lost + good.badSaves === 0 && broken.badSaves > 0, ...good, badSavesOfTheBrokenSaver: broken.badSaves, ...wrongs.figures };
  },
};

async function cut(editor: string, edits: number, most: number, wrongs: Wrongs): Promise<Cuts> {
  const { folder, remove } = scratch();
  const place = join(folder, 'disk');
  mkdirSync(place);
  const log = join(folder, 'log');
  const calls = 'openat,mkdir,write,pwrite64,ftruncate,fsync,fdatasync,rename,unlink,unlinkat,rmdir,copy_file_range,sendfile';
  const { signal, stderr } = spawnSync('strace', ['-f', '-qqq', '-y', '-xx', '-s', '1000000', '-o', log, '-e', `trace=${calls}`, process.execPath, child(editor), place, String(edits)], { maxBuffer: 2 ** 26, env: tracedEnvironment(), encoding: 'utf8' });
  if (signal !== 'SIGKILL') throw new Error(`The editor did not come to its end: ${stderr}`);
  const operations = await recorded(log, place);
  rmSync(place, { recursive: true, force: true });
  const random = seeded(3);
  const perOperation = most / operations.filter(({ kind }) => kind !== 'said').length;
  const disk = new Disk();
  const told = { entries: [] as string[], saved: 0 };
  // Where nothing was synced since, a disk may look as one did before: of the same one the same comes.
  const seen = new Set<string>();
  let [states, lost, badSaves, due] = [0, 0, 0, 0];
  for (const operation of operations) {
    if (operation.kind === 'said') listen(operation, told);
    else {
      disk.carryOut(operation);
      for (due += perOperation; due >= 1; due -= 1) {
        states += 1;
        rmSync(place, { recursive: true, force: true });
        const [path, keep] = [join(place, 'acme.wfa'), random()];
        // Nothing of what was not synced; all of it; or some.
        const looks = disk.writeTo(place, keep < 0.3 ? () => false : keep < 0.4 ? () => true : () => random() < 0.5);
        const state = `${looks} ${told.entries.length} ${told.saved}`;
        if (seen.has(state)) continue;
        seen.add(state);
        if (!isSaveWhole(path, told.saved, folder)) badSaves += 1;
        const what = await lostIn(place, path, told.entries).catch((error: unknown) => String(error));
        if (!what) continue;
        lost += 1;
        wrongs.add(`behind ${operation.kind} ${operation.path}: ${what}`);
      }
    }
  }
  remove();
  return { states, different: seen.size, lost, badSaves };
}

function listen({ text }: Extract<Operation, { kind: 'said' }>, told: { entries: string[]; saved: number }): void {
  const line = JSON.parse(text) as { entry?: string; saved?: number };
  if (line.entry) told.entries.push(line.entry);
  if (line.saved !== undefined) told.saved = line.saved;
}

/** The file, where one was saved: it can be read, and has at least as many entries as were said to be in it. */
function isSaveWhole(path: string, saved: number, folder: string): boolean {
  if (!existsSync(path)) return saved === 0;
  const checked = checkFile(path, join(folder, 'copy.sqlite'));
  if (!checked.ok) return false;
  const entries = readEntries(checked.value.db).length;
  checked.value.close();
  return entries >= saved;
}

/** What is missing of the answered commands, or does not fit; nothing where all is well. */
async function lostIn(place: string, path: string, entries: readonly string[]): Promise<string | undefined> {
  if (entries.length === 0) return undefined;
  const library = openLibrary(join(place, 'data'));
  const [left] = library.recoverable();
  const opened = left ? await library.recover(left.id) : await library.open(path);
  if (!opened.ok) return opened.error.message;
  const { document } = opened.value;
  const found = new Set(document.entries.map(({ id }) => id));
  const missing = entries.filter((id) => !found.has(id)).length;
  const db = openDatabase(join(document.folder, 'work.sqlite'), { readonly: true });
  const journal = new Journal(db);
  const model = journal.entries.reduce((before, { id }) => apply(before, journal.diffOf(id)!), emptyModel());
  db.close();
  const difference = differenceOf(model, document.model, false);
  await document.close();
  return missing > 0 ? `${missing} answered commands are lost` : difference && `rows and journal differ: ${difference}`;
}

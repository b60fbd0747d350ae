/**
 * A full disk, a failing one, one that became read-only: each call that changes a file fails once, and then from there on.
 * The answer is a sentence with a way out, the file is untouched, memory and database say the same, and it works again.
 */
import { join } from 'node:path';
import { checkFile } from '../../../electron/document/check-file.ts';
import { scratch, thinned, together, Wrongs, type Bar } from '../bar.ts';
import { child } from '../bundle.ts';
import { openLibrary } from '../children/env.ts';
import { editedProject, keep, sha256, type Prepared } from '../prepared.ts';
import { CALLS, count, disturb, isStraceThere, straceIsMissing } from '../strace.ts';

const ERRORS = ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT', 'EBUSY'] as const;

/** Calls that may fail unseen: they only tidy up. */
const TIDYING: readonly string[] = ['unlink', 'unlinkat', 'rmdir', 'mkdir'];

interface Told {
  readonly try: number;
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly action?: string;
  readonly difference: string | null;
}

export const failures: Bar = {
  name: 'R3 failing disk',
  promise: 'Where the disk fails, a save and an edit say so with a way out, change nothing, and work again afterwards.',
  run: async (size) => {
    if (!isStraceThere()) return straceIsMissing;
    const { folder, remove } = scratch();
    const wrongs = new Wrongs();
    const points: Record<string, number> = {};
    const refused: Record<string, number> = {};
    await together(['save', 'edit'], 2, async (step, i) => {
      points[step] = await failEverywhere(step, await editedProject(join(folder, step)), size === 'full' ? Infinity : 12, i, wrongs, refused);
    });
    remove();
    // The promise is kept for nothing where nothing ever failed.
    return { pass: wrongs.count === 0 && Object.keys(points).every((step) => refused[step]), points, refused, ...wrongs.figures };
  },
};

async function failEverywhere(step: string, prepared: Prepared, most: number, from: number, wrongs: Wrongs, refused: Record<string, number>): Promise<number> {
  const before = sha256(prepared.path);
  const traced = { words: [child('one-step'), step, prepared.data, prepared.path], log: `${prepared.folder}.log`, writes: [prepared.recordFile], restore: keep(prepared) };
  const { counts } = await count(traced);
  const all = CALLS.flatMap((call) => {
    const { before: first = 0, all: last = 0 } = counts.get(call) ?? {};
    const numbers = Array.from({ length: last - first }, (_, i) => first + i + 1);
    return numbers.flatMap((number) => ERRORS.flatMap((error) => [[call, error, `${number}`] as const, [call, error, `${number}+`] as const]));
  });
  const chosen = thinned(all, Math.min(most, all.length), from);
  for (const [call, error, when] of chosen) {
    const where = `${step}, ${call} ${when} ${error}`;
    const { code, out, err } = await disturb(traced, call, `error=${error}`, when);
    const told = out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Told);
    if (code !== 0) wrongs.add(`${where}: ${err.split('\n').find((line) => /Error/.test(line)) ?? code}`);
    for (const one of told) judge(where, one, wrongs);
    refused[step] = (refused[step] ?? 0) + told.filter(({ ok }) => !ok).length;
    if (!when.endsWith('+') && !TIDYING.includes(call) && told.length > 0 && !told.at(-1)?.ok) wrongs.add(`${where}: did not work again`);
    await look(where, prepared, before, told.some(({ ok }) => ok), step === 'edit' && told.some(({ ok }) => ok) ? 1 : 0, wrongs);
  }
  return chosen.length;
}

function judge(where: string, { try: number, ok, code, message = '', action = '', difference }: Told, wrongs: Wrongs): void {
  if (difference) wrongs.add(`${where}: try ${number} leaves memory and database apart: ${difference}`);
  if (!ok && !(code && /\.$/.test(message) && /\.$/.test(action))) wrongs.add(`${where}: no clear message: ${code} ${message} ${action}`);
}

/** Afterwards, with a disk that works. */
async function look(where: string, prepared: Prepared, before: string, mayBeNew: boolean, more: number, wrongs: Wrongs): Promise<void> {
  const { folder, data, path, entries } = prepared;
  if (!mayBeNew && sha256(path) !== before && !where.includes('fsync')) wrongs.add(`${where}: the file was touched`);
  const checked = checkFile(path, join(folder, 'copy.sqlite'));
  if (checked.ok) checked.value.close();
  else wrongs.add(`${where}: ${checked.error.message}`);
  const opened = await openLibrary(data).open(path);
  if (!opened.ok) return wrongs.add(`${where}: ${opened.error.message}`);
  const { document } = opened.value;
  // A command that was refused at the very last call may still be there: it is on the disk, only nobody could say so.
  const extra = document.entries.length - entries - more;
  if (extra < 0) wrongs.add(`${where}: ${-extra} answered commands are lost`);
  const saved = document.path ? await document.save() : undefined;
  if (!saved?.ok) wrongs.add(`${where}: cannot be saved afterwards: ${saved?.error.message ?? 'it has lost its place'}`);
  await document.close();
}

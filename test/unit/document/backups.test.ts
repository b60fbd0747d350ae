/** States of a file that saves replaced are kept, listed, looked at and brought back: with real files. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dropped, keepBackup, backupsOf } from '../../../electron/document/backups.ts';
import { readFile } from '../../../electron/command-line/read-file.ts';
import { atOnce } from '../../../electron/document/apart.ts';
import { addTeam, makeLibrary, participantNames, temporaryFolder } from '../../fixtures/library.ts';

async function saved() {
  const { folder, library } = makeLibrary();
  const path = join(folder, 'acme.wfa');
  const document = library.create({ title: 'Acme', scenario: 'As-is' });
  onTestFinished(() => document.close());
  await document.saveAs(path);
  const saveWith = async (...names: string[]) => {
    for (const name of names) addTeam(document, name);
    expect(await document.save()).toMatchObject({ ok: true });
  };
  return { folder, library, path, document, saveWith };
}

const namesIn = (path: string) => readFile(path, atOnce, ({ model }) => [...model.participant.values()].map(({ name }) => name));

describe('what a save replaces', () => {
  it('is kept to the byte, with its size and what the save brought; the first save replaces nothing', async () => {
    const { library, path, saveWith } = await saved();
    expect(library.backups(path)).toEqual([]);
    const first = readFileSync(path);
    await saveWith('Sales', 'Support');
    const [backup] = library.backups(path);
    expect(backup).toMatchObject({ path, title: 'Acme', bytes: first.length, changes: 2, labels: ['Add participant “Support”', 'Add participant “Sales”'] });
    expect(readFileSync(backup!.file)).toEqual(first);
    await saveWith('Legal');
    expect(library.backups(path).map(({ changes }) => changes)).toEqual([1, 2]);
    expect(await namesIn(library.backups(path)[0]!.file)).toEqual({ ok: true, value: ['Sales', 'Support'] });
  });

  it('is kept also of a file that somebody chose to write over, and is found when the file is gone', async () => {
    const { folder, library, document } = await saved();
    const other = join(folder, 'letter.wfa');
    writeFileSync(other, 'Dear all');
    expect(await document.saveAs(other)).toMatchObject({ ok: true });
    rmSync(other);
    const [backup] = library.backups();
    expect(backup).toMatchObject({ path: other, title: 'letter.wfa', changes: 0 });
    expect(readFileSync(backup!.file, 'utf8')).toBe('Dear all');
  });

  it('is not kept where the file was not replaced', async () => {
    const { library, path, document } = await saved();
    writeFileSync(path, 'from somebody else');
    addTeam(document, 'Sales');
    expect(await document.save()).toMatchObject({ ok: false });
    expect(library.backups()).toEqual([]);
  });

  it('does not stop the save where it cannot be kept', async () => {
    const { folder, library, path, saveWith } = await saved();
    writeFileSync(join(folder, 'data/backups'), 'in the way');
    await saveWith('Sales');
    expect(await namesIn(path)).toMatchObject({ value: ['Sales'] });
    rmSync(join(folder, 'data/backups'));
    expect(library.backups()).toEqual([]);
  });

  it('is ten states at most', async () => {
    const { library, path, saveWith } = await saved();
    for (let i = 1; i <= 14; i += 1) await saveWith(`Team ${i}`);
    const backups = library.backups(path);
    // All of today: the last five, and the first.
    expect(backups).toHaveLength(6);
    expect(await namesIn(backups[0]!.file)).toMatchObject({ value: { length: 13 } });
    expect(await namesIn(backups[5]!.file)).toMatchObject({ value: [] });
  });
});

it('of many backups the last five stay, and the first of each of five days before', () => {
  const day = (n: number, hour: number) => ({ time: new Date(2026, 0, n, hour).toISOString() });
  let kept: { time: string }[] = [];
  for (let n = 1; n <= 12; n += 1) {
    for (const hour of [9, 12, 15]) {
      kept = [day(n, hour), ...kept];
      const out = new Set(dropped(kept));
      kept = kept.filter((one) => !out.has(one));
      expect(kept.length).toBeLessThanOrEqual(10);
    }
  }
  expect(kept.map(({ time }) => new Date(time)).map((at) => [at.getDate(), at.getHours()])).toEqual([[12, 15], [12, 12], [12, 9], [11, 15], [11, 12], [11, 9], [10, 9], [9, 9], [8, 9], [7, 9]]);
});

it('a backup that was only half made is not offered, and is swept with the others', () => {
  const root = temporaryFolder();
  const path = join(root, 'a.wfa');
  writeFileSync(path, 'one');
  keepBackup(root, path, { title: 'A', changes: 0, labels: [] });
  const [backup] = backupsOf(root, path);
  rmSync(`${backup!.file}.json`);
  expect(backupsOf(root, path)).toEqual([]);
  keepBackup(root, path, { title: 'A', changes: 0, labels: [] });
  expect(backupsOf(root, path)).toHaveLength(1);
  expect(readdirSync(dirname(backup!.file))).toHaveLength(2);
});

describe('a backup', () => {
  it('is brought back into the open project as one step of undo, with the history as it is', async () => {
    const { library, path, document, saveWith } = await saved();
    await saveWith('Sales');
    await saveWith('Support', 'Legal');
    const before = document.entries.length;
    const [backup] = library.backups(path);
    expect(await library.restoreBackup(document, backup!.file)).toMatchObject({ ok: true, value: { label: expect.stringMatching(/^Go back to the file as it was (at|on) /) as string } });
    expect([participantNames(document), document.entries.length]).toEqual([['Sales'], before + 1]);
    expect(await library.restoreBackup(document, backup!.file)).toEqual({ ok: true, value: undefined });
    await document.save();
    expect(await namesIn(path)).toMatchObject({ value: ['Sales'] });
    document.undo();
    expect(participantNames(document)).toEqual(['Sales', 'Support', 'Legal']);
  });

  it('is opened for reading only', async () => {
    const { library, path, saveWith } = await saved();
    await saveWith('Sales');
    const [backup] = library.backups(path);
    const opened = await library.openReadOnly(backup!.file);
    if (!opened.ok) throw new Error(opened.error.message);
    expect([participantNames(opened.value), opened.value.isReadOnly]).toEqual([[], true]);
    await opened.value.close();
  });

  it('of another project, or one that is damaged or gone, is a problem, and the project stays', async () => {
    const { folder, library, path, document, saveWith } = await saved();
    await saveWith('Sales');
    const other = library.create({ title: 'Other', scenario: 'As-is' });
    await other.saveAs(join(folder, 'other.wfa'));
    await other.saveAs(join(folder, 'other.wfa'));
    await other.close();
    const [foreign] = library.backups(join(folder, 'other.wfa'));
    expect(await library.restoreBackup(document, foreign!.file)).toMatchObject({ ok: false, error: { code: 'refused' } });
    const [backup] = library.backups(path);
    rmSync(backup!.file);
    writeFileSync(backup!.file, 'x'.repeat(500));
    expect(await library.restoreBackup(document, backup!.file)).toMatchObject({ ok: false, error: { code: 'file-not-sqlite' } });
    rmSync(backup!.file);
    expect(await library.restoreBackup(document, backup!.file)).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
    expect(participantNames(document)).toEqual(['Sales']);
  });
});

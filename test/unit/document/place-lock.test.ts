/** Who has a file open is told by a small file beside it: with real files, and with processes that are alive and dead. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Library, type LibraryEnv } from '../../../electron/document/library.ts';
import { holderOf, PlaceLock, placeLockPath, type Person } from '../../../electron/document/place-lock.ts';
import { addTeam, openDocument, participantNames, temporaryFolder, testEnv } from '../../fixtures/library.ts';

afterEach(() => void vi.useRealTimers());

const TEN = new Date().setHours(10, 12, 0, 0);
const MINUTE = 60_000;

const person = (author: string, now = TEN): Person => ({ author, host: `${author}s-laptop`, device: author, now: () => now });

const given = (): string => join(temporaryFolder(), 'acme.wfa');

function taken(path: string, me: Person): PlaceLock {
  const lock = PlaceLock.take(path, me);
  if (!(lock instanceof PlaceLock)) throw new Error('The lock was not taken');
  return lock;
}

const said = (path: string) => JSON.parse(readFileSync(placeLockPath(path), 'utf8')) as Record<string, unknown>;

/** As another process would have written it. */
function written(path: string, change: object, modified = TEN): void {
  const content = { author: 'Ben', host: 'Bens-laptop', device: 'Ben', pid: 1, since: new Date(TEN).toISOString(), beat: new Date(TEN).toISOString(), token: '0123456789abcdef', ...change };
  writeFileSync(placeLockPath(path), JSON.stringify(content));
  utimesSync(placeLockPath(path), modified / 1000, modified / 1000);
}

const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('a lock beside a file', () => {
  it('says who has it and since when, and goes when it is released', () => {
    const path = given();
    const lock = taken(path, person('Ann'));
    expect(placeLockPath(path)).toMatch(/~\$acme\.wfa\.lock$/);
    expect(PlaceLock.take(path, person('Ben'))).toEqual({ author: 'Ann', host: 'Anns-laptop', since: new Date(TEN).toISOString() });
    lock.release();
    expect(existsSync(placeLockPath(path))).toBe(false);
    taken(path, person('Ben')).release();
  });

  it('beats, so that it does not grow old', () => {
    vi.useFakeTimers({ now: TEN, toFake: ['setInterval', 'clearInterval', 'Date'] });
    const path = given();
    const ann = { ...person('Ann'), now: Date.now };
    const lock = taken(path, ann);
    vi.advanceTimersByTime(10 * MINUTE);
    expect(said(path)).toMatchObject({ since: new Date(TEN).toISOString(), beat: new Date(TEN + 10 * MINUTE).toISOString() });
    lock.release();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is taken over when there was no beat for two minutes, which the first one notices', () => {
    const path = given();
    const ann = taken(path, person('Ann'));
    utimesSync(placeLockPath(path), TEN / 1000, TEN / 1000);
    expect(holderOf(path, person('Ben', TEN + 2 * MINUTE - 1))).toMatchObject({ author: 'Ann' });
    const ben = taken(path, person('Ben', TEN + 2 * MINUTE + 1));
    expect(ann.beat()).toBe(false);
    ann.release();
    expect(said(path)).toMatchObject({ author: 'Ben' });
    expect(ben.beat()).toBe(true);
    ben.release();
  });

  it('is nobody’s when its process on this machine is dead, also where its number was given to this one', () => {
    const path = given();
    for (const pid of [deadPid(), process.pid]) {
      written(path, { pid, author: 'Ann', host: 'Anns-laptop', device: 'Ann' });
      expect(holderOf(path, person('Ann'))).toBeUndefined();
      taken(path, person('Ann')).release();
    }
    written(path, { pid: deadPid() });
    expect(holderOf(path, person('Ann'))).toMatchObject({ author: 'Ben' });
  });

  it('does not last longer by a clock that is ahead', () => {
    const path = given();
    written(path, { beat: new Date(TEN + 600 * MINUTE).toISOString() }, TEN - 3 * MINUTE);
    expect(holderOf(path, person('Ann'))).toBeUndefined();
  });

  it('is written again where somebody removed it', () => {
    const path = given();
    const lock = taken(path, person('Ann'));
    const before = said(path);
    rmSync(placeLockPath(path));
    expect(lock.beat()).toBe(true);
    expect(said(path)).toEqual(before);
    lock.release();
    expect(lock.beat()).toBe(false);
    expect(existsSync(placeLockPath(path))).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"author":'],
    ['something else', '[1, 2]'],
    ['a very long name', JSON.stringify({ author: 'x'.repeat(5000) })],
    ['bytes', Buffer.from([0xff, 0x00, 0xfe])],
  ])('that says %s is nobody’s', (_, content) => {
    const path = given();
    writeFileSync(placeLockPath(path), content);
    expect(holderOf(path, person('Ann'))).toBeUndefined();
    taken(path, person('Ann')).release();
  });

  it('shows names without signs that would change the sentence around them', () => {
    const path = given();
    written(path, { author: 'B\u202een\n', host: '\u0007h' });
    expect(holderOf(path, person('Ann'))).toMatchObject({ author: 'Ben', host: 'h' });
  });

  it('that is a folder or a link to elsewhere is left alone, and one goes on without', () => {
    const [path, other] = [given(), given()];
    mkdirSync(placeLockPath(path));
    expect(PlaceLock.take(path, person('Ann'))).toBeUndefined();
    const target = join(temporaryFolder(), 'mine');
    writeFileSync(target, 'mine');
    symlinkSync(target, placeLockPath(other));
    taken(other, person('Ann')).release();
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });

  it('is not needed where nothing can be written', () => {
    expect(PlaceLock.take('/proc/acme.wfa', person('Ann'))).toBeUndefined();
    expect(PlaceLock.take(join(temporaryFolder(), 'gone', 'acme.wfa'), person('Ann'))).toBeUndefined();
    expect(PlaceLock.take(join(temporaryFolder(), `${'x'.repeat(250)}.wfa`), person('Ann'))).toBeUndefined();
  });
});

describe('a file that two machines share', () => {
  async function shared() {
    const folder = temporaryFolder();
    const path = join(folder, 'acme.wfa');
    const env = (author: string): LibraryEnv => ({ ...testEnv(), ...person(author) });
    const library = (author: string) => new Library(join(folder, author), env(author));
    const [ann, ben] = [library('Ann'), library('Ben')];
    const document = ann.create({ title: 'Acme', scenario: 'As-is' });
    addTeam(document, 'Sales');
    await document.saveAs(path);
    return { folder, path, ann, ben, document };
  }

  it('is opened by the second one when the first has closed it; before, they are told by whom and since when', async () => {
    const { path, ben, document } = await shared();
    expect(await ben.open(path)).toMatchObject({
      ok: false,
      error: { code: 'file-open-elsewhere', message: expect.stringMatching(/^“acme.wfa” has been open since 10:12 by Ann on Anns-laptop\.$/) as string },
    });
    expect(ben.holderOf(path)).toMatchObject({ author: 'Ann', host: 'Anns-laptop' });
    await document.close();
    expect(ben.holderOf(path)).toBeUndefined();
    const opened = await openDocument(ben, path);
    expect(said(path)).toMatchObject({ author: 'Ben' });
    await opened.close();
    expect(existsSync(placeLockPath(path))).toBe(false);
  });

  it('can be read meanwhile: nothing is changed, nothing is left, and Save as makes it a copy to work on', async () => {
    const { folder, path, ben, document } = await shared();
    const before = readFileSync(path);
    const opened = await ben.openReadOnly(path);
    if (!opened.ok) throw new Error(opened.error.message);
    const reading = opened.value;
    expect([reading.path, reading.isReadOnly, reading.isChanged, participantNames(reading)]).toEqual([path, true, false, ['Sales']]);
    const refusal = { ok: false, code: 'not-allowed', message: '“acme.wfa” is open for reading only, so nothing was changed.' };
    expect(reading.applyUnknown({ type: 'participant.add' })).toMatchObject(refusal);
    expect(reading.undo()).toMatchObject(refusal);
    expect(await reading.save()).toMatchObject({ ok: false, error: { message: refusal.message } });
    expect(await reading.saveAs(path)).toMatchObject({ ok: false, error: { code: 'file-open-elsewhere' } });
    await reading.close();
    expect(readdirSync(join(folder, 'Ben/working'))).toEqual([]);
    expect(readFileSync(path)).toEqual(before);
    expect(said(path)).toMatchObject({ author: 'Ann' });

    const again = await ben.openReadOnly(path);
    if (!again.ok) throw new Error(again.error.message);
    const copy = join(folder, 'mine.wfa');
    expect(await again.value.saveAs(copy)).toMatchObject({ ok: true });
    addTeam(again.value, 'Support');
    expect([again.value.path, again.value.isReadOnly, again.value.unsaved, said(copy)['author']]).toEqual([copy, false, 1, 'Ben']);
    await again.value.close();
    await document.close();
  });

  it('is free when its project was saved elsewhere, and not written over while somebody has it', async () => {
    const { folder, path, ann, ben, document } = await shared();
    const other = join(folder, 'other.wfa');
    expect(await document.saveAs(other)).toMatchObject({ ok: true });
    expect(ben.holderOf(path)).toBeUndefined();
    const bens = await openDocument(ben, path);
    expect(await document.saveAs(path)).toMatchObject({ ok: false, error: { code: 'file-open-elsewhere' } });
    expect(ann.holderOf(path)).toMatchObject({ author: 'Ben' });
    expect(document.path).toBe(other);
    await bens.close();
    await document.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('~'))).toEqual([]);
  });
});

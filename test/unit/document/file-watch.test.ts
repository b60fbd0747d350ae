/** What others do to a file is noticed, what one does oneself is not: with real files and a real document. */
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FileWatch, watchTimes, type FileEvent, type WatchTimes } from '../../../electron/document/file-watch.ts';
import { addTeam, makeLibrary } from '../../fixtures/library.ts';

/** Without the folder's notices, as on a network drive; otherwise as on a local one. */
const BLIND: WatchTimes = { ...watchTimes('/'), notices: false };

async function given(times?: WatchTimes) {
  const { folder, library } = makeLibrary();
  const place = join(folder, 'place');
  mkdirSync(place);
  const path = join(place, 'acme.wfa');
  const document = library.create({ title: 'Acme', scenario: 'As-is' });
  await document.saveAs(path);
  const events: FileEvent[] = [];
  const waiting: (() => void)[] = [];
  const watch = new FileWatch(path, () => document.fingerprint(), (event) => (events.push(event), waiting.splice(0).forEach((go) => go())), times);
  onTestFinished(async () => (await watch.close(), document.close()));
  /** The events, when there are so many, and how long that took. */
  const until = async (count: number) => {
    const started = performance.now();
    while (events.length < count) await new Promise<void>((go) => waiting.push(go));
    return { events: [...events], ms: performance.now() - started };
  };
  /** Resolves when the watch has looked at what was there before. */
  const looked = async () => {
    copyFileSync(path, `${path}.keep`);
    rmSync(path);
    await until(events.length + 1);
    renameSync(`${path}.keep`, path);
    await until(events.length + 1);
    events.splice(-2);
  };
  return { place, path, document, events, until, looked, watch };
}

describe('a watched file', () => {
  it.each([['by notices', undefined], ['by looking now and then', BLIND]])('that somebody else writes is noticed within two seconds (%s)', async (_, times) => {
    const { path, until } = await given(times);
    writeFileSync(path, 'something else');
    const first = await until(1);
    expect(first.events).toEqual(['changed']);
    expect(first.ms).toBeLessThan(2000);
    // Replaced whole, as sync clients do.
    writeFileSync(`${path}.new`, 'another thing');
    renameSync(`${path}.new`, path);
    const second = await until(2);
    expect(second.events).toEqual(['changed', 'changed']);
    expect(second.ms).toBeLessThan(2000);
  });

  it('that is taken away and put back is noticed, and whether it is the same', async () => {
    const { path, until } = await given();
    const before = readFileSync(path);
    rmSync(path);
    const gone = await until(1);
    expect(gone.events).toEqual(['gone']);
    expect(gone.ms).toBeLessThan(2000);
    writeFileSync(path, before);
    expect((await until(2)).events).toEqual(['gone', 'back']);
    rmSync(path);
    await until(3);
    writeFileSync(path, 'something else');
    expect((await until(5)).events.slice(3)).toEqual(['back', 'changed']);
  });

  it('is gone with its folder, and back with it', async () => {
    const { place, until } = await given();
    renameSync(place, `${place}-elsewhere`);
    expect((await until(1)).events).toEqual(['gone']);
    renameSync(`${place}-elsewhere`, place);
    expect((await until(2)).events).toEqual(['gone', 'back']);
  });

  it('is not changed by one’s own saves, by a touch, or by a copy of the same', async () => {
    const { path, document, looked, events } = await given();
    addTeam(document, 'Sales');
    await document.save();
    await looked();
    utimesSync(path, 1, 1);
    await looked();
    copyFileSync(path, `${path}.new`);
    renameSync(`${path}.new`, path);
    await looked();
    for (const name of ['Operations', 'Support']) {
      addTeam(document, name);
      await document.save();
    }
    await looked();
    expect(events).toEqual([]);
  });

  it('is told of once, however often it is looked at', async () => {
    const { path, until, events } = await given();
    writeFileSync(path, 'something else');
    await until(1);
    utimesSync(path, 1, 1);
    rmSync(path);
    await until(2);
    writeFileSync(path, 'something else');
    await until(3);
    writeFileSync(path, 'a third thing');
    await until(4);
    expect(events).toEqual(['changed', 'gone', 'back', 'changed']);
  });

  it('is not looked at any more when the watch is closed', async () => {
    const { path, watch, events } = await given();
    await watch.close();
    writeFileSync(path, 'something else');
    const left = process.getActiveResourcesInfo().filter((name) => name.includes('FSEvent'));
    expect(left).toEqual([]);
    expect(events).toEqual([]);
  });
});

/** States that a file keeps: at each save, under a name, thinned, bounded; looked at, compared and gone back to. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { differenceInWords } from '../../../core/merge/in-words.ts';
import { contentHash, writeContentHash } from '../../../electron/document/content-hash.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { Library } from '../../../electron/document/library.ts';
import { pack, surplus, unpack, type Version } from '../../../electron/document/versions.ts';
import { addTeam, edit, firstScenario, openDocument, participantNames, temporaryFolder, testEnv } from '../../fixtures/library.ts';
import { example } from '../../fixtures/example.ts';

const START = Date.UTC(2026, 0, 5, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

async function given() {
  const folder = temporaryFolder();
  const clock = { now: START };
  const library = new Library(join(folder, 'data'), { ...testEnv(), now: () => clock.now });
  const path = join(folder, 'acme.wfa');
  const document = library.create({ title: 'Acme', scenario: 'As-is' });
  onTestFinished(() => document.close());
  await document.saveAs(path);
  const saveWith = async (name: string, after = 0) => {
    clock.now += after;
    addTeam(document, name);
    expect(await document.save()).toMatchObject({ ok: true });
  };
  const reopened = async () => {
    await document.close();
    const again = await openDocument(library, path);
    onTestFinished(() => again.close());
    return again;
  };
  return { library, path, document, clock, saveWith, reopened };
}

const namesIn = (document: Awaited<ReturnType<typeof given>>['document'], id: string) => {
  const model = document.versionModel(id);
  return model.ok ? [...model.value.participant.values()].map(({ name }) => name) : model.error.code;
};

describe('an automatic version', () => {
  it('is the last saved state of each ten minutes, and is in the file', async () => {
    const { document, saveWith, reopened } = await given();
    await saveWith('A', MINUTE);
    await saveWith('B', MINUTE);
    expect(document.versions.map(({ id }) => namesIn(document, id))).toEqual([['A', 'B']]);
    await saveWith('C', 10 * MINUTE);
    const again = await reopened();
    expect(again.versions.map(({ id, name, author }) => [namesIn(again, id), name, author])).toEqual([[['A', 'B', 'C'], '', 'Ann'], [['A', 'B'], '', 'Ann']]);
    expect(again.isChanged).toBe(false);
  });

  it('is not made where nothing was done', async () => {
    const { document, clock } = await given();
    clock.now += DAY;
    edit(document, { type: 'view.set', scenario: firstScenario(document), workflow: null, lens: 'flow', state: { order: [] } });
    await document.save();
    expect(document.versions).toHaveLength(1);
  });
});

describe('a version', () => {
  it('with a name is in the file with the next save, stays, and can be renamed and removed', async () => {
    const { document, saveWith, reopened } = await given();
    await saveWith('A');
    const kept = document.keepVersion(' Agreed with Acme ');
    expect(kept).toMatchObject({ ok: true, value: { name: 'Agreed with Acme', author: 'Ann', entry: document.entries.at(-1)!.id } });
    expect(document.isChanged).toBe(true);
    await document.save();
    expect(document.isChanged).toBe(false);
    for (const name of ['B', 'C']) await saveWith(name, 20 * DAY);
    const again = await reopened();
    const agreed = again.versions.find(({ name }) => name !== '')!;
    expect([agreed.name, namesIn(again, agreed.id)]).toEqual(['Agreed with Acme', ['A']]);
    expect(again.renameVersion(agreed.id, 'Signed')).toMatchObject({ ok: true, value: { name: 'Signed' } });
    expect(again.removeVersion(agreed.id)).toMatchObject({ ok: true });
    expect(again.versions.map(({ name }) => name)).not.toContain('Signed');
    expect(again.removeVersion(agreed.id)).toMatchObject({ ok: false, error: { code: 'refused' } });
    for (const name of ['  ', 'x'.repeat(201)]) expect(again.keepVersion(name)).toMatchObject({ ok: false, error: { message: 'The name of a version has one to 200 letters.' } });
  });

  it('is compared with now in words, and gone back to as one step of undo', async () => {
    const { document, saveWith } = await given();
    await saveWith('A');
    const kept = document.keepVersion('Agreed');
    await saveWith('B');
    await saveWith('C');
    if (!kept.ok) throw new Error(kept.error.message);
    const then = document.versionModel(kept.value.id);
    if (!then.ok) throw new Error(then.error.message);
    expect(differenceInWords(then.value, document.model)).toEqual(['Scenario “As-is”:', '  Added participant “B”', '  Added participant “C”']);
    const entries = document.entries.length;
    expect(document.restoreVersion(kept.value.id)).toMatchObject({ ok: true, value: { label: 'Go back to version “Agreed”' } });
    expect([participantNames(document), document.entries.length]).toEqual([['A'], entries + 1]);
    expect(document.restoreVersion(kept.value.id)).toEqual({ ok: true, value: undefined });
    expect(await document.save()).toMatchObject({ ok: true });
    document.undo();
    expect(participantNames(document)).toEqual(['A', 'B', 'C']);
  });

  it('that somebody put into a file is looked at before it is used', async () => {
    const { document, path, library, saveWith } = await given();
    await saveWith('A');
    await document.close();
    const bad: Buffer[] = [
      deflateRawSync('no rows'),
      deflateRawSync('[["participant", {"id": "x"}]]'),
      deflateRawSync('[["__proto__", {}]]'),
      deflateRawSync(JSON.stringify([...'x'])),
      deflateRawSync('[]'),
      Buffer.from('not packed'),
    ];
    const db = openDatabase(path);
    const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex');
    bad.forEach((content, i) => db.prepare("INSERT INTO version VALUES (?, 'e', '2026-01-01T00:00:00.000Z', 'Bad', 'Eve', ?, ?)").run(`bad ${i}`, hash(content), content));
    writeContentHash(db, contentHash(db));
    db.close();
    const opened = await openDocument(library, path);
    for (let i = 0; i < bad.length; i += 1) {
      expect(opened.versionModel(`bad ${i}`)).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
      expect(opened.restoreVersion(`bad ${i}`)).toMatchObject({ ok: false });
    }
    expect(opened.restoreVersion('none')).toMatchObject({ ok: false });
    await opened.close();
    const again = openDatabase(path);
    again.exec("UPDATE version SET content = x'00' WHERE id = 'bad 0'");
    writeContentHash(again, contentHash(again));
    again.close();
    expect(await library.open(path)).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  });
});

describe('old versions', () => {
  const version = (time: number, name = '', bytes = 1000): Version => ({ id: String(time), entry: String(time), time: new Date(time).toISOString(), name, author: 'Ann', bytes });
  const left = (versions: readonly Version[], now: number, limits?: Parameters<typeof surplus>[2]) => {
    const out = new Set(surplus(versions, now, limits));
    return versions.filter((one) => !out.has(one));
  };

  it('are thinned: all of today, the last of each day of a month, the last of each week before', () => {
    const noon = new Date(2026, 5, 17, 12).getTime();
    const today = [0, 1, 2].map((i) => version(noon - i * 20 * MINUTE));
    const daily = Array.from({ length: 29 }, (_, i) => [version(noon - (i + 1) * DAY), version(noon - (i + 1) * DAY - 60 * MINUTE)]).flat();
    const older = Array.from({ length: 70 }, (_, i) => version(noon - (i + 31) * DAY));
    const kept = left([...today, ...daily, ...older], noon);
    expect(kept.filter(({ time }) => Date.parse(time) > noon - 0.4 * DAY)).toEqual(today);
    expect(kept.filter((one) => daily.includes(one))).toEqual(daily.filter((_, i) => i % 2 === 0));
    const weeks = kept.filter((one) => older.includes(one)).map(({ time }) => new Date(time).getDay());
    expect(weeks.length).toBeLessThanOrEqual(11);
    expect(weeks.slice(1).every((day) => day === 0)).toBe(true);
  });

  it('take a bounded place: the oldest automatic ones go first, named ones never by themselves', () => {
    const versions = Array.from({ length: 300 }, (_, i) => version(START + DAY / 2 - i * MINUTE, i > 290 ? 'kept' : ''));
    const kept = left(versions, START + DAY / 2, { most: 200, bytes: 150_000 });
    expect(kept).toHaveLength(150);
    expect(kept.filter(({ name }) => name !== '')).toHaveLength(9);
    expect(kept.slice(0, 141)).toEqual(versions.slice(0, 141));
  });
});

it('a packed state of the example says the same when it is unpacked, but for map positions', () => {
  const { model } = example('As-is');
  const content = pack(model);
  expect(content.length).toBeLessThan(40_000);
  expect({ ...unpack(content), view: undefined }).toEqual({ ...model, view: undefined });
});

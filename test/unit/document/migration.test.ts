/** Files and working copies of earlier versions: they open with all that stands in them, and are written as today's. */
import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookup } from '../../../core/model/lookup.ts';
import { projectOf } from '../../../core/model/model.ts';
import { expectedSchema, openDatabase, schemaOf } from '../../../electron/document/database.ts';
import { SCHEMA_VERSION } from '../../../electron/document/migrations/index.ts';
import { addTeam, edit, firstScenario, makeLibrary, openDocument, participantNames } from '../../fixtures/library.ts';

const fixture = join(import.meta.dirname, '../../fixtures/files/version-1.wfa');

function copyOfFixture() {
  const { folder, library } = makeLibrary();
  const path = join(folder, 'old.wfa');
  copyFileSync(fixture, path);
  const open = async () => {
    const opened = await library.open(path);
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value.document;
  };
  return { folder, library, path, open };
}

const versionOf = (path: string) => readFileSync(path).readUInt32BE(60);

describe('a file of version 1', () => {
  it('opens with all that it says; what came later is as a new record starts', async () => {
    const { path, open } = copyOfFixture();
    expect(versionOf(path)).toBe(1);
    const document = await open();
    const all = lookup(document.model, firstScenario(document));
    expect(all.all('stage').map(({ name, touch, touchFrom }) => [name, touch, touchFrom])).toEqual([['Sign contract', { likely: 60 }, 'typed']]);
    expect(all.all('step').map(({ text, origin }) => [text, origin])).toEqual([['Sign it', '']]);
    expect(all.all('walk')).toEqual([]);
  });

  it('is left as it is until something changes, then written as the newest version', async () => {
    const { path, open, library } = copyOfFixture();
    const before = readFileSync(path);
    const document = await open();
    expect(document.isChanged).toBe(false);
    expect(readFileSync(path).equals(before)).toBe(true);
    addTeam(document, 'Operations');
    expect((await document.save()).ok).toBe(true);
    await document.close();
    expect(versionOf(path)).toBe(SCHEMA_VERSION);
    const again = await library.open(path);
    expect(again.ok && participantNames(again.value.document)).toEqual(['Sales', 'Operations']);
  });

  it('brings back with undo what was removed before, complete by today’s fields', async () => {
    const { open } = copyOfFixture();
    const document = await open();
    document.undo();
    const all = lookup(document.model, firstScenario(document));
    expect(all.all('step').map(({ text, minutes, origin }) => [text, minutes, origin])).toEqual([['Print it', { likely: 5 }, ''], ['Sign it', null, '']]);
  });

  it('is refused when a word in it was changed outside', async () => {
    const { path, library } = copyOfFixture();
    writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll('Sales', 'Salmo'), 'latin1'));
    expect(await library.open(path)).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  });
});

describe('a file of version 2', () => {
  async function copied() {
    const { folder, library } = makeLibrary();
    const path = join(folder, 'old.wfa');
    copyFileSync(join(import.meta.dirname, '../../fixtures/files/version-2.wfa'), path);
    return { library, path, document: await openDocument(library, path) };
  }

  it('opens with all that it says and its history; it keeps no states yet, and does from the first save on', async () => {
    const { library, path, document } = await copied();
    expect(versionOf(path)).toBe(2);
    const all = lookup(document.model, firstScenario(document));
    expect(all.all('stage').map(({ name, touchFrom }) => [name, touchFrom])).toEqual([['Sign contract', 'steps']]);
    expect(all.all('step').map(({ text }) => text)).toEqual(['Sign it']);
    expect([participantNames(document), document.entries.length, document.versions, document.isChanged]).toEqual([['Sales'], 8, [], false]);
    document.undo();
    expect(participantNames(document)).toEqual(['Sales', 'Legal']);
    expect(await document.save()).toMatchObject({ ok: true });
    await document.close();
    expect(versionOf(path)).toBe(SCHEMA_VERSION);
    const again = await openDocument(library, path);
    expect(again.versions).toHaveLength(1);
    await again.close();
  });

  it('is refused when a word in it was changed outside', async () => {
    const { library, path, document } = await copied();
    await document.close();
    writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll('Sales', 'Salmo'), 'latin1'));
    expect(await library.open(path)).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  });
});

describe('a file of version 3', () => {
  it('opens with all that it says and the states that it keeps; rules and acceptances are there from now on', async () => {
    const { folder, library } = makeLibrary();
    const path = join(folder, 'old.wfa');
    copyFileSync(join(import.meta.dirname, '../../fixtures/files/version-3.wfa'), path);
    const document = await openDocument(library, path);
    expect(versionOf(path)).toBe(3);
    const scenario = firstScenario(document);
    const [stage] = lookup(document.model, scenario).all('stage');
    expect([stage?.name, [...document.model.threshold.values()].map(({ name, value }) => [name, value]), participantNames(document)]).toEqual(['Sign contract', [['silence', 960]], ['Sales']]);
    expect([document.entries.length, document.versions.length, document.isChanged, document.model.ruleOff.size, document.model.acceptance.size]).toEqual([8, 1, false, 0, 0]);
    edit(document, { type: 'ruleOff.add', rule: 'ping-pong', reason: 'One team in two rooms', by: 'Ann' });
    edit(document, { type: 'acceptance.add', scenario, rule: 'stage-no-process', on: { table: 'stage', id: stage!.id }, reason: 'Written down next month', by: 'Ann' });
    expect(await document.save()).toMatchObject({ ok: true });
    await document.close();
    expect(versionOf(path)).toBe(SCHEMA_VERSION);
    const again = await openDocument(library, path);
    expect([[...again.model.ruleOff.values()].map(({ rule }) => rule), [...again.model.acceptance.values()].map(({ rule, on }) => [rule, on?.id])]).toEqual([['ping-pong'], [['stage-no-process', stage!.id]]]);
    await again.close();
  });
});

describe('a file of version 4', () => {
  it('opens as it was; what the report is to be like is there from now on', async () => {
    const { folder, library } = makeLibrary();
    const path = join(folder, 'old.wfa');
    copyFileSync(join(import.meta.dirname, '../../fixtures/files/version-4.wfa'), path);
    const document = await openDocument(library, path);
    expect(versionOf(path)).toBe(4);
    const before = projectOf(document.model);
    expect([before.facilitator, before.attendees, before.colour, before.report, document.isChanged, document.model.ruleOff.size]).toEqual(['Ann', '', '', null, false, 1]);
    edit(document, { type: 'project.set', attendees: 'Ann and Bo', colour: '#1a2b3c', report: { paper: 'letter', order: ['findings'], off: ['glossary'] } });
    expect(await document.save()).toMatchObject({ ok: true });
    await document.close();
    expect(versionOf(path)).toBe(SCHEMA_VERSION);
    const again = await openDocument(library, path);
    expect(projectOf(again.model)).toMatchObject({ attendees: 'Ann and Bo', colour: '#1a2b3c', report: { paper: 'letter', order: ['findings'], off: ['glossary'] } });
    await again.close();
  });
});

it('a working copy that version 1 left is migrated where it is, and goes on', async () => {
  const { folder, library, path } = copyOfFixture();
  const left = join(folder, 'data/working/left');
  mkdirSync(left, { recursive: true });
  const db = new Database(path);
  db.exec(`VACUUM INTO '${join(left, 'work.sqlite')}'`);
  db.close();
  const record = { path: null, title: 'Left', base: null, savedEntries: 0, firstEntries: 1, pending: null, appVersion: '0.1.0' };
  writeFileSync(join(left, 'record.json'), JSON.stringify(record));

  const [found] = library.recoverable();
  const recovered = await library.recover(found!.id);
  if (!recovered.ok) throw new Error(recovered.error.message);
  const { document } = recovered.value;
  const scenario = firstScenario(document);
  const [stage] = lookup(document.model, scenario).all('stage');
  edit(document, { type: 'stage.set', scenario, id: stage!.id, touchFrom: 'steps' });

  const migrated = openDatabase(join(document.folder, 'work.sqlite'), { readonly: true });
  expect(migrated.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
  expect(schemaOf(migrated)).toEqual(expectedSchema());
  expect(migrated.prepare('SELECT touch_from FROM stage').pluck().all()).toEqual(['steps']);
  expect(migrated.pragma('foreign_key_check')).toEqual([]);
});

it('looking up a stage’s decision rules and a visit’s marks uses an index', () => {
  const { library } = makeLibrary();
  const document = library.create({ title: 'Acme', scenario: 'As-is' });
  const db = openDatabase(join(document.folder, 'work.sqlite'), { readonly: true });
  const plan = (sql: string) => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail).join(' ');
  expect(plan("SELECT * FROM decision_rule WHERE scenario = 'a' AND stage = 'b'")).toContain('decision_rule_stage');
  expect(plan("SELECT * FROM walk_mark WHERE scenario = 'a' AND visit = 'b'")).toContain('walk_mark_visit');
});

/** What comes back of damaged files; test/reliability/bars/salvage.ts tries it on many. */
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageRows } from '../../../electron/document/page-rows.ts';
import { addTeam, firstScenario, makeLibrary, openDocument, participantNames } from '../../fixtures/library.ts';

async function saved() {
  const { folder, library } = makeLibrary();
  const path = join(folder, 'acme.wfa');
  const document = library.create({ title: 'Acme', scenario: 'As-is' });
  for (let i = 0; i < 120; i += 1) addTeam(document, `Team ${i}`);
  await document.saveAs(path);
  await document.close();
  return { folder, library, path };
}

/** Fills the pages of a table, or all of a kind, with zeros. */
function blank(path: string, name: string) {
  const db = new Database(path, { readonly: true });
  const pages = db.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(name) as number[];
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const bytes = readFileSync(path);
  for (const page of pages.filter((one) => one > 1)) bytes.fill(0, (page - 1) * size, page * size);
  writeFileSync(path, bytes);
}

async function salvage({ library, path }: Awaited<ReturnType<typeof saved>>) {
  const opened = await library.open(path);
  expect(opened).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  return library.salvage(path);
}

it('brings back from the history what stood on a broken page', async () => {
  const made = await saved();
  blank(made.path, 'participant');
  const found = await salvage(made);
  if (!found.ok) throw new Error(found.error.message);
  const { document, salvaged } = found.value;
  expect(salvaged).toMatchObject({ fromHistory: 120, lost: [] });
  expect(participantNames(document)).toHaveLength(120);
  // A project like any other, without a place yet.
  expect(document.path).toBeNull();
  const copy = join(made.folder, 'copy.wfa');
  expect((await document.saveAs(copy)).ok).toBe(true);
  await document.close();
  const again = await openDocument(made.library, copy);
  expect(participantNames(again)).toContain('Team 77');
  await again.close();
});

it('says what is missing, and keeps its place, where the history is broken as well', async () => {
  const made = await saved();
  blank(made.path, 'participant');
  blank(made.path, 'journal');
  const found = await salvage(made);
  if (!found.ok) throw new Error(found.error.message);
  expect(found.value.salvaged.lost).toEqual([{ noun: 'participant', count: 120 }]);
  expect(new Set(participantNames(found.value.document))).toEqual(new Set(['(unreadable)']));
  await found.value.document.close();
});

it('counts what is missing by another index where nothing names it any more', async () => {
  const made = await saved();
  for (const name of ['participant', 'sqlite_autoindex_participant_1', 'journal']) blank(made.path, name);
  const found = await salvage(made);
  if (!found.ok) throw new Error(found.error.message);
  expect(found.value.salvaged).toMatchObject({ isOnlyChanged: false, lost: [{ noun: 'participant', count: 120 }] });
  await found.value.document.close();
});

it('reads the pages alone where SQLite can no longer read the schema', async () => {
  const made = await saved();
  blank(made.path, 'sqlite_schema');
  const found = await salvage(made);
  if (!found.ok) throw new Error(found.error.message);
  expect(participantNames(found.value.document)).toHaveLength(120);
  expect(firstScenario(found.value.document)).not.toBe('');
  await found.value.document.close();
});

it('says so where all can be read but is not what was saved', async () => {
  const made = await saved();
  const bytes = readFileSync(made.path);
  writeFileSync(made.path, Buffer.from(bytes.toString('latin1').replaceAll('Team 77', 'Team 7X'), 'latin1'));
  const found = await salvage(made);
  expect(found).toMatchObject({ ok: true, value: { salvaged: { isOnlyChanged: true, lost: [] } } });
  if (found.ok) await found.value.document.close();
});

it('takes nothing of a file with another schema, and leaves every file as it is', async () => {
  const made = await saved();
  const db = new Database(made.path);
  db.exec('CREATE TRIGGER t AFTER INSERT ON stage BEGIN DELETE FROM stage; END');
  db.close();
  const before = readFileSync(made.path);
  expect(await salvage(made)).toMatchObject({ ok: false, error: { code: 'file-damaged', action: expect.stringMatching(/Backups/) as string } });
  expect(readFileSync(made.path).equals(before)).toBe(true);
});

it('reads the same rows from the pages as SQLite does', async () => {
  const { path } = await saved();
  const db = new Database(path, { readonly: true });
  const rows = db.prepare('SELECT * FROM participant').raw().all() as unknown[][];
  db.close();
  const pages = [...pageRows(readFileSync(path))];
  for (const row of rows) expect(pages).toContainEqual(row);
});

it('finds no end in pages that lead in a circle', () => {
  const file = Buffer.alloc(4096 * 3, 0xff);
  file.writeUInt16BE(4096, 16);
  for (const page of [1, 2]) file.writeUInt8(0x0d, page * 4096);
  expect([...pageRows(file)]).toEqual([]);
});

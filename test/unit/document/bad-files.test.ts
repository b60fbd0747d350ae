import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addTeam, makeLibrary } from '../../fixtures/library.ts';

async function goodFile() {
  const { folder, library } = makeLibrary();
  const path = join(folder, 'acme.wfa');
  const document = library.create({ title: 'Acme', scenario: 'As-is' });
  addTeam(document, 'Sales');
  await document.saveAs(path);
  await document.close();
  return { folder, library, path };
}

/** Changes a saved file as another program would. */
function meddle(path: string, sql: string) {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

const cases: [string, string, (path: string) => void][] = [
  ['is empty', 'file-empty', (path) => writeFileSync(path, '')],
  ['is text', 'file-not-sqlite', (path) => writeFileSync(path, 'Dear customer, '.repeat(20))],
  ['is shorter than a header', 'file-not-sqlite', (path) => writeFileSync(path, 'x')],
  ['is a database of another application', 'file-other-application', (path) => meddle(path, 'PRAGMA application_id = 7')],
  ['comes from a newer version', 'file-newer', (path) => meddle(path, 'PRAGMA user_version = 999')],
  ['is cut short', 'file-damaged', (path) => writeFileSync(path, readFileSync(path).subarray(0, 20_000))],
  ['says nothing of how its text is written', 'file-damaged', (path) => writeFileSync(path, readFileSync(path).fill(0, 56, 60))],
  ['has a changed name in it', 'file-damaged', (path) => writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll('Sales', 'Salmo'), 'latin1'))],
  ['has a trigger', 'file-damaged', (path) => meddle(path, 'CREATE TRIGGER t AFTER INSERT ON stage BEGIN DELETE FROM stage; END')],
  ['has a view that never ends', 'file-damaged', (path) => meddle(path, 'CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r')],
  ['has a name that was changed in the database', 'file-damaged', (path) => meddle(path, "UPDATE participant SET name = 'Marketing'")],
  ['has a row that nobody wrote', 'file-damaged', (path) => meddle(path, "UPDATE participant SET kind = 'robot'")],
];

describe('a file is refused with a sentence and a way out, and left as it is, when it', () => {
  it.each(cases)('%s', async (_, code, damage) => {
    const { folder, library, path } = await goodFile();
    damage(path);
    const before = readFileSync(path);

    const opened = await library.open(path);

    expect(opened).toMatchObject({ ok: false, error: { code, message: expect.stringContaining('acme.wfa') } });
    if (!opened.ok) expect(opened.error.action).toMatch(/\w.*\.$/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['acme.wfa', 'data']);
    expect(readdirSync(join(folder, 'data/working'))).toEqual([]);
  });

  it('is not there', async () => {
    const { library, folder } = await goodFile();
    expect(await library.open(join(folder, 'gone.wfa'))).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });

  it('is a folder', async () => {
    const { library, folder } = await goodFile();
    mkdirSync(join(folder, 'folder.wfa'));
    expect(await library.open(join(folder, 'folder.wfa'))).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });
});

it('of a file nothing but its values gets any further: not what lies unused on its pages', async () => {
  const { library, path } = await goodFile();
  const hidden = 'hidden-on-the-page'.repeat(20);
  meddle(path, `PRAGMA secure_delete = OFF; UPDATE participant SET name = '${hidden}'; UPDATE participant SET name = 'Sales'`);
  expect(readFileSync(path).includes('hidden-on-the-page')).toBe(true);

  const opened = await library.open(path);

  if (!opened.ok) throw new Error(opened.error.message);
  const { document } = opened.value;
  expect([...document.model.participant.values()].map(({ name }) => name)).toEqual(['Sales']);
  const files = readdirSync(document.folder);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((name) => readFileSync(join(document.folder, name)).includes('hidden-on-the-page'))).toEqual([]);
  await document.close();
});

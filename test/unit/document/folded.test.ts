/** Old history keeps who did what when, and loses its differences: in real files, with undo and merges beyond it. */
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentHash, writeContentHash } from '../../../electron/document/content-hash.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { countEntries, foldHistory, readFolded } from '../../../electron/document/folded.ts';
import { isJournalIntact, readEntries, readStored } from '../../../electron/document/journal.ts';
import { addTeam, makeLibrary, openDocument, participantNames } from '../../fixtures/library.ts';
import { TwoCopies } from '../../fixtures/two-copies.ts';

const LIMITS = { entries: 5, bytes: 2 ** 20 };

/** A file with so many teams, folded down to its newest five entries. */
async function folded(teams: number) {
  const { folder, library } = makeLibrary();
  const path = join(folder, 'acme.wfa');
  const document = library.create({ title: 'Acme', scenario: 'As-is' });
  for (let i = 1; i <= teams; i += 1) addTeam(document, `Team ${i}`);
  document.undo();
  document.redo();
  await document.saveAs(path);
  const before = document.entries;
  const db = openDatabase(join(document.folder, 'work.sqlite'));
  expect(foldHistory(db, LIMITS)).toBe(true);
  expect(foldHistory(db, LIMITS)).toBe(false);
  db.close();
  await document.saveAs(path);
  await document.close();
  const open = async () => {
    const opened = await openDocument(library, path);
    onTestFinished(() => opened.close());
    return opened;
  };
  return { library, path, before, open, namesLeft: teams };
}

const inFile = <T>(path: string, use: (db: ReturnType<typeof openDatabase>) => T): T => {
  const db = openDatabase(path);
  try {
    return use(db);
  } finally {
    db.close();
  }
};

describe('folded history', () => {
  it('says who did what when, to the byte; only differences are gone', async () => {
    const { path, before, open } = await folded(20);
    const document = await open();
    expect(document.entries).toEqual(before);
    inFile(path, (db) => {
      expect([isJournalIntact(db), countEntries(db), readFolded(db).length]).toEqual([true, 23, 18]);
      expect(readStored(db).map(({ diff }) => diff !== null)).toEqual([...Array<boolean>(18).fill(false), ...Array<boolean>(5).fill(true)]);
    });
  });

  it('is where undo ends; what came after it is undone and redone as ever', async () => {
    const { open } = await folded(20);
    const document = await open();
    // Five entries are left: three teams, an undo and a redo of the last.
    expect(document.undoDepth).toBe(3);
    for (const left of [19, 18, 17]) {
      expect(document.undo()).toMatchObject({ diff: {} });
      expect(participantNames(document)).toHaveLength(left);
    }
    expect(document.undo()).toBeUndefined();
    for (let i = 0; i < 3; i += 1) document.redo();
    expect(participantNames(document)).toHaveLength(20);
  });

  it('goes on: more is folded behind it, and the file stays whole', async () => {
    const { path, open } = await folded(20);
    const document = await open();
    for (let i = 21; i <= 40; i += 1) addTeam(document, `Team ${i}`);
    const db = openDatabase(join(document.folder, 'work.sqlite'));
    expect(foldHistory(db, LIMITS)).toBe(true);
    db.close();
    const entries = document.entries;
    expect(await document.save()).toMatchObject({ ok: true });
    await document.close();
    inFile(path, (file) => expect([readEntries(file), file.prepare('SELECT count(*) FROM folded').pluck().get()]).toEqual([entries, 2]));
    expect(participantNames(await open())).toHaveLength(40);
  });

  it('that somebody changed makes the file one that is not used', async () => {
    const { library, path } = await folded(20);
    for (const sql of ["UPDATE folded SET content = x'00'", 'UPDATE folded SET entries = 17', 'DELETE FROM folded', 'UPDATE folded SET content = zeroblob(10), sha256 = hex(zeroblob(32))']) {
      const before = inFile(path, (db) => db.prepare('SELECT * FROM folded').all() as { seq: number; entries: number; sha256: string; content: Buffer }[]);
      inFile(path, (db) => (db.exec(sql), writeContentHash(db, contentHash(db))));
      expect(await library.open(path)).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
      inFile(path, (db) => {
        db.exec('DELETE FROM folded');
        for (const { seq, entries, sha256, content } of before) db.prepare('INSERT INTO folded VALUES (?, ?, ?, ?)').run(seq, entries, sha256, content);
        writeContentHash(db, contentHash(db));
      });
    }
    const opened = await openDocument(library, path);
    await opened.close();
  });

  it('by its size, too', async () => {
    const { library } = makeLibrary();
    const document = library.create({ title: 'Acme', scenario: 'As-is' });
    for (let i = 1; i <= 10; i += 1) addTeam(document, `Team ${i}`);
    const db = openDatabase(join(document.folder, 'work.sqlite'));
    const size = () => db.prepare('SELECT sum(length(diff)) FROM journal').pluck().get() as number;
    const most = size() / 2;
    expect(foldHistory(db, { entries: 100, bytes: most })).toBe(true);
    expect(size()).toBeLessThanOrEqual(most);
    expect(countEntries(db)).toBe(11);
    db.close();
    await document.close();
  });
});

it('copies that parted where both folded are merged by the newest version that both come from', async () => {
  const two = await TwoCopies.make();
  await two.edit('ann', 'base', (document) => ['A', 'B', 'C'].forEach((name) => addTeam(document, name)));
  for (const name of ['a', 'b']) two.copy('base', name);
  await two.edit('ann', 'a', (document) => ['D', 'E', 'F', 'G', 'H', 'I', 'J'].forEach((name) => addTeam(document, name)));
  await two.edit('ben', 'b', (document) => ['P', 'Q', 'R', 'S', 'T', 'U', 'V'].forEach((name) => addTeam(document, name)));
  for (const name of ['a', 'b']) inFile(two.path(name), (db) => (foldHistory(db, LIMITS), writeContentHash(db, contentHash(db))));
  const merge = await two.merge('ann', 'a', 'b', 'out');
  expect(merge).toMatchObject({ relation: 'both went on', baseFrom: 'version', prepared: { conflicts: [] } });
  await two.edit('ann', 'out', (document) => {
    expect(participantNames(document)).toHaveLength(18);
    expect(document.entries).toHaveLength(5 + 7 + 7 + 1);
    document.undo();
    expect(participantNames(document).sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'Sales']);
    document.redo();
    expect(participantNames(document)).toHaveLength(18);
  });
  expect(two.read('out').entries.map(({ id }) => id)).toEqual(expect.arrayContaining(two.read('b').entries.map(({ id }) => id)));
});

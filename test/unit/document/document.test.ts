import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../electron/document/library.ts';
import { placeLockPath } from '../../../electron/document/place-lock.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { isJournalIntact } from '../../../electron/document/journal.ts';
import { addTeam, edit, firstScenario, makeLibrary, participantNames, testEnv } from '../../fixtures/library.ts';

const project = { title: 'Acme', scenario: 'As-is', workflow: 'Onboarding' };

async function saved() {
  const { folder, library } = makeLibrary();
  const path = join(folder, 'acme.wfa');
  const document = library.create(project);
  addTeam(document, 'Sales');
  expect(await document.saveAs(path)).toEqual({ ok: true, value: { path } });
  return { folder, library, document, path };
}

describe('a command', () => {
  it('is in the working copy when it has been answered', () => {
    const { library } = makeLibrary();
    const document = library.create(project);
    addTeam(document, 'Sales');
    const other = openDatabase(join(document.folder, 'work.sqlite'), { readonly: true });
    expect(other.prepare('SELECT name FROM participant').pluck().all()).toEqual(['Sales']);
    expect(other.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(2);
  });

  it('that is refused writes nothing', () => {
    const { library } = makeLibrary();
    const document = library.create(project);
    const answer = document.applyUnknown({ type: 'participant.add', scenario: firstScenario(document), name: '' });
    expect(answer).toMatchObject({ ok: false, field: 'name' });
    expect(document.entries).toHaveLength(1);
    expect(document.revision).toBe(0);
  });
});

describe('undo and redo', () => {
  it('go back and forth through every edit, and survive closing', async () => {
    const { library, document, path } = await saved();
    for (const name of ['Operations', 'Support']) addTeam(document, name);
    document.undo();
    expect(participantNames(document)).toEqual(['Sales', 'Operations']);
    await document.save();
    await document.close();

    const again = await library.open(path);
    if (!again.ok) throw new Error(again.error.message);
    const reopened = again.value.document;
    expect([reopened.undoLabel, reopened.redoLabel]).toEqual(['Add participant “Operations”', 'Add participant “Support”']);
    reopened.redo();
    expect(participantNames(reopened)).toEqual(['Sales', 'Operations', 'Support']);
    for (let i = 0; i < 3; i += 1) reopened.undo();
    expect(participantNames(reopened)).toEqual([]);
    expect(reopened.undo()).toBeUndefined();
    for (let i = 0; i < 3; i += 1) reopened.redo();
    expect(participantNames(reopened)).toEqual(['Sales', 'Operations', 'Support']);
  });

  it('a new edit clears redo', async () => {
    const { document } = await saved();
    document.undo();
    addTeam(document, 'Legal');
    expect(document.redo()).toBeUndefined();
    document.undo();
    expect(participantNames(document)).toEqual([]);
  });

  it('a run of typing is one step, until any other entry ends it', async () => {
    const { document } = await saved();
    const scenario = firstScenario(document);
    const id = [...document.model.participant.values()][0]!.id;
    const type = (name: string, group: string) => edit(document, { type: 'participant.rename', scenario, id, name }, group);
    for (const name of ['S', 'Sa', 'Sal']) type(name, 'typing-1');
    addTeam(document, 'Other');
    type('Sell', 'typing-1');

    document.undo();
    expect(participantNames(document)[0]).toBe('Sal');
    document.undo();
    document.undo();
    expect(participantNames(document)).toEqual(['Sales']);
    document.redo();
    expect(participantNames(document)).toEqual(['Sal']);
  });

  it('leave a journal whose ids and hashes fit, each entry behind the one before', async () => {
    const { document } = await saved();
    document.undo();
    document.redo();
    const db = openDatabase(join(document.folder, 'work.sqlite'), { readonly: true });
    expect(isJournalIntact(db)).toBe(true);
    const { entries } = document;
    expect(entries.slice(1).map((e) => e.parents)).toEqual(entries.slice(0, -1).map((e) => [e.id]));
    expect(entries.map((e) => e.kind)).toEqual(['edit', 'edit', 'undo', 'redo']);
  });
});

describe('saving', () => {
  it('writes a file without side files that opens with the same content', async () => {
    const { folder, library, document, path } = await saved();
    const { model } = document;
    await document.close();
    expect(readdirSync(folder).sort()).toEqual(['acme.wfa', 'data']);
    expect(readFileSync(path).subarray(18, 20)).toEqual(Buffer.from([1, 1]));
    const again = await library.open(path);
    expect(again.ok && again.value.document.model).toEqual(model);
    expect(again.ok && again.value.recovered).toBe(0);
  });

  it('does not write over a file that somebody else changed', async () => {
    const { document, path } = await saved();
    writeFileSync(path, 'theirs');
    addTeam(document, 'Operations');
    expect(await document.save()).toMatchObject({ ok: false, error: { code: 'file-changed' } });
    expect(readFileSync(path, 'utf8')).toBe('theirs');
    expect(document.isChanged).toBe(true);
  });

  it('leaves no temporary file and keeps the work where the folder is gone', async () => {
    const { folder, document } = await saved();
    addTeam(document, 'Operations');
    expect(await document.saveAs(join(folder, 'nowhere', 'x.wfa'))).toMatchObject({ ok: false, error: { code: 'file-not-writable' } });
    expect(document.isChanged).toBe(true);
  });

  it('keeps a file that was only looked at as it is, and leaves no working copy', async () => {
    const { library, document, path, folder } = await saved();
    await document.close();
    const before = readFileSync(path);
    const again = await library.open(path);
    if (again.ok) await again.value.document.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(folder, 'data/working'))).toEqual([]);
  });

  it('keeps map positions in the file though they are in no entry', async () => {
    const { library, document, path } = await saved();
    const state = { order: ['b', 'a'] };
    edit(document, { type: 'view.set', scenario: firstScenario(document), workflow: null, lens: 'flow', state });
    expect(document.entries).toHaveLength(2);
    expect(document.isChanged).toBe(true);
    await document.save();
    await document.close();
    const again = await library.open(path);
    expect(again.ok && [...again.value.document.model.view.values()].map((v) => v.state)).toEqual([state]);
  });
});

describe('a project without a place', () => {
  it('is found again after closing when something was done in it', async () => {
    const { library } = makeLibrary();
    const document = library.create(project);
    addTeam(document, 'Sales');
    await document.close();
    const [left] = library.recoverable();
    expect(left).toMatchObject({ title: 'Acme', path: null, changes: 1, labels: ['Add participant “Sales”'] });
    const opened = await library.recover(left!.id);
    expect(opened.ok && participantNames(opened.value.document)).toEqual(['Sales']);
  });

  it('is not in the way of others when what is left of it cannot be read', async () => {
    const { folder, library } = makeLibrary();
    const document = library.create(project);
    addTeam(document, 'Sales');
    await document.close();
    for (const name of ['broken', 'torn']) cpSync(document.folder, join(folder, 'data/working', name), { recursive: true });
    writeFileSync(join(folder, 'data/working/broken/work.sqlite'), 'x'.repeat(5000));
    writeFileSync(join(folder, 'data/working/torn/record.json'), '{"path":');
    expect(library.recoverable()).toHaveLength(1);
    expect(existsSync(join(folder, 'data/working/broken/work.sqlite'))).toBe(true);
  });

  it('leaves nothing behind when nothing was done', async () => {
    const { folder, library } = makeLibrary();
    await library.create(project).close();
    expect(readdirSync(join(folder, 'data/working'))).toEqual([]);
  });

  it('made from a file has another project id and a journal of its own', async () => {
    const { library, document, path } = await saved();
    await document.close();
    const copy = await library.openExample(path);
    if (!copy.ok) throw new Error(copy.error.message);
    expect(copy.value.path).toBeNull();
    expect(copy.value.entries).toHaveLength(1);
    expect([...copy.value.model.project.values()][0]!.id).not.toBe([...document.model.project.values()][0]!.id);
    expect(participantNames(copy.value)).toEqual(['Sales']);
  });
});

describe('a crash in the middle of a save', () => {
  /** What the disk looked like when the process died: the record as it was at that moment, and nobody at work. */
  async function crashed(edits: readonly string[], hasReplaced: boolean) {
    const { folder, document, path } = await saved();
    const recordPath = join(document.folder, 'record.json');
    const before = JSON.parse(readFileSync(recordPath, 'utf8')) as { base: string; savedEntries: number };
    const oldFile = readFileSync(path);
    for (const name of edits) addTeam(document, name);
    await document.save();
    const after = JSON.parse(readFileSync(recordPath, 'utf8')) as { base: string; savedEntries: number };
    writeFileSync(recordPath, JSON.stringify({ ...after, ...before, pending: { path, sha256: after.base, entries: after.savedEntries } }));
    if (!hasReplaced) writeFileSync(path, oldFile);
    // What a dead process says is nobody's; here it lives on.
    rmSync(placeLockPath(path));
    cpSync(join(folder, 'data'), join(folder, 'data-after'), { recursive: true });
    return { library: new Library(join(folder, 'data-after'), testEnv()), path };
  }

  it('behind the replacing leaves nothing to recover', async () => {
    const { library, path } = await crashed(['Operations'], true);
    expect(library.recoverable()).toEqual([]);
    const opened = await library.open(path);
    expect(opened.ok && [opened.value.recovered, participantNames(opened.value.document)]).toEqual([0, ['Sales', 'Operations']]);
  });

  it('before the replacing brings the edits back', async () => {
    const { library, path } = await crashed(['Operations', 'Support'], false);
    const opened = await library.open(path);
    expect(opened.ok && [opened.value.recovered, participantNames(opened.value.document)]).toEqual([2, ['Sales', 'Operations', 'Support']]);
  });
});

it('a file that is open is not opened a second time', async () => {
  const { library, path } = await saved();
  expect(await library.open(path)).toMatchObject({ ok: false, error: { code: 'file-open-elsewhere' } });
  expect(existsSync(path)).toBe(true);
});

describe('a save', () => {
  it('lets edits go on; what came after its beginning is still to be saved', async () => {
    const { document } = await saved();
    addTeam(document, 'Operations');
    const saving = document.save();
    addTeam(document, 'Support');
    expect(await saving).toMatchObject({ ok: true });
    expect(participantNames(document)).toEqual(['Sales', 'Operations', 'Support']);
    expect(await document.save()).toMatchObject({ ok: true });
    expect(document.isChanged).toBe(false);
  });

  it('is finished before the project is let go of', async () => {
    const { document, path, library } = await saved();
    addTeam(document, 'Operations');
    void document.save();
    await document.close();
    expect(library.recoverable()).toEqual([]);
    const again = await library.open(path);
    expect(again.ok && participantNames(again.value.document)).toEqual(['Sales', 'Operations']);
  });
});

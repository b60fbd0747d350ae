/** Earlier states in a window: looked at, gone back to, saved as copies. */
import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Library } from '../../../electron/document/library.ts';
import { openDocument, participantNames, testEnv } from '../../fixtures/library.ts';
import { window, withProject } from '../../fixtures/handlers.ts';

/** A project that keeps a version with Sales, and says Support as well by now. */
async function withVersion() {
  const bench = await withProject();
  await bench.addTeam('Sales');
  await bench.value('kept.keep', { name: 'First' });
  await bench.addTeam('Support');
  onTestFinished(async () => void (await bench.ask('project.close', {})));
  const [version] = (await bench.value('kept.list', {})).versions;
  const names = () => participantNames(bench.sessions.of(window)!.document);
  const show = () => bench.value('kept.open', { from: 'version', id: version!.id });
  const state = () => bench.sessions.of(window)!.state;
  return { ...bench, id: version!.id, names, show, state, working: () => readdirSync(join(bench.folder, 'data/working')) };
}

describe('an earlier state', () => {
  test('is shown for reading only; the project is behind it as it was', async () => {
    const { show, names, state, value, addTeam, sessions, working } = await withVersion();
    const project = sessions.of(window);
    await show();
    expect(names()).toEqual(['Sales']);
    expect(state()).toMatchObject({ path: null, isReadOnly: true, unsaved: false, undo: null, shown: { from: 'version', hasProject: true, words: expect.stringMatching(/^Version “First” of /) as string } });
    expect(await addTeam('Legal')).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^Version “First” of .* is open for reading only, so nothing was changed\.$/) as string } });
    await value('kept.back', {});
    expect(sessions.of(window)).toBe(project);
    expect(names()).toEqual(['Sales', 'Support']);
    expect(state().shown).toBeNull();
    expect(working()).toHaveLength(1);
  });

  test('comes whole beside what is now, and nothing is shown or changed for it', async () => {
    const { value, names, state, id } = await withVersion();
    const { rows } = await value('kept.rows', { from: 'version', id });
    expect(rows.filter(([table]) => table === 'participant').map(([, row]) => row['name'])).toEqual(['Sales']);
    expect([names(), state().shown]).toEqual([['Sales', 'Support'], null]);
  });

  test('is gone back to as one step, which undo takes back', async () => {
    const { show, names, state, value, id } = await withVersion();
    await show();
    await value('kept.restore', { from: 'version', id });
    expect([names(), state().shown, state().undo]).toEqual([['Sales'], null, 'Go back to version “First”']);
    await value('project.undo', {});
    expect(names()).toEqual(['Sales', 'Support']);
  });

  test('that the project says anyway leads back to the project', async () => {
    const { show, names, state, value, id } = await withVersion();
    await value('project.undo', {});
    await show();
    await value('kept.restore', { from: 'version', id });
    expect([names(), state().shown, state().redo]).toEqual([['Sales'], null, 'Add participant “Support”']);
  });

  test('takes the place of another one, is compared with the project, and closes together with it', async () => {
    const { show, value, id, sessions, working } = await withVersion();
    await show();
    await show();
    expect(working()).toHaveLength(2);
    expect((await value('kept.preview', { from: 'version', id })).words).toMatchObject({ removed: '1 participant' });
    await value('project.close', {});
    expect([sessions.of(window), sessions.projectOf(window)]).toEqual([undefined, undefined]);
    expect((await value('start.page', {})).recoverable).toMatchObject([{ changes: 2 }]);
  });

  test('tells its window nothing of the project behind it', async () => {
    const { show, sessions, told, scenario } = await withVersion();
    await show();
    const before = told.length;
    const answer = sessions.projectOf(window)!.document.apply({ type: 'participant.add', scenario, name: 'Legal', kind: 'team' });
    expect('diff' in answer).toBe(true);
    expect(told.slice(before)).toEqual([]);
  });

  test('is saved as a copy to work on, but never in the place of the project itself', async () => {
    const { show, state, ask, addTeam, choose, folder, library, names, sessions } = await withVersion();
    const own = join(folder, 'acme.wfa');
    choose(own);
    await ask('project.save', {});
    await show();
    expect(await ask('project.saveAs', {})).toMatchObject({ ok: false, error: { message: '“acme.wfa” is the file of the project itself.' } });
    choose(join(folder, 'copy.wfa'));
    expect(await ask('project.saveAs', {})).toMatchObject({ ok: true });
    expect(state()).toMatchObject({ shown: null, isReadOnly: false, fileName: 'copy.wfa' });
    await addTeam('Legal');
    expect(names()).toEqual(['Sales', 'Legal']);
    // The project is free for others now.
    expect(sessions.windowWith(own)).toBeUndefined();
    const project = await openDocument(library, own);
    expect(participantNames(project)).toEqual(['Sales', 'Support']);
    await project.close();
  });

  test('of the file is shown from a backup, with its history', async () => {
    const { ask, value, addTeam, choose, path, names, state } = await withVersion();
    choose(path);
    await ask('project.save', {});
    await addTeam('Legal');
    await ask('project.save', {});
    const [backup] = (await value('kept.list', {})).backups;
    await value('kept.open', { from: 'backup', id: backup!.id });
    expect(names()).toEqual(['Sales', 'Support']);
    expect(state().shown?.words).toMatch(/^The file as it was until /);
    expect((await value('history.list', { filter: { text: '', person: null, kind: null, element: null }, from: 0, most: 10 })).all).toBeGreaterThan(1);
    await value('kept.back', {});
    expect(names()).toEqual(['Sales', 'Support', 'Legal']);
  });

  test('that is not there any more is a sentence, and the project stays', async () => {
    const { ask, names, state } = await withVersion();
    expect(await ask('kept.open', { from: 'version', id: 'x' })).toMatchObject({ ok: false, error: { action: expect.stringContaining('Take another') as string } });
    expect([names(), state().isReadOnly]).toEqual([['Sales', 'Support'], false]);
  });

  test('that was shown leaves nothing behind after a crash, and the project is offered', async () => {
    const { show, working, folder } = await withVersion();
    await show();
    expect(working()).toHaveLength(2);
    // As the disk is when the app is killed now.
    const data = join(folder, 'killed');
    cpSync(join(folder, 'data'), data, { recursive: true });
    expect(new Library(data, testEnv()).recoverable()).toMatchObject([{ changes: 2 }]);
    expect(readdirSync(join(data, 'working'))).toHaveLength(1);
  });
});

describe('backups', () => {
  /** A file that was saved three times. */
  async function withBackups() {
    const bench = await withProject();
    bench.choose(bench.path);
    await bench.addTeam('Sales');
    await bench.value('project.save', {});
    for (const name of ['Support', 'Legal']) {
      await bench.addTeam(name);
      await bench.value('project.save', {});
    }
    await bench.value('project.close', {});
    onTestFinished(async () => void (await bench.ask('project.close', {})));
    return { ...bench, names: () => participantNames(bench.sessions.of(window)!.document) };
  }

  test('are listed by file, newest first, and open without their project', async () => {
    const { value, names, path, sessions } = await withBackups();
    expect((await value('start.page', {})).hasBackups).toBe(true);
    const [file, ...others] = await value('backups.list', {});
    expect(others).toEqual([]);
    expect(file).toMatchObject({ path, fileName: 'acme.wfa', title: 'Acme', backups: [{ changes: 1, labels: ['Add participant “Legal”'] }, { labels: ['Add participant “Support”'] }] });
    await value('backups.open', { id: file!.backups[1]!.id });
    expect(names()).toEqual(['Sales']);
    expect(sessions.of(window)!.state).toMatchObject({ path: null, isReadOnly: true, shown: { from: 'backup', hasProject: false } });
  });

  test('in a window with another project close that one', async () => {
    const { value, sessions } = await withBackups();
    await value('project.new', { title: 'Other' });
    const [file] = await value('backups.list', {});
    await value('backups.open', { id: file!.backups[0]!.id });
    expect(sessions.projectOf(window)).toBe(sessions.of(window));
  });

  test('of a file that is gone or damaged are offered with the problem', async () => {
    const { ask, value, names, path } = await withBackups();
    expect(await value('backups.ofRefused', {})).toBeNull();
    const [recent] = (await value('start.page', {})).recent;
    renameSync(path, `${path}.away`);
    expect(await ask('project.openRecent', { id: recent!.id })).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
    const last = await value('backups.ofRefused', {});
    await value('backups.open', { id: last!.id });
    expect(names()).toEqual(['Sales', 'Support']);
    await value('project.close', {});
    renameSync(`${path}.away`, path);
    await value('project.openRecent', { id: recent!.id });
    expect(await value('backups.ofRefused', {})).toBeNull();
  });

  test('that are gone meanwhile are told of', async () => {
    const { ask } = await withBackups();
    expect(await ask('backups.open', { id: '../../x.wfa' })).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });
});

import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { example, given, window, withProject } from '../../fixtures/handlers.ts';

describe('an edit', () => {
  test('is answered with its revision and told to the window as a difference', async () => {
    const { addTeam, told } = await withProject();
    expect(await addTeam('Sales')).toEqual({ ok: true, value: { revision: 1, label: 'Add participant “Sales”' } });
    const change = told.find((event) => event.name === 'project.changed');
    expect(change?.name === 'project.changed' && Object.values(change.detail.diff.added)).toMatchObject([{ name: 'Sales' }]);
  });

  test('that is refused names the field and changes nothing', async () => {
    const { ask, scenario, told } = await withProject();
    const answer = await ask('project.apply', { command: { type: 'participant.add', scenario, name: ' ' } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('name') as string } });
    expect(told.filter((event) => event.name === 'project.changed')).toEqual([]);
  });

  test('needs a project', async () => {
    expect(await given().ask('project.undo', {})).toMatchObject({ ok: false, error: { code: 'no-document' } });
  });
});

describe('saving', () => {
  test('asks for a place, and from then on follows the last edit by itself', async () => {
    const { ask, addTeam, choose, path, sessions } = await withProject();
    choose(path);
    expect(await ask('project.save', {})).toMatchObject({ ok: true });
    expect(existsSync(path)).toBe(true);
    await addTeam('Sales');
    expect(sessions.of(window)?.state).toMatchObject({ path, fileName: 'acme.wfa', unsaved: true });
    await expect.poll(() => sessions.of(window)?.state.unsaved).toBe(false);
  });

  test('that did not work, as its drive is away, says so in a line and is tried again by itself', async () => {
    const { ask, addTeam, choose, folder, sessions } = await withProject();
    const [drive, away] = [join(folder, 'drive'), join(folder, 'away')];
    mkdirSync(drive);
    const path = join(drive, 'acme.wfa');
    choose(path);
    expect(await ask('project.save', {})).toMatchObject({ ok: true });
    renameSync(drive, away);
    await addTeam('Sales');
    await expect.poll(() => sessions.of(window)?.state.trouble?.message).toMatch(/“acme.wfa”/);
    expect(sessions.of(window)?.state).toMatchObject({ unsaved: true, undo: 'Add participant “Sales”' });
    renameSync(away, drive);
    await expect.poll(() => sessions.of(window)?.state, { timeout: 5000 }).toMatchObject({ trouble: null, unsaved: false });
    await ask('project.close', {});
  });

  test('that was not given a place is cancelled and says nothing', async () => {
    const { ask, choose } = await withProject();
    choose(undefined);
    expect(await ask('project.saveAs', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  test('that fails is shown until one works, and nothing is lost', async () => {
    const { ask, addTeam, choose, path, folder, sessions } = await withProject();
    await addTeam('Sales');
    choose(join(folder, 'nowhere', 'x.wfa'));
    expect(await ask('project.save', {})).toMatchObject({ ok: false, error: { code: 'file-not-writable' } });
    expect(sessions.of(window)?.state.trouble?.action).toContain('Your work is kept');
    choose(path);
    await ask('project.saveAs', {});
    expect(sessions.of(window)?.state.trouble).toBeNull();
  });
});

describe('opening', () => {
  test('remembers the file, and opens it again by its id alone', async () => {
    const { ask, value, choose, path, sessions } = await withProject();
    choose(path);
    await ask('project.save', {});
    await ask('project.close', {});
    const { recent } = await value('start.page', {});
    expect(recent).toMatchObject([{ path, title: 'Acme' }]);
    expect(await ask('project.openRecent', { id: 'somewhere-else' })).toMatchObject({ ok: false });
    expect(await ask('project.openRecent', { id: recent[0]!.id })).toMatchObject({ ok: true });
    expect(sessions.of(window)?.document.path).toBe(path);
  });

  test('the example is a copy without a place, and leaves nothing behind when it was only looked at', async () => {
    const { value, sessions } = given();
    await value('project.openExample', {});
    expect(sessions.of(window)?.state).toMatchObject({ path: null, fileName: 'Onboarding at Lindqvist', unsaved: false });
    await value('project.close', {});
    expect((await value('start.page', {})).recoverable).toEqual([]);
  });

  test('work in no file is told change by change, newest first, with its versions; not more than some hundred', async () => {
    const { value, addTeam, ask } = await withProject();
    await value('kept.keep', { name: 'First' });
    for (let i = 1; i <= 310; i += 1) await addTeam(`Team ${i}`);
    await value('project.close', {});
    const [left] = (await value('start.page', {})).recoverable;
    expect(left).toMatchObject({ changes: 310, versions: 1 });
    const told = await value('project.left', { id: left!.id });
    expect(told.changes).toHaveLength(300);
    expect(told).toMatchObject({ left: 10, versions: [{ name: 'First' }] });
    expect(told.changes[0]).toMatchObject({ label: 'Add participant “Team 310”', count: 1 });
    expect(await ask('project.left', { id: '..' })).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });

  test('a run of typing in work that is in no file is one change', async () => {
    const { value, addTeam, ask, scenario } = await withProject();
    await addTeam('Sales');
    const { rows } = (await value('project.snapshot', {}))!;
    const id = rows.find(([table]) => table === 'participant')![1].id;
    for (const name of ['Sal', 'Sale', 'Sales team']) await ask('project.apply', { command: { type: 'participant.set', scenario, id, name }, group: 'typing' });
    await value('project.close', {});
    const [left] = (await value('start.page', {})).recoverable;
    expect((await value('project.left', { id: left!.id })).changes.map(({ count }) => count)).toEqual([3, 1]);
  });

  test('work in no file is offered at the start, comes back, and can be discarded', async () => {
    const { value, addTeam } = await withProject();
    await addTeam('Sales');
    await value('project.close', {});
    const [left] = (await value('start.page', {})).recoverable;
    expect(left).toMatchObject({ title: 'Acme', changes: 1 });
    await value('project.recover', { id: left!.id });
    expect((await value('project.snapshot', {}))?.recovered).toBe(1);
    await value('project.close', {});
    for (const id of ['', '.', '..', '../working']) await value('project.discard', { id });
    expect((await value('start.page', {})).recoverable).toHaveLength(1);
    await value('project.discard', { id: left!.id });
    expect((await value('start.page', {})).recoverable).toEqual([]);
  });
});

describe('a file that is offered to a window', () => {
  test('opens once, in place of the project there', async () => {
    const { ask, value, offers, sessions, folder } = await withProject();
    const path = join(folder, 'dropped.wfa');
    copyFileSync(example, path);
    offers.put(window, [path]);
    expect(await ask('project.openOffered', {})).toEqual({ ok: true, value: {} });
    expect(sessions.of(window)?.state.path).toBe(path);
    expect(await ask('project.openOffered', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await value('project.snapshot', {}))?.state.fileName).toBe('dropped.wfa');
  });

  test('and is open there already changes nothing', async () => {
    const { ask, offers, folder, sessions } = given();
    const path = join(folder, 'dropped.wfa');
    copyFileSync(example, path);
    offers.put(window, [path]);
    await ask('project.openOffered', {});
    const before = sessions.of(window);
    offers.put(window, [path]);
    expect(await ask('project.openOffered', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(sessions.of(window)).toBe(before);
  });

  test('is one file of this computer, or a sentence says so', async () => {
    const { ask, offers, folder } = given();
    const cases: readonly [readonly string[], string][] = [
      [['/a.wfa', '/b.wfa', '/c.wfa'], '3 files were dropped at once.'],
      [[''], 'What was dropped is not a file on this computer.'],
      [[folder], `“${basename(folder)}” is not a file.`],
    ];
    for (const [paths, message] of cases) {
      offers.put(window, paths);
      expect(await ask('project.openOffered', {})).toMatchObject({ ok: false, error: { message } });
    }
  });
});

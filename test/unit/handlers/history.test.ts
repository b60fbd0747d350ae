/** The history through the real handlers, over a real project. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input, Output, RequestName } from '../../../core/contract/requests.ts';
import type { Result } from '../../../core/contract/result.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { RecentFiles } from '../../../electron/document/recent-files.ts';
import type { AppDeps, WindowId } from '../../../electron/handlers/deps.ts';
import { dispatch } from '../../../electron/handlers/dispatch.ts';
import { handlers } from '../../../electron/handlers/index.ts';
import { Sessions } from '../../../electron/handlers/sessions.ts';
import { addTeam, edit, firstScenario, makeLibrary } from '../../fixtures/library.ts';

const window = 1 as WindowId;
const everything = { text: '', person: null, kind: null, element: null };

async function given() {
  const { folder, library } = makeLibrary();
  const log = { error: (_: string, cause: unknown) => { throw cause; } };
  const now = () => new Date(2026, 0, 6, 9);
  const recent = new RecentFiles(join(folder, 'data'));
  const sessions = new Sessions({ library, recent, log, autosave: { afterLastMs: 20, afterFirstMs: 100 }, now, tell: () => undefined });
  const app = { library, recent, sessions, now, log } as unknown as AppDeps;
  const document = library.create({ title: 'Acme', scenario: 'As is', workflow: 'Onboarding' });
  await sessions.put(window, document);
  const ask = async <N extends RequestName>(name: N, input: Input<N>) => (await dispatch({ app, handlers }, window, { name, input })) as Result<Output<N>>;
  const value = async <N extends RequestName>(name: N, input: Input<N>) => {
    const answer = await ask(name, input);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const list = (over: Partial<Input<'history.list'>> = {}) => value('history.list', { filter: everything, from: 0, most: 200, ...over });
  return { app, library, sessions, folder, document, ask, value, list };
}

describe('the list of changes', () => {
  test('comes page by page, newest first, and follows what is changed meanwhile', async () => {
    const { document, list } = await given();
    for (let i = 1; i <= 5; i += 1) addTeam(document, `Team ${i}`);
    const first = await list({ most: 2 });
    expect(first.changes.map(({ label }) => label)).toEqual(['Add participant “Team 5”', 'Add participant “Team 4”']);
    expect(first).toMatchObject({ found: 6, all: 6, people: ['Ann'] });
    expect(first.changes.map(({ isNow }) => isNow)).toEqual([true, false]);
    expect((await list({ from: 4, most: 2 })).changes.map(({ label }) => label)).toEqual(['Add participant “Team 1”', document.entries[0]!.label]);
    document.undo();
    const later = await list();
    expect(later.changes.slice(0, 2)).toMatchObject([{ kind: 'undo', isNow: true }, { label: 'Add participant “Team 5”', isUndone: true, place: null }]);
  });

  test('says where what was changed is to be seen: itself, else what it belongs to', async () => {
    const { document, list } = await given();
    const scenario = firstScenario(document);
    const workflow = lookup(document.model, scenario).workflows()[0]!.id;
    edit(document, { type: 'stage.add', scenario, workflow, name: 'Quote' });
    const stage = lookup(document.model, scenario).all('stage')[0]!.id;
    edit(document, { type: 'system.add', scenario, name: 'CRM' });
    const system = lookup(document.model, scenario).all('system')[0]!.id;
    edit(document, { type: 'systemUse.add', scenario, stage, system });
    expect((await list()).changes[0]?.place).toEqual({ table: 'stage', scenario, id: stage });
    edit(document, { type: 'stage.remove', scenario, id: stage });
    expect((await list()).changes[0]?.place).toEqual({ table: 'workflow', scenario, id: workflow });
  });

  test('tells what the oldest of hundreds did', async () => {
    const { document, list, value } = await given();
    for (let i = 0; i < 300; i += 1) edit(document, { type: 'project.set', title: `Acme ${i}` });
    expect((await list({ filter: { ...everything, text: 'project acme 277' } })).changes).toHaveLength(2);
    const oldest = await list({ from: 299, most: 2 });
    expect((await value('history.change', { id: oldest.changes[0]!.id })).lines).toMatchObject([{ verb: 'changed', fields: [{ from: '“Acme”', to: '“Acme 0”' }] }]);
  });

  test('takes no filter or page beyond its limits', async () => {
    const { ask } = await given();
    const listed = (over: object) => ask('history.list', { filter: everything, from: 0, most: 200, ...over });
    for (const over of [{ most: 501 }, { most: 0 }, { from: -1 }, { from: 0.5 }, { filter: { ...everything, text: 'x'.repeat(201) } }, { filter: { ...everything, kind: 'view' } }]) {
      expect(await listed(over)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });
});

describe('going back', () => {
  test('is told in figures and words first, is one step, and undo brings all of it again', async () => {
    const { document, value, list } = await given();
    addTeam(document, 'Sales');
    const { id } = document.entries.at(-1)!;
    const then = document.model;
    const scenario = firstScenario(document);
    edit(document, { type: 'participant.remove', scenario, id: lookup(then, scenario).all('participant')[0]!.id });
    addTeam(document, 'Operations');
    edit(document, { type: 'project.set', title: 'Beta' });
    const now = document.model;
    const count = document.entries.length;

    const told = await value('history.goingBack', { id });
    expect(told).toMatchObject({ changes: 3, words: { added: '1 participant', changed: '1 project', removed: '1 participant' } });
    expect(told.lines[0]).toMatchObject({ verb: 'changed', fields: [{ field: 'Title', from: '“Beta”', to: '“Acme”' }] });
    expect(document.model).toBe(now);

    expect(await value('history.goBack', { id })).toMatchObject({ label: 'Went back to 5 January, 10:00: Add participant “Sales”'.replace('10:00', timeOf(document.entries[1]!.time)) });
    expect(document.model.participant).toEqual(then.participant);
    expect(document.model.project).toEqual(then.project);
    expect(document.entries).toHaveLength(count + 1);
    expect((await list()).changes[0]).toMatchObject({ kind: 'edit', isNow: true });
    await value('project.undo', {});
    expect(document.model.participant).toEqual(now.participant);
    expect(document.model.project).toEqual(now.project);
  });

  test('over an undo and to before a removal leaves the journal as it was', async () => {
    const { document, value } = await given();
    addTeam(document, 'Sales');
    const { id } = document.entries.at(-1)!;
    const then = document.model.participant;
    addTeam(document, 'Operations');
    document.undo();
    document.redo();
    const before = document.entries.map((entry) => entry.id);
    await value('history.goBack', { id });
    expect(document.model.participant).toEqual(then);
    expect(document.entries.slice(0, -1).map((entry) => entry.id)).toEqual(before);
  });

  test('to what the project says anyway changes nothing', async () => {
    const { document, ask } = await given();
    addTeam(document, 'Sales');
    const { id } = document.entries.at(-1)!;
    addTeam(document, 'Operations');
    document.undo();
    const count = document.entries.length;
    expect(await ask('history.goBack', { id })).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(document.entries).toHaveLength(count);
  });

  test('is refused in a file that is open for reading, and to what is not in the history', async () => {
    const { document, library, sessions, folder, ask } = await given();
    addTeam(document, 'Sales');
    const first = document.entries[0]!.id;
    expect(await ask('history.goBack', { id: 'f'.repeat(32) })).toMatchObject({ ok: false, error: { code: 'refused', message: 'This change is not in the history of this project.' } });
    const path = join(folder, 'acme.wfa');
    await document.saveAs(path);
    const opened = await library.openReadOnly(path);
    if (!opened.ok) throw new Error(opened.error.message);
    await sessions.put(window, opened.value);
    expect(await ask('history.goBack', { id: first })).toMatchObject({ ok: false, error: { message: expect.stringContaining('reading') as string } });
  });

  test('needs a project', async () => {
    const { sessions, ask } = await given();
    await sessions.close(window);
    expect(await ask('history.goBack', { id: 'x' })).toMatchObject({ ok: false, error: { code: 'no-document' } });
    expect(await ask('history.list', { filter: everything, from: 0, most: 1 })).toMatchObject({ ok: false, error: { code: 'no-document' } });
  });
});

/** As the person's clock says it. */
function timeOf(iso: string): string {
  const date = new Date(iso);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

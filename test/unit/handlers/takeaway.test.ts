/** Takeaways through the real handlers and the real writers; only the dialog that asks for a place is stood in for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TakeawayChoice } from '../../../core/contract/takeaway.ts';
import { scenariosOf } from '../../../core/model/model.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { RecentFiles } from '../../../electron/document/recent-files.ts';
import type { AppDeps, Place, WindowId } from '../../../electron/handlers/deps.ts';
import { dispatch } from '../../../electron/handlers/dispatch.ts';
import { handlers } from '../../../electron/handlers/index.ts';
import { Sessions } from '../../../electron/handlers/sessions.ts';
import { makeTakeaway } from '../../../electron/takeaways/make-takeaway.ts';
import { makeLibrary } from '../../fixtures/library.ts';

const window = 1 as WindowId;

async function withExample() {
  const { folder, library } = makeLibrary();
  const now = () => new Date(2026, 2, 2, 12);
  const recent = new RecentFiles(join(folder, 'data'));
  const asked: Place[] = [];
  const revealed: string[] = [];
  let place: string | undefined;
  const app = {
    library, recent, now, makeTakeaway, examplePath: join(import.meta.dirname, '../../../examples/customer-onboarding.wfa'),
    sessions: new Sessions({ library, recent, log: { error: () => undefined }, autosave: { afterLastMs: 20, afterFirstMs: 100 }, now, tell: () => undefined }),
    dialogs: { choosePlace: (_: WindowId, wished: Place) => (asked.push(wished), Promise.resolve(place)) },
    reveal: (path: string) => void revealed.push(path),
    log: { error: (_: string, cause: unknown) => { throw cause; } },
  } as unknown as AppDeps;
  const ask = (name: string, input: object) => dispatch({ app, handlers }, window, { name, input });
  await ask('project.openExample', {});
  const { document } = app.sessions.of(window)!;
  const scenario = scenariosOf(document.model)[0]!.id;
  const choice: TakeawayChoice = { scenario, workflows: [], takeaway: 'md', redact: [] };
  return { ask, asked, revealed, choice, document, folder, workflow: lookup(document.model, scenario).workflows()[0]!.id, choose: (path: string | undefined) => void (place = path) };
}

describe('a takeaway', () => {
  test('is written where the person chose, with what stands beside it, and shown in its folder', async () => {
    const { ask, asked, revealed, choice, choose, folder, workflow } = await withExample();
    const path = join(folder, 'Acme report.md');
    choose(path);
    expect(await ask('takeaway.export', { ...choice, workflows: [workflow] })).toEqual({ ok: true, value: { path, removed: '' } });
    expect(asked).toMatchObject([{ name: 'Onboarding at Lindqvist – As-is', extension: 'md' }]);
    expect(readFileSync(path, 'utf8')).toContain('(<Acme%20report.map-1.svg>)');
    expect(existsSync(join(folder, 'Acme report.map-1.svg'))).toBe(true);
    await ask('takeaway.show', {});
    expect(revealed).toEqual([path]);
  });

  test('says before and after what is left out, and the open project keeps all of it', async () => {
    const { ask, choice, choose, document, folder } = await withExample();
    const without = { takeaway: 'xlsx', redact: ['names', 'notes'] } as const;
    expect(await ask('takeaway.preview', without)).toEqual({ ok: true, value: { removed: 'Would be removed: the name of 1 person and 6 notes.', renamed: ['Workshop facilitator → Person 1'] } });
    const path = join(folder, 'out.xlsx');
    choose(path);
    expect(await ask('takeaway.export', { ...choice, ...without })).toEqual({ ok: true, value: { path, removed: 'Removed: the name of 1 person and 6 notes.' } });
    expect(document.model.note.size).toBe(6);
  });

  test('as a copy of the project asks for a name of its own and never has the history', async () => {
    const { ask, asked, choice, choose, folder } = await withExample();
    const path = join(folder, 'copy.wfa');
    choose(path);
    expect(await ask('takeaway.export', { ...choice, takeaway: 'wfa', redact: ['names', 'history'] })).toMatchObject({ ok: true, value: { path, removed: expect.stringContaining('1 change in the history') as string } });
    expect(asked).toMatchObject([{ name: 'Onboarding at Lindqvist – client copy', extension: 'wfa', isOther: true }]);
    expect(readFileSync(path).includes('Workshop facilitator')).toBe(false);
  });

  test('is refused in a sentence where there is nothing to take or no place for it', async () => {
    const { ask, choice, choose, folder } = await withExample();
    expect(await ask('takeaway.export', { ...choice, takeaway: 'wfa' })).toMatchObject({ ok: false, error: { message: 'A copy of everything is the file itself.' } });
    expect(await ask('takeaway.export', { ...choice, scenario: 'gone' })).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await ask('takeaway.export', { ...choice, workflows: ['gone'] })).toMatchObject({ ok: false, error: { message: 'None of these workflows is there any more.' } });
    expect(await ask('takeaway.export', choice)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    choose(join(folder, 'no', 'out.md'));
    expect(await ask('takeaway.export', choice)).toMatchObject({ ok: false, error: { code: 'file-not-writable' } });
    expect(await ask('takeaway.show', {})).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
    expect(await ask('takeaway.export', { ...choice, takeaway: 'exe' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

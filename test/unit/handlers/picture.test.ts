/** Saving and copying pictures through the real handlers and the real drawing; only dialogs and the clipboard are stood in for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PictureChoice } from '../../../core/contract/picture.ts';
import { scenariosOf } from '../../../core/model/model.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { RecentFiles } from '../../../electron/document/recent-files.ts';
import type { AppDeps, Place, WindowId } from '../../../electron/handlers/deps.ts';
import { dispatch } from '../../../electron/handlers/dispatch.ts';
import { handlers } from '../../../electron/handlers/index.ts';
import { Sessions } from '../../../electron/handlers/sessions.ts';
import { makePicture } from '../../../electron/picture/make-picture.ts';
import { makeLibrary } from '../../fixtures/library.ts';
import { organisation } from '../../fixtures/organisations.ts';

const window = 1 as WindowId;

function given() {
  const { folder, library } = makeLibrary();
  const now = () => new Date(2026, 2, 2, 12);
  const recent = new RecentFiles(join(folder, 'data'));
  const copied: { png?: Uint8Array; text?: string } = {};
  const asked: Place[] = [];
  let place: string | undefined;
  const app = {
    library, recent, now, makePicture, examplePath: join(import.meta.dirname, '../../../examples/customer-onboarding.wfa'),
    sessions: new Sessions({ library, recent, log: { error: () => undefined }, autosave: { afterLastMs: 20, afterFirstMs: 100 }, now, tell: () => undefined }),
    dialogs: { choosePlace: (_: WindowId, wished: Place) => (asked.push(wished), Promise.resolve(place)) },
    clipboard: { writeImage: (png: Uint8Array) => Promise.resolve(void (copied.png = png)), writeText: (text: string) => Promise.resolve(void (copied.text = text)) },
    log: { error: (_: string, cause: unknown) => { throw cause; } },
  } as unknown as AppDeps;
  const ask = (name: string, input: object) => dispatch({ app, handlers }, window, { name, input });
  return { app, ask, asked, copied, folder, choose: (path: string | undefined) => void (place = path) };
}

async function withExample() {
  const bench = given();
  await bench.ask('project.openExample', {});
  const model = bench.app.sessions.of(window)!.document.model;
  const scenario = scenariosOf(model)[0]!.id;
  const choice: PictureChoice = {
    scenario, workflow: lookup(model, scenario).workflows()[0]!.id, lens: 'systems', heat: null, density: 'detail', theme: 'light', format: 'svg', scale: 1, isTransparent: false, hasLegend: true,
  };
  return { ...bench, choice };
}

describe('a picture', () => {
  test('is saved where the person chose, under a name that says what it is', async () => {
    const { ask, asked, choose, choice, folder } = await withExample();
    const path = join(folder, 'out.svg');
    choose(path);
    expect(await ask('picture.save', choice)).toMatchObject({ ok: true, value: { path } });
    expect(asked).toMatchObject([{ name: 'Customer onboarding – Systems', extension: 'svg' }]);
    expect(readFileSync(path, 'utf8')).toContain('2 March 2026');
  });

  test('is not written where the person chose nothing', async () => {
    const { ask, choice, folder } = await withExample();
    expect(await ask('picture.save', { ...choice, format: 'png' })).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(existsSync(join(folder, 'out.png'))).toBe(false);
  });

  test('goes to the clipboard as an image, or as text', async () => {
    const { ask, copied, choice } = await withExample();
    await ask('picture.copy', { ...choice, format: 'png' });
    expect(Buffer.from(copied.png ?? []).subarray(1, 4).toString()).toBe('PNG');
    await ask('picture.copy', choice);
    expect(copied.text).toContain('<svg');
  });

  test('of nothing is refused with a sentence, before a place is asked for', async () => {
    const { ask, asked, choice } = await withExample();
    expect(await ask('picture.save', { ...choice, workflow: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ ok: false, error: { code: 'refused', message: 'There is nothing to draw in this lens.' } });
    expect(asked).toEqual([]);
  });

  test('that would be too large is refused', async () => {
    const { ask, choice } = await withExample();
    const large = organisation({ teams: 4, workflows: 1, stages: 150 });
    const refused = await makePicture({ ...choice, ...large, format: 'png', scale: 4, date: '2026-03-02' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'too-large', action: 'Choose a smaller size, or SVG.' } });
    expect(await ask('picture.copy', { ...choice, scale: 5 })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('needs an open project', async () => {
    const { ask } = given();
    const choice = { scenario: 's', workflow: null, lens: 'workflows', heat: null, density: 'detail', theme: 'light', format: 'svg', scale: 1, isTransparent: false, hasLegend: true };
    expect(await ask('picture.copy', choice)).toMatchObject({ ok: false, error: { code: 'no-document' } });
    expect(await ask('picture.show', {})).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });
});

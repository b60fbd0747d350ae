/** Files that come from outside the window: dropped on it, named by a second start, opened in the system. */
import type { ElectronApplication, Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { dragFiles, dropFiles } from '../harness/drop.ts';
import { openFolder, starter } from '../harness/launch.ts';
import { expect, test } from '../harness/test.ts';
import { PATIENCE_MS } from '../harness/within.ts';
import { WorkspacePage } from '../harness/workspace.ts';

const example = resolve(import.meta.dirname, '../../../examples/customer-onboarding.wfa');

function places() {
  const folder = openFolder('atlas-outside-');
  const [acme, other] = [join(folder, 'acme.wfa'), join(folder, 'other one.wfa')];
  for (const path of [acme, other]) {
    copyFileSync(example, path);
    chmodSync(path, 0o666);
  }
  return { folder, acme, other, userData: openFolder('atlas-data-') };
}

/** A file is checked by another process first; the first one after a build is slow to begin. */
const shows = (page: Page, title: RegExp) => expect(page).toHaveTitle(title, { timeout: PATIENCE_MS });
const dialog = (page: Page) => page.getByRole('dialog');
const windows = (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a file dropped on the start page opens, and the window shows where to drop', async ({ launch }) => {
  const { acme } = places();
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: 'Workflow Atlas' })).toBeVisible();
  const drag = await dragFiles(page, [acme]);
  await drag('dragEnter');
  await drag('dragOver');
  await expect(page.getByText('Drop a project to open it here')).toBeVisible();
  // Chromium's own tools cannot take a drag away again.
  await page.evaluate(() => document.dispatchEvent(new DragEvent('dragleave', { bubbles: true })));
  await expect(page.getByText('Drop a project to open it here')).toBeHidden();
  await dropFiles(page, [acme]);
  await shows(page, /acme\.wfa – Saved/);
  await expect(page.getByText('Drop a project to open it here')).toBeHidden();
});

test('a file dropped on a project takes its place; what was being typed is saved in the first', async ({ launch }) => {
  const { acme, other, userData } = places();
  const { page } = await launch({ file: acme, userData });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await dropFiles(page, [other]);
  await shows(page, /other one\.wfa/);
  await expect(workspace.item('Train key users')).toBeVisible();
  await dropFiles(page, [acme]);
  await shows(page, /acme\.wfa/);
  await expect(workspace.item('Train everybody')).toBeVisible();
  // Dropped again, nothing happens to it.
  await workspace.item('Train everybody').click();
  await dropFiles(page, [acme]);
  expect(await page.evaluate(() => window.atlas.invoke('project.openOffered', {}))).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  await expect(workspace.name()).toHaveValue('Train everybody');
});

test('what cannot be opened is said in a sentence, and the project stays', { tag: '@long' }, async ({ launch }) => {
  const { folder, acme, other } = places();
  const [letter, directory, empty] = [join(folder, 'letter.txt'), join(folder, 'papers'), join(folder, 'empty.wfa')];
  writeFileSync(letter, 'Dear customer, thank you for your patience.');
  writeFileSync(empty, '');
  mkdirSync(directory);
  const { page } = await launch({ file: acme });
  const workspace = await new WorkspacePage(page).ready();
  const cases: readonly [readonly string[], string][] = [
    [[letter], '“letter.txt” is not a Workflow Atlas project.'],
    [[directory], '“papers” is not a file.'],
    [[empty], '“empty.wfa” is empty: nothing was ever written into it.'],
    [[join(folder, 'gone.wfa')], '“gone.wfa” is not there any more.'],
    [[acme, other], '2 files were dropped at once.'],
  ];
  for (const [files, sentence] of cases) {
    await dropFiles(page, files);
    await expect(dialog(page)).toContainText(sentence, { timeout: PATIENCE_MS });
    await dialog(page).getByRole('button', { name: 'OK' }).click();
    await expect(dialog(page)).toBeHidden();
  }
  await shows(page, /acme\.wfa/);
  await expect(workspace.item('Train key users')).toBeVisible();
});

test('a page can neither name a file nor make a drop', async ({ launch }) => {
  const { acme } = places();
  const { page } = await launch();
  const answers = await page.evaluate(async (path) => {
    const transfer = new DataTransfer();
    const file = new File(['x'], path);
    Object.defineProperty(file, 'path', { value: path });
    transfer.items.add(file);
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    const ask = async (input: unknown) => {
      const answer = await window.atlas.invoke('project.openOffered', input);
      return answer.ok ? 'opened' : answer.error.code;
    };
    return [await ask({}), await ask({ path }), await ask([path])];
  }, acme);
  expect(answers).toEqual(['cancelled', 'invalid-input', 'invalid-input']);
  await expect(page.getByRole('button', { name: 'New project' })).toBeVisible();
});

test('words and links dragged over the window do not ask for a drop', { tag: '@long' }, async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: 'Workflow Atlas' })).toBeVisible();
  const browser = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/uri-list', data: 'https://example.com/' }], files: [], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const) await browser.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  await expect(page.getByText('Drop a project to open it here')).toBeHidden();
  await browser.send('Input.dispatchDragEvent', { type: 'drop', x: 500, y: 400, data });
  expect(page.url()).toBe('app://atlas/index.html');
  await expect(page.getByRole('button', { name: 'New project' })).toBeVisible();
});

test('a second start hands its file to the first window and ends', async ({ launch }) => {
  const { folder, acme, other, userData } = places();
  const { app, page } = await launch({ userData });
  await expect(page.getByRole('heading', { name: 'Workflow Atlas' })).toBeVisible();
  const { executable, words, env } = starter(userData);
  const startAgain = (...more: string[]) => promisify(execFile)(executable, [...words, ...more], { env, cwd: folder });

  await startAgain('other one.wfa');
  await shows(page, /other one\.wfa/);
  const workspace = await new WorkspacePage(page).ready();
  await startAgain(`file://${acme}`);
  await shows(page, /acme\.wfa/);
  // Without a file it only comes to the front.
  await startAgain();
  await expect(workspace.item('Train key users')).toBeVisible();
  await startAgain(join(folder, 'gone.wfa'));
  await expect(dialog(page)).toContainText('“gone.wfa” is not there any more.', { timeout: PATIENCE_MS });
  await shows(page, /acme\.wfa/);
  expect(await windows(app)).toBe(1);
  expect(other).toContain('other one');
});

test('a file opened in the system comes to the window in front, and to a new one where there is none', async ({ launch }) => {
  const { acme, other } = places();
  const { app, page } = await launch();
  await expect(page.getByRole('heading', { name: 'Workflow Atlas' })).toBeVisible();
  const openInSystem = (path: string) => app.evaluate(({ app }, file) => void app.emit('open-file', { preventDefault: () => undefined }, file), path);
  await openInSystem(acme);
  await shows(page, /acme\.wfa/);
  // As on macOS, where the app goes on without windows.
  await app.evaluate(({ app }) => void app.removeAllListeners('window-all-closed').on('window-all-closed', () => undefined));
  await page.close();
  await expect.poll(() => windows(app)).toBe(0);
  const next = app.waitForEvent('window');
  await openInSystem(other);
  await shows(await next, /other one\.wfa/);
});

/** Several people with one project: what others write comes in, what conflicts is asked, and nobody writes over anybody. */
import type { Page } from '@playwright/test';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lookup } from '../../../core/model/lookup.ts';
import { Colleague, stageNamed } from '../harness/colleague.ts';
import { openFolder } from '../harness/launch.ts';
import { expect, test } from '../harness/test.ts';
import { WorkspacePage } from '../harness/workspace.ts';

const example = resolve(import.meta.dirname, '../../../examples/customer-onboarding.wfa');

function place() {
  const folder = openFolder('atlas-together-');
  const path = join(folder, 'acme.wfa');
  copyFileSync(example, path);
  return { folder, path };
}

const rename = (from: string, to: string) => (all: Lookup) => [{ type: 'stage.set' as const, scenario: all.scenario, id: stageNamed(all, from).id, name: to }];
const titleSaved = (page: Page) => expect(page).toHaveTitle(/acme\.wfa – Saved/);
/** A file is read in a process of its own, which takes a while to start where many do. */
const READ = { timeout: 30_000 };
const ways = (page: Page) => page.getByRole('region', { name: 'Bring two copies together' });

test('what somebody else writes into the open file comes in by itself, beside what is being done here, and is one step of undo', async ({ launch }) => {
  const { path } = place();
  const { page } = await launch({ file: path });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await titleSaved(page);
  await new Colleague().sends(path, (all) => [
    ...rename('Hold kick-off call', 'First meeting')(all),
    { type: 'participant.add', scenario: all.scenario, name: 'Night shift', kind: 'team' },
  ]);
  await expect(page.getByRole('status').filter({ hasText: 'Somebody else changed the file: 2 changes came in' })).toBeVisible(READ);
  await expect(workspace.item('First meeting')).toBeVisible();
  await expect(workspace.item('Night shift')).toBeVisible();
  await expect(workspace.item('Train everybody')).toBeVisible();
  await titleSaved(page);
  await page.getByTestId('map').focus();
  await workspace.undo();
  await expect(workspace.item('Hold kick-off call')).toBeVisible();
  await expect(workspace.item('Night shift')).toHaveCount(0);
  await expect(workspace.item('Train everybody')).toBeVisible();
  await workspace.redo();
  await expect(workspace.item('First meeting')).toBeVisible();
});

test('what conflicts is asked in words and on the map, answered by keyboard, and both files then say the same', async ({ launch }) => {
  const { path } = place();
  const ben = new Colleague();
  // Ben works on the file as it was; Ann meanwhile edits and saves.
  const theirs = await ben.edited(path, (all) => [...rename('Train key users', 'Teach key users')(all), ...rename('Hold kick-off call', 'First meeting')(all), ...rename('Check order and data', 'Check order and data twice')(all)]);
  const { page } = await launch({ file: path });
  const workspace = await new WorkspacePage(page).ready();
  for (const [from, to] of [['Train key users', 'Train everybody'], ['Check order and data', 'Check the order']] as const) {
    await workspace.item(from).click();
    await workspace.name().fill(to);
    await workspace.name().press('Enter');
  }
  await titleSaved(page);
  copyFileSync(theirs, `${path}.sync`);
  renameSync(`${path}.sync`, path);
  const before = readFileSync(path);

  await expect(page.getByRole('alert').filter({ hasText: '2 changes conflict with what was done here' })).toBeVisible(READ);
  await page.getByRole('button', { name: 'Answer them' }).click();
  await expect(ways(page)).toContainText('2 questions about “acme.wfa”');
  await expect(ways(page).getByRole('radio', { name: /Check the order/ })).toBeFocused();
  await expect(page.getByTestId('map').getByRole('treeitem', { selected: true }).first()).toHaveAccessibleName(/Check the order/);
  // Nothing was written over while the questions stand.
  expect(readFileSync(path).equals(before)).toBe(true);
  await page.keyboard.press('2');
  await expect(ways(page)).toContainText('1 of 2 answered');
  await expect(ways(page).getByRole('radio', { name: /Train everybody/ })).toBeFocused();
  await page.keyboard.press('1');
  await expect(ways(page)).toContainText('2 of 2 answered');
  await page.keyboard.press('Control+Enter');
  await expect(ways(page)).toBeHidden();
  for (const name of ['Train everybody', 'Check order and data twice', 'First meeting']) await expect(workspace.item(name)).toBeVisible();
  await titleSaved(page);
  const read = await ben.library.openReadOnly(path);
  expect(read.ok && [...read.value.model.stage.values()].map(({ name }) => name)).toEqual(expect.arrayContaining(['Train everybody', 'Check order and data twice', 'First meeting']));
  if (read.ok) await read.value.close();
});

test('another copy is merged from the palette; all conflicts of one kind are answered with one key', { tag: '@long' }, async ({ launch }) => {
  const { path } = place();
  const theirs = await new Colleague().edited(path, (all) => [...rename('Train key users', 'Teach key users')(all), ...rename('Check order and data', 'Check order and data twice')(all)]);
  const { page, app } = await launch({ file: path });
  const workspace = await new WorkspacePage(page).ready();
  for (const [from, to] of [['Train key users', 'Train everybody'], ['Check order and data', 'Check the order']] as const) {
    await workspace.item(from).click();
    await workspace.name().fill(to);
    await workspace.name().press('Enter');
  }
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, theirs);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Merge a copy');
  await page.keyboard.press('Enter');
  await expect(ways(page)).toContainText('0 of 2 answered', READ);
  await page.keyboard.press('Shift+Digit2');
  await expect(ways(page)).toContainText('2 of 2 answered');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Merged: 2 changes came in' })).toBeVisible();
  for (const name of ['Teach key users', 'Check order and data twice']) await expect(workspace.item(name)).toBeVisible();
  await page.getByTestId('map').focus();
  await workspace.undo();
  for (const name of ['Train everybody', 'Check the order']) await expect(workspace.item(name)).toBeVisible();
});

test('a file that somebody has open says by whom; it is read, follows what they save, and can be worked on as a copy', async ({ launch }) => {
  const { path } = place();
  const ben = new Colleague();
  const document = await ben.open(path);
  const { page } = await launch({ file: path });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“acme.wfa” has been open since', READ);
  await expect(dialog).toContainText('by Ben on Bens-laptop');
  await dialog.getByRole('button', { name: 'Open for reading' }).click();
  const workspace = new WorkspacePage(page);
  await expect(workspace.outline).toBeVisible(READ);
  await expect(page.getByRole('status').filter({ hasText: 'For reading only' })).toBeVisible();
  await workspace.item('Train key users').click();
  await workspace.name().fill('Not allowed');
  await expect(page.getByRole('alert')).toContainText('is open for reading only, so nothing was changed');
  const [scenario] = document.model.scenario.values();
  const stage = [...document.model.stage.values()].find(({ name }) => name === 'Hold kick-off call');
  document.apply({ type: 'stage.set', scenario: stage?.scenario ?? scenario?.id ?? '', id: stage?.id ?? '', name: 'Read by all' });
  expect((await document.save()).ok).toBe(true);
  await expect(workspace.item('Read by all')).toBeVisible(READ);
  await expect(workspace.item('Not allowed')).toHaveCount(0);
  await document.close();
});

test('a file that is taken away is told of; the next save puts it back', async ({ launch }) => {
  const { path } = place();
  const { page } = await launch({ file: path });
  const workspace = await new WorkspacePage(page).ready();
  rmSync(path);
  await expect(page.getByRole('alert').filter({ hasText: '“acme.wfa” is not in its place any more' })).toBeVisible();
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await page.getByRole('button', { name: 'Save it there again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await titleSaved(page);
  expect(existsSync(path)).toBe(true);
});

test('work that a crash left is offered in words and comes back with one key, also where its file is gone', async ({ launch }) => {
  const { path } = place();
  const userData = openFolder('atlas-data-');
  const first = await launch({ file: path, userData });
  const workspace = await new WorkspacePage(first.page).ready();
  rmSync(path);
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await expect(workspace.item('Train everybody')).toBeVisible();
  await workspace.answered();
  await first.kill();
  rmSync(path, { force: true });
  const { page } = await launch({ userData });
  const left = page.getByRole('region', { name: 'Not in a file yet' });
  await expect(left).toContainText('1 change from');
  await expect(left).toContainText('Change name of stage “Train key users”');
  await expect(left.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(new WorkspacePage(page).item('Train everybody')).toBeVisible();
});

test('of a damaged file what can be read comes back, with a sentence on what is missing', async ({ launch }) => {
  const { path } = place();
  const bytes = readFileSync(path);
  writeFileSync(path, Buffer.from(bytes.toString('latin1').replaceAll('Train key users', 'Trian key users'), 'latin1'));
  const { page } = await launch({ file: path });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“acme.wfa” is damaged', READ);
  await dialog.getByRole('button', { name: 'Save what can be read' }).click();
  const workspace = new WorkspacePage(page);
  await expect(workspace.outline).toBeVisible(READ);
  await expect(page.getByRole('alert')).toContainText('some of them are not what was saved');
  await expect(workspace.item('Trian key users')).toBeVisible();
  await expect(workspace.saved()).toHaveText('Not in a file yet');
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

const root = resolve(import.meta.dirname, '../../..');

/** What the command line says is in a file: the saved `.wfa` itself is asserted. */
function shown(path: string): Record<string, { id: string; name?: string; text?: string }[]> {
  const output = execFileSync(join(root, 'node_modules/node/bin/node'), ['--disable-warning=ExperimentalWarning', join(root, 'electron/command-line/wfa.ts'), 'show', path], { encoding: 'utf8' });
  return JSON.parse(output) as Record<string, { id: string }[]>;
}

const names = (rows: readonly { name?: string }[] | undefined) => (rows ?? []).map((row) => row.name);

function projectFile(): { file: string; userData: string } {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-project-'));
  const file = join(folder, 'acme.wfa');
  writeFileSync(file, readFileSync(join(root, 'examples/customer-onboarding.wfa')));
  return { file, userData: mkdtempSync(join(tmpdir(), 'atlas-data-')) };
}

test('the example opens as an untitled copy with all its stages, in both scenarios', async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  const stages = page.locator('[data-stage-id]');
  await expect(stages).toHaveCount(16);
  await expect(page).toHaveTitle(/Onboarding at Lindqvist – Not in a file yet/);
  await page.getByRole('button', { name: 'To-be' }).click();
  await expect(stages).toHaveCount(16);
  await workspace.item('Hold kick-off call').click();
  await expect(workspace.field('owner')).toHaveValue('Onboarding manager');
  await page.getByRole('button', { name: 'As-is' }).click();
  await expect(workspace.field('owner')).toHaveValue('');
  expect(await complaints()).toEqual([]);
});

test('a stage is drilled into and its steps are added, edited, moved, removed and undone by keyboard', async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.drill('Set up billing');
  const before = await workspace.stepTexts();
  expect(before).toHaveLength(3);

  await workspace.steps().nth(0).locator('.text').click();
  await page.keyboard.press('Enter');
  await expect(workspace.steps()).toHaveCount(4);
  await page.keyboard.type('Check the tax number');
  await expect.poll(() => workspace.stepTexts()).toEqual([before[0], 'Check the tax number', before[1], before[2]]);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => workspace.stepTexts()).toEqual([before[0], before[1], 'Check the tax number', before[2]]);

  await workspace.undo();
  await expect.poll(() => workspace.stepTexts()).toEqual([before[0], 'Check the tax number', before[1], before[2]]);
  await workspace.undo();
  await expect.poll(() => workspace.stepTexts()).toEqual([before[0], '', before[1], before[2]]);
  await workspace.redo();
  await expect.poll(() => workspace.stepTexts()).toEqual([before[0], 'Check the tax number', before[1], before[2]]);

  await workspace.steps().nth(1).getByRole('button', { name: 'Remove step' }).click();
  await expect.poll(() => workspace.stepTexts()).toEqual(before);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(workspace.stagePage).toBeHidden();
  await expect(workspace.map).toBeVisible();
  expect(await complaints()).toEqual([]);
});

test('steps are reordered by dragging, and performer, system, minutes and kind are set in place', { tag: '@long' }, async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.drill('Set up billing');
  const [first, second, third] = await workspace.stepTexts();

  await workspace.steps().nth(2).hover();
  await workspace.steps().nth(2).locator('.handle').hover();
  await page.mouse.down();
  // Dropped when the line shows where it would land, as a person would.
  const target = workspace.steps().nth(0);
  const box = await target.boundingBox();
  if (!box) throw new Error('The first step is not on the page');
  await expect(async () => {
    await page.mouse.move(box.x + 200, box.y + 12);
    await page.mouse.move(box.x + 200, box.y + 4);
    await expect(target).toHaveClass(/before/, { timeout: 200 });
  }).toPass({ timeout: 5000 });
  await page.mouse.up();
  await expect.poll(() => workspace.stepTexts()).toEqual([third, first, second]);

  const step = workspace.steps().nth(0);
  await step.getByRole('button', { name: /^Done by/ }).click();
  await expect(step.getByRole('combobox', { name: 'Done by' })).toBeFocused();
  await step.getByRole('combobox', { name: 'Done by' }).fill('Trainer');
  await page.getByRole('option', { name: 'Trainer' }).click();
  await expect(step.getByRole('combobox', { name: 'Done by' })).toHaveValue('Trainer');
  await step.getByRole('combobox', { name: 'System' }).fill('Ledger');
  await page.getByRole('option', { name: 'Create “Ledger”' }).click();
  await expect(step.getByRole('combobox', { name: 'System' })).toHaveValue('Ledger');
  await expect(workspace.item('Ledger')).toBeVisible();
  await step.getByRole('textbox', { name: 'Time' }).fill('1h 15m');
  await page.keyboard.press('Enter');
  await expect(step.getByRole('textbox', { name: 'Time' })).toHaveValue('1 h 15 min');
  await step.getByRole('button', { name: /^Kind/ }).click();
  await page.getByRole('menuitem', { name: 'Rule' }).click();
  await expect(step).toHaveAttribute('data-kind', 'rule');
  expect(await complaints()).toEqual([]);
});

test('a rename is saved by itself, survives closing, and is undone after opening again', async ({ launch }) => {
  const { file, userData } = projectFile();
  const first = await launch({ file, userData });
  const workspace = await new WorkspacePage(first.page).ready();
  await expect(workspace.saved()).toHaveText('Saved');
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await expect(workspace.item('Train everybody')).toBeVisible();
  await expect(first.page).toHaveTitle(/acme\.wfa – Saving/);
  await expect(workspace.saved()).toHaveText('Saved', { timeout: 6000 });
  expect(names(shown(file).stage)).toContain('Train everybody');
  await first.close();
  expect(readdirSync(join(userData, 'working'))).toEqual([]);

  const second = await launch({ file, userData });
  const again = await new WorkspacePage(second.page).ready();
  await expect(again.item('Train everybody')).toBeVisible();
  await again.undo();
  await expect(again.item('Train key users')).toBeVisible();
  await again.redo();
  await expect(again.item('Train everybody')).toBeVisible();
});

test('what was answered before a kill comes back when the file is opened again', async ({ launch }) => {
  const { file, userData } = projectFile();
  const first = await launch({ file, userData });
  const workspace = await new WorkspacePage(first.page).ready();
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await expect(workspace.item('Train everybody')).toBeVisible();
  await workspace.answered();
  await first.kill();
  expect(names(shown(file).stage)).not.toContain('Train everybody');

  const second = await launch({ file, userData });
  const again = await new WorkspacePage(second.page).ready();
  await expect(again.item('Train everybody')).toBeVisible();
  await expect(second.page.getByText('1 change that an earlier run had not yet written came back.')).toBeVisible();
  await expect(again.saved()).toHaveText('Saved', { timeout: 6000 });
  expect(names(shown(file).stage)).toContain('Train everybody');
});

test('work on a project without a file is offered on the start page after a kill', async ({ launch }) => {
  const userData = mkdtempSync(join(tmpdir(), 'atlas-data-'));
  const first = await launch({ userData });
  await first.page.getByRole('button', { name: 'New project' }).click();
  await first.page.getByLabel('What is it called?').fill('Acme');
  await first.page.keyboard.press('Enter');
  const workspace = await new WorkspacePage(first.page).ready();
  await workspace.outline.getByRole('button', { name: 'Add participant' }).click();
  await expect(workspace.item('New team')).toBeVisible();
  await workspace.answered();
  await first.kill();

  const second = await launch({ userData });
  const left = second.page.getByRole('region', { name: 'Not in a file yet' });
  // The first one has the focus; what changed in it is one Tab further.
  await expect(left.getByRole('button', { name: /Acme/ })).toBeFocused();
  await second.page.keyboard.press('Tab');
  await second.page.keyboard.press('Enter');
  await expect(left.getByRole('group', { name: 'What changed in “Acme”' }).getByRole('listitem')).toContainText(['New team']);
  await second.page.keyboard.press('Shift+Tab');
  await second.page.keyboard.press('Enter');
  const again = await new WorkspacePage(second.page).ready();
  await expect(again.item('New team')).toBeVisible();
});

test('everything in the inspector changes the model: a stage gets an owner, times, people, systems and a handoff', async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.item('Hold kick-off call').click();
  await workspace.field('owner').fill('Trainer');
  await page.getByRole('option', { name: 'Trainer' }).click();
  await expect(workspace.field('owner')).toHaveValue('Trainer');
  await workspace.field('touch').fill('30m / 1h / 3h');
  await page.keyboard.press('Enter');
  await expect(workspace.field('touch')).toHaveValue('30 min / 1 h / 3 h');
  await workspace.field('touch').fill('soon');
  await expect(workspace.inspector.getByText('Write a time such as')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(workspace.field('touch')).toHaveValue('30 min / 1 h / 3 h');
  await workspace.inspector.locator('[data-links="participation"]').getByRole('combobox', { name: /Add/ }).fill('Billing clerk');
  await page.getByRole('option', { name: 'Billing clerk' }).click();
  await expect(workspace.inspector.locator('[data-links="participation"]').getByRole('button', { name: 'Billing clerk', exact: true })).toBeVisible();
  await workspace.inspector.getByRole('combobox', { name: 'Hand over to…' }).fill('Train');
  await page.getByRole('option', { name: 'Train key users' }).click();
  await expect(workspace.inspector.getByRole('heading', { name: 'Hold kick-off call → Train key users' })).toBeVisible();
  for (let i = 0; i < 4; i += 1) await workspace.undo();
  await workspace.item('Hold kick-off call').click();
  await expect(workspace.field('owner')).toHaveValue('');
  expect(await complaints()).toEqual([]);
});

test('a file that cannot be used is said to be so in a sentence, with a way out', async ({ launch }) => {
  const file = join(mkdtempSync(join(tmpdir(), 'atlas-bad-')), 'letter.wfa');
  writeFileSync(file, 'Dear customer');
  const { page, complaints } = await launch({ file });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“letter.wfa” is not a Workflow Atlas project.');
  await expect(dialog).toContainText('Choose a project file');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'New project' })).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe('Dear customer');
  expect(await complaints()).toEqual([]);
});

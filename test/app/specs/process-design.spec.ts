/** Process design across stages: templates, decision tables, what is not covered, walk-throughs, the table; found again after reopening and in the PDF. */
import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../harness/test.ts';
import { WorkspacePage } from '../harness/workspace.ts';

test.use({ sharesApp: true });

const stepTexts = (page: Page) => page.locator('[data-step-id] textarea').evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));

async function opened(page: Page): Promise<WorkspacePage> {
  const workspace = await new WorkspacePage(page).ready();
  await expect(workspace.map).toHaveAttribute('data-ready', 'true');
  return workspace;
}

/** A page across all stages, by its key. */
async function show(page: Page, key: '6' | '7' | '8', testId: string) {
  await page.getByTestId('map').focus();
  await page.keyboard.press(key);
  await expect(page.getByTestId(testId)).toBeVisible();
}

test('a ready process is inserted by keyboard, changed, kept as a template, inserted elsewhere, and a change of it taken over', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await opened(page);
  const { keyboard } = page;
  await workspace.drill('Set up billing');
  const before = (await stepTexts(page)).length;
  await page.getByRole('button', { name: 'From a template…' }).click();
  await keyboard.type('kick-off');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Copy of “Project kick-off” no difference/ })).toBeVisible();
  await expect.poll(async () => (await stepTexts(page)).length).toBe(before + 12);

  // Kept under a name of its own, the same checklist is a copy of that now.
  await page.getByRole('button', { name: 'More for this checklist' }).last().click();
  await page.getByRole('menuitem', { name: 'Save as template…' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the template' })).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('Our kick-off');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Copy of “Our kick-off” no difference/ })).toBeVisible();

  await workspace.drill('Hold kick-off call');
  await page.getByRole('button', { name: 'From a template…' }).click();
  await page.getByRole('option', { name: /^Our kick-off/ }).dblclick();
  await expect(page.getByRole('button', { name: /^Copy of “Our kick-off”/ })).toBeVisible();
  const at = (await stepTexts(page)).indexOf('Collect what sales promised');
  await page.locator('[data-step-id] textarea').nth(at).click();
  await keyboard.press('End');
  await keyboard.type(' 1h');
  await page.locator('[data-step-id] textarea').nth(at).blur();
  const differs = page.getByRole('button', { name: 'Copy of “Our kick-off” 1 difference' });
  await expect(differs).toBeVisible();
  await differs.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').first()).toContainText('Template:');
  await dialog.getByRole('button', { name: 'Take over' }).first().click();
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Copy of “Our kick-off” no difference/ })).toBeVisible();
});

test('a decision table says what is missing, what overlaps and what can never apply', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await opened(page);
  await workspace.drill('Order complete?');
  await expect(page.getByTestId('decision-table')).toContainText('Every case has exactly one way.');
  await workspace.item('Help the customer').click();
  await workspace.item('Confirm the answer').click();
  await workspace.inspector.locator('[data-field="kind"] select').selectOption('decision');
  await workspace.drill('Confirm the answer');
  const table = page.getByTestId('decision-table');
  await table.getByRole('button', { name: 'Add input' }).click();
  await page.keyboard.type('Open gaps');
  await page.keyboard.press('Enter');
  await expect(table.getByLabel('Values of Open gaps')).toHaveValue('yes, no');
  await table.getByRole('button', { name: 'Add rule', exact: true }).click();
  await expect(table).toContainText('Rule 1 does not say which way is taken.');
  await table.getByRole('group', { name: 'Open gaps in rule 1' }).getByRole('button', { name: 'yes' }).click();
  await table.getByRole('combobox', { name: 'Way of rule 1' }).fill('Solve');
  await page.keyboard.press('Enter');
  await expect(table).toContainText('No rule for: Open gaps is no.');
  await table.getByRole('button', { name: 'Add a rule for it' }).click();
  await table.getByRole('combobox', { name: 'Way of rule 2' }).fill('Problem solved');
  await page.keyboard.press('Enter');
  await expect(table).toContainText('Every case has exactly one way.');
  await table.getByRole('button', { name: 'Add rule', exact: true }).click();
  await expect(table).toContainText('Rule 3 can never apply: rules 1 and 2 take all its cases.');
});

test('what a checklist does not cover is mended by a click', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await opened(page);
  await workspace.drill('Create customer account');
  const gaps = page.getByTestId('coverage').getByRole('listitem');
  await expect(gaps).toHaveCount(1);
  await gaps.getByRole('button', { name: /^Add step/ }).click();
  await expect(page.getByTestId('coverage')).toBeHidden();
  expect((await stepTexts(page)).at(-1)).toBe('The account is active and has its contacts');
});

test('one case is followed with a branch and a remark, left and gone on with, and found after reopening and in the PDF', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-walk-'));
  const file = join(folder, 'walk.wfa');
  try {
    const first = await launch({ args: ['--example'] });
    const { page } = first;
    const workspace = await opened(page);
    await first.app.evaluate(({ dialog }, path) => (dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })), file);
    await page.keyboard.press('Control+Shift+s');
    await expect(workspace.saved()).toHaveText('Saved');

    const { keyboard } = page;
    await show(page, '8', 'walks');
    await page.getByRole('button', { name: 'Begin a walk-through' }).click();
    await keyboard.type('Order 4711');
    await keyboard.press('Enter');
    const walk = page.getByTestId('walk');
    const stage = walk.getByRole('heading', { level: 2 });
    await expect(stage).toHaveText('Deal won');
    await expect(walk).toBeFocused();
    await keyboard.press('Enter');
    await expect(stage).toHaveText('Hand over deal');
    await expect(walk).toBeFocused();
    await keyboard.press('Space');
    await expect(walk.getByRole('checkbox').first()).toBeChecked();
    await keyboard.press('s');
    await expect(walk).toContainText('skipped');
    await keyboard.press('!');
    await page.getByLabel(/^How is/).fill('Nobody does that since spring');
    await keyboard.press('Enter');
    await expect(walk).toContainText('Nobody does that since spring');
    await expect(walk).toBeFocused();
    await keyboard.press('m');
    await page.getByLabel('What is done here that is not on the list?').fill('Call the customer first');
    await keyboard.press('Enter');
    await expect(walk).toBeFocused();
    await keyboard.press('Enter');
    await expect(stage).toHaveText('Check order and data');
    await keyboard.press('Enter');
    await expect(stage).toHaveText('Order complete?');
    // Left for the map, and gone on with.
    await keyboard.press('1');
    await expect(workspace.map).toBeVisible();
    await show(page, '8', 'walks');
    await expect(stage).toHaveText('Order complete?');
    await walk.getByRole('button', { name: 'Go on to “Hand over deal”' }).click();
    await expect(stage).toHaveText('Hand over deal');
    await expect(walk).toContainText('0 of 7 steps');
    await walk.getByRole('button', { name: 'End here' }).click();
    const summary = page.getByTestId('walk-summary');
    await expect(summary).toContainText('Call the customer first');
    await expect(summary).toContainText('Nobody does that since spring');
    await keyboard.press('Control+s');
    await expect(workspace.saved()).toHaveText('Saved');
    await first.app.close();

    const again = await launch({ file });
    const reopened = await opened(again.page);
    await show(again.page, '8', 'walks');
    await expect(again.page.getByTestId('walk-summary')).toContainText('Call the customer first');
    await reopened.drill('Hand over deal');
    const notes = reopened.inspector.locator('textarea');
    await expect.poll(() => notes.evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value))).toContain('A step is missing: Call the customer first');

    const pdf = join(folder, 'report.pdf');
    await again.app.evaluate(({ dialog }, path) => (dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })), pdf);
    await again.page.keyboard.press('Control+e');
    await expect(again.page.getByText('The report is in')).toBeVisible({ timeout: 40_000 });
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    for (const words of ['Walk-throughs', 'Order 4711', 'Call the customer first', 'Nobody does that since spring', 'Communications']) expect(text).toContain(words);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('all checklists stand in one table: filtered, sorted, edited in place and pasted into', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await opened(page);
  await show(page, '6', 'step-table');
  const grid = page.getByRole('grid');
  const cell = (column: string, row = 0) => grid.locator(`.body [data-column="${column}"]`).nth(row);
  await page.getByRole('searchbox', { name: 'Filter steps' }).fill('billing');
  await expect(page.getByRole('status').first()).toContainText(/of \d+ steps/);
  await expect(cell('text')).toContainText('billing');
  await page.getByRole('columnheader', { name: 'Time' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('searchbox', { name: 'Filter steps' }).fill('');
  await page.getByRole('columnheader', { name: 'Time' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: 'Time' }).getByRole('button').click();

  await cell('minutes').click();
  await page.keyboard.type('1h');
  await page.keyboard.press('Enter');
  await expect(cell('minutes')).toHaveText('1 h');
  await expect(cell('minutes', 1)).toBeFocused();
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Write a time' })).toBeVisible();

  const before = [await cell('text', 0).textContent(), await cell('text', 1).textContent()];
  await cell('text').click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Win the deal\tClosers\nWrite it up\tClosers\r\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(cell('text', 1)).toHaveText('Write it up');
  await expect(cell('performer', 1)).toHaveText('Closers');
  await expect(workspace.item('Closers')).toBeVisible();
  await workspace.undo();
  await expect(cell('text', 0)).toHaveText(before[0] ?? '');
  await expect(cell('text', 1)).toHaveText(before[1] ?? '');
});

test('what the customer hears stands on a time line; a shorter limit marks silences, an unknown placeholder is named', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await opened(page);
  await show(page, '7', 'told');
  const told = page.getByTestId('told');
  await expect(told.getByRole('heading', { name: '7 messages along this workflow' })).toBeVisible();
  await expect(told).not.toContainText('without a word');
  await told.getByLabel('Silence at most').fill('1d');
  await page.keyboard.press('Enter');
  await expect(told.getByText(/without a word/).first()).toBeVisible();
  await told.getByRole('button', { name: 'Send the agenda' }).last().click();
  await workspace.field('template').fill('Dear {custmer}');
  await page.keyboard.press('Control+s');
  await expect(workspace.inspector.getByRole('alert')).toContainText('{custmer} is no placeholder');
  await expect(told).toContainText('Unknown placeholder {custmer}.');
});

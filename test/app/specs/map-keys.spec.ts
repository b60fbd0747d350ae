import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test('a workflow is built from nothing by keyboard alone', async ({ launch }) => {
  const { page, complaints } = await launch();
  await page.getByRole('button', { name: 'New project' }).press('Enter');
  await page.keyboard.type('Acme');
  await page.keyboard.press('Enter');
  const workspace = await new WorkspacePage(page).ready();
  await workspace.map.focus();

  await page.keyboard.press('n');
  await expect(workspace.name()).toBeFocused();
  await page.keyboard.type('Quote');
  await page.keyboard.press('Control+Enter');
  await expect(workspace.name()).toHaveValue('New stage');
  await expect(workspace.name()).toBeFocused();
  await page.keyboard.type('Sign');
  await page.keyboard.press('Enter');
  await expect(workspace.map).toBeFocused();
  await expect(page.getByText('1 handoff', { exact: true })).toBeVisible();

  await page.keyboard.press('o');
  await expect(workspace.field('owner')).toBeFocused();
  await page.keyboard.type('Sales');
  await expect(page.getByRole('option', { name: 'Create “Sales”' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(workspace.field('owner')).toHaveValue('Sales');
  await page.keyboard.press('Escape');

  await workspace.map.focus();
  await page.keyboard.press('i');
  await expect(workspace.name()).toBeFocused();
  await page.keyboard.type('Review');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 handoffs')).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(workspace.name()).toHaveValue('Review (copy)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 stages')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByText('3 stages')).toBeVisible();
  await expect(page.locator('[data-stage-id]')).toHaveCount(3);
  expect(await complaints()).toEqual([]);
});

/** Checklists as quick as notes: typed by keyboard alone, pasted with their nesting, moved by drag and by key. */
import { expect, test } from '../harness/test.ts';
import { lines, paste, row, stageWithoutSteps } from '../harness/checklist.ts';

test.use({ sharesApp: true });

test('a process is typed by keyboard alone: who, with what, how long, under which condition', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  await stageWithoutSteps(page);
  const { keyboard } = page;
  await keyboard.type('Check the order @Account exec');
  await expect(page.getByRole('listbox')).toContainText('Account executive');
  await keyboard.press('Enter');
  await keyboard.type('#');
  const offered = page.getByRole('listbox', { name: 'What can be typed here' }).getByRole('option');
  await expect(offered.first()).toBeVisible();
  await keyboard.type('Ledger');
  await expect(offered).toHaveText(['Create system “Ledger”']);
  await keyboard.press('Enter');
  await keyboard.type(' 15m ?if VIP');
  await keyboard.press('Enter');
  await expect.poll(() => lines(page)).toEqual(['1 Check the order', '2']);
  await keyboard.type('Open the account');
  await keyboard.press('Enter');
  await keyboard.type('Set limits');
  await keyboard.press('Tab');
  await expect.poll(() => lines(page)).toEqual(['1 Check the order', '2 Open the account', '2.1 Set limits']);
  await keyboard.press('Enter');
  await keyboard.type('Tell the customer /comm');
  await keyboard.press('Enter');
  await keyboard.press('Shift+Tab');
  await expect.poll(() => lines(page)).toEqual(['1 Check the order', '2 Open the account', '2.1 Set limits', '3 Tell the customer']);
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(() => lines(page)).toEqual(['1 Check the order', '2 Tell the customer', '3 Open the account', '3.1 Set limits']);
  await expect(await row(page, 'Tell the customer')).toHaveAttribute('data-kind', 'communication');
  const first = await row(page, 'Check the order');
  await expect(first).toContainText('if VIP');
  await expect(first.getByRole('button', { name: /^Done by/ })).toHaveText('Account executive');
  await expect(first.getByRole('button', { name: /^System/ })).toHaveText('Ledger');
  await expect(first.getByRole('button', { name: /^Time/ })).toHaveText('15 min');
  await expect(page.getByTestId('touch-time')).toContainText('The steps take 15 min');
});

test('a list from elsewhere becomes steps with its nesting, as one undo', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await stageWithoutSteps(page);
  await paste(page, { 'text/plain': '1. Quote\n   - Ask for prices\n   - Compare\n2. Sign' });
  await expect.poll(() => lines(page)).toEqual(['1 Quote', '1.1 Ask for prices', '1.2 Compare', '2 Sign']);
  await paste(page, { 'text/plain': 'A B', 'text/html': '<ol><li>A<ul><li onclick="alert(1)">B <b>bold</b></li></ul></li></ol>' });
  await expect.poll(() => lines(page)).toEqual(['1 Quote', '1.1 Ask for prices', '1.2 Compare', '2 Sign', '3 A', '3.1 B bold']);
  await workspace.undo();
  await expect.poll(() => lines(page)).toEqual(['1 Quote', '1.1 Ask for prices', '1.2 Compare', '2 Sign']);
  await workspace.undo();
  await expect.poll(() => lines(page)).toEqual(['1']);
});

test('a paste of fifty thousand lines asks first, can be declined, and can be stopped half-way', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  await stageWithoutSteps(page);
  const many = (count: number) => Array.from({ length: count }, (_, i) => `Step ${i}`).join('\n');
  await paste(page, { 'text/plain': many(50_000) });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Paste 50,000 lines as steps?');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await lines(page)).toEqual(['1']);
  await page.getByTestId('stage-page').getByLabel('Text', { exact: true }).focus();
  await paste(page, { 'text/plain': many(6000) });
  await dialog.getByRole('button', { name: 'Paste all' }).click();
  await dialog.getByRole('button', { name: 'Stop and take back' }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  expect(await lines(page)).toEqual(['1']);
});

test('a step goes to another stage by drag and by a command, with its sub-steps', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await stageWithoutSteps(page);
  await paste(page, { 'text/plain': 'A\n  A1\nB\nC' });
  await expect.poll(() => lines(page)).toEqual(['1 A', '1.1 A1', '2 B', '3 C']);
  await (await row(page, 'A')).hover();
  await (await row(page, 'A')).locator('.handle').dragTo(workspace.item('Hand over deal'));
  await expect.poll(() => lines(page)).toEqual(['1 B', '2 C']);
  await (await row(page, 'C')).getByLabel('Text', { exact: true }).click();
  await page.keyboard.type(' /move');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Move this step to' }).fill('Hand over');
  await page.keyboard.press('Enter');
  await expect.poll(() => lines(page)).toEqual(['1 B']);
  await workspace.drill('Hand over deal');
  const all = await lines(page);
  expect(all.slice(-3).map((line) => line.replace(/^[\d.]+ /, ''))).toEqual(['A', 'A1', 'C']);
});

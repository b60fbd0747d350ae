import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

test('Delete removes the picked stage and joins its neighbours; one undo brings everything back', async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  const handoffs = page.getByText('19 handoffs');
  await workspace.item('Check order and data').click();
  await page.keyboard.press('Delete');
  await expect(workspace.item('Check order and data')).toBeHidden();
  await expect(page.getByText('15 stages')).toBeVisible();
  await expect(page.getByText('18 handoffs')).toBeVisible();
  await workspace.undo();
  await expect(workspace.item('Check order and data')).toBeVisible();
  await expect(handoffs).toBeVisible();
  expect(await complaints()).toEqual([]);
});

test('the project itself, its participants, systems and workflow are edited in the inspector', async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  const path = page.getByRole('navigation', { name: 'Where you are' });
  await path.getByRole('button', { name: 'Onboarding at Lindqvist' }).click();
  await workspace.inspector.getByRole('textbox', { name: 'Title' }).fill('Lindqvist 2026');
  await expect(path.getByRole('button', { name: 'Lindqvist 2026' })).toBeVisible();
  await workspace.field('hoursPerDay').fill('7.5');
  await page.keyboard.press('Enter');
  await expect(workspace.field('hoursPerDay')).toHaveValue('7.5');

  await workspace.item('Triage agent').click();
  await workspace.field('autonomy').selectOption('4');
  await workspace.field('accountable').fill('Support eng');
  await page.getByRole('option', { name: 'Support engineer' }).click();
  await expect(workspace.field('accountable')).toHaveValue('Support engineer');

  await workspace.item('CRM').click();
  await workspace.field('availability').fill('99.5');
  await page.keyboard.press('Enter');
  await expect(workspace.field('availability')).toHaveValue('99.5 %');

  await workspace.item('Customer onboarding').click();
  await expect(page.getByTestId('figures')).toContainText('Flow efficiency');
  await workspace.field('targetLead').fill('3d');
  await page.keyboard.press('Enter');
  await expect(workspace.field('targetLead')).toHaveValue('3 working days');
  expect(await complaints()).toEqual([]);
});

test('what the model refuses is said in a sentence where one works, and nothing changes', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.item('Train key users').click();
  await workspace.field('lead').fill('10m');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The lead time includes the touch time and cannot be shorter.');
  await expect(workspace.field('lead')).toHaveValue('');
  await workspace.name().fill('');
  await expect(workspace.inspector.getByText('A name cannot be empty')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(workspace.name()).toHaveValue('Train key users');
});

test('a scenario is copied, changed apart, renamed and removed', async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  const scenarios = page.getByRole('group', { name: 'Scenario' });
  const menu = (item: string) => async () => {
    await scenarios.getByRole('button', { name: 'Scenario' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu('Copy this scenario…')();
  await page.getByLabel('Name of the scenario').fill('Bold');
  await page.keyboard.press('Enter');
  await expect(scenarios.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
  await workspace.item('Set up billing').click();
  await workspace.name().fill('Billing by itself');
  await expect(workspace.item('Billing by itself')).toBeVisible();
  await scenarios.getByRole('button', { name: 'As-is' }).click();
  await expect(workspace.item('Set up billing')).toBeVisible();
  await scenarios.getByRole('button', { name: 'Bold' }).click();
  await menu('Remove this scenario')();
  await expect(scenarios.getByRole('button', { name: 'Bold' })).toBeHidden();
  await workspace.undo();
  await scenarios.getByRole('button', { name: 'Bold' }).click();
  await expect(workspace.item('Billing by itself')).toBeVisible();
  expect(await complaints()).toEqual([]);
});

test('panels fold away and come back, and the theme changes', { tag: '@long' }, async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await page.keyboard.press('Control+[');
  await expect(workspace.outline).toBeHidden();
  await page.keyboard.press('Control+]');
  await expect(workspace.inspector).toBeHidden();
  await page.getByRole('button', { name: 'Outline' }).click();
  await expect(workspace.outline).toBeVisible();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await expect.poll(ground).not.toBe(before);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  expect(await complaints()).toEqual([]);
});

test('anything is found by name and gone to, and anything is done by name', async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('exchange cert');
  await expect(page.getByRole('option', { name: /Exchange certificates/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(workspace.stagePage).toHaveAttribute('aria-label', 'Configure workspace');
  await expect(workspace.inspector.getByRole('heading', { name: /Exchange certificates/ })).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('live');
  await page.keyboard.press('Enter');
  await expect(workspace.name()).toHaveValue('Live');
  await expect(workspace.stagePage).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('outli');
  await page.keyboard.press('Enter');
  await expect(workspace.outline).toBeHidden();
  expect(await complaints()).toEqual([]);
});

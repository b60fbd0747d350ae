/** The health check on screen: findings are mended, accepted and switched off, figures show what went in, matrices are edited. */
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test('three findings are mended with one click each and are gone; one undo brings one back', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.map.focus();
  await page.keyboard.press('c');
  const health = page.getByTestId('health');
  const finding = (title: string) => health.getByRole('listitem').filter({ hasText: title });
  for (const [title, fix] of [
    ['Stage without an owner', 'Onboarding specialist owns it'],
    ['Nothing is said about a handoff', 'It passes “Invoice plan”'],
    ['No human answers for an AI', 'Support engineer is accountable'],
  ] as const) {
    await expect(finding(title)).toHaveCount(1);
    await finding(title).getByRole('button', { name: fix }).click();
    await expect(finding(title)).toHaveCount(0);
  }
  await page.keyboard.press('Control+z');
  await expect(finding('No human answers for an AI')).toHaveCount(1);

  // It leads to its place on the map.
  await finding('No human answers for an AI').getByRole('button', { name: 'Triage agent', exact: true }).click();
  await expect(workspace.map).toBeVisible();
  await expect(workspace.name()).toHaveValue('Triage agent');
});

test('a finding is accepted with a reason and a name and stays as that; a rule is switched off and on', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.map.focus();
  await page.keyboard.press('c');
  const health = page.getByTestId('health');
  const finding = health.getByRole('listitem').filter({ hasText: 'Stage without an owner' });
  await finding.getByText('Why it matters').click();
  await finding.getByRole('button', { name: 'Accept…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Accept this finding' })).toBeDisabled();
  await dialog.getByLabel('Reason').fill('Agreed until the new team is there');
  await dialog.getByLabel('Name').fill('M. Berg');
  await page.keyboard.press('Enter');
  await expect(finding).toContainText('Accepted by M. Berg: Agreed until the new team is there');
  await expect(finding.getByRole('button', { name: /owns it/ })).toHaveCount(0);

  await finding.getByRole('button', { name: 'Open again' }).click();
  await expect(finding.getByRole('button', { name: 'Onboarding specialist owns it' })).toBeVisible();
  await finding.getByRole('button', { name: 'Switch this rule off' }).click();
  await dialog.getByLabel('Reason').fill('Teams own by turns');
  await dialog.getByLabel('Name').fill('M. Berg');
  await dialog.getByRole('button', { name: 'Switch this rule off' }).click();
  const off = health.getByRole('region', { name: 'Switched-off rules' });
  await expect(off).toContainText('Stage without an owner');
  await off.getByRole('button', { name: 'Switch on' }).click();
  await expect(finding.getByRole('button', { name: 'Onboarding specialist owns it' })).toBeVisible();
});

test('figures show what went in; a letter typed into the RACI matrix changes the stage', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.map.focus();
  await page.keyboard.press('c');
  const health = page.getByTestId('health');
  await health.getByRole('button', { name: 'Figures', exact: true }).click();
  await expect(health.getByRole('row', { name: /^Flow efficiency/ })).toContainText(/work [\d.,]+ min ÷ lead time [\d.,]+ min/);

  await health.getByRole('button', { name: 'Matrices', exact: true }).click();
  const cell = (name: string) => health.getByRole('button', { name });
  await cell('Set up billing, Account executive: –').press('i');
  await expect(cell('Set up billing, Account executive: I')).toBeVisible();
  await cell('Set up billing, Account executive: I').press('c');
  await expect(cell('Set up billing, Account executive: C')).toBeFocused();
  await cell('Set up billing, Account executive: C').press('Delete');
  await expect(cell('Set up billing, Account executive: –')).toBeVisible();
  // The owner is the one who is accountable.
  await cell('Hold kick-off call, Account executive: R').press('a');
  await expect(cell('Hold kick-off call, Account executive: A R')).toBeVisible();

  await health.getByRole('columnheader', { name: 'Customer' }).getByRole('button').click();
  await expect(health.getByRole('rowheader').first()).toHaveText('Send access data');
});

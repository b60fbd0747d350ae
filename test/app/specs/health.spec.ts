/** The health check on screen: findings are mended, accepted and switched off, figures show what went in, matrices are edited. */
import { WorkspacePage } from '../harness/workspace.ts';
import { writeFileSync } from 'node:fs';
import { flowingText, whiteShare } from '../../fixtures/pdf.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

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

test('people of one name each have their fix', { tag: '@long' }, async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.item('Onboarding manager').click();
  await workspace.name().fill('Onboarding specialist');
  await page.keyboard.press('Enter');
  await workspace.map.focus();
  await page.keyboard.press('c');
  const finding = page.getByTestId('health').getByRole('listitem').filter({ hasText: 'Stage without an owner' });
  await expect(finding.getByRole('button', { name: 'Onboarding specialist owns it' })).toHaveCount(2);
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

test('over time: what was mended since a version is gone there, the chart and the table say so; a limit of the project is its own', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.map.focus();
  await page.keyboard.press('c');
  const health = page.getByTestId('health');
  await health.getByRole('button', { name: 'Over time', exact: true }).click();
  await expect(health).toContainText('No version is kept yet');

  await page.keyboard.press('9');
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  const kept = page.getByTestId('kept-version');
  await kept.getByRole('textbox').fill('Kick-off');
  await page.keyboard.press('Enter');
  await expect(kept).toContainText('Kick-off');
  await page.getByRole('button', { name: 'Health', exact: true }).click();
  await health.getByRole('button', { name: 'Support engineer is accountable' }).click();
  await health.getByRole('button', { name: 'Over time', exact: true }).click();
  await expect(health.getByRole('region', { name: 'Gone' })).toContainText('No human answers for an AI');
  await expect(health.getByRole('region', { name: 'Came up' })).toContainText('Nothing new.');
  const open = async (state: string) => (await health.getByRole('row', { name: new RegExp(`^${state} `) }).getByRole('cell').nth(1).textContent()) ?? '';
  expect(Number(await open('Kick-off')) - Number(await open('Now'))).toBe(1);
  // The chart is drawn, and says in words what it shows.
  const chart = health.getByRole('img', { name: /^Open findings\. Kick-off: \d+, Now: \d+$/ });
  await expect(chart.locator('svg path').first()).toBeAttached();

  // On paper: all of it, and white also where the screen is dark.
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await health.getByRole('button', { name: 'Findings', exact: true }).click();
  const titles = await health.getByRole('listitem').locator('strong').allTextContents();
  const printed = test.info().outputPath('findings.pdf');
  writeFileSync(printed, Buffer.from(await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]!.webContents.printToPDF({ printBackground: true })).toString('base64')), 'base64'));
  const paper = flowingText(printed);
  expect(titles.length).toBeGreaterThan(15);
  for (const title of titles) expect(paper).toContain(title);
  expect(paper).toContain('Customer onboarding');
  expect(paper).not.toContain('Export report');
  expect(whiteShare(printed)).toBeGreaterThan(0.8);

  await health.getByRole('button', { name: 'Limits', exact: true }).click();
  const limit = health.getByRole('textbox', { name: 'Systems in one stage', exact: true });
  await limit.fill('lots');
  await page.keyboard.press('Enter');
  await expect(health).toContainText('Type a number.');
  await limit.fill('1');
  await page.keyboard.press('Enter');
  await expect(health.getByRole('button', { name: 'Back to 3' })).toBeVisible();
  await health.getByRole('button', { name: 'Findings', exact: true }).click();
  await expect(health.getByRole('listitem').filter({ hasText: 'Many systems in one stage' }).first()).toBeVisible();
});

test('heat: W colours the map by what weighs, and follows what is mended', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await workspace.map.focus();
  await page.keyboard.press('w');
  await expect(page.getByRole('img', { name: 'Waiting: from none to 2.2 d' })).toBeVisible();
  await page.getByRole('button', { name: 'Heat: Waiting' }).click();
  await page.getByRole('radio', { name: /^Clear handoffs/ }).click();
  await expect(page.getByRole('img', { name: 'Clear handoffs: from 100 % to 0 %' })).toBeVisible();
  await page.keyboard.press('c');
  await page.getByTestId('health').getByRole('button', { name: 'It passes “Invoice plan”' }).click();
  await expect(page.getByTestId('health').getByRole('listitem').filter({ hasText: 'Nothing is said about a handoff' })).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Heat: Clear handoffs' })).toBeVisible();
  await workspace.map.focus();
  for (const kind of ['Systems', 'AI autonomy']) {
    await page.keyboard.press('w');
    await expect(page.getByRole('button', { name: `Heat: ${kind}` })).toBeVisible();
  }
  await page.keyboard.press('w');
  await expect(page.getByRole('button', { name: 'Heat', exact: true })).toBeVisible();
});

/** The history on screen: who changed what when, where it is, and back to how it was. */
import { copyFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openFolder } from '../harness/launch.ts';
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

test('a change is found, shown on the map, and gone back to as one step that undo takes back', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  const { keyboard } = page;
  const list = page.getByRole('listbox', { name: 'Changes, newest first' });
  const changes = list.getByRole('option');

  // Given three edits
  await workspace.item('Send access data').click();
  await workspace.name().fill('Send the keys');
  await workspace.name().press('Enter');
  await expect(workspace.item('Send the keys')).toBeVisible();
  await workspace.item('Train key users').click();
  await keyboard.press('Delete');
  await expect(page.getByText('15 stages')).toBeVisible();
  await workspace.item('CRM').click();
  await workspace.name().fill('Customer file');
  await workspace.name().press('Enter');
  await expect(workspace.item('Customer file')).toBeVisible();

  // When the history is opened, newest first
  await workspace.map.focus();
  await keyboard.press('9');
  await expect(list).toBeFocused();
  await expect(changes.first()).toContainText('“CRM”');
  await expect(changes.first()).toContainText('now');
  await expect(changes.last()).toContainText('Open the example');

  // Then it is filtered by words and by kind
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('send keys');
  await expect(changes).toHaveCount(1);
  await expect(changes).toContainText('Send access data');
  await changes.click();
  const details = page.getByTestId('change-details');
  await expect(details).toContainText('“Send access data” → “Send the keys”');
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('');
  await page.getByRole('combobox', { name: 'Kind of element' }).selectOption({ label: 'Systems' });
  await expect(changes.filter({ hasText: 'Train key users' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Kind of element' }).selectOption({ label: 'Everything' });

  // And Enter leads to the stage on the map, from where one comes back to the same change
  await expect(changes.filter({ hasText: 'Send access data' })).toHaveAttribute('aria-selected', 'true');
  await list.focus();
  await keyboard.press('Enter');
  await expect(workspace.map).toHaveAttribute('data-ready', 'true');
  await expect(workspace.name()).toHaveValue('Send the keys');
  await keyboard.press('Alt+ArrowLeft');
  await expect(changes.filter({ hasText: 'Send access data' })).toHaveAttribute('aria-selected', 'true');

  // And going back says in figures what would be different, and is one step
  await page.getByRole('button', { name: 'Go back to here…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Go back to / });
  await expect(dialog.getByTestId('going-back')).toContainText(/Comes back: 1 stage/);
  await expect(dialog.getByTestId('going-back')).toContainText('Changes: 1 system');
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('16 stages')).toBeVisible();
  await expect(workspace.item('CRM')).toBeVisible();
  await expect(workspace.item('Send the keys')).toBeVisible();
  await expect(changes.first()).toContainText('Went back to');

  await workspace.undo();
  await expect(page.getByText('15 stages')).toBeVisible();
  await expect(workspace.item('Customer file')).toBeVisible();
  await expect(changes.first()).toContainText('Undo: Went back to');
});

test('the history of one stage is reached from the inspector, follows edits, and leads back to the whole project', { tag: '@long' }, async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  const changes = page.getByRole('listbox', { name: 'Changes, newest first' }).getByRole('option');
  await workspace.item('CRM').click();
  await workspace.name().fill('Customer file');
  await workspace.name().press('Enter');
  await workspace.item('Deal won').click();
  await page.getByRole('button', { name: 'History of this stage' }).click();
  await expect(page.getByTestId('history-of')).toContainText('Of stage “Deal won”');
  await expect(changes).toHaveCount(1);
  // What is changed beside the list stands in it.
  await workspace.name().fill('Deal signed');
  await workspace.name().press('Enter');
  await expect(changes).toHaveCount(2);
  await expect(page.getByTestId('history-of')).toContainText('Of stage “Deal signed”');
  await page.getByRole('button', { name: 'Show the whole project' }).click();
  await expect(changes).toHaveCount(3);
});

test('a version is kept by name, compared with now and gone back to as one step; it is there after reopening', async ({ launch }) => {
  const folder = openFolder('atlas-versions-');
  const path = join(folder, 'acme.wfa');
  copyFileSync(resolve(import.meta.dirname, '../../../examples/customer-onboarding.wfa'), path);
  const userData = openFolder('atlas-data-');
  const first = await launch({ file: path, userData });
  const workspace = await new WorkspacePage(first.page).ready();
  const { page } = first;
  await page.getByTestId('map').focus();
  await page.keyboard.press('9');
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  const versions = page.getByTestId('kept-version');
  await versions.getByRole('textbox', { name: 'Name of the version' }).fill('After the first workshop');
  await page.keyboard.press('Enter');
  await expect(versions.getByRole('listitem').filter({ hasText: 'After the first workshop' })).toBeVisible();
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await expect(page).toHaveTitle(/acme\.wfa – Saved/);
  await first.close();

  const second = await launch({ file: path, userData });
  const again = await new WorkspacePage(second.page).ready();
  await second.page.getByTestId('map').focus();
  await second.page.keyboard.press('9');
  await second.page.getByRole('button', { name: 'Versions', exact: true }).click();
  await second.page.getByTestId('kept-version').getByRole('listitem').filter({ hasText: 'After the first workshop' }).getByRole('button', { name: 'Go back to it…' }).click();
  const dialog = second.page.getByRole('dialog');
  await expect(dialog).toContainText('Train everybody');
  await expect(dialog).toContainText('Train key users');
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(again.item('Train key users')).toBeVisible();
  await second.page.getByRole('button', { name: /^Undo: Go back to version/ }).click();
  await expect(again.item('Train everybody')).toBeVisible();
  // What the saves replaced is kept beside it.
  await second.page.getByRole('button', { name: 'Backups', exact: true }).click();
  await expect(second.page.getByTestId('kept-backup').getByRole('listitem').first()).toContainText('Before');
});

test('a version opens for reading only; one comes back to the project, or goes back to the version', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  const shown = page.getByTestId('shown');
  const versions = page.getByTestId('kept-version');
  const openVersion = async () => {
    await workspace.map.focus();
    await page.keyboard.press('9');
    await page.getByRole('button', { name: 'Versions', exact: true }).click();
    await versions.getByRole('listitem').filter({ hasText: 'After the first workshop' }).getByRole('button', { name: 'Open', exact: true }).click();
    await expect(shown).toContainText('Version “After the first workshop” of today');
  };

  // Given a version, and an edit after it in the scenario on screen
  await page.getByRole('button', { name: 'To-be' }).click();
  await workspace.map.focus();
  await page.keyboard.press('9');
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  await versions.getByRole('textbox', { name: 'Name of the version' }).fill('After the first workshop');
  await page.keyboard.press('Enter');
  await expect(versions.getByRole('listitem').filter({ hasText: 'After the first workshop' })).toBeVisible();
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await expect(workspace.item('Train everybody')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');

  // When it is opened, it is shown on the map of the same scenario, and cannot be changed
  await openVersion();
  await expect(workspace.map).toBeVisible();
  await expect(page.getByRole('button', { name: 'To-be' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveTitle(/For reading only/);
  await workspace.item('Train key users').click();
  await workspace.name().fill('Something else');
  await workspace.name().press('Enter');
  await expect(page.getByRole('alert')).toContainText(/^Version “After the first workshop” of today, .* is open for reading only, so nothing was changed/);

  // Then one comes back to the project with its undo
  await shown.getByRole('button', { name: 'Back to the project' }).click();
  await expect(workspace.item('Train everybody')).toBeVisible();
  await expect(shown).toBeHidden();
  await expect(page.getByRole('button', { name: /^Undo: .*Train key users/ })).toBeEnabled();

  // Or goes back to the version as one step
  await openVersion();
  await shown.getByRole('button', { name: 'Go back to this state' }).click();
  await expect(shown).toBeHidden();
  await expect(workspace.item('Train key users')).toBeVisible();
  await workspace.undo();
  await expect(workspace.item('Train everybody')).toBeVisible();
});

test('a file that is gone offers its last backup; all backups are opened from the start page, and saved under a name', async ({ launch }) => {
  const folder = openFolder('atlas-backups-');
  const path = join(folder, 'acme.wfa');
  copyFileSync(resolve(import.meta.dirname, '../../../examples/customer-onboarding.wfa'), path);
  const userData = openFolder('atlas-data-');
  const { app, page } = await launch({ file: path, userData });
  const workspace = await new WorkspacePage(page).ready();
  const shown = page.getByTestId('shown');

  // Given a file that a save replaced, and that is gone
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await expect(page).toHaveTitle(/acme\.wfa – Saving/);
  await expect(workspace.saved()).toHaveText('Saved', { timeout: 6000 });
  await page.getByRole('button', { name: 'Close the project' }).click();
  rmSync(path);

  // When it is opened, then its last backup is offered, for reading only
  await page.getByRole('button', { name: /acme\.wfa/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“acme.wfa” is not there any more.');
  await expect(dialog).toContainText('A backup of it is on this computer: as it was until today');
  await dialog.getByRole('button', { name: 'Open the last backup' }).click();
  await expect(shown).toContainText('“acme.wfa” as it was until today');
  await expect(workspace.item('Train key users')).toBeVisible();
  await shown.getByRole('button', { name: 'Close' }).click();

  // And all backups are on the start page, from where one is saved under a name
  await page.getByRole('button', { name: 'Backups…' }).click();
  await expect(dialog.getByRole('region', { name: 'acme.wfa' }).getByRole('listitem')).toContainText(['The save brought']);
  await dialog.getByRole('button', { name: 'Open', exact: true }).first().click();
  await expect(workspace.item('Train key users')).toBeVisible();
  await app.evaluate(({ dialog: system }, to) => void (system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to })), path);
  await shown.getByRole('button', { name: 'Save as…' }).click();
  await expect(shown).toBeHidden();
  await expect(page).toHaveTitle(/acme\.wfa – Saved/);
});

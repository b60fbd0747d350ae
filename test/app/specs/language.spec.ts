/** The language of the app: chosen in the help, for every window and from then on; what one was typing is not lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test('all is German once chosen, with the project open as it was, and after a restart too', async ({ launch }) => {
  const userData = mkdtempSync(join(tmpdir(), 'atlas-german-'));
  const first = await launch({ args: ['--example'], userData });
  const { app, page } = first;
  const workspace = await new WorkspacePage(page).ready();
  await workspace.item('Set up billing').click();
  await workspace.name().fill('Rechnung einrichten');
  await page.keyboard.press('F1');
  await page.getByRole('dialog').getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(page.getByRole('navigation', { name: 'Gliederung' }).getByRole('button', { name: 'Rechnung einrichten', exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(({ label }) => label));
  expect(menu.slice(0, 3)).toEqual(['Datei', 'Bearbeiten', 'Ansicht']);

  // The worker of the health check speaks it as well, and what the main process says.
  await page.getByTestId('map').focus();
  await page.keyboard.press('c');
  const finding = page.getByTestId('health').getByRole('listitem').filter({ hasText: 'Station ohne Zuständige' });
  await expect(finding).toContainText('3 Beteiligte arbeiten daran');
  await finding.getByRole('button', { name: 'Onboarding specialist ist zuständig' }).click();
  await expect(finding).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Rückgängig: Station „Hold kick-off call“ ändern: Zuständig/ })).toBeVisible();
  await first.close();

  const again = await launch({ userData });
  await expect(again.page.getByRole('button', { name: 'Neues Projekt' })).toBeVisible();
  await expect(again.page.getByText('Noch in keiner Datei')).toBeVisible();
  await again.close();
  rmSync(userData, { recursive: true });
});

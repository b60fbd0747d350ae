import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../harness/test.ts';

test('the app opens one window, which shows itself and says nothing wrong', async ({ launch }) => {
  const { app, page, complaints } = await launch();
  await expect(page).toHaveTitle(/Workflow Atlas/);
  await expect(page.getByRole('heading', { name: 'Workflow Atlas' })).toBeVisible();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true]);
  expect(await complaints()).toEqual([]);
});

test('its font is the bundled one', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => document.fonts.check('13px "Inter Variable"'))).toBe(true);
});

test('after a kill the app starts again on the same data', async ({ launch }) => {
  const userData = mkdtempSync(join(tmpdir(), 'atlas-data-'));
  const first = await launch({ userData });
  await first.kill();
  const second = await launch({ userData });
  await expect(second.page.getByRole('heading', { name: 'Workflow Atlas' })).toBeVisible();
  await second.close();
  rmSync(userData, { recursive: true });
});

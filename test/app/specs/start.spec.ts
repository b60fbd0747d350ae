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

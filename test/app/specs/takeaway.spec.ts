/** What is taken away out of the real window: real files, written by the worker that the app ships, opened as clients do. */
import type { ElectronApplication, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { example } from '../../fixtures/example.ts';
import { hostileProject } from '../../fixtures/hostile.ts';
import { take } from '../../fixtures/takeaway.ts';
import { openInBrowser } from '../harness/browser.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

let folder = '';
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'atlas-takeaway-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The person chooses this place in the operating system's dialog. */
const choose = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

async function opened(page: Page) {
  await expect(page.locator('[data-stage-id]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Export as…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('one dialog exports each form, and says what is left out before and after', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  const dialog = await opened(page);
  const status = dialog.getByRole('status');
  const save = async (form: string, name: string) => {
    await choose(app, join(folder, name));
    await dialog.getByRole('radio', { name: form }).check();
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(status).toContainText(`Saved as ${name}`, { timeout: 30_000 });
    return readFileSync(join(folder, name));
  };
  for (const [form, name] of [['PowerPoint', 'out.pptx'], ['Excel', 'out.xlsx']] as const) expect((await save(form, name)).subarray(0, 2).toString()).toBe('PK');
  await dialog.getByLabel('Names of people').check();
  await expect(dialog.getByLabel('What would be left out')).toContainText('Would be removed: the name of 1 person. Workshop facilitator → Person 1');
  const pdf = await save('PDF report', 'out.pdf');
  expect(execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })).toContain('Person 1');
  expect(execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' })).toMatch(/Author: +Person 1/);
  expect(execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })).not.toContain('Workshop facilitator');
  await save('Document', 'report.html');
  await expect(status).toContainText('Removed: the name of 1 person.');
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('Person 1');
  expect(readFileSync(join(folder, 'report.map-1.png')).length).toBeGreaterThan(10_000);
  await dialog.getByRole('radio', { name: 'Project copy' }).check();
  await expect(dialog.getByLabel('History')).toBeChecked();
  expect((await save('Project copy', 'copy.wfa')).includes('Workshop facilitator')).toBe(false);
  await dialog.getByLabel('Help the customer').waitFor({ state: 'detached' });
  await dialog.getByRole('radio', { name: 'Web page' }).check();
  await dialog.getByLabel('Help the customer').uncheck();
  await save('Web page', 'map.html');
  expect(readFileSync(join(folder, 'map.html'), 'utf8').match(/<section class="map"/g)).toHaveLength(2);
});

test('what is being exported can be called off: nothing is written, and the next one is', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  const dialog = await opened(page);
  const path = join(folder, 'out.xlsx');
  await choose(app, path);
  await dialog.getByRole('radio', { name: 'Excel' }).check();
  const save = dialog.getByRole('button', { name: 'Save…' });
  await save.click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(save).toBeEnabled();
  await expect(dialog.getByRole('status')).toHaveText('');
  expect(readdirSync(folder)).toEqual([]);
  await save.click();
  await expect(dialog.getByRole('status')).toContainText('Saved as out.xlsx', { timeout: 30_000 });
});

test('the page opens in a browser: maps, search, details, keys and pointer, and nothing is asked for', async () => {
  const path = join(folder, 'map.html');
  const { model, scenario } = example('As-is');
  writeFileSync(path, (await take(model, 'page', { scenario })).bytes);
  const browser = await openInBrowser(path);
  const view = browser.page;
  await expect(view.locator('#workflows button')).toHaveText(['Customer onboarding', 'Win the customer', 'Help the customer']);
  await view.getByText('About this workflow').click();
  await expect(view.locator('#about')).toContainText('Onboarding manager');
  await expect(view.locator('.sheet.overview:visible')).toHaveCount(1);
  await view.getByPlaceholder('Stage, team, system…').fill('set up billing');
  await view.keyboard.press('Enter');
  await expect(view.locator('#details')).toContainText('Billing clerk');
  await expect(view.locator('.sheet.detail:visible .ring')).toHaveCount(1);
  await view.locator('#details').getByRole('button', { name: 'Hold kick-off call' }).click();
  await expect(view.locator('#details h2')).toHaveText('Hold kick-off call');
  await view.keyboard.press('Escape');
  await expect(view.locator('#details')).toBeHidden();
  await view.locator('#map').focus();
  await view.keyboard.press('0');
  await view.getByRole('button', { name: /^Hand over deal,/ }).and(view.locator('.sheet.overview g')).focus();
  await view.keyboard.press('Enter');
  await expect(view.locator('#details')).toContainText('Account executive');
  await view.locator('#workflows').getByRole('button', { name: 'Win the customer' }).click();
  await expect(view.locator('section.map:not([hidden]) svg > title').first()).toHaveText('Win the customer');
  const before = await view.locator('.sheet:visible').evaluate((sheet) => sheet.getBoundingClientRect().x);
  await view.mouse.move(800, 700);
  await view.mouse.down();
  await view.mouse.move(900, 720, { steps: 4 });
  await view.mouse.up();
  expect(await view.locator('.sheet:visible').evaluate((sheet) => sheet.getBoundingClientRect().x)).toBeCloseTo(before + 100, 0);
  expect([browser.complaints, browser.requests]).toEqual([[], []]);
  await browser.close();
});

test('nothing of what is shipped could reach a network', () => {
  const built = join(import.meta.dirname, '../../../.build');
  const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.cjs'));
  expect(scripts.length).toBeGreaterThan(10);
  const reaching = scripts.filter((path) => /(?:require|import)\(["'`](?:node:)?(?:https?|http2|net|tls|dgram)["'`]\)/.test(readFileSync(join(built, path), 'utf8')));
  expect(reaching).toEqual([]);
});

test('names that try to be markup are names on the page', async () => {
  const path = join(folder, 'hostile.html');
  writeFileSync(path, (await take(hostileProject(), 'page')).bytes);
  const browser = await openInBrowser(path);
  await expect(browser.page.locator('#results button').first()).toContainText('<script>document.title="owned"</script>');
  await browser.page.locator('#results button').first().click();
  await expect(browser.page.locator('#details h2')).toHaveText('<script>document.title="owned"</script>');
  expect(await browser.page.title()).toBe('Test');
  expect(await browser.page.locator('img, iframe, a').count()).toBe(0);
  expect([browser.complaints, browser.requests]).toEqual([[], []]);
  await browser.close();
});

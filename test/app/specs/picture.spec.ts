/** Pictures out of the real window: real files, the real clipboard, drawn by the worker that the app ships. */
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

// There is one clipboard: one after the other.
test.describe.configure({ mode: 'default' });

let folder = '';
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'atlas-picture-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The person chooses this place in the operating system's dialog. */
const choose = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export picture' });

async function opened(page: Page) {
  await expect(page.locator('[data-stage-id]').first()).toBeVisible();
  await page.keyboard.press('Control+Shift+E');
  await expect(dialogOf(page)).toBeVisible();
  return dialogOf(page);
}

test('the shown lens is saved as SVG: text as text, its letters in it, heading and legend', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  const dialog = await opened(page);
  const path = join(folder, 'flow.svg');
  await choose(app, path);
  await dialog.getByRole('radio', { name: 'SVG, sharp at any size' }).check();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(dialog.getByRole('status')).toContainText('Saved as flow.svg', { timeout: 30_000 });
  const svg = readFileSync(path, 'utf8');
  for (const text of ['Customer onboarding', 'Hand over deal', 'Nobody owns it']) expect(svg).toContain(`>${text}`);
  expect(svg).toContain('@font-face');

  // A browser sets it in its own letters: names are as wide as they were measured.
  const width = await page.evaluate(async (text) => {
    const [, url = ''] = /font-weight:600;src:url\(([^)]+)\)/.exec(text) ?? [];
    const bytes = Uint8Array.from(atob(url.split(',')[1] ?? ''), (c) => c.charCodeAt(0));
    const font = new FontFace('Embedded', bytes.buffer);
    await font.load();
    document.fonts.add(font);
    const ctx = document.createElement('canvas').getContext('2d');
    if (!ctx) return 0;
    ctx.font = '100px Embedded';
    return ctx.measureText('Hand over deal').width;
  }, svg);
  expect(width).toBeGreaterThan(700);
  expect(width).toBeLessThan(800);
});

test('a PNG has the size that was chosen, and the clipboard gets the same picture', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  const dialog = await opened(page);
  const path = join(folder, 'flow.png');
  await choose(app, path);
  const save = async () => {
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(dialog.getByRole('status')).toContainText('Saved as flow.png', { timeout: 60_000 });
    const png = readFileSync(path);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  };
  await dialog.getByRole('radio', { name: 'Names only' }).check();
  await dialog.getByRole('radio', { name: '1 ×' }).check();
  const once = await save();
  await dialog.getByRole('radio', { name: '2 ×' }).check();
  const twice = await save();
  expect(Math.abs(twice.width - 2 * once.width)).toBeLessThanOrEqual(1);

  await dialog.getByRole('radio', { name: '1 ×' }).check();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toContainText('Copied to the clipboard', { timeout: 60_000 });
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeFocused();
  const copied = await app.evaluate(({ clipboard }) => (clipboard as unknown as { readImage(): { getSize(): { width: number; height: number } } }).readImage().getSize());
  expect(copied).toEqual(once);
});

test('of another lens, and as text on the clipboard', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  await expect(page.locator('[data-stage-id]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Systems' }).first().click();
  await page.keyboard.press('Control+Shift+E');
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: 'SVG, sharp at any size' }).check();
  await dialog.getByRole('checkbox', { name: 'Transparent background' }).check();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toContainText('Copied to the clipboard', { timeout: 60_000 });
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toContain('Systems · As-is');
  expect(text).toContain('>Re-keyed<');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

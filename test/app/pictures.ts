/** The pictures of the README: `npm run pictures`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { launchApp } from './harness/launch.ts';
import { WorkspacePage } from './harness/workspace.ts';

const folder = resolve(import.meta.dirname, '../../docs/pictures');
mkdirSync(folder, { recursive: true });

const { page, close } = await launchApp({ args: ['--example'] });
const workspace = await new WorkspacePage(page).ready();
await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));

/** The lenses change into each other: two looks at the same pixels. */
async function stillOf(map: Locator): Promise<void> {
  const pixels = () => map.locator('canvas').first().evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  let before = await pixels();
  await expect
    .poll(async () => {
      const now = await pixels();
      const isStill = now === before;
      before = now;
      return isStill;
    })
    .toBe(true);
}

async function picture(name: string, of: Page | Locator = page): Promise<void> {
  await of.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

await expect(workspace.map).toHaveAttribute('data-ready', 'true');
await picture('map');
await workspace.map.focus();
await page.keyboard.press('w');
await page.keyboard.press('w');
await expect(page.getByRole('button', { name: 'Heat: Findings' })).toContainText('many');
await stillOf(workspace.map);
await picture('heat', workspace.map);
for (const _ of ['handoffs', 'systems', 'autonomy', 'none']) await page.keyboard.press('w');
// The other lenses without panels: the picture is what they are about.
await page.keyboard.press('Control+[');
await page.keyboard.press('Control+]');
for (const [key, lens] of [['2', 'organisation'], ['3', 'systems'], ['4', 'human-ai'], ['5', 'workflows']] as const) {
  await workspace.map.focus();
  await page.keyboard.press(key);
  await expect(workspace.map).toHaveAttribute('data-lens', lens);
  await stillOf(workspace.map);
  await picture(lens, workspace.map);
}
await page.keyboard.press('1');
await expect(workspace.map).toHaveAttribute('data-lens', 'flow');
await page.keyboard.press('Control+[');
await page.keyboard.press('Control+]');
await workspace.drill('Create customer account');
await picture('checklist');
await page.keyboard.press('Escape');
await expect(workspace.map).toBeVisible();
await page.keyboard.press('7');
await expect(page.getByTestId('told')).toBeVisible();
await picture('communications', page.locator('main'));
await page.keyboard.press('c');
await expect(page.getByTestId('health').getByRole('listitem').first()).toBeVisible();
await picture('health', page.locator('main'));
await page.getByRole('button', { name: 'Report', exact: true }).click();
await expect(page.getByTestId('report').locator('.sheet canvas').first()).toBeVisible({ timeout: 60_000 });
await picture('report', page.locator('main'));
await page.keyboard.press('8');
await page.getByRole('button', { name: 'Begin a walk-through' }).click();
await page.getByRole('textbox', { name: 'Name of the case' }).fill('Order 4711');
await page.keyboard.press('Enter');
const walk = page.getByTestId('walk');
await expect(walk).toBeFocused();
await page.keyboard.press('Enter');
await expect(walk.getByRole('heading', { level: 2 })).toHaveText('Hand over deal');
await expect(walk).toBeFocused();
for (const tick of ['Space', 's', 'Space']) await page.keyboard.press(tick);
await expect(walk).toContainText('2 of 7 steps');
await picture('walk-through', page.locator('main'));
await close();

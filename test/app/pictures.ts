/** The pictures of the README: `npm run pictures`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchApp } from './harness/launch.ts';
import { WorkspacePage } from './harness/workspace.ts';

const folder = resolve(import.meta.dirname, '../../docs/pictures');
mkdirSync(folder, { recursive: true });

const { page, close } = await launchApp({ args: ['--example'] });
const workspace = await new WorkspacePage(page).ready();
await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));

async function picture(name: string, of: Page = page): Promise<void> {
  await of.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

await expect(workspace.map).toHaveAttribute('data-ready', 'true');
await picture('map');
await workspace.drill('Create customer account');
await picture('checklist');
await close();

/** Letters on the map mean the same in every lens, come from the outline too, and say so where they do nothing. */
import type { Page } from '@playwright/test';
import type { RunningApp } from '../harness/launch.ts';
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

async function openExample(launch: (options?: object) => Promise<RunningApp>): Promise<{ page: Page; workspace: WorkspacePage }> {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await expect(workspace.map).toHaveAttribute('data-ready', 'true');
  return { page, workspace };
}

const adder = (workspace: WorkspacePage, link: string) => workspace.inspector.locator(`[data-links="${link}"] [data-adder] input`);
const hint = (page: Page) => page.getByRole('contentinfo').getByRole('status');

test('the letters that say more of a stage work in every lens', { tag: '@long' }, async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  await workspace.item('Train key users').click();
  for (const lens of ['2', '3', '4', '5']) {
    await page.keyboard.press(lens);
    for (const [key, field] of [
      ['F2', workspace.name()],
      ['o', workspace.field('owner')],
      ['s', adder(workspace, 'systemUse')],
      ['a', adder(workspace, 'participation')],
      ['k', workspace.field('kind')],
    ] as const) {
      await page.keyboard.press(key);
      await expect(field).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(workspace.map).toBeFocused();
    }
  }
  await page.keyboard.press('3');
  await expect(workspace.map).toHaveAttribute('data-lens', 'systems');
  await page.keyboard.press('Delete');
  await expect(workspace.item('Train key users')).toHaveCount(0);
  await expect(workspace.map).toHaveAttribute('data-lens', 'systems');
});

test('a person or system that is picked is renamed with F2 or Enter, and removed with Delete', { tag: '@long' }, async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  for (const [lens, name] of [['2', 'Billing clerk'], ['3', 'CRM']] as const) {
    await page.keyboard.press(lens);
    await workspace.item(name).click();
    for (const key of ['F2', 'Enter']) {
      await page.keyboard.press(key);
      await expect(workspace.name()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(workspace.map).toBeFocused();
    }
    await page.keyboard.press('Delete');
    await expect(workspace.item(name)).toHaveCount(0);
    await workspace.undo();
    await expect(workspace.item(name)).toBeVisible();
  }
});

test('a letter that does nothing here says where it works', async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  await expect(workspace.item('Train key users')).toBeVisible();
  const before = await page.locator('[data-stage-id]').count();
  await workspace.map.focus();
  await page.keyboard.press('o');
  await expect(hint(page)).toHaveText('O needs a stage: pick one first');
  await workspace.item('Train key users').click();
  await expect(hint(page)).toHaveText('');
  await page.keyboard.press('3');
  await expect(workspace.map).toHaveAttribute('data-lens', 'systems');
  for (const [key, name] of [['n', 'N'], ['b', 'B'], ['i', 'I'], ['j', 'J'], ['l', 'L'], ['t', 'T'], ['Control+d', 'Ctrl+D'], ['Shift+ArrowRight', 'Shift+arrow']] as const) {
    await page.keyboard.press(key);
    await expect(hint(page)).toHaveText(`${name} works in the flow lens: press 1`);
  }
  await page.keyboard.press('1');
  await expect(hint(page)).toHaveText('');
  await expect(page.locator('[data-stage-id]')).toHaveCount(before);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('the menu of a stage sets owner, kind, systems and AI, with the keys beside them', async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  for (const [item, key, field] of [
    ['Set owner', 'O', workspace.field('owner')],
    ['Set kind', 'K', workspace.field('kind')],
    ['Add system', 'S', adder(workspace, 'systemUse')],
    ['Add AI or person', 'A', adder(workspace, 'participation')],
  ] as const) {
    const box = await page.locator('[data-stage-id]', { hasText: 'Train key users' }).first().boundingBox();
    if (!box) throw new Error('The stage is not on the map');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
    const entry = page.getByRole('menuitem', { name: `${item} ${key}`, exact: true });
    await entry.click();
    await expect(field).toBeFocused();
    await expect(workspace.name()).toHaveValue('Train key users');
    await page.keyboard.press('Escape');
    await expect(workspace.map).toBeFocused();
  }
});

test('after a click in the outline letters are for the map; whoever walks the outline by key stays in it', { tag: '@long' }, async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  await workspace.item('Train key users').click();
  await page.keyboard.press('n');
  await expect(workspace.name()).toBeFocused();
  await expect(page.getByText('17 stages')).toBeVisible();
  await page.keyboard.press('Enter');
  await workspace.item('Set up billing').focus();
  await page.keyboard.press('Enter');
  await expect(workspace.name()).toHaveValue('Set up billing');
  await expect(workspace.item('Set up billing')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(workspace.outline.locator(':focus')).toHaveCount(1);
  await expect(workspace.item('Set up billing')).not.toBeFocused();
});

test('a duplicate stands beside its original', async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  const placeOf = (name: string) =>
    page.locator('[data-stage-id]').and(page.getByText(name, { exact: true })).evaluate((item: HTMLElement) => ({ x: parseFloat(item.style.left), y: parseFloat(item.style.top), height: parseFloat(item.style.height) }));
  await workspace.item('Train key users').click();
  await page.keyboard.press('Control+d');
  await expect(workspace.name()).toHaveValue('Train key users (copy)');
  await expect(page.locator('[data-stage-id]')).toHaveCount(17);
  const [original, copy] = [await placeOf('Train key users'), await placeOf('Train key users (copy)')];
  expect(copy.x).toBe(original.x);
  expect(Math.abs(copy.y - original.y)).toBeLessThan(3 * original.height);
});

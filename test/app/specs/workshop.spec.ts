/** What a workshop trips over: keys that go nowhere, a pick out of sight, a window on a small projector. */
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

test('keys reach the map while nothing has the focus: in a new project, out of a stage', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'New project' }).press('Enter');
  await page.keyboard.type('Acme');
  await page.keyboard.press('Enter');
  const workspace = await new WorkspacePage(page).ready();
  const { keyboard } = page;
  const hasFocus = (selector: string) => expect.poll(() => page.evaluate((what) => !!document.activeElement?.matches(what), selector)).toBe(true);

  await hasFocus('body');
  for (const name of ['Quote', 'Sign', 'Invoice']) {
    await keyboard.press('n');
    await expect(workspace.name()).toBeFocused();
    await keyboard.type(name);
    await keyboard.press('Enter');
    await expect(workspace.map).toBeFocused();
  }
  await keyboard.press('Enter');
  await expect(workspace.stagePage).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await keyboard.press('Escape');
  await expect(workspace.map).toBeVisible();
  await hasFocus('body');
  await keyboard.press('ArrowLeft');
  await expect(workspace.name()).toHaveValue('Sign');

  // What is removed leaves the one before it picked, and one goes on there.
  await keyboard.press('Delete');
  await expect(page.getByText('2 stages')).toBeVisible();
  await expect(workspace.name()).toHaveValue('Quote');
  // One key for people and AI: what is new may be either.
  await keyboard.press('a');
  await keyboard.type('Copilot');
  await page.getByRole('option', { name: 'Create AI “Copilot”' }).click();
  await workspace.item('Copilot').click();
  await expect(workspace.field('kind')).toHaveValue('ai');
});

test('whoever clicks a button over the map goes on with its keys', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await page.getByRole('button', { name: 'Organisation', exact: true }).click();
  await expect(workspace.map).toHaveAttribute('data-lens', 'organisation');
  await page.keyboard.press('3');
  await expect(workspace.map).toHaveAttribute('data-lens', 'systems');
  await page.getByRole('button', { name: /^Legend/ }).click();
  await page.keyboard.press('1');
  await expect(workspace.map).toHaveAttribute('data-lens', 'flow');
  // What opens over the map keeps its own focus.
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Sales', exact: true }).check();
  await expect(page.getByText('2 of 16 stages')).toBeVisible();
});

test('a line of the organisation leads to a handoff of another workflow, on the map of that workflow', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await expect(workspace.map).toHaveAttribute('data-ready', 'true');
  await workspace.map.focus();
  await page.keyboard.press('2');
  await expect(workspace.map).toHaveAttribute('data-lens', 'organisation');
  const box = await workspace.map.getByRole('treeitem', { name: /3 handoffs/ }).first().boundingBox();
  if (!box) throw new Error('no line with three handoffs');
  await page.mouse.click(box.x + 12, box.y + box.height / 2);
  await page.getByRole('region', { name: '3 in this line' }).getByRole('button', { name: 'Confirm the answer → Solve the problem' }).click();
  await expect(workspace.map).toHaveAttribute('aria-label', 'Map of Help the customer');
  await expect(workspace.inspector.getByRole('heading', { name: 'Confirm the answer → Solve the problem' })).toBeVisible();
  await expect(workspace.map).toBeFocused();
});

test('in the smallest window outline, map and inspector stand side by side', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(960);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(960);
  for (const part of [workspace.outline, workspace.map, workspace.inspector, page.getByRole('button', { name: 'All workflows' }), page.getByRole('button', { name: 'Present' })]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
});

test('whatever the width of the window, all that the bar over the map offers is in it', { tag: '@long' }, async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  await new WorkspacePage(page).ready();
  for (const width of [960, 1100, 1200, 1280, 1366, 1440, 1560, 1920]) {
    await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 700), width);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    const outside = await page.getByRole('toolbar').first().evaluate((bar) => {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      const isIn = (box: DOMRect) => box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
      return [...bar.querySelectorAll('button')].filter((button) => !isIn(button.getBoundingClientRect())).map((button) => button.ariaLabel ?? button.textContent);
    });
    expect(outside, `${width} wide`).toEqual([]);
  }
});

test('in the smallest window the open legend leaves most of the map in sight, and the zoom free', { tag: '@long' }, async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(960);
  await page.getByRole('button', { name: 'Legend', exact: true }).click();
  const entries = workspace.map.getByRole('list', { name: 'Legend' });
  await expect(entries).toBeVisible();
  const [legend, map, zoom] = [await entries.boundingBox(), await workspace.map.boundingBox(), await page.getByRole('button', { name: 'Zoom out' }).boundingBox()];
  if (!legend || !map || !zoom) throw new Error('Something is not on screen');
  expect(legend.width * legend.height).toBeLessThan(0.35 * map.width * map.height);
  expect(legend.x + legend.width).toBeLessThanOrEqual(zoom.x);
  // What does not fit in is scrolled to, and letters stay with the map.
  await entries.getByRole('listitem').last().scrollIntoViewIfNeeded();
  await expect(entries.getByRole('listitem').last()).toBeInViewport({ ratio: 1 });
  await entries.click();
  await expect(workspace.map).toBeFocused();
});

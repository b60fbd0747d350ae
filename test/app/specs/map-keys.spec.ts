import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

test('a workflow is built from nothing by keyboard alone', { tag: '@long' }, async ({ launch }) => {
  const { page, complaints } = await launch();
  await page.getByRole('button', { name: 'New project' }).press('Enter');
  await page.keyboard.type('Acme');
  await page.keyboard.press('Enter');
  const workspace = await new WorkspacePage(page).ready();
  await workspace.map.focus();

  await page.keyboard.press('n');
  await expect(workspace.name()).toBeFocused();
  await page.keyboard.type('Quote');
  await page.keyboard.press('Control+Enter');
  await expect(workspace.name()).toHaveValue('New stage');
  await expect(workspace.name()).toBeFocused();
  await page.keyboard.type('Sign');
  await page.keyboard.press('Enter');
  await expect(workspace.map).toBeFocused();
  await expect(page.getByText('1 handoff', { exact: true })).toBeVisible();

  await page.keyboard.press('o');
  await expect(workspace.field('owner')).toBeFocused();
  await page.keyboard.type('Sales');
  await expect(page.getByRole('option', { name: 'Create “Sales”' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(workspace.field('owner')).toHaveValue('Sales');
  await expect(workspace.map).toBeFocused();

  // What stands in the field is replaced, and the words of a chosen row are not left behind.
  await page.keyboard.press('o');
  await expect(workspace.field('owner')).toBeFocused();
  await page.keyboard.type('Legal');
  await page.getByRole('option', { name: 'Create “Legal”' }).click();
  await expect(workspace.field('owner')).toHaveValue('Legal');
  // Made and chosen is one step.
  await workspace.undo();
  await expect(workspace.field('owner')).toHaveValue('Sales');
  await workspace.map.focus();
  await page.keyboard.press('s');
  await page.keyboard.type('CRM');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(workspace.inspector.locator('[data-links="systemUse"]').getByRole('button', { name: 'CRM', exact: true })).toBeVisible();
  await expect(workspace.inspector.locator('[data-links="systemUse"] [data-adder] input')).toHaveValue('');
  await expect(workspace.map).toBeFocused();

  await page.keyboard.press('i');
  await expect(workspace.name()).toBeFocused();
  await page.keyboard.type('Review');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 handoffs')).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(workspace.name()).toHaveValue('Review (copy)');
  await expect(workspace.name()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 stages')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByText('3 stages')).toBeVisible();
  await expect(page.locator('[data-stage-id]')).toHaveCount(3);
  expect(await complaints()).toEqual([]);
});

test('a stage dragged into another lane changes hands, and a drag from its edge draws a handoff', async ({ launch }) => {
  const { page, complaints } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await expect(workspace.map).toHaveAttribute('data-ready', 'true');
  const boxOf = async (name: string) => {
    const item = page.locator('[data-stage-id]', { hasText: name }).first();
    // The map may still be on its way: two looks at the same place.
    let box = await item.boundingBox();
    await expect
      .poll(async () => {
        const now = await item.boundingBox();
        const isStill = !!now && now.x === box?.x && now.y === box.y;
        box = now;
        return isStill;
      })
      .toBe(true);
    if (!box) throw new Error(`${name} is not on the map`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x, right: box.x + box.width };
  };
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 10, { steps: 2 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
  };

  const [kickOff, training] = [await boxOf('Hold kick-off call'), await boxOf('Train key users')];
  await drag(kickOff, { x: kickOff.x, y: training.y });
  await workspace.item('Hold kick-off call').click();
  await expect(workspace.field('owner')).toHaveValue('Support');
  await workspace.undo();
  await expect(workspace.field('owner')).toHaveValue('');

  const [billing, welcome] = [await boxOf('Set up billing'), await boxOf('Configure workspace')];
  await drag({ x: billing.right - 2, y: billing.y }, welcome);
  await expect(page.getByText('20 handoffs')).toBeVisible();
  await expect(workspace.inspector.getByRole('heading', { name: 'Set up billing → Configure workspace' })).toBeVisible();
  expect(await complaints()).toEqual([]);
});

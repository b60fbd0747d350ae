/** The look of a map is outside the project's history, but not outside Ctrl+Z: pins, folded lanes, their order. */
import type { Page } from '@playwright/test';
import type { RunningApp } from '../harness/launch.ts';
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

async function openExample(launch: (options?: object) => Promise<RunningApp>): Promise<{ page: Page; workspace: WorkspacePage }> {
  const { page } = await launch({ args: ['--example'] });
  const workspace = await new WorkspacePage(page).ready();
  await expect(workspace.map).toHaveAttribute('data-ready', 'true');
  await workspace.map.focus();
  return { page, workspace };
}

/** Every stage with its place on the map, wherever the camera is. */
const places = (page: Page): Promise<string[]> =>
  page.locator('[data-stage-id]').evaluateAll((items) => items.map((item) => `${item.textContent}: ${(item as HTMLElement).style.left} ${(item as HTMLElement).style.top}`));

const undoButton = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const redoButton = (page: Page) => page.getByRole('button', { name: /^Redo/ });

test('a stage that was moved in its lane goes back where it was with Ctrl+Z, and there again', async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  await workspace.item('Set up billing').click();
  const before = await places(page);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => places(page)).not.toEqual(before);
  const moved = await places(page);
  await expect(undoButton(page)).toHaveAccessibleName('Undo: Place stage “Set up billing”');
  await workspace.undo();
  await expect.poll(() => places(page)).toEqual(before);
  await expect(redoButton(page)).toHaveAccessibleName('Redo: Place stage “Set up billing”');
  await workspace.redo();
  await expect.poll(() => places(page)).toEqual(moved);
});

test('undo and redo go through edits and the look of the map in the order in which they were done', async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  const folded = workspace.map.getByRole('button', { name: 'Unfold Sales' });
  const rename = async (name: string) => {
    await page.keyboard.press('F2');
    await expect(workspace.name()).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(workspace.item(name)).toBeVisible();
    await expect(workspace.map).toBeFocused();
  };
  await workspace.item('Hand over deal').click();
  await rename('Pass on deal');
  await page.keyboard.press('l');
  await expect(folded).toHaveCount(1);
  await rename('Give deal away');

  await workspace.undo();
  await expect(workspace.item('Pass on deal')).toBeVisible();
  await expect(folded).toHaveCount(1);
  await workspace.undo();
  await expect(folded).toHaveCount(0);
  await expect(workspace.item('Pass on deal')).toBeVisible();
  await workspace.undo();
  await expect(workspace.item('Hand over deal')).toBeVisible();
  await expect(undoButton(page)).toBeDisabled();

  // As fast as somebody can press.
  for (let i = 0; i < 3; i++) await workspace.redo();
  await expect(workspace.item('Give deal away')).toBeVisible();
  await expect(folded).toHaveCount(1);
  await expect(redoButton(page)).toBeDisabled();

  // What is done after an undo makes void what was undone.
  for (let i = 0; i < 2; i++) await workspace.undo();
  await expect(folded).toHaveCount(0);
  await rename('Deal to operations');
  await expect(redoButton(page)).toBeDisabled();
  await workspace.undo();
  await expect(redoButton(page)).toHaveAccessibleName(/Rename|Change/);
});

test('the order of lanes is taken back on its map, from wherever one is', { tag: '@long' }, async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  const lanes = () => workspace.map.locator('[data-lane]').evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset['lane']));
  await workspace.item('Train key users').click();
  const before = await lanes();
  await page.keyboard.press('Control+ArrowUp');
  await expect.poll(lanes).not.toEqual(before);
  await page.keyboard.press('3');
  await expect(workspace.map).toHaveAttribute('data-lens', 'systems');
  await workspace.undo();
  await expect(workspace.map).toHaveAttribute('data-lens', 'flow');
  await expect.poll(lanes).toEqual(before);
});

test('tidying gives places back to the layout, and Ctrl+Z gives them to the stages again', { tag: '@long' }, async ({ launch }) => {
  const { page, workspace } = await openExample(launch);
  await workspace.item('Set up billing').click();
  const before = await places(page);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => places(page)).not.toEqual(before);
  const moved = await places(page);
  await page.keyboard.press('t');
  await expect.poll(() => places(page)).not.toEqual(moved);
  await workspace.undo();
  await expect.poll(() => places(page)).toEqual(moved);
});

/** The lenses, and what one does on a map besides building it: filter, focus, several at once, folding, presenting. */
import type { Page } from '@playwright/test';
import type { RunningApp } from '../harness/launch.ts';
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

class Lenses extends WorkspacePage {
  override async ready(): Promise<this> {
    await expect(this.map).toHaveAttribute('data-ready', 'true');
    return this;
  }

  body = (key: string) => this.map.locator(`[data-key^="${key}"]`);
  stage = (name: string) => this.map.locator('[data-stage-id]', { hasText: name }).first();
  picked = () => this.map.locator('[data-key][aria-selected="true"]');

  async place(name: string): Promise<{ x: number; y: number }> {
    let box = await this.stage(name).boundingBox();
    await expect
      .poll(async () => {
        const now = await this.stage(name).boundingBox();
        const isStill = !!now && now.x === box?.x && now.y === box.y;
        box = now;
        return isStill;
      })
      .toBe(true);
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  }

  async press(key: string): Promise<void> {
    await this.map.focus();
    await this.page.keyboard.press(key);
  }

  /** How much ink is in the middle of a stage: what is dimmed has less of it. */
  async inkAt(name: string): Promise<number> {
    const at = await this.place(name);
    return this.map.locator('canvas').first().evaluate((canvas: HTMLCanvasElement, { x, y }) => {
      const box = canvas.getBoundingClientRect();
      const ratio = canvas.width / box.width;
      const data = canvas.getContext('2d')?.getImageData((x - box.x) * ratio - 24, (y - box.y) * ratio - 14, 48, 28).data ?? [];
      let darkest = 255;
      for (let i = 0; i < data.length; i += 4) darkest = Math.min(darkest, data[i + 1] ?? 255);
      return 255 - darkest;
    }, at);
  }
}

async function open(launch: (options?: object) => Promise<RunningApp>): Promise<{ map: Lenses; page: Page; run: RunningApp }> {
  const run = await launch({ args: ['--example'] });
  return { map: await new Lenses(run.page).ready(), page: run.page, run };
}

test('each lens is one key or click away, and the same stage stays picked', async ({ launch }) => {
  const { map, page } = await open(launch);
  await map.item('Configure workspace').click();
  for (const [key, name] of [['3', 'systems'], ['4', 'human-ai'], ['1', 'flow']] as const) {
    await map.press(key);
    await expect(map.map).toHaveAttribute('data-lens', name);
    await expect(map.picked()).toContainText('Configure workspace');
  }
  await page.getByRole('button', { name: 'Organisation', exact: true }).click();
  await expect(map.map).toHaveAttribute('data-lens', 'organisation');
  await expect(map.body('participant').first()).toBeAttached();
  await expect(map.name()).toHaveValue('Configure workspace');
  await map.press('5');
  await expect(map.body('workflow')).toHaveCount(3);
  // The numbers at the foot are those of the picture.
  await expect(page.getByText('28 stages', { exact: true })).toBeVisible();
  // Into the workflow, and back to where one looked before.
  await map.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(map.map).toHaveAttribute('data-lens', 'flow');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(map.map).toHaveAttribute('data-lens', 'workflows');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(map.map).toHaveAttribute('data-lens', 'organisation');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(map.map).toHaveAttribute('data-lens', 'workflows');
});

test('a line between two teams lists its handoffs, and leads to each', { tag: '@long' }, async ({ launch }) => {
  const { map, page } = await open(launch);
  await map.press('2');
  await expect(map.map).toHaveAttribute('data-lens', 'organisation');
  const line = map.map.getByRole('treeitem', { name: /2 handoffs/ }).first();
  const box = await line.boundingBox();
  if (!box) throw new Error('no line with two handoffs');
  await page.mouse.click(box.x + 12, box.y + box.height / 2);
  const list = page.getByRole('region', { name: '2 in this line' });
  await expect(list.getByRole('button')).toHaveCount(2);
  await expect(list.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(map.map).toHaveAttribute('data-lens', 'flow');
  await expect(map.inspector.getByRole('heading', { name: /^.+ → .+$/ })).toBeVisible();
});

test('a filter dims what it leaves out, and says how much is left', async ({ launch }) => {
  const { map, page } = await open(launch);
  const before = await map.inkAt('Train key users');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Sales', exact: true }).check();
  await expect(page.getByText('2 of 16 stages')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => map.inkAt('Train key users')).toBeLessThan(before / 2);
  expect(await map.inkAt('Hand over deal')).toBeGreaterThan(before / 2);
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect.poll(() => map.inkAt('Train key users')).toBe(before);
});

test('stages are tagged with words of one’s own, and filtered by them', async ({ launch }) => {
  const { map, page } = await open(launch);
  await map.item('Set up billing').click();
  await map.inspector.getByRole('combobox', { name: 'Tags: Add…' }).fill('Paperless');
  await page.getByRole('option', { name: 'Create “Paperless”' }).click();
  await expect(map.inspector.getByRole('button', { name: 'Remove Paperless' })).toBeVisible();
  await map.item('Train key users').click();
  await map.inspector.getByRole('combobox', { name: 'Tags: Add…' }).click();
  await page.getByRole('option', { name: 'Paperless' }).click();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Paperless' }).check();
  await expect(page.getByText('2 of 16 stages')).toBeVisible();
  await page.keyboard.press('Escape');
  await map.inspector.getByRole('button', { name: 'Remove Paperless' }).click();
  await expect(page.getByText('1 of 16 stages')).toBeVisible();
});

test('focus leaves what is within one, two, three handoffs of the pick', async ({ launch }) => {
  const { map, page } = await open(launch);
  await map.item('Hand over deal').click();
  const before = await map.inkAt('Configure workspace');
  await map.press('f');
  await expect(page.getByText('Within 1 handoff of Hand over deal')).toBeVisible();
  await expect.poll(() => map.inkAt('Configure workspace')).toBeLessThan(before / 2);
  expect(await map.inkAt('Check order and data')).toBeGreaterThan(before / 2);
  await page.keyboard.press('Escape');
  await expect.poll(() => map.inkAt('Configure workspace')).toBe(before);
});

test('several stages are picked by shift and by a box, get one owner, and go with one key and come with one undo', async ({ launch }) => {
  const { map, page } = await open(launch);
  const [billing, account] = [await map.place('Set up billing'), await map.place('Create customer account')];
  await page.mouse.click(billing.x, billing.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(account.x, account.y);
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: '2 stages picked' })).toBeVisible();
  await expect(map.picked()).toHaveCount(2);

  const frame = await map.map.boundingBox();
  if (!frame) throw new Error('no map');
  await page.keyboard.down('Shift');
  await page.mouse.move(frame.x + frame.width - 6, frame.y + 6);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width / 2, frame.y + 60, { steps: 3 });
  await page.mouse.move(frame.x + 4, frame.y + frame.height - 70, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: '16 stages picked' })).toBeVisible();

  await map.map.focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('0 stages', { exact: true })).toBeVisible();
  await map.undo();
  await expect(page.getByText('16 stages', { exact: true })).toBeVisible();
});

test('copied stages come with their handoffs and people into another project', { tag: '@long' }, async ({ launch }) => {
  const { map, page } = await open(launch);
  const [a, b] = [await map.place('Hand over deal'), await map.place('Check order and data')];
  await page.mouse.click(a.x, a.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(b.x, b.y);
  await page.keyboard.up('Shift');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(page.getByText('18 stages', { exact: true })).toBeVisible();
  await expect(page.getByText('20 handoffs', { exact: true })).toBeVisible();
  await expect(page.getByText('12 participants', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Close the project' }).click();
  await page.getByRole('button', { name: 'New project' }).click();
  await page.keyboard.type('Elsewhere');
  await page.keyboard.press('Enter');
  const other = await new Lenses(page).ready().catch(() => new Lenses(page));
  await other.map.focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByText('2 stages', { exact: true })).toBeVisible();
  await expect(page.getByText('1 handoff', { exact: true })).toBeVisible();
  await expect(other.item('Sales')).toBeVisible();
  await expect(other.item('CRM')).toBeVisible();
  await other.item('Check order and data').dblclick();
  await expect(other.steps()).toHaveCount(5);
});

test('a lane is folded by a key and opened again, and goes elsewhere by a key', async ({ launch }) => {
  const { map, page } = await open(launch);
  await map.item('Create customer account').click();
  const heights = () => map.map.locator('[data-lane]').evaluateAll((heads) => heads.map((head) => Math.round((head.parentElement as HTMLElement).getBoundingClientRect().height)));
  const lanes = () => map.map.locator('[data-lane]').evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-label')));
  const [before, order] = [await heights(), await lanes()];
  const at = order.findIndex((name) => name?.startsWith('Operations'));
  await map.press('l');
  await expect.poll(async () => (await heights())[at] ?? 0).toBeLessThan((before[at] ?? 0) / 2);
  await map.press('l');
  await expect.poll(async () => (await heights())[at] ?? 0).toBeGreaterThan((before[at] ?? 0) * 0.8);
  await map.press('Control+ArrowUp');
  await expect.poll(async () => (await lanes()).findIndex((name) => name?.startsWith('Operations'))).toBe(at - 1);
  await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeAttached();
});

test('Shift and an arrow move a stage along its lane, where it stays until the map is tidied', async ({ launch }) => {
  const { map } = await open(launch);
  await map.item('Train key users').click();
  /** From the stage before it, in widths of a card: the fitted map changes its scale. */
  const apart = async () => {
    const [own, before] = await Promise.all([map.stage('Train key users'), map.stage('Triage set-up problems')].map((item) => item.boundingBox()));
    return ((own?.x ?? 0) - (before?.x ?? 0)) / (own?.width ?? 1);
  };
  const first = await apart();
  await map.press('Shift+ArrowRight');
  await expect.poll(apart).toBeGreaterThan(first + 0.05);
  await map.press('t');
  await expect.poll(apart).toBeLessThan(first + 0.01);
});

test('a presentation shows one stage after the other, large, without panels, and Escape ends it', async ({ launch }) => {
  const { map, page } = await open(launch);
  await page.keyboard.press('F5');
  await expect(map.outline).toBeHidden();
  await expect(map.inspector).toBeHidden();
  const caption = page.getByTestId('caption');
  await expect(caption).toContainText('Customer onboarding');
  // The words at the foot cover nothing of the whole picture: its last lane has most to say.
  await expect
    .poll(async () => {
      const [stage, words] = [await map.stage('Hold kick-off call').boundingBox(), await caption.boundingBox()];
      return (words?.y ?? 0) - ((stage?.y ?? 0) + (stage?.height ?? 0));
    })
    .toBeGreaterThan(0);
  await page.keyboard.press('PageDown');
  await expect(caption).toContainText('Deal won');
  await expect(caption).toContainText('1 of 16');
  await page.keyboard.press('ArrowRight');
  await expect(caption).toContainText('Hand over deal');
  await expect.poll(async () => Number(await map.map.getAttribute('data-zoom'))).toBeGreaterThan(120);
  await page.keyboard.press('Escape');
  await expect(map.outline).toBeVisible();
  await expect(map.name()).toHaveValue('Hand over deal');
});

test('close in, a card opens and shows its checklist as it is now', async ({ launch }) => {
  const { map, page } = await open(launch);
  await map.item('Set up billing').click();
  await map.map.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('+');
  await expect.poll(async () => Number(await map.map.getAttribute('data-zoom'))).toBeGreaterThan(220);
  const ink = () => map.inkAt('Set up billing');
  const before = await ink();
  expect(before).toBeGreaterThan(100);
  // The small map says where one is, and takes one elsewhere.
  const miniature = page.getByTestId('miniature');
  await expect(miniature).toBeVisible();
  const place = await map.place('Set up billing');
  await miniature.click({ position: { x: 4, y: 4 } });
  await expect.poll(async () => (await map.stage('Set up billing').boundingBox())?.x).not.toBe(place.x);
});

test('the other mouse button offers what can be done, with its keys', async ({ launch }) => {
  const { map, page } = await open(launch);
  const { x, y } = await map.place('Train key users');
  await page.mouse.click(x, y, { button: 'right' });
  await expect(page.getByRole('menuitem')).toHaveCount(14);
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(map.name()).toHaveValue('Train key users (copy)');
  await expect(map.name()).toBeFocused();
});

test('the cheat sheet opens with ? and closes with one Escape', async ({ launch }) => {
  const { map, page } = await open(launch);
  await map.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys on the map' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText('Add the next stage')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

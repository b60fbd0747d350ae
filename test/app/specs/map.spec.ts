import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from '../harness/launch.ts';
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

class MapPage extends WorkspacePage {
  readonly stages: Locator;
  readonly canvas: Locator;

  constructor(page: Page) {
    super(page);
    this.stages = this.map.locator('[data-stage-id]');
    this.canvas = this.map.locator('canvas').first();
  }

  override async ready(): Promise<this> {
    await expect(this.map).toHaveAttribute('data-ready', 'true');
    return this;
  }

  stage = (name: string): Locator => this.map.locator('[data-stage-id]').and(this.map.getByText(name, { exact: true }));
  pickedStage = (): Locator => this.map.locator('[aria-selected="true"]');

  /** The middle of a stage, as it lies under the pointer. */
  async place(name: string): Promise<{ x: number; y: number }> {
    const box = await this.stage(name).boundingBox();
    if (!box) throw new Error(`${name} is not on the map`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async click(name: string): Promise<void> {
    const { x, y } = await this.place(name);
    await this.page.mouse.click(x, y);
  }

  /** Where a stage is, once the camera stands still. */
  async restingPlace(name: string): Promise<{ x: number; y: number }> {
    let before = await this.place(name);
    await expect
      .poll(async () => {
        // Two looks in one frame say nothing.
        await this.page.evaluate(() => new Promise<void>((done) => {
          let left = 8;
          const step = () => (left-- > 0 ? requestAnimationFrame(step) : done());
          step();
        }));
        const now = await this.place(name);
        const isStill = now.x === before.x && now.y === before.y;
        before = now;
        return isStill;
      })
      .toBe(true);
    return before;
  }

  /** The colours in a strip through the middle of a stage: one alone means that nothing is painted there. */
  async coloursAt(name: string): Promise<number> {
    const { x, y } = await this.place(name);
    return this.canvas.evaluate(
      (canvas: HTMLCanvasElement, at) => {
        const box = canvas.getBoundingClientRect();
        const ratio = canvas.width / box.width;
        const half = 12 * ratio;
        const data = canvas.getContext('2d')?.getImageData((at.x - box.x) * ratio - half, (at.y - box.y) * ratio - half, half * 2, half * 2).data ?? [];
        const colours = new Set<number>();
        for (let i = 0; i < data.length; i += 4) colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
        return colours.size;
      },
      { x, y },
    );
  }
}

async function openExample(launch: (options?: object) => Promise<RunningApp>): Promise<{ map: MapPage; run: RunningApp }> {
  const run = await launch({ args: ['--example'] });
  return { map: await new MapPage(run.page).ready(), run };
}

test('the map opens fitted, with every stage in sight and painted', async ({ launch }) => {
  const { map, run } = await openExample(launch);
  await expect(map.stages).toHaveCount(16);
  await expect(map.map).toHaveAttribute('data-density', 'overview');
  const frame = await map.map.boundingBox();
  for (const stage of await map.stages.all()) {
    const box = await stage.boundingBox();
    expect(box && frame && box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height).toBe(true);
    expect(await map.coloursAt(((await stage.textContent()) ?? '').trim())).toBeGreaterThan(3);
  }
  expect(await run.complaints()).toEqual([]);
});

test('the canvas goes to the screen past the page exactly where no graphics card puts windows together', async ({ launch }) => {
  const { map, run } = await openExample(launch);
  const status = await run.app.evaluate(({ app }) => app.getGPUFeatureStatus().gpu_compositing);
  const isDirect = await map.canvas.evaluate((canvas) => (canvas as HTMLCanvasElement).getContext('2d')?.getContextAttributes().desynchronized);
  expect(isDirect).toBe(status !== 'enabled');
});

test('a click picks a stage for the inspector and leaves the camera where it is', async ({ launch }) => {
  const { map } = await openExample(launch);
  const before = await map.place('Train key users');
  await map.click('Train key users');
  await expect(map.name()).toHaveValue('Train key users');
  await expect(map.pickedStage()).toHaveText('Train key users');
  expect(await map.restingPlace('Train key users')).toEqual(before);
});

test('a double-click drills into a stage, and Escape comes back to the same view', async ({ launch }) => {
  const { map, run } = await openExample(launch);
  await map.map.focus();
  await run.page.keyboard.press('+');
  const before = await map.restingPlace('Set up billing');
  await run.page.mouse.dblclick(before.x, before.y);
  await expect(map.stagePage).toHaveAttribute('aria-label', 'Set up billing');
  await run.page.keyboard.press('Escape');
  await map.ready();
  await expect(map.stagePage).toHaveCount(0);
  await expect.poll(() => map.place('Set up billing')).toEqual(before);
  await expect(map.pickedStage()).toHaveText('Set up billing');
  expect(await run.complaints()).toEqual([]);
});

test('the arrow keys walk along the work, and Enter drills', async ({ launch }) => {
  const { map, run } = await openExample(launch);
  await map.map.focus();
  for (const name of ['Deal won', 'Hand over deal', 'Check order and data', 'Order complete?']) {
    await run.page.keyboard.press('ArrowRight');
    await expect(map.pickedStage()).toHaveText(name);
  }
  await run.page.keyboard.press('ArrowLeft');
  await expect(map.pickedStage()).toHaveText('Check order and data');
  await run.page.keyboard.press('Enter');
  await expect(map.stagePage).toHaveAttribute('aria-label', 'Check order and data');
});

test('zooming in shows the detail with what is under the pointer held still, and 0 shows the whole again', async ({ launch }) => {
  const { map, run } = await openExample(launch);
  const { page } = run;
  const start = await map.place('Send access data');
  await page.mouse.move(start.x, start.y);
  await page.keyboard.down('Control');
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -40);
      return map.map.getAttribute('data-density');
    })
    .toBe('detail');
  await page.keyboard.up('Control');
  const there = await map.restingPlace('Send access data');
  expect(Math.hypot(there.x - start.x, there.y - start.y)).toBeLessThan(3);

  await map.map.focus();
  await page.keyboard.press('0');
  await expect(map.map).toHaveAttribute('data-density', 'overview');
  await expect.poll(() => map.place('Send access data')).toEqual(start);
  expect(await run.complaints()).toEqual([]);
});

test('a stage picked in the outline comes into sight', async ({ launch }) => {
  const { map, run } = await openExample(launch);
  await map.click('Hand over deal');
  for (let i = 0; i < 8; i++) await run.page.keyboard.press('+');
  await expect(map.map).toHaveAttribute('data-density', 'detail');
  await map.item('Train key users').click();
  const frame = await map.map.boundingBox();
  await expect
    .poll(async () => {
      const { x, y } = await map.place('Train key users');
      return frame !== null && x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height;
    })
    .toBe(true);
});

test('a fitted map stays fitted when the room around it changes', { tag: '@long' }, async ({ launch }) => {
  const { map, run } = await openExample(launch);
  const before = Number(await map.map.getAttribute('data-zoom'));
  await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1800, 1000));
  await expect.poll(async () => Number(await map.map.getAttribute('data-zoom'))).toBeGreaterThan(before * 1.2);
  const frame = await map.map.boundingBox();
  const last = await map.stage('Onboarding complete').boundingBox();
  expect(frame && last && last.x + last.width <= frame.x + frame.width).toBe(true);
});

test('a map that stands still asks for no frames, and moves when it is asked to', async ({ launch }) => {
  const { page, forget } = await launch({ args: ['--example'], hasMotion: true });
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { asked: number };
    counted.asked = 0;
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (then) => ((counted.asked += 1), ask(then));
  });
  await page.reload();
  await forget();
  const map = page.getByTestId('map');
  await expect(map).toHaveAttribute('data-ready', 'true');
  let last = -1;
  const isStill = async () => {
    const before = last;
    last = await page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
    return last === before;
  };
  await expect.poll(isStill).toBe(true);
  expect(last).toBeGreaterThan(20);
  const zoom = Number(await map.getAttribute('data-zoom'));
  await map.focus();
  await page.keyboard.press('+');
  await expect.poll(async () => Number(await map.getAttribute('data-zoom'))).toBeGreaterThan(zoom * 1.2);
  await page.keyboard.press('0');
  await expect(map).toHaveAttribute('data-zoom', String(zoom));
  await expect.poll(isStill).toBe(true);
});

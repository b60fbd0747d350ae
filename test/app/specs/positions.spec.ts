/** Screen and SVG draw one scene: whatever can be picked lies at the same place in both, in every lens. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runHere } from '../../fixtures/wfa-here.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

const root = resolve(import.meta.dirname, '../../..');

/** A lens of the bundled example as the command line draws it. */
async function svgOf(lens: string, density: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-positions-'));
  const output = join(folder, 'out.svg');
  try {
    const words = ['picture', join(root, 'examples/customer-onboarding.wfa'), '--lens', lens, '--scenario', 'As-is', '--density', density, '--no-legend', '-o', output];
    expect(await runHere(folder, words)).toMatchObject({ code: 0 });
    return readFileSync(output, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('everything that can be picked lies where the SVG has it, in every lens', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const map = page.getByTestId('map');
  await expect(map).toHaveAttribute('data-ready', 'true');
  await map.focus();
  for (const [key, lens] of [['1', 'flow'], ['2', 'organisation'], ['3', 'systems'], ['4', 'human-ai'], ['5', 'workflows']] as const) {
    await page.keyboard.press(key);
    await expect(map).toHaveAttribute('data-lens', lens);
    const svg = await svgOf(lens, (await map.getAttribute('data-density')) ?? 'detail');
    const found = await page.evaluate((text) => {
      const drawing = new DOMParser().parseFromString(text.replace(/<style>[^]*?<\/style>/g, ''), 'image/svg+xml').documentElement;
      const own = document.body.appendChild(document.importNode(drawing, true)) as unknown as SVGSVGElement;
      const boxes = [...document.querySelectorAll<HTMLElement>('[role="tree"] > [data-key]')].flatMap((item) => {
        const [table = '', id = ''] = (item.dataset['key'] ?? '').split(' ');
        // A card is drawn at its very place; a person is a sign with a name under it, both within.
        const isCard = table !== 'participant';
        const shapes = [...own.querySelectorAll<SVGGraphicsElement>(`[data-table="${table}"][data-id="${id}"] > :is(rect, path, circle)`)].map((shape) => shape.getBBox());
        const { left, top, width, height } = item.style;
        const [x, y, w, h] = [left, top, width, height].map(parseFloat) as [number, number, number, number];
        const isThere = isCard
          ? shapes.some((box) => Math.abs(box.x - x) < 1 && Math.abs(box.y - y) < 3 && Math.abs(box.width - w) < 2 && Math.abs(box.height - h) < 4)
          : shapes.some((box) => box.x > x - 1 && box.y > y - 1 && box.x + box.width < x + w + 1 && box.y + box.height < y + h + 1);
        return [{ key: item.dataset['key'], isThere, drawn: shapes.length }];
      });
      own.remove();
      return boxes;
    }, svg);
    expect(found.length, lens).toBeGreaterThan(2);
    expect(found.filter(({ isThere }) => !isThere), lens).toEqual([]);
  }
});

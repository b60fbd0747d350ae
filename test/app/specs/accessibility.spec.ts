/** axe-core on every screen in both themes: nothing serious. And the map as those walk it who do not see it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';
import { within } from '../harness/within.ts';

test.use({ sharesApp: true });

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

const everything = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** All that a theme can change. */
const colours = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** Runs in the page: what is still moving, and whether frames are drawn at all. */
async function animationsNow(): Promise<string> {
  const frame = await Promise.race([new Promise((drawn) => requestAnimationFrame(() => drawn('drawn'))), new Promise((late) => setTimeout(() => late('not drawn'), 1000))]);
  const running = document.getAnimations().map(({ playState, pending, currentTime, effect }) => `${playState}${pending ? ', pending' : ''} at ${String(currentTime)}: ${(effect as KeyframeEffect).target?.className ?? ''}`);
  return [`Frames are ${String(frame)}, the page is ${document.visibilityState}`, ...running].join('\n');
}

/** What axe calls serious or critical on what is on screen now. */
async function seriousIn(page: Page, screen: string, options: object, isFirst: boolean): Promise<string[]> {
  // Nothing half faded in is measured.
  // One whose element goes away meanwhile never says that it has finished: what counts is what still moves.
  const settled = page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  await within(`the animations of ${screen} to end`, settled, () => page.evaluate(animationsNow));
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const violations = await page.evaluate(
    async ([asked, context]) => {
      const { axe: runner } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> } };
      return (await runner.run(context, { ...asked, resultTypes: ['violations'] })).violations;
    },
    // The outline stays as it is from one screen to the next, and is a third of the work.
    [options, isFirst ? { include: ['html'] } : { include: ['html'], exclude: ['nav.outline'] }] as const,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${screen}: ${id} at ${target.join(' ')}: ${failureSummary.replaceAll('\n', ' ')}`));
}

type Step = readonly [screen: string, open: (page: Page) => Promise<void>, close?: (page: Page) => Promise<void>];

const key = (name: string) => (page: Page) => page.keyboard.press(name);
const onMap = (name: string) => async (page: Page) => {
  await page.getByTestId('map').focus();
  await page.keyboard.press(name);
};
const lens = (number: string, name: string) => async (page: Page) => {
  await onMap(number)(page);
  await expect(page.getByTestId('map')).toHaveAttribute('data-lens', name);
};
const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click();
const escape = key('Escape');
const pageOf = (number: string, testId: string) => async (page: Page) => {
  await page.getByRole('button', { name: /^(Checklists|Flow)$/ }).first().focus();
  await page.keyboard.press(number);
  await expect(page.getByTestId(testId)).toBeVisible();
};
const shiftClick = (names: readonly string[]) => async (page: Page) => {
  for (const name of names) {
    const box = await page.locator('[data-stage-id]').and(page.getByText(name, { exact: true })).boundingBox();
    if (!box) throw new Error(`${name} is not on the map`);
    await page.keyboard.down('Shift');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.up('Shift');
  }
  await expect(page.getByText(/stages picked/)).toBeVisible();
};
/** Shorter than its touch time: refused. */
const refuse = async (page: Page) => {
  const workspace = new WorkspacePage(page);
  await workspace.item('Train key users').click();
  await workspace.field('lead').fill('10m');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
};

const groups: Readonly<Record<string, readonly Step[]>> = {
  'the map': [
    ['flow', lens('1', 'flow')],
    ['a hint', onMap('o')],
    ['a picked stage', onMap('ArrowRight')],
    ['several picked stages', shiftClick(['Set up billing', 'Train key users']), escape],
    ['legend', button('Legend'), button('Legend')],
    ['a notice', refuse],
  ],
  'what opens over the map': [
    ['filter', button('Filter'), escape],
    ['menu on the map', (page) => page.getByTestId('map').click({ button: 'right', position: { x: 300, y: 20 } }), escape],
    ['menu of a stage', (page) => page.locator('[data-stage-id]').first().click({ button: 'right', force: true }), escape],
    ['keys', onMap('?'), escape],
    ['picture', key('Control+Shift+e'), escape],
    ['takeaway', button('Export as…'), escape],
    ['find', key('Control+f'), escape],
    ['palette', key('Control+k'), escape],
    ['help', key('F1'), escape],
  ],
  'the other lenses': [
    ['organisation', lens('2', 'organisation')],
    ['systems', lens('3', 'systems')],
    ['human and AI', lens('4', 'human-ai')],
    ['all workflows', lens('5', 'workflows')],
  ],
  'the checklist and a presentation': [
    ['checklist', async (page) => new WorkspacePage(page).drill('Create customer account'), escape],
    ['presentation', key('F5'), escape],
  ],
  'processes across all stages': [
    ['health check', pageOf('c', 'health')],
    ['its figures', button('Figures')],
    ['its matrices', button('Matrices')],
    ['its course', button('Over time')],
    ['its limits', button('Limits')],
    ['table', pageOf('6', 'step-table')],
    ['communications', pageOf('7', 'told')],
    ['no walk-through', pageOf('8', 'walks')],
    [
      'a walk-through',
      async (page) => {
        await button('Begin a walk-through')(page);
        await page.getByRole('textbox', { name: 'Name of the case' }).fill('Order 4711');
        await page.keyboard.press('Enter');
        await expect(page.getByTestId('walk')).toBeFocused();
        await page.keyboard.press('Enter');
        await page.keyboard.press('m');
        await expect(page.getByTestId('remark')).toBeVisible();
      },
      escape,
    ],
    ['its summary', async (page) => (await button('End here')(page), expect(page.getByTestId('walk-summary')).toBeVisible())],
    ['a decision table', async (page) => new WorkspacePage(page).drill('Order complete?')],
    ['what is typed in a step', async (page) => (await page.locator('[data-step-id] textarea').first().click(), await page.keyboard.type(' /'), expect(page.getByRole('listbox', { name: 'What can be typed here' })).toBeVisible()), escape],
    ['ready processes', button('From a template…'), escape],
  ],
};

/** What is found in either theme; in the second one only what a theme can change. */
async function seriousInBoth(page: Page, screen: string, isFirst = true): Promise<string[]> {
  const found: string[] = [];
  for (const [theme, options] of [['light', everything], ['dark', colours]] as const) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    found.push(...(await seriousIn(page, `${screen}, ${theme}`, options, isFirst)));
  }
  return found;
}

test('axe-core finds nothing serious on the start page', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const found = await seriousInBoth(page, 'start');
  await button('New project')(page);
  await expect(page.getByRole('dialog')).toBeVisible();
  found.push(...(await seriousInBoth(page, 'new project')));
  expect(found).toEqual([]);
});

test('axe-core finds nothing serious on a problem and in a small window', { tag: '@long' }, async ({ launch }) => {
  const { page, app } = await launch({ file: '/no/such/project.wfa' });
  await expect(page.getByRole('dialog')).toBeVisible();
  const found = await seriousInBoth(page, 'problem');
  await escape(page);
  await page.getByRole('button', { name: 'Open the example' }).click();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640));
  await expect(page.getByTestId('map')).toHaveAttribute('data-ready', 'true');
  await button('Legend')(page);
  found.push(...(await seriousInBoth(page, 'small window with its legend')));
  expect(found).toEqual([]);
});

/** What one is on most, and one of each kind that opens over it; `npm run test:long` sweeps over all of them. */
const main = ['flow', 'a picked stage', 'filter', 'keys', 'checklist', 'health check', 'table'];

/** Opens one screen after the other, and gives what is serious in any of them. */
async function sweep(page: Page, steps: readonly Step[]): Promise<string[]> {
  await expect(page.getByTestId('map')).toHaveAttribute('data-ready', 'true');
  const found: string[] = [];
  for (const [i, [screen, open, close]] of steps.entries()) {
    await open(page);
    found.push(...(await seriousInBoth(page, screen, i === 0)));
    await close?.(page);
  }
  return found;
}

test('axe-core finds nothing serious on the main screens', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const steps = Object.values(groups).flat().filter(([screen]) => main.includes(screen));
  expect(steps).toHaveLength(main.length);
  expect(await sweep(page, steps)).toEqual([]);
});

for (const [name, steps] of Object.entries(groups)) {
  test(`axe-core finds nothing serious on ${name}`, { tag: '@long' }, async ({ launch }) => {
    const { page } = await launch({ args: ['--example'] });
    expect(await sweep(page, steps)).toEqual([]);
  });
}

test('the map is a tree of stages and their handoffs, in words', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const tree = page.getByRole('tree', { name: 'What is on the map' });
  const stage = tree.getByRole('treeitem', { name: /^Hand over deal, owned by/ });
  await expect(stage).toHaveAttribute('aria-label', /owned by Account executive, hands over to Check order and data: /);
  await expect(stage.getByRole('treeitem', { name: /Hand over deal → Check order and data: / })).toHaveCount(1);
  // A reader's own click, and the arrows inside the tree.
  await stage.focus();
  await page.keyboard.press(' ');
  await expect(stage).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(stage.getByRole('treeitem')).toBeFocused();
});

test('Tab leaves the map, in both directions', async ({ launch }) => {
  const { page } = await launch({ args: ['--example'] });
  const map = page.getByTestId('map');
  await map.focus();
  await page.keyboard.press('Tab');
  await expect(map).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(map).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(map).not.toBeFocused();
});

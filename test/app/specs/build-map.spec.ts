/**
 * The map of the example, built from nothing twice: by keyboard alone, and by mouse with only names typed. Both files must hold
 * the same model, ids and places set aside.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunningApp } from '../harness/launch.ts';
import { WorkspacePage } from '../harness/workspace.ts';
import { expect, test } from '../harness/test.ts';

const root = resolve(import.meta.dirname, '../../..');
const wfa = (...words: string[]): string =>
  execFileSync(join(root, 'node_modules/node/bin/node'), ['--disable-warning=ExperimentalWarning', join(root, 'electron/command-line/wfa.ts'), ...words], { encoding: 'utf8' });

type Kind = 'Work' | 'Start' | 'Decision' | 'Milestone' | 'End';

interface Planned {
  readonly name: string;
  readonly team: string | null;
  readonly kind?: Kind;
  /** Where its first way in comes from, and what that passes. */
  readonly from?: string;
  readonly passes?: string;
}

/** In the order of work. A branch stands beside the stage before it in this list. */
const stages: readonly Planned[] = [
  { name: 'Deal won', team: 'Sales', kind: 'Start' },
  { name: 'Hand over deal', team: 'Sales', from: 'Deal won', passes: 'Signed contract' },
  { name: 'Check order and data', team: 'Operations', from: 'Hand over deal', passes: 'Onboarding brief' },
  { name: 'Order complete?', team: 'Operations', kind: 'Decision', from: 'Check order and data', passes: 'List of gaps' },
  { name: 'Order accepted', team: 'Operations', kind: 'Milestone', from: 'Order complete?', passes: 'Checked order' },
  { name: 'Create customer account', team: 'Operations', from: 'Order accepted', passes: 'Checked order' },
  { name: 'Send access data', team: 'Customer', from: 'Create customer account', passes: 'Customer account' },
  { name: 'Hold kick-off call', team: null, from: 'Send access data', passes: 'Access data' },
  { name: 'Kick-off held', team: 'Operations', kind: 'Milestone', from: 'Hold kick-off call', passes: 'Kick-off minutes' },
  { name: 'Configure workspace', team: 'Operations', from: 'Kick-off held', passes: 'Kick-off minutes' },
  { name: 'Train key users', team: 'Support', from: 'Configure workspace', passes: 'Configured workspace' },
  { name: 'Onboarding complete', team: 'Support', kind: 'End', from: 'Train key users', passes: 'Go-live confirmation' },
];
/** Handoffs to stages that are there already. */
const joins: readonly { readonly from: string; readonly to: string; readonly passes: string }[] = [
  { from: 'Order complete?', to: 'Hand over deal', passes: 'List of gaps' },
  { from: 'Create customer account', to: 'Configure workspace', passes: 'Customer account' },
  { from: 'Train key users', to: 'Configure workspace', passes: 'Open problems' },
];

/** An empty project in a file, open in the app. */
async function openEmpty(launch: (options: { file: string }) => Promise<RunningApp>): Promise<{ page: Page; workspace: WorkspacePage; saved(): Promise<Record<string, readonly string[]>> }> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-build-'));
  const file = join(folder, 'onboarding.wfa');
  wfa('new', file);
  const { page } = await launch({ file });
  const workspace = await new WorkspacePage(page).ready();
  return {
    page,
    workspace,
    saved: async () => {
      await page.keyboard.press('Control+s');
      await expect(workspace.saved()).toHaveText(/^Saved/);
      const model = contentOf(JSON.parse(wfa('show', file)) as Shown);
      rmSync(folder, { recursive: true });
      return model;
    },
  };
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Shown = Readonly<Record<string, readonly Row[]>>;

/** Every row with names in the place of ids, without what is only a place, in an order of its own. */
function contentOf(shown: Shown): Record<string, readonly string[]> {
  const names = new Map<string, string>();
  const nameOf = (row: Row): string => {
    const own = row['name'] ?? row['title'];
    return typeof own === 'string' ? own : `${names.get(String(row['from'])) ?? ''} → ${names.get(String(row['to'])) ?? ''}`;
  };
  const tables = Object.entries(shown).filter(([, rows]) => Array.isArray(rows));
  for (const [, rows] of tables) for (const row of rows) if (row['name'] ?? row['title']) names.set(row.id, nameOf(row));
  for (const [, rows] of tables) for (const row of rows) if (!names.has(row.id)) names.set(row.id, nameOf(row));
  const plain = (value: unknown): unknown => (typeof value === 'string' ? (names.get(value) ?? value) : value);
  const content: Record<string, readonly string[]> = {};
  for (const [table, rows] of tables) {
    if (table === 'view') continue;
    content[table] = rows.map(({ id: _id, place: _place, ...fields }) => JSON.stringify(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)])))).sort();
  }
  return content;
}

async function byKeyboard(page: Page, workspace: WorkspacePage): Promise<void> {
  const { keyboard } = page;
  const onMap = () => expect(workspace.map).toBeFocused();
  /** Types into a list that completes and takes or makes what it says. */
  const choose = async (name: string) => {
    await keyboard.type(name);
    await expect(page.getByRole('option', { name }).or(page.getByRole('option', { name: `Create “${name}”` })).first()).toBeVisible();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  };
  const goTo = async (name: string) => {
    await keyboard.press('Control+f');
    await keyboard.type(name);
    await expect(page.getByRole('option', { name }).first()).toBeVisible();
    await keyboard.press('Enter');
    await expect(workspace.name()).toHaveValue(name);
  };

  await workspace.map.focus();
  for (const { name, team, kind, from, passes } of stages) {
    await keyboard.press('n');
    await expect(workspace.name()).toBeFocused();
    await expect(workspace.name()).toHaveValue('New stage');
    await keyboard.type(name);
    await keyboard.press('Enter');
    await onMap();
    await expect(workspace.name()).toHaveValue(name);
    if (kind) {
      await keyboard.press('k');
      await expect(workspace.field('kind')).toBeFocused();
      await keyboard.type(kind);
      await keyboard.press('Enter');
      await onMap();
    }
    // A new stage belongs to whoever has the case: only a change is said.
    const before = stages.find((one) => one.name === from)?.team ?? null;
    if (team === null) {
      if (before !== null) {
        await keyboard.press('o');
        await expect(workspace.field('owner')).toBeFocused();
        await keyboard.press('Delete');
        await keyboard.press('Enter');
        await onMap();
        await expect(workspace.field('owner')).toHaveValue('');
      }
    } else if (team !== before) {
      await keyboard.press('o');
      await expect(workspace.field('owner')).toBeFocused();
      await choose(team);
      await onMap();
      await expect(workspace.field('owner')).toHaveValue(team);
    }
    if (passes) {
      await keyboard.press('h');
      await expect(workspace.inspector.locator('[data-links="handoffArtifact"] [data-adder] input')).toBeFocused();
      await choose(passes);
      await onMap();
      await expect(workspace.name()).toHaveValue(name);
    }
  }
  for (const { from, to, passes } of joins) {
    await goTo(from);
    await workspace.map.focus();
    await keyboard.press('j');
    await expect(workspace.inspector.locator('[data-links="handoff"] [data-adder] input')).toBeFocused();
    await choose(to);
    await expect(workspace.inspector.locator('[data-links="handoffArtifact"] [data-adder] input')).toBeFocused();
    await choose(passes);
    await onMap();
    await expect(workspace.name()).toHaveValue(from);
  }
}

async function byMouse(page: Page, workspace: WorkspacePage): Promise<void> {
  const { mouse, keyboard } = page;
  const boxOf = async (name: string) => {
    const item = page.locator('[data-stage-id]', { hasText: name }).first();
    // The map may still be on its way: the tree tells all of it, and two looks find the same place.
    await expect(page.getByRole('tree')).toHaveAttribute('aria-busy', 'false');
    let box = await item.boundingBox();
    await expect.poll(async () => {
      const now = await item.boundingBox();
      const isStill = !!now && now.x === box?.x && now.y === box.y;
      box = now;
      return isStill;
    }).toBe(true);
    if (!box) throw new Error(`${name} is not on the map`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x, right: box.x + box.width };
  };
  /** The map moves as it grows: a click waits until the stage stands still. */
  const pick = async (name: string) => {
    await boxOf(name);
    await workspace.item(name).click();
    await expect(workspace.name()).toHaveValue(name);
  };
  const pickFrom = async (field: ReturnType<WorkspacePage['field']>, name: string) => {
    await field.click();
    await keyboard.type(name);
    await page.getByRole('option', { name }).or(page.getByRole('option', { name: `Create “${name}”` })).first().click();
  };
  const passing = async (what: string) => {
    await pickFrom(workspace.inspector.locator('[data-links="handoffArtifact"] [data-adder] input'), what);
    await expect(workspace.inspector.locator('[data-links="handoffArtifact"]').getByRole('button', { name: what, exact: true })).toBeVisible();
  };
  /** From the edge of one card to the middle of another. */
  const join = async (from: string, to: string) => {
    await page.getByRole('button', { name: 'Fit to window' }).click();
    const [a, b] = [await boxOf(from), await boxOf(to)];
    await mouse.move(a.right - 2, a.y);
    await mouse.down();
    await mouse.move(a.right + 6, a.y + 6, { steps: 2 });
    await mouse.move(b.x, b.y, { steps: 4 });
    await mouse.up();
    await expect(workspace.inspector.getByRole('heading', { name: `${from} → ${to}` })).toBeVisible();
  };

  for (const { name, team, kind } of stages) {
    // With nothing picked a stage is added at the end, with its handoff: that is drawn apart here, so it goes.
    await workspace.outline.getByRole('button', { name: 'Add stage' }).click();
    await expect(workspace.name()).toBeFocused();
    await keyboard.type(name);
    await workspace.outline.getByRole('heading').first().click();
    await expect(workspace.item(name)).toBeVisible();
    await pick(name);
    if (kind) await workspace.field('kind').selectOption({ label: kind });
    const own = await workspace.field('owner').inputValue();
    if (team !== null && own !== team) {
      await pickFrom(workspace.field('owner'), team);
      await expect(workspace.field('owner')).toHaveValue(team);
    }
    if (team === null && own !== '') {
      await workspace.inspector.locator('[data-field="owner"]').getByRole('button').click();
      await expect(workspace.field('owner')).toHaveValue('');
    }
  }
  for (const { name, from, passes } of stages) {
    if (!from) continue;
    await pick(from);
    await workspace.inspector.locator('[data-links="handoff"] .way', { hasText: name }).click();
    await passing(passes ?? '');
  }
  for (const { from, to, passes } of joins) {
    await join(from, to);
    await passing(passes);
  }
}

test.describe('the onboarding map is built from nothing', () => {
  test.describe.configure({ mode: 'serial', timeout: 90_000 });
  let keyed: Record<string, readonly string[]>;

  test('by keyboard alone', async ({ launch }) => {
    const { page, workspace, saved } = await openEmpty(launch);
    await byKeyboard(page, workspace);
    keyed = await saved();
    expect(keyed['stage']).toHaveLength(stages.length);
    expect(keyed['handoff']).toHaveLength(stages.length - 1 + joins.length);
  });

  test('by mouse: the same model', { tag: '@long' }, async ({ launch }) => {
    const { page, workspace, saved } = await openEmpty(launch);
    await byMouse(page, workspace);
    expect(await saved()).toEqual(keyed);
  });
});

/** The report as a real PDF: from the window, and from the command line, which starts the app by itself. */
import type { ElectronApplication, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bridge } from '../../../core/contract/bridge.ts';
import type { Snapshot } from '../../../core/contract/project.ts';
import { generated } from '../../fixtures/generated.ts';
import { HOSTILE, hostileCommands } from '../../fixtures/hostile.ts';
import { writeModel } from '../../fixtures/write-model.ts';
import { actionsOf, bookmarksOf, flowingText, fontsOf, imageCount, infoOf, languageOf, linksOf, pageTexts, wordBoxes } from '../../fixtures/pdf.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

declare global {
  interface Window {
    readonly atlas: Bridge;
  }
}

const root = resolve(import.meta.dirname, '../../..');
const EXAMPLE = join(root, 'examples/customer-onboarding.wfa');

let folder = '';
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'atlas-report-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The person chooses this place in the operating system's dialog. */
const choose = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function wfa(...words: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'build/wfa.mjs'), ...words], { cwd: folder, env: { ...process.env, INIT_CWD: folder, WORKFLOW_ATLAS_DATA: join(folder, 'data') } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  child.stdin.end();
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

const stageNames = ['Hand over deal', 'Check order and data', 'Order complete?', 'Create customer account', 'Set up billing', 'Welcome the customer', 'Send access data', 'Hold kick-off call', 'Configure workspace', 'Triage set-up problems', 'Train key users'];

const sheets = (page: Page) => page.getByTestId('report').locator('.sheet');
const pagesShown = (page: Page) => page.getByTestId('report').getByText(/^\d+ pages?$/);

test('is looked at page by page, changed and exported: sections are remembered, a click flies, the file is what was seen', async ({ launch }) => {
  test.slow();
  copyFileSync(EXAMPLE, join(folder, 'a.wfa'));
  const { app, page, complaints, close, userData } = await launch({ file: join(folder, 'a.wfa') });
  await expect(page.locator('[data-stage-id]')).toHaveCount(16);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(sheets(page).first().locator('canvas')).toBeVisible({ timeout: 60_000 });
  const before = await sheets(page).count();
  expect(before).toBeGreaterThan(50);
  // Drawn, and not white.
  await expect.poll(() => sheets(page).first().locator('canvas').evaluate((canvas: HTMLCanvasElement) => new Set(canvas.getContext('2d')!.getImageData(0, canvas.height / 2, canvas.width, 1).data).size)).toBeGreaterThan(3);

  const part = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await part('Appendix').uncheck();
  await part('Glossary').uncheck();
  await part('Findings').press('Alt+ArrowDown');
  await expect(page.getByText(/“Findings” is now section/)).toBeAttached();
  await expect(pagesShown(page)).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => sheets(page).count()).toBeLessThan(before);
  const seen = await sheets(page).count();

  const path = join(folder, 'report.pdf');
  await choose(app, path);
  await page.getByRole('button', { name: 'Export PDF…' }).click();
  await expect(page.getByText('report.pdf').first()).toBeVisible({ timeout: 60_000 });
  expect(pageTexts(path)).toHaveLength(seen);
  expect(await bookmarksOf(path)).toEqual(['Summary', 'How to read this report', 'Organisation', 'Customer onboarding', 'Win the customer', 'Help the customer', 'Participants', 'Findings', 'Systems', 'Decisions, actions, parking lot', 'Assumptions']);

  await sheets(page).nth(6).scrollIntoViewIfNeeded();
  await page.getByTestId('report').locator('[data-page="7"] [data-to^="participant-"]').first().click();
  await expect(page.getByTestId('map')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Participant' }).or(page.getByText('Participant', { exact: true })).first()).toBeVisible();
  expect(await complaints()).toEqual([]);
  await close();

  const again = await launch({ file: join(folder, 'a.wfa'), userData });
  await again.page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(again.page.getByRole('checkbox', { name: 'Appendix', exact: true })).not.toBeChecked();
  const names = await again.page.getByTestId('report').locator('[data-part] label').allInnerTexts();
  expect(names.indexOf('Findings')).toBe(names.indexOf('Participants') + 1);
});

test('that is cancelled leaves no file, and another one can be made', { tag: '@long' }, async ({ launch }) => {
  const { app, page, complaints } = await launch({ args: ['--example'] });
  await expect(page.locator('[data-stage-id]')).toHaveCount(16);
  const path = join(folder, 'report.pdf');
  await choose(app, path);
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Cancel', exact: true })).toBeHidden();
  expect(readdirSync(folder)).toEqual([]);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await page.keyboard.press('Control+e');
  await expect(page.getByText('report.pdf').first()).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual(['report.pdf']);
  expect(await complaints()).toEqual([]);
});

/** The largest that a word is set in on a page, in points. */
const heightOf = (path: string, page: number, word: string): number =>
  Math.max(...[...wordBoxes(path, page).matchAll(new RegExp(`yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${word}<`, 'g'))].map(([, from, to]) => Number(to) - Number(from)));

test('has every stage and step in text, embedded fonts, vector maps, numbers in the contents that are those of the pages', async () => {
  const path = join(folder, 'out.pdf');
  expect(await wfa('report', EXAMPLE, '-o', 'out.pdf')).toMatchObject({ code: 0, out: expect.stringMatching(/out\.pdf: \d+ pages\n$/) });
  const text = flowingText(path);
  for (const name of [...stageNames, 'Two people never share one admin account', 'Triage agent', 'Ticketing', 'From Sales to Operations', 'For Support: name, date, signature', 'Breakdown between teams']) expect(text).toContain(name);
  const pages = pageTexts(path);
  for (const [i, page] of pages.entries()) if (i > 0) expect(page).toContain(`${i + 1} / ${pages.length}`);
  const contents = `${pages[1]}${pages[2]}`.split('\n').flatMap((line) => [...line.matchAll(/^ *(\S.*?) {2,}(\d+)$/g)].map((match) => [match[1] ?? '', Number(match[2])] as const));
  expect(contents.length).toBeGreaterThan(60);
  for (const [title, number] of contents) expect(pages[number - 1]?.replace(/\s+/g, ' '), title).toContain(title);
  // Each flow map on the page of its own workflow.
  const maps = contents.filter(([title]) => title === 'Flow map').map(([, number]) => /([^–]*) · Flow map/.exec(pages[number - 1]?.split('\n')[0] ?? '')?.[1]?.trim().replace(/^As-is\s+/, ''));
  expect(maps).toEqual(['Customer onboarding', 'Win the customer', 'Help the customer']);
  // The section that runs there stands above each page.
  expect(pages[contents.find(([title]) => title === 'Findings')![1]]?.split('\n')[0]).toMatch(/^ *Onboarding at Lindqvist – As-is +Findings$/);
  expect(fontsOf(path).filter((font) => !font.isEmbedded || font.type === 'Type 3' || !/Inter/.test(font.name))).toEqual([]);
  expect(imageCount(path)).toBe(0);
  expect(infoOf(path)).toMatch(/Title: .*Onboarding at Lindqvist – As-is/);
  expect(infoOf(path)).toMatch(/Author: .*Workshop facilitator/);
  const links = await linksOf(path);
  expect(links.broken).toEqual([]);
  expect(links.count).toBeGreaterThan(300);
  expect(await actionsOf(path)).toEqual([]);
  // Far under 5 MB for 100 pages.
  expect(readFileSync(path).byteLength / pages.length).toBeLessThan(30_000);
});

test('is set in the same size on both papers, with the sections that are asked for in their order', { tag: '@long' }, async () => {
  const sections = ['--sections', 'contents,findings,organisation,map'];
  for (const [paper, size] of [['a4', /A4/], ['letter', /letter/]] as const) {
    const path = join(folder, `${paper}.pdf`);
    expect(await wfa('report', EXAMPLE, '-o', path, '--scenario', 'To-be', '--paper', paper, '--workflow', 'Customer onboarding', ...sections)).toMatchObject({ code: 0 });
    expect(infoOf(path)).toMatch(size);
    expect(await bookmarksOf(path)).toEqual(['Findings', 'Organisation', 'Customer onboarding']);
    expect(flowingText(path)).toContain('To-be');
    expect(heightOf(path, 1, 'Contents')).toBeCloseTo(26.6, 0);
  }
  for (const [words, said] of [[['--paper', 'a3'], 'There is no paper “a3”'], [['--sections', 'map,nonsense'], 'There is no section “nonsense”'], [['--workflow', 'Nothing'], 'Customer onboarding']] as const) {
    expect(await wfa('report', EXAMPLE, '-o', 'other.pdf', ...words)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(said) });
  }
});

test('goes on with a table on a new page as far as that page has room, whatever the page before it had', { tag: '@long' }, async () => {
  const file = join(folder, 'large.wfa');
  await writeModel(file, generated(300, 12, 1, { share: 1, steps: 10 }).model);
  const path = join(folder, 'large.pdf');
  expect(await wfa('report', file, '-o', path, '--sections', 'findings,participants,assumptions,glossary')).toMatchObject({ code: 0 });
  const pages = pageTexts(path);
  const onPage = (heading: string) => pages.find((page) => new RegExp(`^ *${heading}$`, 'm').test(page) && !page.includes('Contents')) ?? '';
  for (const row of ['Team 1 set-up', 'Team 5 data', 'Team 12 Check']) expect(onPage('Participants')).toContain(row);
  for (const row of ['Workflow', 'Scenario', 'Human gate', 'Limit']) expect(onPage('Glossary')).toContain(row);
});

test('prints names that try to be markup as they are, asks for nothing, and holds nothing that acts', async ({ launch }) => {
  const { app, page } = await launch();
  const scenario = await page.evaluate(async () => {
    await window.atlas.invoke('project.new', { title: 'Hostile' });
    const answer = await window.atlas.invoke('project.snapshot', {});
    const { rows } = (answer as { value: Snapshot }).value;
    return rows.find(([table]) => table === 'scenario')?.[1].id ?? '';
  });
  const path = join(folder, 'hostile.pdf');
  await choose(app, path);
  const answer = await page.evaluate(
    async ({ commands, scenario }) => {
      for (const command of commands) {
        const applied = await window.atlas.invoke('project.apply', { command });
        if (!applied.ok) return applied;
      }
      return window.atlas.invoke('report.export', { scenario });
    },
    { commands: hostileCommands(scenario), scenario },
  );
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
  const text = flowingText(path).replace(/\s/g, '');
  for (const name of Object.values(HOSTILE)) expect(text).toContain(name.replace(/\s/g, ''));
  expect(text).not.toContain('root:x:0');
  expect(imageCount(path)).toBe(0);
  expect(await actionsOf(path)).toEqual([]);
});

test('that cannot be written says why, and leaves nothing behind', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  await expect(page.locator('[data-stage-id]')).toHaveCount(16);
  await choose(app, join(folder, 'nowhere/report.pdf'));
  const answer = await page.evaluate(async () => {
    const snapshot = (await window.atlas.invoke('project.snapshot', {})) as { value: Snapshot };
    return window.atlas.invoke('report.export', { scenario: snapshot.value.rows.find(([table]) => table === 'scenario')?.[1].id });
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'file-not-writable', action: 'Choose another place for the report.' } });
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

test('is printed by a page without scripts, bridge or other addresses', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--example'] });
  await expect(page.locator('[data-stage-id]')).toHaveCount(16);
  await choose(app, join(folder, 'report.pdf'));
  await app.evaluate(({ app }) => {
    type Kept = { printer?: object };
    app.once('browser-window-created', (_event, window) => {
      const { sandbox, javascript, preload, nodeIntegration } = (window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
      (globalThis as Kept).printer = { sandbox, javascript, preload, nodeIntegration, isVisible: window.isVisible(), isStored: window.webContents.session.isPersistent() };
    });
  });
  await page.keyboard.press('Control+e');
  await expect(page.getByText('report.pdf').first()).toBeVisible({ timeout: 30_000 });
  expect(await app.evaluate(() => (globalThis as { printer?: object }).printer)).toEqual({ sandbox: true, javascript: false, nodeIntegration: false, isVisible: false, isStored: false });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('from the command line says nothing on standard error, and does not write over a file unless told to', async () => {
  copyFileSync(EXAMPLE, join(folder, 'a.wfa'));
  const path = join(folder, 'out.pdf');
  const first = await wfa('report', 'a.wfa', '-o', 'out.pdf', '--json', '--sections', 'cover,map');
  expect(first).toMatchObject({ code: 0, err: expect.stringMatching(/^(build: done in [\d.]+ s\n)?$/) });
  expect(JSON.parse(first.out)).toEqual({ path, pages: pageTexts(path).length });
  const text = flowingText(path);
  for (const name of stageNames) expect(text).toContain(name);
  const bytes = readFileSync(path);
  expect(await wfa('report', 'a.wfa', '-o', 'out.pdf')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('exists already') });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['a.wfa', 'out.pdf']);
});

test('in German says it in German, numbers and dates too, and says so of itself', async () => {
  const path = join(folder, 'a.pdf');
  expect(await wfa('report', EXAMPLE, '-o', path, '--language', 'de', '--sections', 'cover,contents,summary,findings,glossary')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/: \d+ Seiten\n$/) as unknown as string });
  const text = flowingText(path);
  for (const words of ['Zusammenfassung', 'Durchlaufzeit, erwartet', 'Station ohne Zuständige', 'Glossar', '2,2 Wochen']) expect(text).toContain(words);
  for (const words of ['Summary', 'Lead time', 'Findings', 'Contents', 'weeks']) expect(text).not.toContain(words);
  expect(text).toMatch(/\d{1,2}\. \p{L}+ 20\d\d/u);
  expect(await languageOf(path)).toBe('de');
});

test('of one workflow’s checklists alone is a book, without maps', { tag: '@long' }, async () => {
  const { code, err } = await wfa('report', EXAMPLE, '-o', 'book.pdf', '--book', 'Customer onboarding');
  expect([code, err]).toEqual([0, '']);
  const text = flowingText(join(folder, 'book.pdf'));
  for (const words of ['Account set-up', 'Create the organisation in the CRM', 'Order complete?', 'Promises without a product', 'Send the welcome e-mail']) expect(text).toContain(words);
  expect(text).not.toContain('Where the lead time goes');
  const unknown = await wfa('report', EXAMPLE, '-o', 'other.pdf', '--book', 'Nothing');
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('Customer onboarding')]);
});

test('the app itself takes the command line, without a window', async () => {
  copyFileSync(EXAMPLE, join(folder, 'a.wfa'));
  const electron = readFileSync(join(root, '.cache/electron-path'), 'utf8');
  const run = (...words: string[]) =>
    new Promise<Ran>((done) => {
      const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const child = spawn(electron, [...asRoot, '--disable-gpu', '--log-level=3', root, ...words], { cwd: folder, env: { ...process.env, WORKFLOW_ATLAS_DATA: join(folder, 'data') } });
      let [out, err] = ['', ''];
      child.stdout.on('data', (data) => (out += String(data)));
      child.stderr.on('data', (data) => (err += String(data)));
      child.stdin.end();
      child.once('close', (code) => done({ code, out, err }));
    });
  expect(await run('info', 'a.wfa')).toMatchObject({ code: 0, out: expect.stringContaining('Scenario: To-be') });
  expect(await run('info', 'gone.wfa')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is not there any more') });
  expect(await run('report', 'a.wfa')).toMatchObject({ code: 2 });
  const shown = JSON.parse((await run('show', 'a.wfa')).out) as { stage: unknown[] };
  expect(shown.stage).toHaveLength(56);
});

/**
 * Nothing leaves the machine: shown from outside, by what the packaged app asks the system for, and by doing without any network.
 * Watching another user's program needs root.
 */
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import type { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { isRoot, openFolder, starter } from '../app/harness/launch.ts';
import { expect, test } from '../app/harness/test.ts';
import { PATIENCE_MS } from '../app/harness/within.ts';
import { WorkspacePage } from '../app/harness/workspace.ts';

const root = resolve(import.meta.dirname, '../..');
const release = process.env.ATLAS_RELEASE ?? '';

test.skip(!isRoot, 'Watching another user’s program needs root.');

function project() {
  const folder = openFolder('atlas-offline-');
  const file = join(folder, 'acme.wfa');
  copyFileSync(join(root, 'examples/customer-onboarding.wfa'), file);
  chmodSync(file, 0o666);
  return { folder, file, userData: openFolder('atlas-data-') };
}

/** Runs the app under another program until it ends by itself, or until `until` is true: then it and the other program are told to end. */
async function runUnder(under: string, words: readonly string[], userData: string, until?: () => boolean): Promise<number | null> {
  const { executable, words: first, env } = starter(userData, release);
  const child = spawn(executable, [...first, ...words], { env: { ...env, ATLAS_UNDER: under }, stdio: 'ignore', detached: true });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  if (until) {
    await expect
      .poll(until, { timeout: PATIENCE_MS })
      .toBe(true)
      .finally(() => process.kill(-(child.pid ?? 0), 'SIGTERM')); // strace alone would not listen
  }
  return ended;
}

interface Net {
  readonly connect: typeof connect;
}

/** Connections and messages to anywhere but this machine's own files, as strace saw them. */
const sentOut = (log: string) => readFileSync(log, 'utf8').split('\n').filter((line) => /(connect|sendto|sendmsg|sendmmsg)\(.*(AF_INET|AF_INET6|AF_PACKET)\b/.test(line));

/** Names that would call home from anything that reads them as markup, styles, addresses or formulas. */
const beacons = (to: string) => [
  `<img src="${to}img">`,
  `<script src="${to}script"></script>`,
  `<link rel=stylesheet href="${to}style">`,
  `<link rel=dns-prefetch href="${to}dns">`,
  `<link rel=preconnect href="${to}preconnect">`,
  `<iframe src="${to}frame"></iframe>`,
  `<object data="${to}object"></object>`,
  `<video src="${to}video" autoplay></video>`,
  `<svg><image href="${to}image"/></svg>`,
  `<svg><use href="${to}use#x"/></svg>`,
  `<meta http-equiv=refresh content="0;url=${to}meta">`,
  `<style>@import "${to}import";</style>`,
  `<p style="background:url(${to}background)">`,
  `<form action="${to}form"><button autofocus onfocus=click()></form>`,
  `<a href="${to}ping" ping="${to}ping">a</a>`,
  `![a](${to}markdown)`,
  `${to}plain`,
  `=WEBSERVICE("${to}formula")`,
  `\\\\127.0.0.1\\share\\unc`,
  `javascript:fetch("${to}js")`,
];

test('a session with names that call home asks the system for no connection, and one that is made is seen', async ({ launch }) => {
  test.slow(); // strace stops every process at each call that it watches
  const { folder, file, userData } = project();
  const log = join(folder, 'calls');
  const { app, page } = await launch({ file, userData, env: { ATLAS_UNDER: `strace -f -qq -e trace=connect,sendto,sendmsg,sendmmsg -o ${log}` } });
  await expect(page).toHaveTitle(/acme\.wfa/, { timeout: PATIENCE_MS });
  const workspace = await new WorkspacePage(page).ready();
  const names = beacons('http://127.0.0.1:9/');
  const answers = await page.evaluate(async (all) => {
    const snapshot = await window.atlas.invoke('project.snapshot', {});
    if (!snapshot.ok) return ['no project'];
    const stages = (snapshot.value as { rows: [string, { id: string; scenario: string }][] }).rows.filter(([table]) => table === 'stage');
    const renamed = all.map((name, i) => window.atlas.invoke('project.apply', { command: { type: 'stage.rename', scenario: stages[i]?.[1].scenario, id: stages[i]?.[1].id, name } }));
    return (await Promise.all(renamed)).map((answer) => (answer.ok ? 'done' : answer.error.message));
  }, names);
  expect(answers).toEqual(names.map(() => 'done'));
  await expect(workspace.item(names[0] ?? '')).toBeVisible();
  // Every lens and page, the search, and the inspector of a stage.
  for (const key of '12345678') {
    await workspace.map.or(page.locator('main')).first().focus().catch(() => undefined);
    await page.keyboard.press(key);
  }
  await page.keyboard.press('1');
  await workspace.item(names[0] ?? '').click();
  await expect(workspace.name()).toHaveValue(names[0] ?? '');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('img src');
  await page.keyboard.press('Escape');
  expect(sentOut(log)).toEqual([]);

  await app.evaluate(async () => {
    const { connect } = (process as unknown as { mainModule: { require(name: string): Net } }).mainModule.require('node:net');
    await new Promise<void>((done) => connect(9, '127.0.0.1').once('error', () => done()));
  });
  await expect.poll(() => sentOut(log).length).toBe(1);
  expect(sentOut(log)[0]).toContain('htons(9)');
});

test('the release build starts, opens a file and writes a report where there is no network at all', async () => {
  const { folder, file, userData } = project();
  const opened = () => existsSync(join(userData, 'recent.json'));
  await runUnder('unshare -n', [file], userData, opened);
  expect(opened()).toBe(true);
  expect(await runUnder('unshare -n', ['report', file, '-o', join(folder, 'acme.pdf')], openFolder('atlas-data-'))).toBe(0);
  expect(readFileSync(join(folder, 'acme.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('the release build, watched from start to end, asks for no connection', async () => {
  test.slow();
  const { folder, file, userData } = project();
  const [session, report] = [join(folder, 'session'), join(folder, 'report')];
  const strace = (log: string) => `strace -f -qq -e trace=connect,sendto,sendmsg,sendmmsg -o ${log}`;
  await runUnder(strace(session), [file], userData, () => existsSync(join(userData, 'recent.json')));
  expect(await runUnder(strace(report), ['report', file, '-o', join(folder, 'acme.pdf')], openFolder('atlas-data-'))).toBe(0);
  for (const log of [session, report]) {
    expect(readFileSync(log, 'utf8')).toContain('AF_UNIX');
    expect(sentOut(log)).toEqual([]);
  }
});

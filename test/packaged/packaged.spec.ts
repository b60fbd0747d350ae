/** The app as it is shipped: `npm run package` made the release build and, for what needs to look inside, the build for tests. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFile, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { dropFiles } from '../app/harness/drop.ts';
import { openFolder, starter } from '../app/harness/launch.ts';
import { expect, test } from '../app/harness/test.ts';
import { PATIENCE_MS } from '../app/harness/within.ts';
import { WorkspacePage } from '../app/harness/workspace.ts';

const root = resolve(import.meta.dirname, '../..');
const release = process.env.ATLAS_RELEASE ?? '';
/** As they stand in the executable. */
const [OFF, ON] = [...Buffer.from('01')];

const forTests = process.env.ATLAS_PACKAGED ?? '';

function places() {
  const folder = openFolder('atlas-packaged-');
  const files = ['acme.wfa', 'other one.wfa', 'third.wfa'].map((name) => join(folder, name));
  for (const path of files) {
    copyFileSync(join(root, 'examples/customer-onboarding.wfa'), path);
    chmodSync(path, 0o666);
  }
  return { folder, files, userData: openFolder('atlas-data-') };
}

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs one of the builds to its end. */
function run(executable: string, words: readonly string[], { folder = '/', env = {} as Record<string, string>, before = [] as readonly string[] } = {}): Promise<Ended> {
  const start = starter(openFolder('atlas-data-'), executable);
  return new Promise((done) => {
    const options = { cwd: folder, env: { ...start.env, ...env } };
    const child = execFile(start.executable, [...before, ...words], options, (_error, out, errors) => done({ code: child.exitCode ?? -1, out, errors }));
  });
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

test('the fuses of the release build are set', async () => {
  const wire = await getCurrentFuseWire(release);
  const state = (option: FuseV1Options) => Number(wire[option]) === ON;
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeInspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyFromAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
    // Electron 25 does not have this one.
    fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({ runAsNode: false, nodeOptions: false, nodeInspect: false, cookieEncryption: true, asarIntegrity: true, onlyFromAsar: true, fileProtocol: false });
});

test('the build for tests differs from the release build in the inspect fuse and in nothing else', async () => {
  const [ours, theirs] = [dirname(release), dirname(forTests)];
  expect(filesIn(theirs)).toEqual(filesIn(ours));
  const different = filesIn(ours).filter((path) => !readFileSync(join(ours, path)).equals(readFileSync(join(theirs, path))));
  expect(different).toEqual([relative(ours, release)]);
  const [one, other] = [readFileSync(release), readFileSync(forTests)];
  expect(one.length).toBe(other.length);
  let bytes = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) bytes += 1;
  expect(bytes).toBe(1);
  const [released, tested] = await Promise.all([release, forTests].map(getCurrentFuseWire));
  expect({ ...tested, [FuseV1Options.EnableNodeCliInspectArguments]: OFF }).toEqual(released);
});

test('it holds the app in one archive, without sources, and all licences', () => {
  const folder = dirname(release);
  expect(readdirSync(join(folder, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  expect(filesIn(join(folder, 'resources')).filter((path) => /\.(map|ts|svelte)$/.test(path))).toEqual([]);
  expect(readFileSync(join(folder, 'LICENSE.txt'), 'utf8')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
  expect(existsSync(join(folder, 'LICENSES.chromium.html'))).toBe(true);
  const texts = readFileSync(join(folder, 'LICENSES.packages.txt'), 'utf8');
  const told = texts.split(/\n-{100}\n/).slice(1).map((part) => part.trim().split('\n')[0]);
  const listed = [...readFileSync(join(root, 'docs/notices.md'), 'utf8').matchAll(/^\| (\S+) \| (\d\S*) \|/gm)].map(([, name, version]) => `${name} ${version}`);
  expect(listed).toEqual(told);
  for (const name of ['svelte', 'zod', 'cytoscape', 'better-sqlite3', 'virtua', '@fontsource-variable/inter']) expect(told.some((line) => line?.startsWith(`${name} `)), name).toBe(true);
});

test('the icons are drawn in every size, in the containers of each system', () => {
  const made = join(root, '.cache/packaging');
  for (const name of ['icon', 'wfa']) {
    const ico = readFileSync(join(made, `${name}.ico`));
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico.subarray(6 + i * 16, 22 + i * 16));
    expect(entries.map((entry) => entry[0])).toEqual([16, 24, 32, 48, 64, 128, 0]);
    const last = entries.at(-1);
    expect(last && last.readUInt32LE(8) + last.readUInt32LE(12)).toBe(ico.length);

    const icns = readFileSync(join(made, `${name}.icns`));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const types: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
    expect(types).toEqual(['icp4', 'ic11', 'icp5', 'ic12', 'ic07', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10']);
  }
  const widths = readdirSync(join(made, 'icons')).map((file) => readFileSync(join(made, 'icons', file)).readUInt32BE(16));
  expect(widths.sort((a, b) => a - b)).toEqual([16, 24, 32, 48, 64, 128, 256, 512]);
});

test('its executable takes the command line: info, report, picture, show, and the exit codes', async () => {
  const { folder, files } = places();
  const info = await run(release, ['info', 'acme.wfa', '--json'], { folder });
  expect(JSON.parse(info.out)).toMatchObject({ title: 'Onboarding at Lindqvist' });
  expect(info.code).toBe(0);

  const report = await run(release, ['report', files[0] ?? '', '-o', 'acme.pdf'], { folder });
  expect(report).toMatchObject({ code: 0, out: expect.stringMatching(/acme\.pdf: \d+ pages/) });
  expect(readFileSync(join(folder, 'acme.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');

  const picture = await run(release, ['picture', 'acme.wfa', '-o', 'acme.png', '--scale', '0.5'], { folder });
  expect(picture).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'acme.png')).toString('latin1', 1, 4)).toBe('PNG');

  expect(await run(release, ['info', 'gone.wfa'], { folder })).toMatchObject({ code: 1, errors: expect.stringContaining('“gone.wfa” is not there any more.') });
  expect(await run(release, ['info'], { folder })).toMatchObject({ code: 2, errors: expect.stringContaining('This takes 1 file, not 0.') });
});

test('neither environment nor switches make it run other code or let anybody look inside', async () => {
  const { folder, files } = places();
  const info = ['info', files[0] ?? ''];
  const title = 'Title: Onboarding at Lindqvist';

  // As Node it would look for a script of the name "info".
  const asNode = await run(release, info, { folder, env: { ELECTRON_RUN_AS_NODE: '1' } });
  expect(asNode).toMatchObject({ code: 0, out: expect.stringContaining(title) });

  const listens = /Debugger listening/;
  const inspected = await run(release, info, { folder, before: ['--inspect=0'] });
  expect(inspected.out).toContain(title);
  expect(inspected.errors).not.toMatch(listens);
  // In the build for tests it does listen: what would be seen is seen.
  expect((await run(forTests, info, { folder, before: ['--inspect=0'] })).errors).toMatch(listens);

  const optioned = await run(release, info, { folder, env: { NODE_OPTIONS: '--max-http-header-size=1 --inspect=0' } });
  expect(optioned.out).toContain(title);
  expect(optioned.errors).not.toMatch(listens);

  for (const executable of [release, forTests]) {
    const debugged = await run(executable, [], { before: ['--remote-debugging-port=0'] });
    expect(debugged).toMatchObject({ code: 1, errors: expect.stringContaining('cannot be debugged from outside') });
    expect(debugged.errors).not.toContain('DevTools listening');
  }
});

test('without a display it says so', async () => {
  const { folder } = places();
  const env = { DISPLAY: '', WAYLAND_DISPLAY: '' };
  for (const words of [[], ['acme.wfa'], ['info', 'acme.wfa'], ['report', 'acme.wfa', '-o', 'acme.pdf']]) {
    expect(await run(release, words, { folder, env })).toMatchObject({ code: 1, errors: expect.stringContaining('There is no display here') });
  }
});

test('a file on the command line opens, a second start hands over its file, and a dropped file opens', async ({ launch }) => {
  const { folder, files, userData } = places();
  const [acme = '', , third = ''] = files;
  const { app, page } = await launch({ file: acme, userData });
  await expect(page).toHaveTitle(/acme\.wfa – Saved/, { timeout: PATIENCE_MS });
  const workspace = await new WorkspacePage(page).ready();
  expect(await app.evaluate(({ app }) => app.isPackaged)).toBe(true);

  const start = starter(userData, release);
  await new Promise<void>((done, fail) => execFile(start.executable, [...start.words, 'other one.wfa'], { env: start.env, cwd: folder }, (error) => (error ? fail(error) : done())));
  await expect(page).toHaveTitle(/other one\.wfa/, { timeout: PATIENCE_MS });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

  await dropFiles(page, [third]);
  await expect(page).toHaveTitle(/third\.wfa/, { timeout: PATIENCE_MS });
  await workspace.item('Train key users').click();
  await workspace.name().fill('Train everybody');
  await expect(workspace.item('Train everybody')).toBeVisible();
  await expect(page).toHaveTitle(/third\.wfa – Saving/);
  await expect(page).toHaveTitle(/third\.wfa – Saved/, { timeout: 10_000 });
  expect((await run(release, ['show', third], { folder })).out).toContain('Train everybody');
});

test('the release build opens a file, takes that of a second start, and ends when it is told to', async () => {
  const { folder, files, userData } = places();
  const { executable, words, env } = starter(userData, release);
  const recent = () => (existsSync(join(userData, 'recent.json')) ? (JSON.parse(readFileSync(join(userData, 'recent.json'), 'utf8')) as { path: string }[]).map(({ path }) => path) : []);
  const first = spawn(executable, [...words, 'acme.wfa'], { env, cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((done) => first.once('exit', () => done()));
  try {
    await expect.poll(recent, { timeout: PATIENCE_MS }).toEqual([files[0]]);
    const second = await new Promise<number>((done) => {
      const child = execFile(executable, [...words, 'third.wfa'], { env, cwd: folder }, () => done(child.exitCode ?? -1));
    });
    expect(second).toBe(0);
    await expect.poll(recent, { timeout: PATIENCE_MS }).toEqual([files[2], files[0]]);
  } finally {
    first.kill('SIGTERM');
  }
  await ended;
});

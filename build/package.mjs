/**
 * `npm run package [-- --for-tests] [-- electron-builder's words]`: the app as a folder in dist/, or what the words ask for, such
 * as `--linux deb`. `--for-tests` makes a second folder beside it that differs in one fuse: it can be inspected. With Electron's
 * own download this is what is shipped; with the Electron that set-up prepared itself it is for trying only.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale, sourcesHash } from './build.mjs';
import { cache, node24, packagedApp, packagedFolder, preparedElectron, root, tool, withNode24 } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';

const self = fileURLToPath(import.meta.url);
const workshop = join(cache, 'packaging');
const stampFile = join(workshop, 'packaged-sha256');

/** Packages both folders when the sources have changed since. */
export function packageIfStale() {
  const isFresh = [packagedApp(), packagedApp({ isForTests: true }), stampFile].every((path) => existsSync(path)) && readFileSync(stampFile, 'utf8') === sourcesHash();
  if (isFresh) return;
  const { status } = spawnSync(node24, [self, '--for-tests'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The app could not be packaged.');
}

/** The configuration for the Electron there is. */
function writeConfig() {
  const config = JSON.parse(readFileSync(join(root, 'build/electron-builder.json'), 'utf8'));
  const prepared = preparedElectron();
  if (prepared) {
    config.electronDist = join(prepared, 'dist');
    config.electronVersion = readFileSync(join(prepared, 'version'), 'utf8');
    delete config.electronFuses.grantFileProtocolExtraPrivileges; // which it does not have yet
  }
  const path = join(workshop, 'electron-builder.json');
  writeFileSync(path, JSON.stringify(config, null, 2));
  return path;
}

/** The release build once more, with the inspect fuse on. */
async function makeForTests() {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const to = packagedFolder({ isForTests: true });
  rmSync(to, { recursive: true, force: true });
  cpSync(packagedFolder(), to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  await flipFuses(packagedApp({ isForTests: true }), { version: FuseVersion.V1, resetAdHocDarwinSignature: process.platform === 'darwin', [FuseV1Options.EnableNodeCliInspectArguments]: true });
}

async function packageNow(words) {
  const hash = sourcesHash();
  const { makeIcons } = await import('./icons.mjs');
  const { writeLicences } = await import('./notices.mjs');
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  makeIcons(workshop);
  writeLicences(join(workshop, 'licences.txt'));
  const isForTests = words.includes('--for-tests');
  const asked = words.filter((word) => word !== '--for-tests');
  const what = asked.some((word) => /^--?(l|linux|m|mac|w|win|windows|dir)$/.test(word)) ? asked : ['--dir', ...asked];
  const { status } = spawnSync(node24, [tool('electron-builder/cli.js'), '--publish', 'never', '--config', writeConfig(), ...what], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: withNode24(),
  });
  if (status !== 0) return status ?? 1;
  if (isForTests) {
    await makeForTests();
    writeFileSync(stampFile, hash);
  }
  return 0;
}

if (process.argv[1] === self) {
  await setUpOrExit();
  buildIfStale();
  // Icons and fuses need Node 24, which `npm run` may not have.
  if (process.execPath === node24) process.exit(await packageNow(process.argv.slice(2)));
  process.exit(spawnSync(node24, [self, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1);
}

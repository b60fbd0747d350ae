/** Where things are that the scripts in build/ and the tests share. No dependencies: it is read before npm packages exist. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const cache = join(root, '.cache');
export const output = join(root, '.build');

const modules = join(root, 'node_modules');
const exe = process.platform === 'win32' ? '.exe' : '';

/** Node 24, from the npm package `node`: better-sqlite3 13, vitest 5 and type stripping need it. */
export const node24 = join(modules, 'node/bin', `node${exe}`);

/** @example tool('vitest/vitest.mjs') */
export const tool = (path) => join(modules, path);

/** The Electron that set-up found or made; set-up writes it down. */
export const electronPathFile = join(cache, 'electron-path');
export const electronPath = () => readFileSync(electronPathFile, 'utf8');

/** Where the Electron is that set-up made from npm packages; undefined where it is Electron's own download. */
export function preparedElectron() {
  const folder = dirname(electronPath());
  return existsSync(join(folder, 'napi-bridge.so')) ? folder : undefined;
}

/** What `npm run package` makes: the folder of the release build, or of the one for tests, by electron-builder's names. */
export function packagedFolder({ isForTests = false } = {}) {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  const name = { darwin: `mac${arch}`, win32: `win${arch}-unpacked` }[process.platform] ?? `linux${arch}-unpacked`;
  return join(root, 'dist', isForTests ? `${name}-for-tests` : name);
}

/** Its executable. */
export function packagedApp(which) {
  const name = { darwin: 'Workflow Atlas.app/Contents/MacOS/Workflow Atlas', win32: 'Workflow Atlas.exe' }[process.platform] ?? 'workflow-atlas';
  return join(packagedFolder(which), name);
}

/** For what set-up starts: scripts called by name are then run by Node 24 too. */
export const withNode24 = (env = process.env) => ({
  ...env,
  PATH: `${dirname(node24)}${process.platform === 'win32' ? ';' : ':'}${env.PATH ?? ''}`,
});

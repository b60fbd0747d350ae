/** Where things are that the scripts in build/ and the tests share. No dependencies: it is read before npm packages exist. */
import { readFileSync } from 'node:fs';
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

/** For what set-up starts: scripts called by name are then run by Node 24 too. */
export const withNode24 = (env = process.env) => ({
  ...env,
  PATH: `${dirname(node24)}${process.platform === 'win32' ? ';' : ':'}${env.PATH ?? ''}`,
});

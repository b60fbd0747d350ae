/**
 * The prepared Electron. Where Playwright finds it by itself it holds the app back until it listens; told of an executable it does not,
 * and now and then waits for ever for a window that opened meanwhile: one launch in sixty on a busy machine.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');
export const electron = readFileSync(join(root, '.cache/electron-path'), 'utf8');

/** Where Playwright looks, the program has this name. */
const isFound = basename(electron) === 'electron';
if (isFound) process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(electron);

/** For Playwright's launch. @param executable Electron itself, or a program that starts it in another way */
export const startedBy = (executable: string): { executablePath?: string } => (isFound && executable === electron ? {} : { executablePath: executable });

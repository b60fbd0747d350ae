/** The library of this machine, as the app would open it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Apart } from '../document/apart.ts';
import { dataFolder } from '../document/data-folder.ts';
import { Library } from '../document/library.ts';
import { machineEnv } from '../document/library-env.ts';
import { appFolder } from './app-folder.ts';

export function openLibrary(apart: Apart): Library {
  const { version } = JSON.parse(readFileSync(join(appFolder(), 'package.json'), 'utf8')) as { version: string };
  return new Library(dataFolder(), machineEnv(version, apart));
}

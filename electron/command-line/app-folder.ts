/** The folder of the app: the nearest one above this module with a package.json, in the sources and in the bundle. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function appFolder(): string {
  let folder = import.meta.dirname ?? __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export const examplePath = (): string => join(appFolder(), 'examples/customer-onboarding.wfa');

/**
 * The processes that are started here hundreds of times, each as one file: read from its sources a process takes ten times
 * as long to start.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../fixtures/bundle.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache/reliability');

export function bundleChildren(): Promise<void> {
  // Compiled once as well; where each call that a process makes is looked at, `tracedEnvironment` leaves it out.
  process.env.NODE_COMPILE_CACHE ??= join(root, '.cache/compiled');
  const children = join(import.meta.dirname, 'children');
  const input: Record<string, string> = Object.fromEntries(readdirSync(children).map((name) => [name.slice(0, -3), join(children, name)]));
  for (const job of ['import-file', 'save']) input[job] = join(root, `electron/jobs/${job}.ts`);
  return bundle(input, folder);
}

/** The environment of a process whose calls are looked at: it writes to files in one thread, and to none but its own. */
export const tracedEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, UV_THREADPOOL_SIZE: '1', NODE_COMPILE_CACHE: undefined });

/** @example child('editor') // the file to start */
export const child = (name: string): string => join(folder, `${name}.mjs`);

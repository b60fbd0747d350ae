/**
 * The processes that are started here hundreds of times, each as one file: read from its sources a process takes ten times
 * as long to start.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache/reliability');

export async function bundleChildren(): Promise<void> {
  const children = join(import.meta.dirname, 'children');
  const input: Record<string, string> = Object.fromEntries(readdirSync(children).map((name) => [name.slice(0, -3), join(children, name)]));
  for (const job of ['import-file', 'save']) input[job] = join(root, `electron/jobs/${job}.ts`);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    root,
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input, checks: { pluginTimings: false }, output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
}

/** @example child('editor') // the file to start */
export const child = (name: string): string => join(folder, `${name}.mjs`);

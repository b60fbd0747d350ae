/** Three builds: the main process (and its workers), the preload, the window. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** Electron 25 runs development and tests where the current one cannot be fetched, so both build for it. */
const nodeTarget = 'node18';
const chromeTarget = 'chrome114';

const shared = { configFile: false, logLevel: 'warn', publicDir: false };

/** Says nothing about how long plugins took. */
const checks = { pluginTimings: false };

/** The jobs that run in worker threads; each file becomes .build/jobs/NAME.cjs. */
function jobs() {
  const folder = join(root, 'electron/jobs');
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(names.map((name) => [`jobs/${name.slice(0, -3)}`, join(folder, name)]));
}

const forNode = (input, output) => ({
  ...shared,
  root,
  // pptxgenjs would load pictures by their addresses; here nothing leaves the machine.
  resolve: { alias: [{ find: /^(node:)?https?$/, replacement: join(root, 'build/no-network.mjs') }] },
  build: {
    ssr: true,
    target: nodeTarget,
    outDir: output,
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      checks,
      input,
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', '@resvg/resvg-js'] },
});

export const mainConfig = (output) => forNode({ main: join(root, 'electron/main.ts'), ...jobs() }, output);
export const preloadConfig = (output) => forNode({ preload: join(root, 'electron/preload.ts') }, output);

export const rendererConfig = (output) => ({
  ...shared,
  root: join(root, 'renderer'),
  base: './',
  plugins: [svelte({ configFile: false, compilerOptions: { css: 'external' } })],
  worker: { format: 'es' },
  build: {
    target: chromeTarget,
    outDir: join(output, 'renderer'),
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0, // fonts as data: addresses would be refused by the content policy
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { checks },
  },
});

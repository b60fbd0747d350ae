/** Builds the two pages that are measured beside each other into .cache/bench-pages; nothing of them is shipped. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, node24, root } from './places.mjs';

const self = fileURLToPath(import.meta.url);

export function buildBenchPages() {
  const { status } = spawnSync(node24, [self, '--now'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The pages could not be built.');
}

if (process.argv[1] === self && process.argv[2] === '--now') {
  const { build } = await import('vite');
  const { rendererConfig } = await import('./vite.config.mjs');
  const config = rendererConfig(cache);
  const pages = join(root, 'test/bench/pages');
  const input = { ours: join(pages, 'ours.html'), raw: join(pages, 'raw.html') };
  await build({ ...config, root: pages, build: { ...config.build, outDir: join(cache, 'bench-pages'), sourcemap: false, rolldownOptions: { ...config.build.rolldownOptions, input } } });
  // Electron starts folders.
  copyFileSync(join(root, 'build/bench-window.cjs'), join(cache, 'bench-pages/window.cjs'));
  writeFileSync(join(cache, 'bench-pages/package.json'), JSON.stringify({ name: 'bench', main: 'window.cjs' }));
}

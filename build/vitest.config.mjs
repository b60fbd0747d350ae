import { existsSync, statfsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { root } from './places.mjs';

/** Tests write thousands of files that nobody keeps: into memory, where there is a gigabyte of room for it. */
function temporaryFolder() {
  const inMemory = '/dev/shm';
  if (process.env.TMPDIR !== undefined || !existsSync(inMemory)) return {};
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= 2 ** 30 ? { TMPDIR: inMemory } : {};
}

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  plugins: [svelte({ configFile: false })],
  test: {
    include: ['test/{unit,handlers,architecture}/**/*.test.ts'],
    globalSetup: ['test/fixtures/wfa.ts'],
    env: temporaryFolder(),
    setupFiles: ['test/unit/set-up.ts'],
    // Loading the same modules anew for each file was a third of the time.
    isolate: false,
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
  },
});

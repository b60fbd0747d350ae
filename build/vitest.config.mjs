import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { root } from './places.mjs';

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  plugins: [svelte({ configFile: false })],
  test: {
    include: ['test/{unit,handlers,architecture}/**/*.test.ts'],
    globalSetup: ['test/fixtures/wfa.ts'],
    setupFiles: ['test/unit/set-up.ts'],
    // Loading the same modules anew for each file was a third of the time.
    isolate: false,
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
  },
});

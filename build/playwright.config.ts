import { defineConfig } from '@playwright/test';

/** The packaged app has tests of its own, and is asked for every promise of security and for files from outside. */
const packaged = process.env.ATLAS_PACKAGED_SHORT ? ['packaged/packaged.spec.ts'] : ['packaged/*.spec.ts', 'app/specs/{security,from-outside}.spec.ts'];

export default defineConfig({
  ...(process.env.ATLAS_PACKAGED ? { testDir: '../test', testMatch: packaged } : { testDir: '../test/app/specs' }),
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  // Sweeps over everything and variants of what another test proves, or takes long: `npm run test:long` runs them too.
  ...(process.env.ATLAS_LONG ? {} : { grepInvert: /@long/ }),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['line'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : [])],
});

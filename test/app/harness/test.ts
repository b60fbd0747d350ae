/**
 * Playwright's test with the app: what a test launches is closed after it, and must not have complained (errors on the console,
 * content that the policy refused) unless the test provokes that and says so with `mayComplain`.
 */
import { expect, test as base } from '@playwright/test';
import { isDeepStrictEqual } from 'node:util';
import { within } from './within.ts';
import { launchApp, type LaunchOptions, type RunningApp } from './launch.ts';
import { Pool } from './pool.ts';

interface Fixtures {
  /** The tests of this file only look at the example and leave nothing behind: they may have one app after the other. */
  sharesApp: boolean;
  launch(options?: LaunchOptions): Promise<RunningApp>;
}

const isExample = (options: LaunchOptions | undefined): boolean => isDeepStrictEqual(options, { args: ['--example'] });

export const test = base.extend<Fixtures, { pool: Pool }>({
  sharesApp: [false, { option: true }],
  pool: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures this one needs
    async ({}, use) => {
      const pool = new Pool();
      await use(pool);
      await pool.close();
    },
    { scope: 'worker' },
  ],
  launch: async ({ sharesApp, pool }, use, info) => {
    const running: RunningApp[] = [];
    const gone = new Set<RunningApp>();
    let shared: RunningApp | undefined;
    /** Closed or killed by the test, it is not closed again. */
    const watched = (one: RunningApp): RunningApp => {
      const ends = (end: () => Promise<void>) => () => {
        gone.add(one);
        return end();
      };
      return { ...one, close: ends(one.close), kill: ends(one.kill) };
    };
    await use(async (options) => {
      const isShared = sharesApp && !shared && isExample(options);
      const one = isShared ? await pool.example() : await launchApp(options);
      if (isShared) shared = one;
      running.push(one);
      return isShared ? watched(one) : one;
    });
    const isGood = info.status === info.expectedStatus;
    for (const { page, situation } of running) {
      if (isGood || page.isClosed()) continue;
      const picture = await within('a picture of its window', page.screenshot(), undefined, 10_000).catch(String);
      await info.attach('window', typeof picture === 'string' ? { body: picture } : { body: picture, contentType: 'image/png' });
      await info.attach('situation', { body: await situation() });
    }
    const complaints: string[] = [];
    for (const one of running) if (!one.mayComplain) complaints.push(...(await one.complaints()));
    const isKept = (one: RunningApp) => one === shared && isGood && complaints.length === 0 && !gone.has(one) && !one.page.isClosed();
    await Promise.all(running.map((one) => (isKept(one) ? pool.keep(one) : one.close())));
    expect(complaints).toEqual([]);
  },
});

export { expect };

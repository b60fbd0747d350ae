/**
 * Playwright's test with the app: what a test launches is closed after it, and must not have complained (errors on the console,
 * content that the policy refused) unless the test provokes that and says so with `mayComplain`.
 */
import { expect, test as base } from '@playwright/test';
import { isDeepStrictEqual } from 'node:util';
import { within } from './within.ts';
import { launchApp, type LaunchOptions, type RunningApp } from './launch.ts';
import { Pool, type Shown } from './pool.ts';

interface Fixtures {
  /** The tests of this file that look at the example or at the start page leave nothing behind: they may have one app after the other. */
  sharesApp: boolean;
  launch(options?: LaunchOptions): Promise<RunningApp>;
}

/** What an app shows that many tests can have; nothing where a test wants one of its own. */
function shownIn({ mayComplain: _mayComplain, ...options }: LaunchOptions = {}): Shown | undefined {
  if (isDeepStrictEqual(options, {})) return 'start';
  return isDeepStrictEqual(options, { args: ['--example'] }) ? 'example' : undefined;
}

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
    const watched = (one: RunningApp, mayComplain = false): RunningApp => {
      const ends = (end: () => Promise<void>) => () => {
        gone.add(one);
        return end();
      };
      return { ...one, mayComplain, close: ends(one.close), kill: ends(one.kill) };
    };
    await use(async (options) => {
      const shows = sharesApp && !shared ? shownIn(options) : undefined;
      const one = shows ? await pool.app(shows) : await launchApp(options);
      if (shows) shared = one;
      const given = shows ? watched(one, options?.mayComplain) : one;
      running.push(given);
      return given;
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
    const kept = shared && isGood && complaints.length === 0 && !gone.has(shared) && !shared.page.isClosed() ? shared : undefined;
    if (kept) pool.keep(kept);
    await Promise.all(running.filter(({ app }) => app !== kept?.app).map((one) => one.close()));
    expect(complaints).toEqual([]);
  },
});

export { expect };

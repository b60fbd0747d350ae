/** Playwright's test with the app: what a test launches is closed after it. Where it must be quiet, assert `complaints()`. */
import { expect, test as base } from '@playwright/test';
import { launchApp, type LaunchOptions, type RunningApp } from './launch.ts';

interface Fixtures {
  launch(options?: LaunchOptions): Promise<RunningApp>;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures this one needs
  launch: async ({}, use, info) => {
    const running: RunningApp[] = [];
    await use(async (options) => {
      const one = await launchApp(options);
      running.push(one);
      return one;
    });
    for (const { page } of running) {
      if (info.status === info.expectedStatus || page.isClosed()) continue;
      await info.attach('window', { body: await page.screenshot(), contentType: 'image/png' });
    }
    await Promise.all(running.map((one) => one.close()));
  },
});

export { expect };

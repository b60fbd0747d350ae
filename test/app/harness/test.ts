/**
 * Playwright's test with the app: what a test launches is closed after it, and must not have complained (errors on the console,
 * content that the policy refused) unless the test provokes that and says so with `mayComplain`.
 */
import { expect, test as base } from '@playwright/test';
import { within } from './within.ts';
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
    for (const { page, situation } of running) {
      if (info.status === info.expectedStatus || page.isClosed()) continue;
      const picture = await within('a picture of its window', page.screenshot(), undefined, 10_000).catch(String);
      await info.attach('window', typeof picture === 'string' ? { body: picture } : { body: picture, contentType: 'image/png' });
      await info.attach('situation', { body: await situation() });
    }
    const complaints: string[] = [];
    for (const one of running) if (!one.mayComplain) complaints.push(...(await one.complaints()));
    await Promise.all(running.map((one) => one.close()));
    expect(complaints).toEqual([]);
  },
});

export { expect };

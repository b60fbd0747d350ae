/** An exported page as a client opens it: in a browser of its own, with all that it asks for noted. */
import { _electron, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isRoot } from './launch.ts';

export interface Browser {
  readonly page: Page;
  /** Errors on the console, uncaught errors and refused content. */
  readonly complaints: string[];
  /** Addresses that were asked for besides the page itself. */
  readonly requests: string[];
  close(): Promise<void>;
}

export async function openInBrowser(path: string): Promise<Browser> {
  const home = mkdtempSync(join(tmpdir(), 'atlas-browser-'));
  const app = await _electron.launch({
    executablePath: readFileSync(resolve(import.meta.dirname, '../../../.cache/electron-path'), 'utf8'),
    chromiumSandbox: !isRoot,
    args: [`--user-data-dir=${home}`, join(import.meta.dirname, 'browser'), path],
    env: { PATH: process.env.PATH ?? '', DISPLAY: process.env.DISPLAY ?? '', HOME: home },
  });
  const page = await app.firstWindow();
  const [complaints, requests]: [string[], string[]] = [[], []];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => request.isNavigationRequest() || requests.push(request.url()));
  await page.reload();
  return {
    page, complaints, requests,
    close: async () => {
      await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

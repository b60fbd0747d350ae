/**
 * One app for many tests that only look at the example or at the start page: between two of them it is brought back to how it starts, in
 * a fifth of the time that starting it takes. A test that closes it, or that fails, leaves none behind.
 */
import { launchApp, type RunningApp } from './launch.ts';

export type Shown = 'example' | 'start';

/** As the app opens its window. */
const SIZE = { width: 1440, height: 900 };

export class Pool {
  #kept: RunningApp | undefined;

  /** An app with this open, as after a start. */
  async app(shows: Shown): Promise<RunningApp> {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept) {
      await asStarted(kept, shows);
      return kept;
    }
    return launchApp(shows === 'example' ? { args: ['--example'] } : {});
  }

  keep(app: RunningApp): void {
    this.#kept = app;
  }

  async close(): Promise<void> {
    await this.#kept?.close();
    this.#kept = undefined;
  }
}

async function asStarted({ app, page, forget }: RunningApp, shows: Shown): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => {
    const [first, ...others] = BrowserWindow.getAllWindows().reverse();
    for (const other of others) other.destroy();
    first?.setFullScreen(false);
    first?.setSize(size.width, size.height);
  }, SIZE);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null });
  await page.mouse.move(0, 0);
  await page.evaluate(async (shows) => {
    const { atlas } = window as unknown as { atlas: { invoke(name: string, input: object): Promise<unknown> } };
    await atlas.invoke('project.close', {});
    if (shows === 'example') await atlas.invoke('project.openExample', {});
    localStorage.clear();
    // What the page wants to keep when it leaves is not kept.
    window.addEventListener('pagehide', () => localStorage.clear());
  }, shows);
  await page.reload();
  await forget();
}

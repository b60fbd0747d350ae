/** Files that a person drags onto the window, as Chromium is told of them by the system. */
import type { Page } from '@playwright/test';

type Phase = 'dragEnter' | 'dragOver' | 'drop';

/** @returns what carries on with the drag: over the window, dropped */
export async function dragFiles(page: Page, files: readonly string[]): Promise<(phase: Phase) => Promise<void>> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  return async (type) => void (await browser.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data }));
}

export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const drag = await dragFiles(page, files);
  for (const phase of ['dragEnter', 'dragOver', 'drop'] as const) await drag(phase);
}

/** Checklists on the page, as a person sees and fills them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { WorkspacePage } from './workspace.ts';

/** Numbers and words of the steps on the page, as they are read. */
export const lines = (page: Page) =>
  page.locator('[data-step-id]').evaluateAll((rows) => rows.map((row) => `${row.querySelector('.number')?.textContent} ${row.querySelector('textarea')?.value.trim()}`.trim()));

/** The row of a step by its words. */
export async function row(page: Page, text: string): Promise<Locator> {
  const at = (await lines(page)).findIndex((line) => line.replace(/^[\d.]+ ?/, '') === text);
  expect(at, `a step “${text}”`).toBeGreaterThanOrEqual(0);
  return page.locator('[data-step-id]').nth(at);
}

/** A new stage with an empty checklist, the caret in its first step. */
export async function stageWithoutSteps(page: Page): Promise<WorkspacePage> {
  const workspace = await new WorkspacePage(page).ready();
  await workspace.map.focus();
  // Faster than any answer: not a letter may be lost or taken for a command.
  await page.keyboard.press('n');
  await page.keyboard.type('Set up account');
  await page.keyboard.press('Enter');
  await workspace.map.focus();
  await page.keyboard.press('Enter');
  await expect(workspace.stagePage).toHaveAttribute('aria-label', 'Set up account');
  await page.getByRole('button', { name: 'Add checklist' }).press('Enter');
  await expect(workspace.stagePage.getByLabel('Text', { exact: true })).toBeFocused();
  return workspace;
}

/** A paste into what has the focus. */
export const paste = (page: Page, formats: Record<string, string>) =>
  page.evaluate((data) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, formats);

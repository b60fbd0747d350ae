/** The workspace as a person uses it: what is on screen, by its names. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

export class WorkspacePage {
  readonly page: Page;
  readonly outline: Locator;
  readonly inspector: Locator;
  readonly stagePage: Locator;
  readonly map: Locator;

  constructor(page: Page) {
    this.page = page;
    this.outline = page.getByRole('navigation', { name: 'Outline' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.stagePage = page.getByTestId('stage-page');
    this.map = page.getByTestId('map');
  }

  async ready(): Promise<this> {
    await expect(this.outline).toBeVisible();
    return this;
  }

  /** What is on screen is ahead of the answer: until all that was sent is answered, and so written. */
  async answered(): Promise<void> {
    await this.page.evaluate(() => (globalThis as unknown as { atlas: { invoke(name: string, input: object): Promise<unknown> } }).atlas.invoke('project.snapshot', {}).then(() => undefined));
  }

  item = (name: string): Locator => this.outline.getByRole('button', { name, exact: true });
  field = (name: string): Locator => this.inspector.locator(`[data-field="${name}"]`).locator('input, textarea, select').first();

  async drill(stage: string): Promise<void> {
    await this.item(stage).dblclick();
    await expect(this.stagePage).toHaveAttribute('aria-label', stage);
  }

  steps = (): Locator => this.stagePage.locator('[data-step-id]');
  async stepTexts(): Promise<string[]> {
    return this.steps().locator('.text').evaluateAll((inputs) => inputs.map((input) => (input as HTMLTextAreaElement).value));
  }

  name = (): Locator => this.inspector.getByRole('textbox', { name: 'Name', exact: true });
  undo = (): Promise<void> => this.page.keyboard.press('Control+z');
  redo = (): Promise<void> => this.page.keyboard.press('Control+Shift+z');
  saved = (): Locator => this.page.getByTestId('saved-state');
}

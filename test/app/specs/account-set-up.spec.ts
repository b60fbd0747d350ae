/** The whole account set-up, as it is typed in a workshop; found again after reopening the file, and in the PDF. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lines, paste, row, stageWithoutSteps } from '../harness/checklist.ts';
import { expect, test } from '../harness/test.ts';
import { WorkspacePage } from '../harness/workspace.ts';

/** What is typed, and the step that it becomes. */
const typed: readonly (readonly [string, string])[] = [
  ['Create the organisation @Onboarding specialist #CRM 5m', 'Create the organisation'],
  ['Enter billing address and tax number #CRM 5m', 'Enter billing address and tax number'],
  ['Create the admin user #CRM 5m', 'Create the admin user'],
  ['Set plan, users and start date #CRM 5m ?if the plan is not the standard one', 'Set plan, users and start date'],
  ['Open the customer’s queue #Ticketing 5m', 'Open the customer’s queue'],
  ['Two people never share one admin account', 'Two people never share one admin account'],
  ['Name, plan and users agree with the contract 10m', 'Name, plan and users agree with the contract'],
  ['Admin user can log in 5m', 'Admin user can log in'],
];
const withoutNumbers = (all: readonly string[]) => all.map((line) => line.replace(/^[\d.]+ ?/, ''));

test('the account set-up is typed, a list pasted, steps reordered, kept as a template and inserted again, and all of it is found after reopening and in the PDF', async ({ launch }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'atlas-set-up-'));
  const [file, pdf] = [join(folder, 'set-up.wfa'), join(folder, 'set-up.pdf')];
  try {
    const first = await launch({ args: ['--example'], hasMotion: true });
    const { page } = first;
    const workspace = await stageWithoutSteps(page);
    for (const [i, [words]] of typed.entries()) {
      await page.keyboard.type(words);
      // A name at the end of what is typed is chosen from the list; elsewhere it is read when the step is left.
      if (i < typed.length - 1) await page.keyboard.press('Enter');
    }
    await expect.poll(async () => withoutNumbers(await lines(page)).length).toBe(typed.length);
    await page.keyboard.press('Enter');
    await expect.poll(async () => withoutNumbers(await lines(page))).toEqual([...typed.map(([, step]) => step), '']);
    await paste(page, { 'text/plain': '- Tell the customer\n  - How to sign in\n  - Who helps\n- Close the ticket' });
    await expect.poll(async () => (await lines(page)).slice(-4)).toEqual(['9 Tell the customer', '9.1 How to sign in', '9.2 Who helps', '10 Close the ticket']);

    // By key, and by drag.
    await (await row(page, 'Close the ticket')).getByLabel('Text', { exact: true }).click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await lines(page)).slice(-4)).toEqual(['9 Close the ticket', '10 Tell the customer', '10.1 How to sign in', '10.2 Who helps']);
    const target = await row(page, 'Create the organisation');
    const dragged = await row(page, 'Create the admin user');
    await dragged.hover();
    await dragged.locator('.handle').hover();
    await page.mouse.down();
    const box = await target.boundingBox();
    if (!box) throw new Error('The first step is not on the page');
    await expect(async () => {
      await page.mouse.move(box.x + 200, box.y + 14);
      await page.mouse.move(box.x + 200, box.y + 4);
      await expect(target).toHaveClass(/before/, { timeout: 200 });
    }).toPass({ timeout: 5000 });
    await page.mouse.up();
    await expect.poll(async () => (await lines(page)).slice(0, 2)).toEqual(['1 Create the admin user', '2 Create the organisation']);
    const all = await lines(page);

    await page.getByRole('button', { name: 'More for this checklist' }).click();
    await page.getByRole('menuitem', { name: 'Save as template…' }).click();
    await page.getByRole('textbox', { name: 'Name of the template' }).fill('Our account set-up');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Copy of “Our account set-up” no difference' })).toBeVisible();
    await workspace.drill('Hold kick-off call');
    const before = (await lines(page)).length;
    await page.getByRole('button', { name: 'From a template…' }).click();
    await page.getByRole('option', { name: /^Our account set-up/ }).dblclick();
    await expect.poll(async () => (await lines(page)).length).toBe(before + all.length);

    await first.app.evaluate(({ dialog }, path) => (dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })), file);
    await page.keyboard.press('Control+Shift+s');
    await expect(workspace.saved()).toHaveText('Saved');
    await first.app.close();

    const again = await launch({ file });
    const reopened = await new WorkspacePage(again.page).ready();
    await reopened.drill('Set up account');
    expect(await lines(again.page)).toEqual(all);
    const organisation = await row(again.page, 'Create the organisation');
    await expect(organisation.getByRole('button', { name: /^Done by/ })).toHaveText('Onboarding specialist');
    await expect(organisation.getByRole('button', { name: /^System/ })).toHaveText('CRM');
    await expect(await row(again.page, 'Set plan, users and start date')).toContainText('if the plan is not the standard one');
    await reopened.drill('Hold kick-off call');
    expect((await lines(again.page)).slice(-all.length)).toEqual(all);
    await expect(again.page.getByRole('button', { name: 'Copy of “Our account set-up” no difference' })).toBeVisible();

    await again.app.evaluate(({ dialog }, path) => (dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })), pdf);
    await again.page.keyboard.press('Control+e');
    await expect(again.page.getByText('The report is in')).toBeVisible({ timeout: 40_000 });
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const words of ['Our account set-up', ...typed.map(([, step]) => step), 'How to sign in', 'If the plan is not the standard one']) expect(text).toContain(words);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

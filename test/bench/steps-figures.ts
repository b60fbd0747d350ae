/** Measures typing in a checklist of hundreds of steps in a project of thousands; see steps.ts. */
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../core/commands/command.ts';
import { idMaker } from '../../core/model/ids.ts';
import { scenariosOf } from '../../core/model/model.ts';
import { atOnce } from '../../electron/document/apart.ts';
import { Library } from '../../electron/document/library.ts';
import { launchApp } from '../app/harness/launch.ts';

export interface StepFigure {
  readonly bench: 'steps';
  /** In the project, and in the one stage where one types. */
  readonly steps: number;
  readonly inStage: number;
  readonly what: string;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

const STAGE = 'Long one';

/** A project with so many steps; one stage has `inStage` of them in one checklist, the others share the rest. */
export async function writeProject(path: string, steps: number, inStage: number): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'atlas-steps-'));
  try {
    const newId = idMaker(() => Date.UTC(2026, 0, 5), (count) => new Uint8Array(count));
    const library = new Library(data, { newId, now: () => Date.UTC(2026, 0, 5), author: 'Bench', host: 'bench', device: 'bench', appVersion: '0', apart: atOnce });
    const document = library.create({ title: 'Steps', scenario: 'As-is', workflow: 'Work' });
    const scenario = scenariosOf(document.model)[0]?.id ?? '';
    const workflow = [...document.model.workflow.values()][0]?.id ?? '';
    const [team, system] = [newId(), newId()];
    const commands: Command[] = [
      { type: 'participant.add', scenario, id: team, name: 'Operations', kind: 'team' },
      { type: 'system.add', scenario, id: system, name: 'CRM' },
    ];
    const addStage = (name: string, count: number) => {
      const [stage, process] = [newId(), newId()];
      commands.push({ type: 'stage.add', scenario, id: stage, workflow, name, owner: team }, { type: 'process.add', scenario, id: process, stage, name: 'Checklist' });
      for (let i = 1; i <= count; i += 1) commands.push({ type: 'step.add', scenario, id: newId(), process, text: `Do thing number ${i} of this stage`, performer: team, system, minutes: { likely: 5 } });
    };
    addStage(STAGE, inStage);
    for (let left = steps - inStage; left > 0; left -= 100) addStage(`Stage with ${left} left`, Math.min(100, left));
    const made = document.applyUnknown({ type: 'batch', label: 'Make it', commands });
    if ('ok' in made) throw new Error(made.message);
    const saved = await document.saveAs(path);
    if (!saved.ok) throw new Error(saved.error.message);
    await document.close();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const quantile = (values: readonly number[], part: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

interface Listener {
  /** From each keydown to the first task behind its frame. */
  taken(): Promise<number[]>;
  /** From each Enter to the first task behind the frame in which the step that it made has the caret. */
  made(): Promise<number[]>;
}

/** Tasks of the highest priority: whatever else came meanwhile, such as an answer, is no part of the frame. */
async function listen(page: Page): Promise<Listener> {
  await page.evaluate(() => {
    const { scheduler } = globalThis as unknown as { scheduler: { postTask(work: () => void, options: { priority: string }): Promise<void> } };
    const kept: Record<'keys' | 'rows', number[]> = { keys: [], rows: [] };
    (globalThis as unknown as { keyTimes: typeof kept }).keyTimes = kept;
    const behindFrame = (work: () => void) => requestAnimationFrame(() => void scheduler.postTask(work, { priority: 'user-blocking' }));
    let entered = 0;
    const keydown = ({ timeStamp, key }: KeyboardEvent) => {
      if (key === 'Enter') entered = timeStamp;
      behindFrame(() => kept.keys.push(performance.now() - timeStamp));
    };
    const focusin = () => {
      const from = entered;
      entered = 0;
      if (from > 0) behindFrame(() => kept.rows.push(performance.now() - from));
    };
    addEventListener('keydown', keydown, { capture: true });
    addEventListener('focusin', focusin, { capture: true });
  });
  const splice = (which: 'keys' | 'rows') => page.evaluate((which) => (globalThis as unknown as { keyTimes: Record<string, number[]> }).keyTimes[which]?.splice(0) ?? [], which);
  return { taken: () => splice('keys'), made: () => splice('rows') };
}

/**
 * @param keys how many are typed for each figure
 * @param enters how many steps are added, with a few letters each
 */
export async function stepFigures(steps: number, inStage: number, keys = 120, enters = 40): Promise<readonly StepFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-steps-'));
  const file = join(folder, 'steps.wfa');
  await writeProject(file, steps, inStage);
  const running = await launchApp({ file });
  const { page } = running;
  try {
    await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: STAGE, exact: true }).dblclick();
    const rows = page.locator('[data-step-id]');
    await rows.first().waitFor();
    const { taken, made } = await listen(page);
    const figures: StepFigure[] = [];
    const note = (what: string, times: readonly number[]) => figures.push({ bench: 'steps', steps, inStage, what, median: Math.round(quantile(times, 0.5) * 10) / 10, p95: Math.round(quantile(times, 0.95) * 10) / 10, count: times.length });

    await rows.nth(3).locator('textarea').click();
    await page.keyboard.press('End');
    // As a person types: what is sent on the way, after a pause, is in it.
    for (let i = 0; i < keys; i += 1) await page.keyboard.press(i % 6 === 5 ? 'Space' : 'abcde'[i % 6] ?? 'a', { delay: i % 30 === 29 ? 500 : 40 });
    note('a letter in a step', await taken());

    for (let i = 0; i < keys / 4; i += 1) await page.keyboard.press('ArrowDown', { delay: 30 });
    note('to the step below', await taken());

    for (let i = 0; i < enters; i += 1) {
      await page.keyboard.press('Enter', { delay: 40 });
      await page.keyboard.type('new step', { delay: 40 });
    }
    note('Enter and the letters behind it', await taken());
    note('Enter, until the new step has the caret', await made());

    await page.getByRole('button', { name: 'Back to the map' }).click();
    await page.getByRole('button', { name: 'Checklists' }).click();
    await page.getByRole('searchbox', { name: 'Filter steps' }).click();
    await taken();
    for (const letter of 'thing number 12 of this stage'.slice(0, Math.max(12, keys / 4))) await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 60 });
    note('a letter in the filter of the table', await taken());
    return figures;
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Health } from '../../../core/analysis/findings/report.ts';
import { sha256Of } from '../../../electron/document/check-file.ts';
import { temporaryFolder } from '../../fixtures/library.ts';
import { runWfa } from '../../fixtures/wfa.ts';
import { runHere } from '../../fixtures/wfa-here.ts';

// Each command is a process of its own, which takes its time where many run at once.
vi.setConfig({ testTimeout: 60_000 });

function withExample() {
  const folder = temporaryFolder();
  const path = join(folder, 'a.wfa');
  copyFileSync(join(import.meta.dirname, '../../../examples/customer-onboarding.wfa'), path);
  return { path, check: (...words: string[]) => runHere(folder, ['check', 'a.wfa', ...words]), checkAsProgram: (...words: string[]) => runWfa(folder, ['check', 'a.wfa', ...words]) };
}

describe('wfa check', () => {
  it('says what is wrong in words, with figures and what mends it, and leaves the file as it was', async () => {
    const { path, checkAsProgram } = withExample();
    const before = sha256Of(path);
    const { code, out, err } = await checkAsProgram();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\d+ findings\n/);
    expect(out).toContain('High · Unclear ownership · Stage without an owner [stage-unowned]\n  Hold kick-off call: 3 participants work on it');
    expect(out).toContain('Fix: Onboarding specialist owns it');
    expect(out).toMatch(/ {2}AI governance: \d+ of \d+ elements/);
    expect(out).toMatch(/Figures of the project:\n {2}Lead time, expected: /);
    expect(sha256Of(path)).toBe(before);
  });

  it('gives one workflow of one scenario as data, with the command of each fix', async () => {
    const { check } = withExample();
    const { out } = await check('--workflow', 'Customer onboarding', '--scenario', 'To-be', '--json');
    const { findings, scores, metrics, off } = JSON.parse(out) as Health;
    expect(findings.map(({ rule }) => rule)).not.toContain('stage-unowned');
    expect(findings.find(({ rule }) => rule === 'system-unowned')?.fixes[0]?.command.type).toBe('system.set');
    expect([scores.length, off]).toEqual([7, []]);
    expect(metrics.find(({ id }) => id === 'flow-efficiency')).toMatchObject({ unit: 'share', arithmetic: expect.stringMatching(/^work [\d,.]+ min ÷ lead time [\d,.]+ min$/) });
  });

  it('ends with 1 when something at least that severe is found, else with 0', async () => {
    const { check } = withExample();
    const codes = await Promise.all([check('--fail-on', 'high'), check('--fail-on', 'low', '--scenario', 'To-be'), check('--workflow', 'Win the customer', '--fail-on', 'high')]);
    expect(codes.map(({ code }) => code)).toEqual([1, 1, 0]);
  });

  it('refuses a severity, a workflow or a scenario that is not there', async () => {
    const { check } = withExample();
    const [level, workflow, scenario] = await Promise.all([check('--fail-on', 'grave'), check('--workflow', 'Nothing'), check('--scenario', 'Never')]);
    expect([level, workflow, scenario].map(({ code, out }) => [code, out])).toEqual([[2, ''], [1, ''], [1, '']]);
    expect(level.err).toBe('There is no severity “grave”. Choose high, medium or low.\n');
  });
});

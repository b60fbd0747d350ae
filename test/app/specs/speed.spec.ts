/**
 * The short forms of `npm run bench`: the map as shares of what Cytoscape and ELK alone take in the same run, checklists as shares
 * of what a small one takes, with room for a busy machine.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { mapFigures } from '../../bench/map-figures.ts';
import { stepFigures } from '../../bench/steps-figures.ts';

test.setTimeout(180_000);

test('a map of 300 stages opens, moves and takes an edit in a part of the time that Cytoscape and ELK alone need', async () => {
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../../../build/bench-pages.mjs'), '--now'], { stdio: 'ignore' });
  const figures = await mapFigures(300, { openings: 1, frames: 12, adds: 1, distances: ['fitted'], hasWork: false, patienceMs: 60_000 });
  const share = (what: string) => figures.find((figure) => figure.what === what)?.share ?? Infinity;
  expect(share('open')).toBeLessThan(1);
  expect(share('pan fitted median')).toBeLessThan(0.75);
  expect(share('pan fitted p95')).toBeLessThan(0.75);
  expect(share('rename fitted')).toBeLessThan(0.9);
  expect(share('add a stage')).toBeLessThan(0.5);
});

test('typing in a checklist of 300 steps in a project of 5,000 takes about as long as in one of ten', async () => {
  const [long, short] = [await stepFigures(5000, 300, 36, 6), await stepFigures(40, 10, 36, 6)];
  const ratio = (what: string) => {
    const [a, b] = [long, short].map((figures) => figures.find((figure) => figure.what === what)?.median ?? NaN);
    return (a ?? NaN) / (b ?? NaN);
  };
  expect(ratio('a letter in a step')).toBeLessThan(2);
  expect(ratio('to the step below')).toBeLessThan(2.5);
  expect(ratio('Enter, until the new step has the caret')).toBeLessThan(2.5);
  expect(ratio('a letter in the filter of the table')).toBeLessThan(2);
});

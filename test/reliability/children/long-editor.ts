/** Edits for a long time, saves every 500 edits, and looks twenty times whether all is well. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../../../electron/document/check-file.ts';
import { seeded } from '../../fixtures/generated.ts';
import { randomEdit } from '../random-edits.ts';
import { differenceOf } from '../same-rows.ts';
import { openLibrary, say } from './env.ts';

const CHECKPOINTS = 20;
const SAVE_EVERY = 500;
const MOST_BYTES = 25 * 1024 * 1024;
const MOST_GROWTH = 1.1;

const [folder = '', words = ''] = process.argv.slice(2);
const edits = Number(words);
const path = join(folder, 'acme.wfa');
const document = openLibrary(join(folder, 'data')).create({ title: 'Acme', scenario: 'As-is', workflow: 'Onboarding' });
await document.saveAs(path);
const random = seeded(17);
const differences: string[] = [];
const memory: number[] = [];
const times: number[] = [];
const openFiles = () => readdirSync('/proc/self/fd').length;
let filesAtFirst = 0;

async function look(): Promise<void> {
  const saved = await document.save();
  if (!saved.ok) return void differences.push(saved.error.message);
  const checked = checkFile(path, join(folder, 'copy.sqlite'));
  if (!checked.ok) return void differences.push(checked.error.message);
  const difference = differenceOf(document.model, checked.value.model);
  if (difference) differences.push(difference);
  checked.value.close();
  globalThis.gc?.();
  memory.push(process.memoryUsage().heapUsed);
  filesAtFirst ||= openFiles();
}

for (let i = 1; i <= edits; i += 1) {
  const started = performance.now();
  randomEdit(document, random);
  times.push(performance.now() - started);
  if (i % (edits / CHECKPOINTS) === 0) await look();
  else if (i % SAVE_EVERY === 0) await document.save();
}
const filesLeft = openFiles() - filesAtFirst;
const entries = document.entries.length;
await document.close();
times.sort((a, b) => a - b);
// Warm after a quarter of the way.
const [warm = 0, last = 0] = [memory[CHECKPOINTS / 4 - 1], memory.at(-1)];
const bytes = statSync(path).size;
const growth = last / warm;
const round = (value: number) => Math.round(value * 100) / 100;
say({
  pass: differences.length === 0 && bytes < MOST_BYTES && filesLeft <= 0 && (growth < MOST_GROWTH || edits < 10_000),
  edits,
  entries,
  checkpoints: memory.length,
  differences,
  megabytes: round(bytes / 2 ** 20),
  heapWarmMegabytes: round(warm / 2 ** 20),
  heapGrowth: round(growth),
  openFilesMore: filesLeft,
  medianMs: round(times[Math.floor(times.length / 2)] ?? 0),
  p99Ms: round(times[Math.floor(times.length * 0.99)] ?? 0),
});

/** Measures the map and its yardstick in turn; see map.ts. */
import { _electron, type Page } from '@playwright/test';
import { join } from 'node:path';
import { electron, root, startedBy } from '../app/harness/electron.ts';
import { within } from '../app/harness/within.ts';
import type { BenchPage, Distance } from './pages/bench.ts';


export interface Figure {
  readonly bench: 'map';
  readonly stages: number;
  readonly what: string;
  readonly ours: number;
  readonly raw: number;
  readonly share: number;
}

type Which = 'ours' | 'raw';
interface Options {
  /** Opened so often, each time in a new window. */
  readonly openings?: number;
  readonly frames?: number;
  /** So many stages are added. */
  readonly adds?: number;
  /** How near it is looked at. */
  readonly distances?: readonly Distance[];
  /** Measures the work for a frame as well, without the screen's beat. */
  readonly hasWork?: boolean;
  /** How long one answer may take; the yardstick takes minutes for 3,000 stages. */
  readonly patienceMs?: number;
}

/** Asks the page; the answer has a limit of its own, so that what hangs has a name. */
const asking =
  (patienceMs: number) =>
  <K extends keyof BenchPage>(page: Page, name: K, ...given: Parameters<BenchPage[K]>) =>
    within(`"${name}" of ${page.url()}`, asked(page, name, given), undefined, patienceMs);

const asked = <K extends keyof BenchPage>(page: Page, name: K, given: Parameters<BenchPage[K]>) =>
  page.evaluate(([name, given]) => (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[name]?.(...given), [name, given] as [string, unknown[]]) as Promise<Awaited<ReturnType<BenchPage[K]>>>;

/** A screen shows a frame every 16.7 ms; without that beat, what is between two frames is the work for one. */
const WITHOUT_BEAT = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

async function inWindow<T>(which: Which, work: (page: Page) => Promise<T>, switches: readonly string[] = []): Promise<T> {
  const app = await _electron.launch({
    ...startedBy(electron),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...switches, join(root, '.cache/bench-pages'), which],
  });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState();
    await page.waitForFunction(() => 'bench' in globalThis);
    return await work(page);
  } finally {
    await app.close();
  }
}

const quantile = (values: readonly number[], part: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

async function measure(which: Which, stages: number, { openings = 3, frames = 60, adds: times = 7, distances = ['fitted', 'readable'], hasWork = true, patienceMs = 600_000 }: Options): Promise<ReadonlyMap<string, number>> {
  const ask = asking(patienceMs);
  const found = new Map<string, number>();
  const opened: number[] = [];
  const move = async (page: Page, distance: Distance, how: '' | ' work') => {
    for (const motion of ['pan', 'zoom'] as const) {
      const times = await ask(page, motion, frames);
      found.set(`${motion}${how} ${distance} median`, quantile(times, 0.5));
      found.set(`${motion}${how} ${distance} p95`, quantile(times, 0.95));
    }
  };
  for (let i = 1; i < openings; i++) opened.push(await inWindow(which, (page) => ask(page, 'open', stages)));
  await inWindow(which, async (page) => {
    opened.push(await ask(page, 'open', stages));
    found.set('open', quantile(opened, 0.5));
    await page.waitForTimeout(1500);
    for (const distance of distances) {
      await ask(page, 'view', distance);
      await move(page, distance, '');
      const renames = [];
      for (let i = 0; i < 5; i++) renames.push(await ask(page, 'rename'));
      found.set(`rename ${distance}`, quantile(renames, 0.5));
    }
    const adds = [];
    for (let i = 0; i < times; i++) adds.push(await ask(page, 'add'));
    found.set('add a stage', quantile(adds, 0.5));
    found.set('add the first stage', adds[0] ?? 0);
  });
  const inOwnTime = async (page: Page) => {
    await ask(page, 'open', stages);
    await page.waitForTimeout(1500);
    for (const distance of distances) {
      await ask(page, 'view', distance);
      await move(page, distance, ' work');
    }
  };
  if (hasWork) await inWindow(which, inOwnTime, WITHOUT_BEAT);
  return found;
}

export async function mapFigures(stages: number, options: Options = {}): Promise<readonly Figure[]> {
  const raw = await measure('raw', stages, options);
  const ours = await measure('ours', stages, options);
  const round = (value: number) => Math.round(value * 100) / 100;
  return [...ours].map(([what, own]) => ({ bench: 'map', stages, what, ours: round(own), raw: round(raw.get(what) ?? 0), share: round(own / (raw.get(what) ?? 1)) }));
}

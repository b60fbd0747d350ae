/** `npm run reliability [-- --short] [name…]`: runs the bars and prints one JSON line for each. */
import type { Bar, Size } from './bar.ts';
import { bundleChildren } from './bundle.ts';
import { killPoints } from './bars/kill-points.ts';
import { failures } from './bars/failures.ts';
import { power } from './bars/power.ts';
import { mutations } from './bars/mutations.ts';
import { hostile } from './bars/hostile.ts';
import { salvage } from './bars/salvage.ts';
import { races } from './bars/races.ts';
import { longRun } from './bars/long-run.ts';
import { speed } from './bars/speed.ts';
import { kills } from './bars/kills.ts';
import { appKills } from './bars/app-kills.ts';

const bars: readonly Bar[] = [kills, appKills, killPoints, failures, power, mutations, hostile, salvage, races, longRun, speed];

const words = process.argv.slice(2);
const size: Size = words.includes('--short') ? 'short' : 'full';
const names = words.filter((word) => !word.startsWith('--')).map((word) => word.toLowerCase());
const chosen = bars.filter(({ name, onlyFull }) => (names.length === 0 && !(onlyFull && size === 'short')) || names.some((word) => name.toLowerCase().includes(word)));
if (chosen.length === 0) {
  console.error(`There is no such bar: choose from ${bars.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

await bundleChildren();
let failed = 0;
for (const { name, promise, run } of chosen) {
  const started = Date.now();
  const outcome = await run(size).catch((error: unknown) => ({ pass: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  if (!outcome.pass) failed += 1;
  console.log(JSON.stringify({ bar: name, ...outcome, seconds: Math.round((Date.now() - started) / 100) / 10, ...(outcome.pass ? {} : { promise }) }));
}
process.exit(failed > 0 ? 1 : 0);

/**
 * `npm test [-- types|lint|unit|reliability|app|packaged [pattern]]`: sets up what is missing, then runs every stage and says what each found.
 * Type check and lint count as one test each. The last line is `N passed, N failed` for all of it. `npm run test:long` runs those tests
 * as well that are marked as long, and tries more by chance.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { packageIfStale } from './package.mjs';
import { cache, node24, packagedApp, root, tool, withNode24 } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

const results = join(cache, `results-${process.pid}`);
process.on('exit', () => rmSync(results, { recursive: true, force: true }));
const isLong = process.argv.includes('--long');
const env = withNode24({ ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...(isLong && { ATLAS_LONG: '1' }) });

/** Runs a tool in Node 24; its output is given back, or shown as it comes when `live`. */
function run(path, args, { live = false, more = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(node24, [tool(path), ...args], {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({ code, output }));
  });
}

const one = (isGood) => (isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function types() {
  const checks = [
    ...['core', 'electron', 'test', 'build'].map((folder) => ['typescript-native/bin/tsc', ['-p', folder]]),
    ['svelte-check/bin/svelte-check', ['--workspace', 'renderer', '--tsconfig', 'tsconfig.json', '--output', 'human', '--fail-on-warnings']],
  ];
  let output = '';
  let isGood = true;
  for (const [path, args] of checks) {
    const check = await run(path, args);
    if (check.code === 0) continue;
    isGood = false;
    output += check.output;
  }
  return { ...one(isGood), output };
}

async function lint() {
  const places = ['core', 'electron', 'renderer', 'test', 'build'];
  const options = ['--config', 'build/eslint.config.mjs', '--max-warnings', '0', '--cache', '--cache-strategy', 'content'];
  // Else TypeScript builds its program anew for each component, as it reads another text in the file than Svelte's parser gives it.
  const more = { SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK: '1' };
  const { code, output } = await run('eslint/bin/eslint.js', [...options, '--cache-location', '.cache/eslint/', ...places], { more });
  return { ...one(code === 0), output };
}

async function unit(pattern, live) {
  const report = join(results, 'unit.json');
  const args = ['run', '--config', 'build/vitest.config.mjs', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run('vitest/vitest.mjs', [...args, ...pattern], { live });
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  // A file that does not load has no tests to count; skipped tests are not allowed.
  const brokenFiles = counts?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length ?? 0;
  const passed = counts?.numPassedTests ?? 0;
  const failed = counts ? counts.numTotalTests - passed + brokenFiles : 0;
  return whole({ passed, failed, output }, code);
}

/** The bars of test/reliability in their short form; each is a test. */
async function reliability(pattern) {
  const { output } = await run('../test/reliability/run.ts', ['--short', ...pattern]);
  const bars = output.split('\n').filter((line) => line.startsWith('{"bar"')).map((line) => JSON.parse(line));
  const passed = bars.filter(({ pass }) => pass).length;
  return { passed, failed: bars.length - passed + (bars.length === 0 ? 1 : 0), output };
}

function app(pattern) {
  return inWindows('app', buildIfStale, pattern, {});
}

/** The packaged app, in both its builds. */
function packaged(pattern, isShort = false) {
  const release = packagedApp();
  return inWindows('packaged', () => (buildIfStale(), packageIfStale()), pattern, {
    ATLAS_PACKAGED: packagedApp({ isForTests: true }),
    ATLAS_RELEASE: release,
    ...(isShort && { ATLAS_PACKAGED_SHORT: '1' }),
  });
}

async function inWindows(name, prepare, pattern, places) {
  try {
    prepare();
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const report = join(results, `${name}.json`);
  // Playwright sets FORCE_COLOR for its workers, and Node complains when both are there.
  const more = { ...places, NO_COLOR: undefined, FORCE_COLOR: '0', PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...(display && { DISPLAY: display.name }) };
  const { code } = await run('@playwright/test/cli.js', ['test', '--config', 'build/playwright.config.ts', ...pattern], { live: true, more });
  display?.stop();
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).stats : undefined;
  const passed = stats?.expected ?? 0;
  const failed = stats ? stats.unexpected + stats.flaky + stats.skipped : 0;
  return whole({ passed, failed, output: '' }, code);
}

/** A stage that failed, or ran nothing, without naming a failed test still counts as a failure. */
const whole = (counts, code) => (counts.failed === 0 && (code !== 0 || counts.passed === 0) ? { ...counts, failed: 1 } : counts);

async function stage(name, work) {
  const started = Date.now();
  const { passed, failed, output = '' } = await work();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (output && (failed > 0 || name === 'unit')) console.log(output.trimEnd());
  console.log(`${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  return { passed, failed };
}

await setUpOrExit();
mkdirSync(results, { recursive: true });

const [only, ...pattern] = process.argv.slice(2).filter((word) => word !== '--long');
const stages = {
  types: () => stage('types', types),
  lint: () => stage('lint', lint),
  unit: () => stage('unit', () => unit(pattern, Boolean(only))),
  reliability: () => stage('reliability', () => reliability(pattern)),
  app: () => stage('app', () => app(pattern)),
  packaged: () => stage('packaged', () => packaged(pattern)),
};
if (only && !Object.hasOwn(stages, only)) {
  console.error(`There is no stage "${only}": choose ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

/** One after the other. */
async function inTurn(...works) {
  const counts = [];
  for (const work of works) counts.push(await work());
  return counts;
}

// Never more than two at a time, as some of the tests measure time. Linting takes as long as the types and most of the bars.
const counts = only
  ? [await stages[only]()]
  : [
      await stages.unit(),
      ...(await Promise.all([stages.lint(), inTurn(stages.types, stages.reliability)])).flat(),
      await stages.app(),
      await stage('packaged', () => packaged([], true)),
    ];

const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
const [passed, failed] = [sum('passed'), sum('failed')];
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/**
 * Starts the built app in the prepared Electron, with its own data folder, and collects what it complains about.
 * As root Electron runs without its sandbox; `user: 'nobody'` runs it as that user, with the sandbox. `npm run test:packaged` runs
 * some of the same tests with the packaged app instead, always as a user without rights.
 */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { electron, root, startedBy } from './electron.ts';
import { PATIENCE_MS, within } from './within.ts';

/** The packaged app, in its build for tests, where that is what is tested. */
const packaged = process.env.ATLAS_PACKAGED;
export const isRoot = process.getuid?.() === 0;

/** Whom a test without wishes of its own runs the app as. */
const usual = packaged && isRoot ? 'nobody' : undefined;

export interface LaunchOptions {
  /** A project to open, as if it stood on the command line. */
  readonly file?: string;
  /** A data folder of an earlier run; it is kept. */
  readonly userData?: string;
  /** Run as this user, where the tests run as root. */
  readonly user?: 'nobody';
  readonly args?: readonly string[];
  /** The test provokes errors on the console or refusals of the content policy. */
  readonly mayComplain?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** With the movements that people see. Without them tests need not wait for any, nor draw their frames. */
  readonly hasMotion?: boolean;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly mayComplain: boolean;
  /** Errors on the console, uncaught errors and refused content so far. */
  complaints(): Promise<string[]>;
  /** What was complained of until now is no longer counted, and what comes is, also after the page loaded anew. */
  forget(): Promise<void>;
  /** What it wrote, and how its windows are: for whoever looks into a failure. */
  situation(): Promise<string>;
  close(): Promise<void>;
  /** Ends it as a power cut would. Only without `user`: what was started then is not Electron itself. */
  kill(): Promise<void>;
}

/** How the app is started without Playwright, for starts beside one that runs on the same data. */
export function starter(userData: string, executable = packaged) {
  return {
    executable: executable ? asUsual(executable) : electron,
    words: [...(isRoot && !executable ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, ...(executable ? [] : [root])],
    env: { ...cleanEnvironment(), HOME: userData },
  };
}

/** A folder that whoever runs the app may use. */
export function openFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  chmodSync(folder, 0o777);
  return folder;
}

export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const user = options.user ?? usual;
  const place = placeOf(user);
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'atlas-data-'));
  if (user && isRoot) giveTo(user, userData);
  // Too late, its error says what Electron wrote until then.
  const app = await _electron.launch({
    timeout: PATIENCE_MS,
    ...startedBy(place.executable),
    chromiumSandbox: place.sandboxed,
    args: [`--user-data-dir=${userData}`, ...(options.hasMotion ? [] : ['--force-prefers-reduced-motion']), ...place.words, ...(options.file ? [options.file] : []), ...(options.args ?? [])],
    env: { ...cleanEnvironment(), HOME: userData, ...options.env },
  });
  let output = '';
  for (const stream of [app.process().stdout, app.process().stderr]) stream?.on('data', (data) => (output += String(data)));
  const situation = async () => `Windows: ${await windowsOf(app)}\nThe app wrote:\n${output}`;
  const errors: string[] = [];
  const watch = (page: Page) => {
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
  };
  app.on('window', watch);
  /** What hangs leaves nothing behind that runs on. */
  const phase = async <T>(what: string, work: Promise<T>): Promise<T> => {
    try {
      return await within(what, work, situation);
    } catch (error) {
      app.process().kill('SIGKILL');
      throw error;
    }
  };
  const page = await phase('its first window', app.firstWindow());
  await phase('its page to load', page.waitForLoadState());
  await phase('its page to answer', page.evaluate(collectViolations));
  await phase('it to show something', page.waitForFunction(() => (document.getElementById('app')?.childElementCount ?? 0) > 0));
  await phase('its fonts', page.evaluate(async () => void (await document.fonts.ready)));
  const cleanUp = () => {
    place.remove();
    if (!options.userData) rmSync(userData, { recursive: true, force: true });
  };
  const ended = new Promise<void>((done) => app.process().once('exit', () => done()));
  let isKilled = false;
  return {
    app,
    page,
    userData,
    mayComplain: options.mayComplain ?? false,
    // What was killed can no longer be asked.
    complaints: async () => [...errors, ...(isKilled || page.isClosed() ? [] : await within('its page to say what was refused', page.evaluate(() => (globalThis as unknown as Violations).atlasViolations), situation))],
    forget: async () => {
      errors.length = 0;
      await page.evaluate(collectViolations);
    },
    situation,
    close: async () => {
      await phase('it to close', app.close());
      cleanUp();
    },
    kill: async () => {
      isKilled = true;
      process.kill(app.process().pid ?? 0, 'SIGKILL');
      await ended;
    },
  };
}

interface Violations {
  atlasViolations: string[];
}

/** Runs in the page: what the content policy refused, also before now. */
function collectViolations(): void {
  const found: string[] = ((globalThis as unknown as Violations).atlasViolations = []);
  const note = (report: Report) => {
    const { effectiveDirective, blockedURL, sample } = report.body as unknown as Record<string, string>;
    found.push(`content policy: ${effectiveDirective} refused ${blockedURL} ${sample ?? ''}`.trim());
  };
  const observer = new ReportingObserver((reports) => reports.forEach(note), { types: ['csp-violation'], buffered: true });
  observer.observe();
}

/** As the main process sees them, if it still answers. */
async function windowsOf(app: ElectronApplication): Promise<string> {
  const asked = app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({ isVisible: window.isVisible(), isLoading: window.webContents.isLoading(), isCrashed: window.webContents.isCrashed(), url: window.webContents.getURL() })),
  );
  return within('the main process', asked, undefined, 3000).then(JSON.stringify, String);
}

function cleanEnvironment(): Record<string, string> {
  const names = ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'PATH', 'LANG', 'TMPDIR', 'XDG_RUNTIME_DIR'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function idsOf(user: string): [number, number] {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return [id('-u'), id('-g')];
}

function giveTo(user: string, folder: string): void {
  chownSync(folder, ...idsOf(user));
}

/** What to start, and the words before all others. */
function placeOf(user: LaunchOptions['user']) {
  if (packaged) return { words: [], executable: asUsual(packaged), sandboxed: true, remove: () => undefined };
  return user && isRoot ? placeFor(user) : { words: [root], executable: electron, sandboxed: !isRoot, remove: () => undefined };
}

const scripts = new Map<string, string>();

/** A program that runs a packaged app as a user without rights. */
export function asUsual(executable: string): string {
  if (!isRoot) return executable;
  let script = scripts.get(executable);
  if (script) return script;
  const folder = openFolder('atlas-packaged-');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  let app = executable;
  if (!mayReach(executable)) {
    copy(dirname(executable), join(folder, 'app'));
    app = join(folder, 'app', basename(executable));
  }
  script = join(folder, 'start');
  // What a test wants the app to run under, such as strace, stands in the environment.
  writeFileSync(script, `#!/bin/sh\nexec $ATLAS_UNDER runuser -u nobody -- "${app}" "$@"\n`, { mode: 0o755 });
  scripts.set(executable, script);
  return script;
}

function mayReach(path: string): boolean {
  try {
    execFileSync('runuser', ['-u', 'nobody', '--', 'test', '-x', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Linked, or copied where that is on another drive. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    rmSync(to, { recursive: true, force: true });
    execFileSync('cp', ['-a', from, to]);
  }
}

/** The other user may not be able to reach the clone, so what runs is linked (or copied) to where everybody can read it. */
function placeFor(user: string) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-for-'));
  chmodSync(folder, 0o755);
  for (const part of ['package.json', '.build', 'node_modules/better-sqlite3', 'examples']) {
    if (existsSync(join(root, part))) copy(join(root, part), join(folder, 'app', part));
  }
  copy(dirname(electron), join(folder, 'electron'));
  const executable = join(folder, 'start');
  writeFileSync(executable, `#!/bin/sh\nexec runuser -u ${user} -- ${join(folder, 'electron/electron')} "$@"\n`, { mode: 0o755 });
  return { words: [join(folder, 'app')], executable, sandboxed: true, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

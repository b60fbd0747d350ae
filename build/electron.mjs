/**
 * Starts the built app in the Electron that set-up found, on a virtual display where there is none. As a script it runs one
 * command of the app's command line, with nothing of Chromium's own chatter on standard error.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { electronPath, root } from './places.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

/**
 * Gives the exit code.
 * @param words what the app is started with
 * @param options `say` is told the name of a virtual display; `switches` are Chromium's own
 */
export async function runElectron(words, { say = () => {}, switches = [] } = {}) {
  const env = { ...process.env };
  if (!hasDisplay()) {
    const display = await startVirtualDisplay();
    say(display.name);
    env.DISPLAY = display.name;
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electronPath(), [...asRoot, ...switches, root, ...words], { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => done(signal ? 1 : (code ?? 0)));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  buildIfStale();
  process.exit(await runElectron(process.argv.slice(2), { switches: ['--disable-gpu', '--log-level=3'] }));
}

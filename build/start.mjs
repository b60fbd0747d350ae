/** `npm start [-- file.wfa]`: sets up and builds what is missing, then opens the app. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildIfStale } from './build.mjs';
import { electronPath, root } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

await setUpOrExit();
buildIfStale();

const env = { ...process.env };
if (!hasDisplay()) {
  const display = await startVirtualDisplay();
  console.error(`There is no display here: Workflow Atlas runs on the virtual display ${display.name}.`);
  env.DISPLAY = display.name;
}

const isRoot = process.getuid?.() === 0;
const words = process.argv.slice(2);
if (words.every((word) => word.startsWith('-'))) words.push('--example');
const rest = words.map((value) => (value.startsWith('-') ? value : resolve(process.env.INIT_CWD ?? '.', value)));
const child = spawn(electronPath(), [...(isRoot ? ['--no-sandbox'] : []), root, ...rest], { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)));

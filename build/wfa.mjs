/** `npm run -s wfa -- …`: the command line, in Node 24, without a build. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cache, node24, root } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';

await setUpOrExit();

// npm runs scripts in the project's folder; paths are meant from where the person is.
const cwd = process.env.INIT_CWD ?? process.cwd();
const child = spawn(node24, ['--disable-warning=ExperimentalWarning', join(root, 'electron/command-line/wfa.ts'), ...process.argv.slice(2)], {
  cwd,
  // Compiled once: each call after the first takes half the time; files are checked in a second process that profits too.
  env: { NODE_COMPILE_CACHE: join(cache, 'compiled'), ...process.env },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)));

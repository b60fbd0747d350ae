/** The command line as its own program; Electron is started only by commands that need a window. */
import { spawn } from 'node:child_process';
import { extname, join } from 'node:path';
import { appFolder } from './app-folder.ts';
import { inNode } from '../document/killable.ts';
import { runCommandLine, type ExitCode } from './run.ts';

/** Runs the app's own command line, built if it has to be. */
function startApp(words: readonly string[]): Promise<ExitCode> {
  const child = spawn(process.execPath, [join(appFolder(), 'build/electron.mjs'), ...words], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code === 0 || code === 2 ? code : 1));
  });
}

// Bundled, the job lies beside this file.
const job = extname(import.meta.filename) === '.ts' ? '../jobs/import-file.ts' : 'import-file.mjs';

process.exitCode = await runCommandLine(process.argv.slice(2), { startApp, apart: inNode(join(import.meta.dirname, job)) });

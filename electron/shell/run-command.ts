/** The command line inside the app: the same commands, and no window is shown. */
import { app } from 'electron';
import { rmSync } from 'node:fs';
import { runCommandLine, type ExitCode } from '../command-line/run.ts';
import type { Apart } from '../document/apart.ts';
import type { ReportWriter } from '../report/order.ts';

/** Carries a command out and ends the app with its exit code. */
export async function runCommand(words: readonly string[], writeReport: ReportWriter, apart: Apart): Promise<void> {
  // The report's hidden window is the only one there is; closing it must not end the app before the file is written.
  app.on('window-all-closed', () => undefined);
  const profile = app.getPath('userData');
  app.on('quit', () => rmSync(profile, { recursive: true, force: true }));
  const code = await runCommandLine(words, { apart, writeReport: async (...input) => (await app.whenReady(), writeReport(...input)) }).catch(failed);
  await Promise.all([process.stdout, process.stderr].map(flushed));
  app.exit(code);
}

function failed(error: unknown): ExitCode {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

/** Everything written so far has gone out. */
const flushed = (stream: NodeJS.WriteStream) => new Promise<void>((done) => stream.write('', () => done()));

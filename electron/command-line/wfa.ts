/** The command line as its own program; Electron is started only by commands that need a window. */
import { runCommandLine } from './run.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));

/** The app's way to work apart from its main process: foreign files in a utility process, saving in a worker thread. */
import { app, utilityProcess } from 'electron';
import { join } from 'node:path';
import type { Apart } from '../document/apart.ts';
import { importedBy, salvagedBy, type Started } from '../document/killable.ts';
import type { Saved } from '../document/save.ts';
import { spokenEnvironment } from '../language/environment.ts';
import { runJob } from '../report/run-job.ts';

function startUtility(script: string, words: readonly string[]): Started {
  const child = utilityProcess.fork(script, [...words], { stdio: ['ignore', 'ignore', 'inherit'], serviceName: 'check-file', env: spokenEnvironment() });
  // Its own `kill` asks politely, and what is busy inside SQLite does not listen.
  return { onEnd: (callback) => void child.once('exit', callback), kill: () => void (child.pid && process.kill(child.pid, 'SIGKILL')) };
}

/** @param jobs where the build puts the workers */
export function workApart(jobs: string): Apart {
  const start = (words: readonly string[]) => startUtility(join(jobs, 'import-file.cjs'), words);
  const [importFile, salvageFile] = [importedBy(start), salvagedBy(start)];
  return {
    importFile: async (path, target) => (await app.whenReady(), importFile(path, target)),
    salvageFile: async (path, target) => (await app.whenReady(), salvageFile(path, target)),
    save: (order) => runJob<Saved>(jobs, 'save', order),
  };
}

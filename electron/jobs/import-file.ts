/**
 * A process: checks one file and makes a database of our own from it, or from what can still be read of it. Its answer stands in a file beside it. A thread beside the
 * work ends it at its limits, even when the one who started it is gone.
 */
import '../language/inherited.ts';
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { importFile } from '../document/import-file.ts';
import { salvageFile } from '../document/salvage.ts';
import { orDiskTrouble } from '../document/disk-trouble.ts';
import { answerPath, type Limits } from '../document/killable.ts';

const WATCH = `
const { parentPort, workerData: { ms, megabytes } } = require('node:worker_threads');
const started = Date.now();
const look = () => {
  const isOver = Date.now() - started > ms || process.memoryUsage.rss() > megabytes * 2 ** 20;
  if (isOver) process.kill(process.pid, 'SIGKILL');
};
look();
setInterval(look, 50);
parentPort.postMessage('watching');
`;

const [limits = '', path = '', target = '', what = ''] = process.argv.slice(-4);
async function answer(): Promise<void> {
  const imported = await orDiskTrouble<unknown>(async () => (what === 'salvage' ? salvageFile(path, target) : importFile(path, target)));
  writeFileSync(answerPath(target), JSON.stringify(imported));
  process.exit(0);
}

new Worker(WATCH, { eval: true, workerData: JSON.parse(limits) as Limits }).once('message', () => void answer());

/** Runs one of the workers of electron/jobs once: what it is given goes in, its first message comes back. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { spokenEnvironment } from '../language/environment.ts';

/** @param folder where the build puts the workers */
export function runJob<Output>(folder: string, name: string, input: unknown): Promise<Output> {
  const worker = new Worker(join(folder, `${name}.cjs`), { workerData: input, env: spokenEnvironment() });
  return new Promise<Output>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The job ${name} ended with ${code} and no answer`)));
  }).finally(() => void worker.terminate());
}

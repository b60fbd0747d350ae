/** Runs one of the workers of electron/jobs once: what it is given goes in, its answer comes back. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { spokenEnvironment } from '../language/environment.ts';

export interface JobOptions<Said> {
  /** Hears what the worker says before its answer, as `{ said }`. */
  readonly onSaid?: (said: Said) => void;
  /** Ends it; the promise is then refused with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** @param folder where the build puts the workers */
export function runJob<Output, Said = never>(folder: string, name: string, input: unknown, { onSaid, signal }: JobOptions<Said> = {}): Promise<Output> {
  signal?.throwIfAborted();
  const worker = new Worker(join(folder, `${name}.cjs`), { workerData: input, env: spokenEnvironment() });
  let end = () => undefined as void;
  return new Promise<Output>((resolve, reject) => {
    end = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', end);
    worker.on('message', (message: Output | { readonly said: Said }) => {
      if (typeof message === 'object' && message !== null && 'said' in message) onSaid?.(message.said);
      else resolve(message as Output);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The job ${name} ended with ${code} and no answer`)));
  }).finally(() => {
    signal?.removeEventListener('abort', end);
    void worker.terminate();
  });
}

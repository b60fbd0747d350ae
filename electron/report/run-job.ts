/** Runs one of the workers of electron/jobs: once, what it is given goes in and its answer comes back; or as long as there is to ask. */
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

export interface Conversation<Asked> {
  tell(asked: Asked): void;
  /** One question at a time. */
  ask<Answer>(asked: Asked): Promise<Answer>;
  close(): void;
}

/** A worker that is told and asked until it is closed. What fails in it, or ends it, is the answer to what is asked then or next. */
export function openJob<Asked>(folder: string, name: string, { signal }: { readonly signal: AbortSignal }): Conversation<Asked> {
  signal.throwIfAborted();
  const worker = new Worker(join(folder, `${name}.cjs`), { env: spokenEnvironment() });
  let answered = (_answer: unknown) => undefined as void;
  const failed = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The job ${name} ended with ${code}`)));
  });
  // It is heard by whoever asks; with nothing asked, nobody misses it.
  failed.catch(() => undefined);
  worker.on('message', (answer) => answered(answer));
  return {
    tell: (asked) => worker.postMessage(asked),
    ask: <Answer>(asked: Asked) => {
      const answer = new Promise<Answer>((resolve) => (answered = (given) => resolve(given as Answer)));
      worker.postMessage(asked);
      return Promise.race([answer, failed]);
    },
    close: () => void worker.terminate(),
  };
}

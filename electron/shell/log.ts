/** A log file in the app's own folder: never sent anywhere, kept small. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from '../handlers/deps.ts';

const MAX_BYTES = 1024 * 1024;

export function openLog(file: string, now: () => Date): Log {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.old`);
  return {
    error(message, cause) {
      const detail = cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? '' : String(cause);
      const line = `${now().toISOString()} ${message}${detail ? `\n${detail}` : ''}\n`;
      process.stderr.write(line);
      try {
        appendFileSync(file, line);
      } catch {
        // A full disk must not turn a logged mistake into another one.
      }
    },
  };
}

/** What nobody caught is written down, and the app goes on: the document is durable after every answered command. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => log.error('Uncaught exception', error));
  process.on('unhandledRejection', (reason) => log.error('Unhandled rejection', reason));
}

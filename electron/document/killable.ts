/**
 * A file is checked in a process of its own, as a hostile one could keep SQLite busy for ever or fill the memory, and SQLite
 * cannot be interrupted from within. That process is killed at a limit; the file counts as one that cannot be read.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import { spokenEnvironment } from '../language/environment.ts';
import { atOnce, type Apart } from './apart.ts';
import type { Imported } from './import-file.ts';
import type { Salvaged } from './salvage.ts';
import { parseJson } from './parse-json.ts';

export interface Limits {
  readonly ms: number;
  readonly megabytes: number;
}

/** A project of 3,000 stages takes a second and 300 MB. */
export const LIMITS: Limits = { ms: 10_000, megabytes: 1024 };

/** A process that was started, whatever starts it. */
export interface Started {
  onEnd(callback: () => void): void;
  kill(): void;
}

/** @param start starts electron/jobs/import-file with these words */
export const importedBy = (start: Start, limits: Limits = LIMITS): Apart['importFile'] => inProcess<Imported>(start, limits, 'import');

/** @param start the same */
export const salvagedBy = (start: Start, limits: Limits = LIMITS): Apart['salvageFile'] => inProcess<Salvaged>(start, limits, 'salvage');

type Start = (words: readonly string[]) => Started;

const inProcess =
  <T>(start: Start, limits: Limits, what: 'import' | 'salvage') =>
  async (path: string, target: string): Promise<Result<T>> => {
    const child = start([JSON.stringify(limits), path, target, what]);
    const isLate = await ended(child, limits.ms);
    const answer = answerAt<T>(answerPath(target));
    if (answer) return answer;
    return problem('file-unreadable', isLate ? t.file.takesTooLong(basename(path), limits.ms / 1000) : t.file.takesTooMuch(basename(path)), t.file.takesTooLongAction);
  };

/** When it has ended, what it left behind is nobody's any more. Was it killed for its time? */
function ended(child: Started, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill();
    }, ms);
    child.onEnd(() => {
      clearTimeout(timer);
      resolve(isLate);
    });
  });
}

/** Where the process leaves its answer: what it says into a pipe may be heard after its end, or never. */
export const answerPath = (target: string): string => `${target}.answer`;

/** It is our own process, and leaves a result or nothing. */
function answerAt<T>(path: string): Result<T> | undefined {
  if (!existsSync(path)) return undefined;
  const answer = parseJson(readFileSync(path, 'utf8')) as Result<T> | undefined;
  rmSync(path, { force: true });
  return answer;
}

export function startNode(script: string, words: readonly string[]): Started {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...words], { stdio: ['ignore', 'ignore', 'inherit'], env: spokenEnvironment() });
  return { onEnd: (callback) => void child.once('exit', callback), kill: () => void child.kill('SIGKILL') };
}

/**
 * The command line's way: a child for what is foreign, and saving here, as there is no window to keep moving.
 * @param importJob the file of the job that checks files
 */
export const inNode = (importJob: string, limits?: Limits): Apart => ({
  ...atOnce,
  importFile: importedBy((words) => startNode(importJob, words), limits),
  salvageFile: salvagedBy((words) => startNode(importJob, words), limits),
});

/**
 * A file is checked in a process of its own, as a hostile one could keep SQLite busy for ever or fill the memory, and SQLite
 * cannot be interrupted from within. That process is killed at a limit; the file counts as one that cannot be read.
 */
import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import { atOnce, type Apart } from './apart.ts';
import type { Imported } from './import-file.ts';
import { parseJson } from './parse-json.ts';

export interface Limits {
  readonly ms: number;
  readonly megabytes: number;
}

/** A project of 3,000 stages takes a second and 300 MB. */
export const LIMITS: Limits = { ms: 10_000, megabytes: 1024 };

const LAST_WORDS_MS = 250;

/** A process that was started, whatever starts it. */
export interface Started {
  readonly output: Readable;
  onEnd(callback: () => void): void;
  kill(): void;
}

/** @param start starts electron/jobs/import-file with these words */
export const importedBy =
  (start: (words: readonly string[]) => Started, limits: Limits = LIMITS): Apart['importFile'] =>
  async (path, target) => {
    const child = start([JSON.stringify(limits), path, target]);
    const [answer, isLate] = await answerOf(child, limits.ms);
    if (answer) return answer;
    return problem('file-unreadable', isLate ? t.file.takesTooLong(basename(path), limits.ms / 1000) : t.file.takesTooMuch(basename(path)), t.file.takesTooLongAction);
  };

/** Its answer, once it has ended: what it left behind is then nobody's any more. Killed: none, and whether for its time. */
function answerOf(child: Started, ms: number): Promise<[Result<Imported> | undefined, isLate: boolean]> {
  return new Promise((resolve) => {
    let text = '';
    let [isLate, hasEnded] = [false, false];
    const timer = setTimeout(() => {
      isLate = true;
      child.kill();
    }, ms);
    // It is our own process, and says a result or nothing.
    const settle = () => resolve([parseJson(text) as Result<Imported> | undefined, isLate]);
    child.output.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (hasEnded && text.endsWith('\n')) settle();
    });
    child.onEnd(() => {
      clearTimeout(timer);
      hasEnded = true;
      // What it said may be heard a moment later; Electron does not say when there is no more to come.
      if (text.endsWith('\n')) settle();
      else setTimeout(settle, LAST_WORDS_MS);
    });
  });
}

export function startNode(script: string, words: readonly string[]): Started {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { output: child.stdout, onEnd: (callback) => void child.once('exit', callback), kill: () => void child.kill('SIGKILL') };
}

/** The command line's way: a child for what is foreign, and saving here, as there is no window to keep moving. */
export const inNode = (appFolder: string, limits?: Limits): Apart => ({
  ...atOnce,
  importFile: importedBy((words) => startNode(join(appFolder, 'electron/jobs/import-file.ts'), words), limits),
});

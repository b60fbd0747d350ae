/**
 * Runs a process under strace and lets its system calls fail, or kills it before one. No code of the product knows of it.
 * strace counts a call for each thread by itself, so the children here do their file work in one thread.
 */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Outcome } from './bar.ts';
import { tracedEnvironment } from './bundle.ts';

export const isStraceThere = (): boolean => spawnSync('strace', ['-V']).status === 0;

export const straceIsMissing: Outcome = { pass: false, reason: 'strace is missing: on Debian, type `apt-get install strace`. It works on Linux only.' };

/** A child calls access with this name where what is tried begins: what is before is only the start. */
export const BEGIN = '/nowhere/begin';

/** By what a call does to a file. `write` is looked at for one file only, as a process also writes to pipes. */
export const CALLS = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'rename', 'unlink', 'unlinkat', 'rmdir', 'mkdir', 'write'] as const;
export type Call = (typeof CALLS)[number];

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

interface Traced {
  readonly words: readonly string[];
  readonly log: string;
  /** The only files on which `write` is looked at. */
  readonly writes: readonly string[];
  /** Makes everything as it was before. */
  readonly restore: () => void;
}

function strace({ words, log, writes, restore }: Traced, options: readonly string[], paths: boolean): Promise<Ended> {
  restore();
  const only = paths ? writes.flatMap((path) => ['-P', path]) : [];
  return new Promise((done) => {
    const started = execFile('strace', ['-f', '-qqq', '-o', log, ...only, ...options, process.execPath, ...words], { env: tracedEnvironment(), maxBuffer: 2 ** 26, timeout: 60_000, killSignal: 'SIGKILL' }, (error, out, err) =>
      done({ code: started.exitCode, signal: error?.signal ?? started.signalCode, out, err }),
    );
  });
}

export interface Count {
  /** Calls of the start, which are not tried. */
  readonly before: number;
  readonly all: number;
}

/** How often each call happens in a run that nothing disturbs. */
export async function count(traced: Traced): Promise<{ readonly counts: ReadonlyMap<Call, Count>; readonly ended: Ended }> {
  const counts = new Map<Call, Count>();
  let ended: Ended | undefined;
  for (const isWrite of [false, true]) {
    const names = isWrite ? ['write'] : CALLS.filter((call) => call !== 'write');
    const begin = isWrite ? ['-P', BEGIN] : [];
    ended = await strace(traced, [...begin, '-e', `trace=access,faccessat,faccessat2,${names.join(',')}`], isWrite);
    const seen = new Map<string, number>();
    let hasBegun = false;
    for (const line of readFileSync(traced.log, 'utf8').split('\n')) {
      if (line.includes(BEGIN)) hasBegun = true;
      const [, name = ''] = /^\d+ +(\w+)\(/.exec(line) ?? [];
      if (!names.includes(name as Call)) continue;
      const number = (seen.get(name) ?? 0) + 1;
      seen.set(name, number);
      counts.set(name as Call, { before: hasBegun ? (counts.get(name as Call)?.before ?? 0) : number, all: number });
    }
  }
  if (ended?.code !== 0) throw new Error(`It does not even work undisturbed: ${ended?.out}${ended?.err}`);
  return { counts, ended };
}

/** @param what as strace says it: `signal=SIGKILL` or `error=ENOSPC`; @param when a number, `3+` from there on */
export const disturb = (traced: Traced, call: Call, what: string, when: string): Promise<Ended> =>
  strace(traced, ['-e', `trace=${call}`, '-e', `inject=${call}:${what}:when=${when}`], call === 'write');

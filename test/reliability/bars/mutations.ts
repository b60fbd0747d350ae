/**
 * Damaged files. Each is either refused with one of the known problems, or holds exactly what the undamaged one did; and
 * nobody writes into it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { problemCodes } from '../../../core/contract/errors.ts';
import { seeded } from '../../fixtures/generated.ts';
import { scratch, Wrongs, type Bar } from '../bar.ts';
import { child } from '../bundle.ts';
import { editedProject, sha256 } from '../prepared.ts';
import { openLibrary } from '../children/env.ts';

const LIMIT_MS = 10_000;

export const mutations: Bar = {
  name: 'R6 damaged files',
  promise: 'A damaged file crashes nothing, hangs nothing, is left as it is, and is never taken for a whole one.',
  run: async (size) => {
    const times = size === 'full' ? 5000 : 150;
    const { folder, remove } = scratch();
    const wrongs = new Wrongs();
    const prepared = await editedProject(join(folder, 'project'));
    const opened = await openLibrary(prepared.data).open(prepared.path);
    if (!opened.ok) throw new Error(opened.error.message);
    await opened.value.document.save();
    await opened.value.document.close();
    const good = readFileSync(prepared.path);
    const random = seeded(21);
    const verdicts: Record<string, number> = {};
    const opener = new Opener(folder);
    const path = join(folder, 'damaged.wfa');
    writeFileSync(path, good);
    const content = (await opener.open(path)).content;
    for (let i = 0; i < times; i += 1) {
      writeFileSync(path, damaged(good, random));
      const [hash, { mtimeMs }] = [sha256(path), statSync(path)];
      const { code, content: found, end } = await opener.open(path);
      const verdict = end ?? code ?? (found === content ? 'same content' : 'CHANGED');
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      if (end) wrongs.add(`file ${i}: ${end}`);
      else if (code && !(problemCodes as readonly string[]).includes(code)) wrongs.add(`file ${i}: ${code}`);
      else if (!code && found !== content) wrongs.add(`file ${i}: opened with other content`);
      if (sha256(path) !== hash || statSync(path).mtimeMs !== mtimeMs) wrongs.add(`file ${i}: was written to`);
    }
    opener.stop();
    remove();
    return { pass: wrongs.count === 0 && content !== undefined, files: times, verdicts, ...wrongs.figures };
  },
};

function damaged(good: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(good);
  const at = (size: number) => Math.floor(random() * size);
  const kind = random();
  if (kind < 0.15) return bytes.subarray(0, at(bytes.length));
  if (kind < 0.25) {
    const from = at(bytes.length);
    return bytes.fill(0, from, Math.min(bytes.length, from + at(4096)));
  }
  if (kind < 0.45) for (let i = 0; i <= at(4); i += 1) bytes[at(100)] = at(256);
  else if (kind < 0.55) good.copy(bytes, at(bytes.length / 4096) * 4096, (at(bytes.length / 4096)) * 4096, (at(bytes.length / 4096) + 1) * 4096);
  else for (let i = 0; i <= at(8); i += 1) bytes[at(bytes.length)]! ^= 1 << at(8);
  return bytes;
}

interface Verdict {
  readonly code?: string;
  /** A hash of all rows, where it opened. */
  readonly content?: string;
  /** The process did not answer: it crashed or hung. */
  readonly end?: string;
}

/** A process that opens files one after the other, started anew when one was too much for it. */
class Opener {
  readonly #folder: string;
  #process: ChildProcess | undefined;
  #lines: AsyncIterator<string> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(path: string): Promise<Verdict> {
    if (!this.#process || !this.#lines) {
      this.#process = spawn(process.execPath, [child('opener'), this.#folder], { stdio: ['pipe', 'pipe', 'inherit'] });
      this.#lines = createInterface(this.#process.stdout!)[Symbol.asyncIterator]();
    }
    const { stdin } = this.#process;
    stdin!.write(`${path}\n`);
    const started = this.#process;
    const timer = setTimeout(() => started.kill('SIGKILL'), LIMIT_MS);
    const { value, done } = await this.#lines.next();
    clearTimeout(timer);
    if (!done) return JSON.parse(value as string) as Verdict;
    if (started.exitCode === null && started.signalCode === null) await once(started, 'exit');
    this.#process = undefined;
    return { end: started.signalCode === 'SIGKILL' ? 'hung' : `crashed (${started.signalCode ?? started.exitCode})` };
  }

  stop(): void {
    this.#process?.stdin?.end();
  }
}

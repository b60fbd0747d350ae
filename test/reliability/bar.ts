/** What a bar is: one promise about files, tried very often. It answers with figures, and whether the promise held. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `full` for `npm run reliability`, `short` inside `npm test`. */
export type Size = 'short' | 'full';

export type Figure = string | number | boolean | readonly string[] | Readonly<Record<string, number>>;

export interface Outcome {
  readonly pass: boolean;
  readonly [figure: string]: Figure;
}

export interface Bar {
  readonly name: string;
  readonly promise: string;
  /** It needs the machine for itself, and is left out of the short form. */
  readonly onlyFull?: boolean;
  readonly run: (size: Size) => Promise<Outcome>;
}

/** A folder: in memory where there is one, but for a bar that measures what a disk takes. */
export function scratch({ isOnDisk = false } = {}): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(existsSync('/dev/shm') && !isOnDisk ? '/dev/shm' : tmpdir(), 'atlas-reliability-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Works through a list, some at a time; the answers stand in the list's order. */
export async function together<T, R>(list: readonly T[], width: number, work: (item: T, i: number) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < list.length; i = next++) answers[i] = await work(list[i] as T, i);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return answers;
}

/** Every so-manieth, so that not more than `most` are left: the short form tries all places, but not each of them. */
export function thinned<T>(list: readonly T[], most: number, from = 0): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, i) => list[Math.floor(i * step + from) % list.length] as T);
}

/** Keeps the first few of what went wrong, for the line that is printed. */
export class Wrongs {
  readonly #first: string[] = [];
  count = 0;

  add(what: string): void {
    this.count += 1;
    if (this.#first.length < 5) this.#first.push(what);
  }

  get figures(): Readonly<Record<string, Figure>> {
    return this.count > 0 ? { wrong: this.count, examples: this.#first } : { wrong: 0 };
  }
}

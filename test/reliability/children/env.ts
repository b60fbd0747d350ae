/** What the processes that are killed here share: the library of a data folder, and a way to answer that is heard before they die. */
import { writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { idMaker } from '../../../core/model/ids.ts';
import { atOnce } from '../../../electron/document/apart.ts';
import { Library, type LibraryEnv } from '../../../electron/document/library.ts';

/** Ids have to differ between one run and the next. */
export const testEnvironment = (): LibraryEnv => ({ newId: idMaker(Date.now, randomBytes), now: Date.now, author: 'Ann', host: 'here', device: 'reliability', appVersion: '0', apart: atOnce });

export const openLibrary = (data: string): Library => new Library(data, testEnvironment());

/** One line on standard output, in the pipe when this returns. */
export function say(line: unknown): void {
  let rest = Buffer.from(`${JSON.stringify(line)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      // The reader is slower than we are.
      if ((error as { code?: string }).code !== 'EAGAIN') throw error;
    }
  }
}

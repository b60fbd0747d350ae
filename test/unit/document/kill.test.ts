import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { Library } from '../../../electron/document/library.ts';
import { participantNames, temporaryFolder, testEnv } from '../../fixtures/library.ts';

const EDITOR = join(import.meta.dirname, '../../fixtures/endless-editor.ts');

/** Starts an editor that adds teams without end, and kills it after so many answers. */
async function killAfter(answers: number, data: string, path: string): Promise<string[]> {
  const child = spawn(process.execPath, [EDITOR, data, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const answered: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    answered.push(line);
    if (answered.length === answers) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return answered;
}

it.each([1, 7, 40])('what was answered before a kill after %d answers is there at the next start', async (answers) => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const path = join(folder, 'acme.wfa');

  const answered = await killAfter(answers, data, path);

  const library = new Library(data, testEnv());
  const [left] = library.recoverable();
  expect(left).toMatchObject({ path });
  const opened = await library.open(path);
  if (!opened.ok) throw new Error(opened.error.message);
  const names = participantNames(opened.value.document);
  expect(answered.length).toBeGreaterThanOrEqual(answers);
  expect(names.slice(0, answered.length)).toEqual(answered);
  expect(opened.value.recovered).toBe(names.length);
});

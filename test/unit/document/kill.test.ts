import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { Library } from '../../../electron/document/library.ts';
import { participantNames, temporaryFolder, testEnv } from '../../fixtures/library.ts';
import { bundled } from '../../fixtures/wfa.ts';

type Worker = 'endless-editor' | 'version-keeper';

/** Starts a process that works without end, and kills it after so many answers. */
async function killAfter(answers: number, data: string, path: string, worker: Worker = 'endless-editor'): Promise<string[]> {
  const child = spawn(process.execPath, [bundled(worker), data, path], { stdio: ['ignore', 'pipe', 'inherit'] });
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

it.each([1, 5])('versions kept before a kill after %d answers are offered at the next start, and are in the file with its save', async (answers) => {
  const folder = temporaryFolder();
  const [data, path] = [join(folder, 'data'), join(folder, 'acme.wfa')];

  const answered = await killAfter(answers, data, path, 'version-keeper');

  const library = new Library(data, testEnv());
  const [left] = library.recoverable();
  expect(left).toMatchObject({ path, changes: 0, labels: [] });
  expect(left!.versions).toBeGreaterThanOrEqual(answered.length);
  const opened = await library.open(path);
  if (!opened.ok) throw new Error(opened.error.message);
  const { document } = opened.value;
  const names = () => document.versions.map(({ name }) => name);
  expect(answered.filter((name) => !names().includes(name))).toEqual([]);
  expect([document.isChanged, document.unsavedVersions]).toEqual([true, left!.versions]);
  expect(await document.save()).toMatchObject({ ok: true });
  expect([document.isChanged, document.unsavedVersions]).toEqual([false, 0]);
  await document.close();
  expect(library.recoverable()).toEqual([]);
  const again = await library.open(path);
  expect(again.ok && answered.filter((name) => !again.value.document.versions.some((version) => version.name === name))).toEqual([]);
});

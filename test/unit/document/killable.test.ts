/** Files are checked in a process that is let go at its limits; the file is then refused like any that cannot be read. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importedBy, inNode, type Started } from '../../../electron/document/killable.ts';
import { Library } from '../../../electron/document/library.ts';
import { participantNames, addTeam, makeLibrary, openDocument, testEnv } from '../../fixtures/library.ts';
import { bundled } from '../../fixtures/wfa.ts';

const importJob = bundled('import-file');

async function given() {
  const { folder, library } = makeLibrary();
  const path = join(folder, 'acme.wfa');
  const document = library.create({ title: 'Acme', scenario: 'As-is' });
  addTeam(document, 'Sales');
  await document.saveAs(path);
  await document.close();
  const libraryWith = (apart: ReturnType<typeof inNode>) => new Library(join(folder, 'data'), { ...testEnv(), apart });
  return { folder, path, library: libraryWith };
}

/** A process that never answers, as one that is held by a view without end. */
function endless(): Started {
  const child = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  return { onEnd: (callback) => void child.once('exit', callback), kill: () => void child.kill('SIGKILL') };
}

describe('a file that is checked in a process of its own', () => {
  it('opens with all that it holds', async () => {
    const { path, library } = await given();
    const document = await openDocument(library(inNode(importJob)), path);
    expect(participantNames(document)).toEqual(['Sales']);
    await document.close();
  }, 30_000);

  it('is refused when its time is over, and leaves nothing behind', async () => {
    const { folder, path, library } = await given();
    const before = readFileSync(path);
    const started = performance.now();
    const opened = await library({ ...inNode(importJob), importFile: importedBy(endless, { ms: 300, megabytes: 1024 }) }).open(path);
    expect(opened).toMatchObject({ ok: false, error: { code: 'file-unreadable', message: expect.stringContaining('0.3 seconds') as string } });
    expect(performance.now() - started).toBeLessThan(5000);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(folder, 'data/working'))).toEqual([]);
  });

  it('is refused when it takes more memory than it may', async () => {
    const { path, library } = await given();
    const opened = await library(inNode(importJob, { ms: 20_000, megabytes: 1 })).open(path);
    expect(opened).toMatchObject({ ok: false, error: { code: 'file-unreadable', message: expect.stringContaining('memory') as string } });
  }, 30_000);
});

/** A file for reading only, by way of a database in a temporary folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../core/contract/result.ts';
import type { Apart } from '../document/apart.ts';
import { readApart, type ReadFile } from '../document/read-apart.ts';

export async function readFile<T>(path: string, apart: Apart, use: (file: ReadFile) => T): Promise<Result<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-atlas-'));
  try {
    return await readApart(path, apart, join(folder, 'read.sqlite'), use);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

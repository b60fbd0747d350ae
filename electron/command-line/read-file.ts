/** A file for reading only: checked by way of a private copy, never opened as it is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../core/contract/result.ts';
import { checkFile, type CheckedFile } from '../document/check-file.ts';

export function readFile<T>(path: string, use: (file: CheckedFile) => T): Result<T> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-atlas-'));
  try {
    const checked = checkFile(path, join(folder, 'copy.sqlite'));
    if (!checked.ok) return checked;
    try {
      return { ok: true, value: use(checked.value) };
    } finally {
      checked.value.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

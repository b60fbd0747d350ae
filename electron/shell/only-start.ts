/** One start of the app at a time for a data folder: what a second one is asked to open, the first opens. */
import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { z } from '../../core/schema.ts';

const said = z.strictObject({ file: z.string().max(32_768).nullable() });

/**
 * False where the app is running already: it has then been told, and this start ends.
 * @param onSecond a later start names a file, or none
 */
export function onlyStart(data: string, file: string | undefined, onSecond: (file: string | undefined) => void): boolean {
  mkdirSync(data, { recursive: true });
  if (!app.requestSingleInstanceLock({ file: file ?? null })) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', (_event, _words, _folder, more) => {
    const told = said.safeParse(more);
    onSecond(told.success ? (told.data.file ?? undefined) : undefined);
  });
  return true;
}

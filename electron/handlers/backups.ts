/** Backups without their project: listed by file, and shown in a window. A page knows one by its file's name. */
import { basename } from 'node:path';
import type { BackupsOfFile } from '../../core/contract/backups.ts';
import { ok, problem } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import type { Backup } from '../document/backups.ts';
import type { Handlers } from './index.ts';

const told = ({ file, time, changes, labels, bytes }: Backup) => ({ id: basename(file), time, changes, labels: [...labels], bytes });

/** @param all newest first */
function byFile(all: readonly Backup[]): BackupsOfFile[] {
  const files = new Map<string, BackupsOfFile>();
  for (const backup of all) {
    const { path, title } = backup;
    const file = files.get(path) ?? { path, fileName: basename(path), title, backups: [] };
    files.set(path, { ...file, backups: [...file.backups, told(backup)] });
  }
  return [...files.values()];
}

export const backupHandlers = {
  'backups.list': ({ app }) => ok(byFile(app.library.backups())),
  'backups.open': async ({ app, window }, { id }) => {
    const backup = app.library.backups().find(({ file }) => basename(file) === id);
    if (!backup) return problem('file-not-found', t.kept.gone, t.backups.goneAction);
    const opened = await app.library.openBackup(backup.file, t.backups.words(basename(backup.path), new Date(backup.time), app.now()));
    if (!opened.ok) return opened;
    await app.sessions.close(window);
    await app.sessions.show(window, opened.value, { from: 'backup', id });
    return ok({});
  },
  'backups.ofRefused': ({ app, window }) => {
    const path = app.sessions.refused(window);
    const [newest] = path === undefined ? [] : app.library.backups(path);
    return ok(newest ? told(newest) : null);
  },
} satisfies Partial<Handlers>;

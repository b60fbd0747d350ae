/** Earlier states of the project in a window: listed, kept under a name, compared with now, gone back to, opened. */
import { basename } from 'node:path';
import type { Kept, KeptFrom } from '../../core/contract/kept.ts';
import { MOST_LINES } from '../../core/contract/history.ts';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { describeDiff } from '../../core/history/describe.ts';
import { tally, talliesInWords } from '../../core/history/summary.ts';
import { between } from '../../core/merge/compare.ts';
import type { Model } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';
import { MOST_BACKUPS } from '../document/backups.ts';
import type { Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import { VERSION_LIMITS } from '../document/versions.ts';
import { inProject } from './in-project.ts';
import type { Handlers } from './index.ts';

interface Which {
  readonly from: KeptFrom;
  readonly id: string;
}

const backupsOf = (library: Library, { path }: Document) => (path === null ? [] : library.backups(path));

/** A page never names a path: it knows a backup by its file's name. */
const backupFile = (library: Library, document: Document, id: string): string | undefined => backupsOf(library, document).find(({ file }) => basename(file) === id)?.file;

async function modelOf(library: Library, document: Document, { from, id }: Which): Promise<Result<Model>> {
  if (from === 'version') return document.versionModel(id);
  const file = backupFile(library, document, id);
  return file === undefined ? problem('file-not-found', t.kept.gone, t.kept.goneAction) : library.backupModel(file);
}

export const keptHandlers = {
  'kept.list': (context) =>
    inProject(context, ({ document }) => {
      const versions = document.versions.map(({ id, time, name, author, bytes }): Kept => ({ from: 'version', id, time, name, person: author, bytes, labels: [] }));
      const backups = backupsOf(context.app.library, document).map(({ file, time, title, labels, bytes }): Kept => ({ from: 'backup', id: basename(file), time, name: title, person: '', bytes, labels: [...labels] }));
      return ok({ versions, versionBytes: versions.reduce((sum, { bytes }) => sum + bytes, 0), limits: { versions: VERSION_LIMITS.most, bytes: VERSION_LIMITS.bytes, backups: MOST_BACKUPS }, backups });
    }),
  'kept.keep': (context, { name }) =>
    inProject(context, async (session) => {
      const made = session.document.keepVersion(name);
      if (!made.ok) return made;
      // It is in the file with this save.
      if (session.document.path) await session.save();
      return ok({});
    }),
  'kept.remove': (context, { id }) =>
    inProject(context, ({ document }) => {
      const gone = document.removeVersion(id);
      return gone.ok ? ok({}) : gone;
    }),
  'kept.preview': (context, which) =>
    inProject(context, async ({ document }) => {
      const then = await modelOf(context.app.library, document, which);
      if (!then.ok) return then;
      const diff = between(document.model, then.value);
      const { lines, left } = describeDiff(diff, document.model, then.value, MOST_LINES);
      return ok({ lines: lines.map(({ verb, noun, name, fields }) => ({ verb, noun, name, fields: [...fields], place: null })), left, changes: 0, words: talliesInWords(tally(diff)) });
    }),
  'kept.restore': (context, { from, id }) =>
    inProject(context, async ({ document }) => {
      const file = from === 'backup' ? backupFile(context.app.library, document, id) : undefined;
      if (from === 'backup' && file === undefined) return problem('file-not-found', t.kept.gone, t.kept.goneAction);
      const change = file === undefined ? document.restoreVersion(id) : await context.app.library.restoreBackup(document, file);
      if (!change.ok) return change;
      return change.value ? ok({ revision: change.value.revision, label: change.value.label }) : problem('cancelled', t.pastChanges.same, '');
    }),
  'kept.open': (context, which) =>
    inProject(context, async ({ document }) => {
      const { library, sessions } = context.app;
      const model = await modelOf(library, document, which);
      if (!model.ok) return model;
      await sessions.put(context.window, library.openModel(model.value, t.kept.opened));
      return ok({});
    }),
} satisfies Partial<Handlers>;

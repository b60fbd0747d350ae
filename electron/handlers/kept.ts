/** Earlier states of the project in a window: listed, kept under a name, compared with now, gone back to, opened. */
import { basename } from 'node:path';
import type { Kept, KeptWhich } from '../../core/contract/kept.ts';
import { MOST_LINES } from '../../core/contract/history.ts';
import type { Snapshot } from '../../core/contract/project.ts';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { describeDiff } from '../../core/history/describe.ts';
import { tally, talliesInWords } from '../../core/history/summary.ts';
import { between } from '../../core/merge/compare.ts';
import { allRows, type Model } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';
import { MOST_BACKUPS, type Backup } from '../document/backups.ts';
import type { Change, Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import { arrangedAs, VERSION_LIMITS } from '../document/versions.ts';
import { inOwnProject, inProject } from './in-project.ts';
import type { Handlers } from './index.ts';

const backupsOf = (library: Library, { path }: Document) => (path === null ? [] : library.backups(path));

/** A page never names a path: it knows a backup by its file's name. */
const backupNamed = (library: Library, document: Document, id: string): Backup | undefined => backupsOf(library, document).find(({ file }) => basename(file) === id);

const gone = () => problem('file-not-found', t.kept.gone, t.kept.goneAction);

async function modelOf(library: Library, document: Document, { from, id }: KeptWhich): Promise<Result<Model>> {
  if (from === 'version') return document.versionModel(id);
  const backup = backupNamed(library, document, id);
  return backup ? library.backupModel(backup.file) : gone();
}

/** As a document to look at. The map of a version is arranged as it is now. */
async function openedToRead(library: Library, document: Document, { from, id }: KeptWhich, now: Date): Promise<Result<Document>> {
  if (from === 'backup') {
    const backup = backupNamed(library, document, id);
    return backup ? library.openBackup(backup.file, t.kept.backup(new Date(backup.time), now)) : gone();
  }
  const [version, then] = [document.versions.find((one) => one.id === id), document.versionModel(id)];
  if (!version || !then.ok) return then.ok ? gone() : then;
  return library.openState(arrangedAs(then.value, document.model), t.kept.version(version.name, new Date(version.time), now), document.assets);
}

async function restored(library: Library, document: Document, { from, id }: KeptWhich): Promise<Result<Change | undefined>> {
  if (from === 'version') return document.restoreVersion(id);
  const backup = backupNamed(library, document, id);
  return backup ? library.restoreBackup(document, backup.file) : gone();
}

export const keptHandlers = {
  'kept.list': (context) =>
    inOwnProject(context, ({ document }) => {
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
      const removed = document.removeVersion(id);
      return removed.ok ? ok({}) : removed;
    }),
  'kept.preview': (context, which) =>
    inOwnProject(context, async ({ document }) => {
      const then = await modelOf(context.app.library, document, which);
      if (!then.ok) return then;
      const diff = between(document.model, then.value);
      const { lines, left } = describeDiff(diff, document.model, then.value, MOST_LINES);
      return ok({ lines: lines.map(({ verb, noun, name, fields }) => ({ verb, noun, name, fields: [...fields], place: null })), left, changes: 0, words: talliesInWords(tally(diff)) });
    }),
  'kept.rows': (context, which) =>
    inOwnProject(context, async ({ document }) => {
      const then = await modelOf(context.app.library, document, which);
      return then.ok ? ok({ rows: [...allRows(then.value)] as unknown as Snapshot['rows'] }) : then;
    }),
  'kept.restore': (context, which) =>
    inOwnProject(context, async ({ document }) => {
      const { library, sessions } = context.app;
      const change = await restored(library, document, which);
      if (!change.ok) return change;
      const isShown = await sessions.back(context.window);
      if (!change.value && !isShown) return problem('cancelled', t.pastChanges.same, '');
      return ok({ revision: document.revision, label: change.value?.label ?? '' });
    }),
  'kept.open': (context, which) =>
    inOwnProject(context, async ({ document }) => {
      const { library, sessions, now } = context.app;
      const opened = await openedToRead(library, document, which, now());
      if (!opened.ok) return opened;
      await sessions.show(context.window, opened.value, which);
      return ok({});
    }),
  'kept.back': async ({ app, window }) => {
    await app.sessions.back(window);
    return ok({});
  },
} satisfies Partial<Handlers>;

/** Opening, editing and saving the project of a window. */
import { basename } from 'node:path';
import type { Refusal } from '../../core/commands/refusal.ts';
import { parseCommand } from '../../core/commands/schemas.ts';
import { MOST_LEFT, type LeftChanges } from '../../core/contract/project.ts';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { isOneRun } from '../../core/history/ledger.ts';
import { projectOf } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';
import type { Change, Document } from '../document/document.ts';
import type { Left } from '../document/library.ts';
import type { AppDeps, HandlerContext } from './deps.ts';
import { inProject, refused } from './in-project.ts';
import type { Handlers } from './index.ts';
import type { Session } from './sessions.ts';

type Empty = Record<string, never>;
const nothing: Result<Empty> = { ok: true, value: {} };

/** Opens a file in a window; one that another window has comes to the front instead. */
export async function openIn(app: AppDeps, window: HandlerContext['window'], path: string): Promise<Result<Empty>> {
  const other = app.sessions.windowWith(path);
  if (other !== undefined && other !== window) {
    app.focus(other);
    return problem('cancelled', t.file.openElsewhere(path), t.file.openElsewhereAction);
  }
  if (other === window) {
    await app.sessions.back(window);
    return nothing;
  }
  await app.sessions.closed();
  const opened = await app.library.open(path);
  app.sessions.refuse(window, opened.ok ? undefined : path);
  if (!opened.ok) return opened;
  await app.sessions.put(window, opened.value.document, opened.value.recovered);
  return nothing;
}

/** Opens the file that waits for a window, if it is one file and not open there already. */
async function openOfferedIn(app: AppDeps, window: HandlerContext['window']): Promise<Result<Empty>> {
  await app.sessions.opened(window);
  const [path, ...others] = app.offers.take(window) ?? [];
  if (path === undefined) return cancelled();
  if (others.length > 0) return problem('refused', t.drop.several(others.length + 1), t.drop.severalAction);
  if (path === '') return problem('file-not-found', t.drop.noPlace, t.drop.noPlaceAction);
  return app.sessions.of(window)?.document.path === path ? cancelled() : openIn(app, window, path);
}

/** The file that somebody else has open: for reading, or as a copy that keeps its history and can be merged later. */
async function openRefusedIn(app: AppDeps, window: HandlerContext['window'], open: (path: string) => Promise<Result<Document>>): Promise<Result<Empty>> {
  const path = app.sessions.takeRefused(window);
  if (path === undefined) return cancelled();
  const opened = await open(path);
  if (!opened.ok) return opened;
  await app.sessions.put(window, opened.value);
  return nothing;
}

export async function openExampleIn(app: AppDeps, window: HandlerContext['window']): Promise<Result<Empty>> {
  const opened = await app.library.openExample(app.examplePath);
  if (!opened.ok) return opened;
  await app.sessions.put(window, opened.value);
  return nothing;
}

const answer = ({ revision, label }: Change) => ok({ revision, label });

const cancelled = () => problem('cancelled', t.project.cancelled, '');

export const projectHandlers = {
  'start.page': async ({ app, window }) => {
    await app.sessions.opened(window);
    return ok({
      recent: [...app.recent.list()],
      recoverable: app.library.recoverable().map((found) => ({ ...found, labels: [...found.labels] })),
      hasBackups: app.library.backups().length > 0,
      problem: app.sessions.takeProblem(window) ?? null,
    });
  },
  'project.new': async ({ app, window }, { title }) => {
    await app.sessions.put(window, app.library.create({ title, scenario: t.file.asIs, workflow: title }));
    return nothing;
  },
  'project.open': async ({ app, window }) => {
    const path = await app.dialogs.chooseProject(window);
    return path ? openIn(app, window, path) : cancelled();
  },
  'project.openRecent': ({ app, window }, { id }) => {
    const file = app.recent.find(id);
    return file ? openIn(app, window, file.path) : problem('file-not-found', t.file.notFound(''), t.file.notFoundAction);
  },
  'project.openOffered': ({ app, window }) => openOfferedIn(app, window),
  'project.openToRead': ({ app, window }) => openRefusedIn(app, window, (path) => app.library.openReadOnly(path)),
  'project.openAsCopy': ({ app, window }) => openRefusedIn(app, window, (path) => app.library.openDetached(path)),
  'project.salvage': async ({ app, window }) => {
    const path = app.sessions.takeRefused(window);
    if (path === undefined) return cancelled();
    const opened = await app.library.salvage(path);
    if (!opened.ok) return opened;
    const { document, salvaged } = opened.value;
    await app.sessions.put(window, document);
    return ok({ message: t.file.cameBack(salvaged), action: t.file.salvagedAction });
  },
  'project.seen': ({ app, window }) => {
    app.sessions.of(window)?.incoming.seen();
    return nothing;
  },
  'project.forgetRecent': ({ app }, { id }) => {
    app.recent.forget(id);
    return nothing;
  },
  'project.openExample': ({ app, window }) => openExampleIn(app, window),
  'project.recover': async ({ app, window }, { id }) => {
    const opened = await app.library.recover(id);
    if (!opened.ok) return opened;
    await app.sessions.put(window, opened.value.document, opened.value.recovered);
    return nothing;
  },
  'project.left': ({ app }, { id }) => {
    const found = app.library.left(id);
    return found ? ok(leftInWords(found)) : problem('file-not-found', t.start.leftGone, t.start.leftGoneAction);
  },
  'project.discard': ({ app }, { id }) => {
    app.library.discard(id);
    return nothing;
  },
  'project.snapshot': async ({ app, window }) => {
    await app.sessions.opened(window);
    return ok(app.sessions.of(window)?.snapshot ?? null);
  },
  'project.apply': (context, { command, group }) =>
    inProject(context, ({ document }) => {
      const parsed = parseCommand(command);
      if (!parsed.ok) return problem('refused', parsed.message, t.project.refusedAction);
      const change = document.apply(parsed.command, group);
      return 'ok' in change ? refused(change) : answer(change);
    }),
  'project.undo': (context) => inProject(context, ({ document }) => answerOrNull(document.undo())),
  'project.redo': (context) => inProject(context, ({ document }) => answerOrNull(document.redo())),
  'project.save': (context) => inProject(context, async (session) => (session.document.path ? withoutPath(await session.save()) : saveElsewhere(context, session))),
  'project.saveAs': (context) => inProject(context, (session) => saveElsewhere(context, session)),
  'project.close': async ({ app, window }) => {
    await app.sessions.close(window);
    return nothing;
  },
} satisfies Partial<Handlers>;

/** A run of typing is one change, which says what its newest entry says. */
function leftInWords({ entries, versions }: Left): LeftChanges {
  const changes: LeftChanges['changes'] = [];
  for (const [i, entry] of entries.entries()) {
    const last = changes.at(-1);
    const newer = entries[i - 1];
    if (last && newer && isOneRun(entry, newer)) last.count += 1;
    else changes.push({ id: entry.id, time: entry.time, label: entry.label, count: 1 });
  }
  return { changes: changes.slice(0, MOST_LEFT), left: Math.max(0, changes.length - MOST_LEFT), versions: versions.map(({ id, time, name }) => ({ id, time, name })) };
}

const answerOrNull = (change: Change | Refusal | undefined) => (!change ? ok(null) : 'ok' in change ? refused(change) : answer(change));

const withoutPath = (saved: Result<unknown>): Result<Empty> => (saved.ok ? nothing : saved);

async function saveElsewhere({ app, window }: HandlerContext, session: Session): Promise<Result<Empty>> {
  const path = await app.dialogs.choosePlace(window, { name: projectOf(session.document.model).title, extension: 'wfa', current: session.document.path });
  if (!path) return cancelled();
  if (session.shown && app.sessions.projectOf(window)?.document.path === path) return problem('refused', t.kept.ownPlace(basename(path)), t.kept.ownPlaceAction);
  const saved = await session.saveAs(path);
  if (saved.ok) await app.sessions.leaveBehind(window);
  return withoutPath(saved);
}

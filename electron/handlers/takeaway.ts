/** Takeaways: asks for a place, makes them in a worker or a window of its own, and says what was left out. */
import { basename, extname } from 'node:path';
import { extensions, type TakeawayChoice } from '../../core/contract/takeaway.ts';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { find, plainModel, projectOf } from '../../core/model/model.ts';
import { removedInWords, renamedInWords, wouldGoInWords, type RemovedHistory } from '../../core/redact/in-words.ts';
import { redact, type Removed } from '../../core/redact/redact.ts';
import { onlyWorkflows } from '../../core/takeaways/only-workflows.ts';
import { t } from '../../core/text/text.ts';
import type { Document } from '../document/document.ts';
import type { Watch } from '../report/progress.ts';
import { writeRedactedCopy } from '../takeaways/redacted-copy.ts';
import { writeTakeaway } from '../takeaways/write-takeaway.ts';
import type { AppDeps, HandlerContext } from './deps.ts';
import { inProject } from './in-project.ts';
import type { Handlers } from './index.ts';
import type { Session } from './sessions.ts';

const say = t.takeaway;

interface Written {
  readonly path: string;
  readonly removed: Removed;
}

export const takeawayHandlers = {
  'takeaway.export': (context, choice) =>
    inProject(context, async (session) => {
      const refused = refusalOf(session.document, choice);
      if (!refused.ok) return refused;
      const path = await placeFor(context, session, choice);
      if (!path) return problem('cancelled', t.project.cancelled, '');
      if (path === session.document.path) return problem('refused', say.ownPlace, say.ownPlaceAction);
      const watch = session.reports.begin('takeaway', () => undefined);
      const written = await write(context.app, session.document, choice, path, watch);
      if (!written.ok) return written;
      session.takeawayPath = written.value.path;
      return ok({ path: written.value.path, removed: choice.redact.length === 0 ? '' : removedInWords(written.value.removed, historyOf(session.document, choice)) });
    }),
  'takeaway.cancel': ({ app, window }) => {
    app.sessions.of(window)?.reports.end('takeaway');
    return ok({});
  },
  'takeaway.preview': (context, choice) =>
    inProject(context, ({ document }) => {
      const { removed } = redact(document.model, choice.redact);
      return ok({ removed: wouldGoInWords(removed, historyOf(document, choice)), renamed: [...renamedInWords(removed)] });
    }),
  'takeaway.show': ({ app, window }) => {
    const path = app.sessions.of(window)?.takeawayPath;
    if (!path) return problem('file-not-found', say.nothingSaved, say.nothingSavedAction);
    app.reveal(path);
    return ok({});
  },
} satisfies Partial<Handlers>;

function refusalOf({ model }: Document, { scenario, workflows, takeaway, redact: what }: TakeawayChoice): Result<unknown> {
  if (!find(model, 'scenario', '', scenario)) return problem('refused', t.report.scenarioGone, t.report.scenarioGoneAction);
  if (workflows.length > 0 && !workflows.some((id) => find(model, 'workflow', scenario, id))) return problem('refused', say.noWorkflows, say.noWorkflowsAction);
  return takeaway === 'wfa' && what.length === 0 ? problem('refused', say.plainCopy, say.plainCopyAction) : ok({});
}

function placeFor({ app, window }: HandlerContext, { document }: Session, { scenario, takeaway }: TakeawayChoice): Promise<string | undefined> {
  const { title } = projectOf(document.model);
  const name = takeaway === 'wfa' ? say.copyName(title) : say.fileName(title, find(document.model, 'scenario', '', scenario)?.name ?? '');
  return app.dialogs.choosePlace(window, { name, extension: extensions[takeaway], current: document.path, isOther: true });
}

/** Only a copy of the project could have had its history. */
const historyOf = (document: Document, { takeaway }: Pick<TakeawayChoice, 'takeaway'>): RemovedHistory =>
  takeaway === 'wfa' ? { changes: document.entries.length, versions: document.versions.length } : { changes: 0, versions: 0 };

async function write(app: AppDeps, document: Document, { scenario, workflows, takeaway, redact: what }: TakeawayChoice, path: string, watch: Watch): Promise<Result<Written>> {
  if (takeaway === 'wfa') return writeRedactedCopy(app.library, document, what, path);
  if (takeaway === 'pdf') {
    const { model, removed } = redact(document.model, what);
    const written = await app.writeReport({ model: onlyWorkflows(model, scenario, workflows), scenario }, path, watch);
    return written.ok ? ok({ path, removed }) : written;
  }
  const input = { model: plainModel(document.model), scenario, workflows, takeaway, redact: what, name: basename(path, extname(path)), now: app.now().getTime() };
  const made = await app.makeTakeaway(input, watch.signal).catch((error: unknown) => {
    if (watch.signal.aborted) return undefined;
    throw error;
  });
  if (!made) return problem('cancelled', t.project.cancelled, '');
  const written = writeTakeaway(path, made);
  return written.ok ? ok({ path, removed: made.removed }) : written;
}

/** The report: its preview, writing it to a place that is asked for, and the logo on its cover. */
import { ok, problem, type Result } from '../../core/contract/result.ts';
import type { Input } from '../../core/contract/requests.ts';
import { find, projectOf } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';
import { logoFrom, logoOf } from '../report/logo.ts';
import type { ReportOrder } from '../report/order.ts';
import type { HandlerContext } from './deps.ts';
import { inProject, refused } from './in-project.ts';
import type { Handlers } from './index.ts';
import type { Session } from './sessions.ts';

interface Ordered {
  readonly session: Session;
  readonly order: ReportOrder;
  /** What a file of it is called. */
  readonly name: string;
}

function orderOf({ app, window }: HandlerContext, { scenario, settings, book }: Input<'report.export'>): Result<Ordered> {
  const session = app.sessions.of(window);
  if (!session) return problem('no-document', t.project.none, t.project.noneAction);
  const { model, assets } = session.document;
  const name = find(model, 'scenario', '', scenario)?.name;
  if (name === undefined) return problem('refused', t.report.scenarioGone, t.report.scenarioGoneAction);
  const workflow = find(model, 'workflow', scenario, book);
  return ok({
    session,
    order: { model, scenario, settings, book: workflow?.id ?? null, logo: logoOf(model, assets) },
    name: workflow ? t.report.bookTitle(workflow.name) : t.report.documentTitle(projectOf(model).title, name),
  });
}

const watchOf = ({ app, window }: HandlerContext, { reports }: Session, what: 'export' | 'preview') =>
  reports.begin(what, (progress) => app.tell(window, { name: 'report.progress', detail: { what, progress } }));

export const reportHandlers = {
  'report.export': async (context, input) => {
    const { app, window } = context;
    const ordered = orderOf(context, input);
    if (!ordered.ok) return ordered;
    const { session, order, name } = ordered.value;
    const place = await app.dialogs.choosePlace(window, { name, extension: 'pdf', current: session.document.path });
    if (!place) return problem('cancelled', t.project.cancelled, '');
    const written = await app.writeReport(order, place, watchOf(context, session, 'export'));
    if (written.ok) session.reportPath = written.value.path;
    return written;
  },
  'report.preview': (context, input) => {
    const ordered = orderOf(context, input);
    if (!ordered.ok) return ordered;
    return context.app.makeReport(ordered.value.order, watchOf(context, ordered.value.session, 'preview'));
  },
  'report.cancel': ({ app, window }, { what }) => {
    app.sessions.of(window)?.reports.end(what);
    return ok({});
  },
  'report.chooseLogo': async (context) => {
    const { app, window } = context;
    const path = await app.dialogs.choosePicture(window);
    if (!path) return problem('cancelled', t.project.cancelled, '');
    const logo = logoFrom(path);
    if (!logo.ok) return logo;
    return inProject(context, ({ document }) => {
      const change = document.apply({ type: 'project.set', logo: logo.value.hash }, undefined, [logo.value]);
      return 'ok' in change ? refused(change) : ok({});
    });
  },
  'report.able': ({ app }) => ok({ canTag: app.canTag }),
  'report.show': ({ app, window }) => {
    const path = app.sessions.of(window)?.reportPath;
    if (!path) return problem('file-not-found', t.report.nothingWritten, t.report.nothingWrittenAction);
    app.reveal(path);
    return ok({});
  },
  'report.open': async ({ app, window }) => {
    const path = app.sessions.of(window)?.reportPath;
    if (!path) return problem('file-not-found', t.report.nothingWritten, t.report.nothingWrittenAction);
    const trouble = await app.open(path);
    return trouble === '' ? ok({}) : problem('file-not-found', t.report.notOpened, t.report.notOpenedAction);
  },
} satisfies Partial<Handlers>;

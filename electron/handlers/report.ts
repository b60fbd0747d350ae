/** The report: asks for a place, writes it there, shows it in its folder. */
import { ok, problem } from '../../core/contract/result.ts';
import { find, projectOf } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';
import type { Handlers } from './index.ts';

export const reportHandlers = {
  'report.export': async ({ app, window }, { scenario, book }) => {
    const session = app.sessions.of(window);
    if (!session) return problem('no-document', t.project.none, t.project.noneAction);
    const { model, path: current } = session.document;
    const name = find(model, 'scenario', '', scenario)?.name;
    if (name === undefined) return problem('refused', t.report.scenarioGone, t.report.scenarioGoneAction);
    const workflow = find(model, 'workflow', scenario, book);
    const place = await app.dialogs.choosePlace(window, { name: workflow ? t.report.bookTitle(workflow.name) : t.report.documentTitle(projectOf(model).title, name), extension: 'pdf', current });
    if (!place) return problem('cancelled', t.project.cancelled, '');
    const written = await app.writeReport(model, scenario, place, workflow?.id ?? null);
    if (written.ok) session.reportPath = written.value.path;
    return written;
  },
  'report.show': ({ app, window }) => {
    const path = app.sessions.of(window)?.reportPath;
    if (!path) return problem('file-not-found', t.report.nothingWritten, t.report.nothingWrittenAction);
    app.reveal(path);
    return ok({});
  },
} satisfies Partial<Handlers>;

/** Other copies of the project in a window: choosing one, and answering what a merge cannot decide. */
import { ok, problem } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import type { Handlers } from './index.ts';

export const mergeHandlers = {
  'merge.choose': async ({ app, window }) => {
    const session = app.sessions.of(window);
    if (!session) return problem('no-document', t.project.none, t.project.noneAction);
    const path = await app.dialogs.chooseProject(window);
    return path ? session.incoming.choose(path) : problem('cancelled', t.project.cancelled, '');
  },
  'merge.open': ({ app, window }) => ok(app.sessions.of(window)?.incoming.open ?? null),
  'merge.finish': ({ app, window }, { choices }) => {
    const session = app.sessions.of(window);
    return session ? session.incoming.finish(new Map(Object.entries(choices))) : problem('no-document', t.project.none, t.project.noneAction);
  },
  'merge.leave': ({ app, window }) => {
    app.sessions.of(window)?.incoming.leave();
    return ok({});
  },
} satisfies Partial<Handlers>;

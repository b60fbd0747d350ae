/** Pictures: drawn in a worker, then written where the person chose, or put on the clipboard. */
import type { PictureChoice } from '../../core/contract/picture.ts';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { isOfWorkflow } from '../../core/map/lens.ts';
import { find, plainModel, projectOf } from '../../core/model/model.ts';
import { dayOf } from '../../core/text/day-of.ts';
import { lensText, t } from '../../core/text/text.ts';
import type { MadePicture } from '../picture/make-picture.ts';
import { openPending } from '../report/write-file.ts';
import type { HandlerContext } from './deps.ts';
import type { Handlers } from './index.ts';
import type { Session } from './sessions.ts';

const sessionOf = ({ app, window }: HandlerContext): Result<Session> => {
  const session = app.sessions.of(window);
  return session ? ok(session) : problem('no-document', t.project.none, t.project.noneAction);
};

const make = ({ app }: HandlerContext, { document: { model } }: Session, choice: PictureChoice): Promise<Result<MadePicture>> =>
  app.makePicture({ ...choice, model: plainModel(model), date: dayOf(app.now()) });

export const pictureHandlers = {
  'picture.save': async (context, choice) => {
    const session = sessionOf(context);
    if (!session.ok) return session;
    const { app, window } = context;
    // Drawn before asking: what cannot be drawn needs no place.
    const made = await make(context, session.value, choice);
    if (!made.ok) return made;
    const place = await app.dialogs.choosePlace(window, { name: nameOf(session.value, choice), extension: choice.format, current: session.value.document.path });
    if (!place) return problem('cancelled', t.project.cancelled, '');
    const pending = openPending(place);
    if (!pending.ok) return pending;
    const written = pending.value.finish(made.value.bytes);
    if (!written.ok) return written;
    session.value.picturePath = place;
    return ok({ path: place, width: made.value.width, height: made.value.height });
  },
  'picture.copy': async (context, choice) => {
    const session = sessionOf(context);
    if (!session.ok) return session;
    const made = await make(context, session.value, choice);
    if (!made.ok) return made;
    const { bytes, width, height } = made.value;
    if (choice.format === 'png') await context.app.clipboard.writeImage(bytes);
    else await context.app.clipboard.writeText(Buffer.from(bytes).toString('utf8'));
    return ok({ width, height });
  },
  'picture.show': (context) => {
    const path = context.app.sessions.of(context.window)?.picturePath;
    if (!path) return problem('file-not-found', t.picture.nothingSaved, t.picture.nothingSavedAction);
    context.app.reveal(path);
    return ok({});
  },
} satisfies Partial<Handlers>;

/** @example 'Customer onboarding – Systems' */
function nameOf({ document: { model } }: Session, { lens, scenario, workflow }: PictureChoice): string {
  const flow = isOfWorkflow(lens) ? find(model, 'workflow', scenario, workflow)?.name : undefined;
  return t.picture.fileName(flow ?? projectOf(model).title, lensText.names[lens]);
}

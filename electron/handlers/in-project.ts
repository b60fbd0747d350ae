/** What handlers of the open project have in common. */
import type { Refusal } from '../../core/commands/refusal.ts';
import type { ProblemCode } from '../../core/contract/errors.ts';
import { problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import type { HandlerContext } from './deps.ts';
import type { Session } from './sessions.ts';

const codes: Partial<Record<Refusal['code'], ProblemCode>> = { 'nothing-to-do': 'cancelled', 'not-written': 'file-not-writable' };

export const refused = ({ code, message, action }: Refusal): Result<never> => problem(codes[code] ?? 'refused', message, action ?? t.project.refusedAction);

export const inProject = <T>({ app, window }: HandlerContext, act: (session: Session) => T): T | Result<never> => within(app.sessions.of(window), act);

/** The same where an earlier state is shown: in the project that is open behind it. */
export const inOwnProject = <T>({ app, window }: HandlerContext, act: (session: Session) => T): T | Result<never> => within(app.sessions.projectOf(window), act);

function within<T>(session: Session | undefined, act: (session: Session) => T): T | Result<never> {
  return session ? act(session) : problem('no-document', t.project.none, t.project.noneAction);
}

/**
 * Answers one request: finds it in the contract, checks size and schema of the input, runs the handler. It answers always:
 * what a handler throws is a mistake in the app, is logged, and comes back as an `internal` problem.
 */
import { t } from '../../core/text/text.ts';
import { isRequestName, requests, type RequestName } from '../../core/contract/requests.ts';
import { problem, type Result } from '../../core/contract/result.ts';
import { z } from '../../core/schema.ts';
import { diskTrouble } from '../document/disk-trouble.ts';
import type { AppDeps, HandlerContext, WindowId } from './deps.ts';
import type { Handlers } from './index.ts';
import { sizeOf } from './size.ts';

export const MAX_INPUT_BYTES = 16 * 1024 * 1024;

const message = z.strictObject({ name: z.string(), input: z.unknown() });

export interface DispatchDeps {
  readonly app: AppDeps;
  readonly handlers: Handlers;
}

export async function dispatch(deps: DispatchDeps, window: WindowId, raw: unknown): Promise<Result<unknown>> {
  if (sizeOf(raw, MAX_INPUT_BYTES) > MAX_INPUT_BYTES) {
    return problem('too-large', t.dispatch.tooLarge, t.dispatch.tooLargeAction);
  }
  const asked = message.safeParse(raw);
  if (!asked.success || !isRequestName(asked.data.name)) {
    return problem('unknown-request', t.dispatch.unknown, t.dispatch.unknownAction);
  }
  const { name } = asked.data;
  const input = requests[name].input.safeParse(asked.data.input);
  if (!input.success) {
    return problem('invalid-input', `${name}: ${describe(input.error)}`, t.dispatch.invalidAction);
  }
  try {
    return await run(deps.handlers, name, { window, app: deps.app }, input.data);
  } catch (error) {
    deps.app.log.error(`${name} failed`, error);
    const trouble = diskTrouble(error);
    if (trouble) return problem('file-not-writable', trouble.message, trouble.action);
    return problem('internal', t.dispatch.internal, t.dispatch.internalAction);
  }
}

/** The table's types pair each name with its input, but TypeScript cannot follow that through a name held in a variable. */
function run(handlers: Handlers, name: RequestName, context: HandlerContext, input: unknown) {
  const handler = handlers[name] as (context: HandlerContext, input: unknown) => Result<unknown> | Promise<Result<unknown>>;
  return handler(context, input);
}

/** @example 'picture.scale: must be at most 4' */
function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return t.invalid.wrong;
  return [issue.path.join('.'), issue.message].filter(Boolean).join(': ');
}

import type { Problem, ProblemCode } from './errors.ts';

/** The answer to a request: a value, or a problem that a person can act on. Exceptions are for mistakes in the app. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** @example problem('no-document', 'No project is open.', 'Open a project first.') */
export const problem = (code: ProblemCode, message: string, action: string): Result<never> => ({
  ok: false,
  error: { code, message, action },
});

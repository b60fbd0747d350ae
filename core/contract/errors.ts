/** What went wrong, for a person: a code to go by, one sentence, and a way out. */

/** Closed list: a new kind of trouble is a new code here. */
export const problemCodes = [
  'internal', // a mistake in the app; details are in the log
  'invalid-input', // the input of a request does not fit its schema
  'unknown-request',
  'not-allowed', // the sender may not ask
  'too-large',
  'refused', // a command that the model does not allow
  'cancelled',
  'no-document', // the request needs an open project
  'file-not-found',
  'file-unreadable',
  'file-not-writable',
  'file-empty',
  'file-not-sqlite',
  'file-other-application',
  'file-damaged',
  'file-newer',
  'file-open-elsewhere',
  'file-changed',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** @example {code: 'file-newer', message: 'This file was made by version 1.4; this is 1.2.', action: 'Install version 1.4.'} */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence that says what is wrong. */
  readonly message: string;
  /** One sentence that says what to do. */
  readonly action: string;
}

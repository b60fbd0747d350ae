/** Why a command was not carried out. A refusal is a value: nothing was written, and the sentence names the field. */
export interface Refusal {
  readonly ok: false;
  readonly code: 'not-json' | 'unknown-command' | 'invalid-field' | 'not-found' | 'not-allowed' | 'nothing-to-do' | 'not-written';
  /** The field the sentence is about, with dots into its parts: `touch.likely`. */
  readonly field?: string;
  readonly message: string;
  /** A way out, where there is one besides another value. */
  readonly action?: string;
}

/**
 * The refusal with its field in front of the sentence, so that the sentence alone says where to look.
 * @example 'owner: There is no participant with the id …'
 */
export function naming(refusal: Refusal): Refusal {
  const { field, message } = refusal;
  return !field || message.startsWith(field) || field.startsWith('commands.') ? refusal : { ...refusal, message: `${field}: ${message}` };
}

/** Thrown inside a decision and turned into a value by `decide`; nothing else may escape from there. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: Refusal['code'], message: string, field?: string) {
    super(message);
    this.refusal = { ok: false, code, message, ...(field ? { field } : {}) };
  }
}

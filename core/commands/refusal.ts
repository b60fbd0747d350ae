/** Why a command was not carried out. A refusal is a value: nothing was written, and the sentence names the field. */
export interface Refusal {
  readonly ok: false;
  readonly code: 'unknown-command' | 'invalid-field' | 'not-found' | 'not-allowed' | 'nothing-to-do';
  /** The field the sentence is about, with dots into its parts: `touch.likely`. */
  readonly field?: string;
  readonly message: string;
}

/** Thrown inside a decision and turned into a value by `decide`; nothing else may escape from there. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: Refusal['code'], message: string, field?: string) {
    super(message);
    this.refusal = { ok: false, code, message, ...(field ? { field } : {}) };
  }
}

/** Problems of a file that an earlier state of it may help out of. */
import type { ProblemCode } from '../../core/contract/errors.ts';

const codes: readonly ProblemCode[] = ['file-not-found', 'file-unreadable', 'file-empty', 'file-not-sqlite', 'file-other-application', 'file-damaged', 'file-newer'];

export const fileTrouble = (code: string | undefined): boolean => (codes as readonly (string | undefined)[]).includes(code);

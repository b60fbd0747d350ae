/** How far the making of a report has come, told as it goes; and the way to end it. */
import type { ReportProgress } from '../../core/contract/report.ts';

export interface Watch {
  /** Ended by whoever asked for the report. */
  readonly signal: AbortSignal;
  tell(progress: ReportProgress): void;
}

/** Nobody looks, and nobody ends it. */
export const unwatched = (): Watch => ({ signal: new AbortController().signal, tell: () => undefined });

/** What a step of the work takes of the whole, roughly; printing is half of it. */
const SHARES = { layout: [0, 0.25], text: [0.25, 0.35], print: [0.35, 0.8], number: [0.8, 0.92], finish: [0.92, 1] } as const;

/** @param of how much of the step is done, from 0 to 1 */
export function progressOf(step: ReportProgress['step'], of = 0): ReportProgress {
  const [from, to] = SHARES[step];
  return { step, share: from + (to - from) * of };
}

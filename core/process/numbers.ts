/** Steps with their numbers: 1, 2, 2.1, 2.2, 3. */
import type { Step } from '../model/tables.ts';

export interface NumberedStep {
  readonly step: Step;
  readonly depth: number;
  readonly number: string;
}

/** @param steps as they are read: each followed by its sub-steps */
export function numbered(steps: readonly { readonly step: Step; readonly depth: number }[]): readonly NumberedStep[] {
  const counters: number[] = [];
  return steps.map(({ step, depth }) => {
    counters.length = depth + 1;
    counters[depth] = (counters[depth] ?? 0) + 1;
    return { step, depth, number: counters.join('.') };
  });
}

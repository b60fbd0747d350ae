/**
 * What can happen after a stage, and how often. Out of a decision every sequence and branch is an alternative; out of any
 * other stage all sequence handoffs run side by side and are one alternative, and each branch is another. Rework and
 * escalation are always alternatives. Alternatives without a probability share what the others leave; rework and
 * escalation without one never happen. Sums that are not 1 are scaled, and said.
 */
import type { Handoff, Stage } from '../model/tables.ts';

export interface Alternative {
  readonly kind: Handoff['kind'];
  readonly share: number;
  /** More than one: they run side by side. */
  readonly ways: readonly Handoff[];
}

export interface Split {
  readonly alternatives: readonly Alternative[];
  readonly isScaled: boolean;
  readonly isIncomplete: boolean;
}

const isForward = (kind: Handoff['kind']): boolean => kind === 'sequence' || kind === 'branch';

/** Some of the sum may be lost to rounding: three times 0.333 is meant as 1. */
const ROUNDING = 0.002;

export function splitOf(stage: Stage, waysOut: readonly Handoff[]): Split {
  const found = alternativesOf(stage, waysOut);
  const given = found.map(givenShare);
  const sum = given.reduce<number>((total, share) => total + (share ?? 0), 0);
  const unset = given.filter((share) => share === null).length;
  const left = unset > 0 ? Math.max(0, 1 - sum) / unset : 0;
  const scale = sum > 1 ? 1 / sum : 1;
  const shares = given.map((share) => (share ?? left) * scale);
  const forward = found.reduce((total, { kind }, i) => total + (isForward(kind) ? (shares[i] ?? 0) : 0), 0);
  const back = shares.reduce((total, share) => total + share, 0) - forward;
  // What is said of rework stands; the ways forward share the rest of the cases among them.
  const stretch = forward > 0 && unset === 0 && sum < 1 ? (1 - back) / forward : 1;
  return {
    alternatives: found.map(({ kind, ways }, i) => ({ kind, ways, share: (shares[i] ?? 0) * (isForward(kind) ? stretch : 1) })),
    isScaled: sum > 1 + ROUNDING,
    isIncomplete: stretch > 1 + ROUNDING,
  };
}

interface Found {
  readonly kind: Handoff['kind'];
  readonly ways: readonly Handoff[];
}

function alternativesOf(stage: Stage, waysOut: readonly Handoff[]): readonly Found[] {
  const alternatives: { kind: Handoff['kind']; ways: Handoff[] }[] = [];
  let together: Handoff[] | undefined;
  for (const way of waysOut) {
    if (way.kind !== 'sequence' || stage.kind === 'decision') alternatives.push({ kind: way.kind, ways: [way] });
    else if (together) together.push(way);
    else {
      together = [way];
      alternatives.push({ kind: 'sequence', ways: together });
    }
  }
  return alternatives;
}

/** The probability that was given; for ways side by side the first that says one. Nothing: it shares what is left. */
function givenShare({ kind, ways }: Found): number | null {
  const said = ways.find((way) => way.probability !== null)?.probability ?? null;
  return said ?? (isForward(kind) ? null : 0);
}

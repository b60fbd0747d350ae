/**
 * A figure of a workflow, defined in one place: what goes in, in which unit, and how workflows make one figure of the project. The value
 * and its arithmetic come from the same numbers, so what is shown on hover is what was counted. Names, formulas and sources stand in
 * text/en/metrics.
 */
import { t } from '../../text/text.ts';
import type { Scope } from '../rules/scope.ts';

export type MetricId = keyof typeof t.metrics;
export type TermName = keyof typeof t.metricWords.terms;
export type Unit = 'minutes' | 'share' | 'count' | 'ratio';

export interface Term {
  readonly name: TermName;
  /** Instead of the name. */
  readonly label?: string;
  readonly value: number;
  readonly unit: 'minutes' | 'count' | 'share';
}

/** The terms in the order of the formula, what joins them, and what comes out as `top` ÷ `bottom`. */
export interface Parts {
  readonly terms: readonly Term[];
  readonly joins: readonly ('+' | '−' | '÷' | '×')[];
  readonly top: number;
  readonly bottom: number;
}

/** A sentence: why there is none. */
export type NoParts = string;

export interface Metric {
  readonly id: MetricId;
  readonly unit: Unit;
  /**
   * How workflows make one figure: counts add up; `rows` divides the sums of what was counted; a case's figure is the mean over all
   * cases (a workflow without a volume counts as one a week).
   */
  readonly whole: 'sum' | 'rows' | 'cases';
  readonly of: (scope: Scope, workflow: string) => Parts | NoParts;
}

const term = (name: TermName, value: number, unit: Term['unit'] = 'minutes'): Term => ({ name, value, unit });
export const minutes = (name: TermName, value: number): Term => term(name, value);
export const count = (name: TermName, value: number): Term => term(name, value, 'count');

/** @example sum(minutes('work', 190), minutes('waits', 311)) */
export const sum = (...terms: readonly Term[]): Parts => ({ terms, joins: terms.slice(1).map(() => '+' as const), top: terms.reduce((all, one) => all + one.value, 0), bottom: 1 });

export const difference = (from: Term, less: Term): Parts => ({ terms: [from, less], joins: ['−'], top: from.value - less.value, bottom: 1 });

export const ratio = (top: Term, bottom: Term): Parts | NoParts => (bottom.value > 0 ? { terms: [top, bottom], joins: ['÷'], top: top.value, bottom: bottom.value } : t.metricWords.nothing);

export const product = (factors: readonly number[]): Parts => ({
  terms: factors.map((value) => term('value', value, 'share')),
  joins: factors.slice(1).map(() => '×' as const),
  top: factors.reduce((all, one) => all * one, 1),
  bottom: 1,
});

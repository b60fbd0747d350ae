/** All figures of a workflow and of the project, each with its arithmetic in words. */
import { t } from '../../text/text.ts';
import { decimals, number, percent } from '../../text/numbers.ts';
import { formatMinutes } from '../../text/duration.ts';
import type { Calendar } from '../../model/estimate.ts';
import type { Scope } from '../rules/scope.ts';
import { complexityMetrics } from './complexity.ts';
import { handoffMetrics } from './handoffs.ts';
import type { Metric, MetricId, NoParts, Parts, Term, Unit } from './metric.ts';
import { peopleMetrics } from './people.ts';
import { qualityMetrics } from './quality.ts';
import { timeMetrics } from './time.ts';

export const metrics: readonly Metric[] = [...timeMetrics, ...qualityMetrics, ...handoffMetrics, ...peopleMetrics, ...complexityMetrics];

export interface MetricValue {
  readonly id: MetricId;
  readonly name: string;
  readonly formula: string;
  readonly unit: Unit;
  readonly source: string;
  /** Nothing: it cannot be worked out, and `arithmetic` says why. */
  readonly value: number | null;
  /** The value as people say it; empty where there is none. */
  readonly text: string;
  /** The numbers that went in: `work 190 min ÷ lead time 501.43 min`. */
  readonly arithmetic: string;
}

/** @example metricsOf(scope, onboarding.id).find(({ id }) => id === 'flow-efficiency')?.text // '38 %' */
export const metricsOf = (scope: Scope, workflow: string): readonly MetricValue[] => metrics.map((metric) => asValue(scope, metric, scope.once(metric.of, workflow)));

/** The same over all workflows of the scenario. */
export const projectMetrics = (scope: Scope): readonly MetricValue[] => metrics.map((metric) => asValue(scope, metric, wholeOf(scope, metric)));

interface Share {
  readonly workflow: string;
  readonly parts: Parts;
  /** How much it weighs: cases a week, or one. */
  readonly cases: number;
}

function wholeOf(scope: Scope, { whole, of }: Metric): Parts | NoParts {
  const each = scope.workflows.map(({ id, name }) => ({ workflow: name, parts: scope.once(of, id), cases: whole === 'cases' ? (scope.volume(id) ?? 1) : 1 }));
  const known = each.flatMap(({ parts, ...rest }): readonly Share[] => (typeof parts === 'string' ? [] : [{ ...rest, parts }]));
  const [first] = known;
  if (!first) return each.map(({ parts }) => parts).find((parts) => typeof parts === 'string') ?? t.metricWords.noWorkflow;
  if (known.length === 1) return first.parts;
  if (whole === 'sum') return sumOver(known);
  return first.parts.joins[0] === '÷' ? ratioOver(known, first.parts.terms) : meanOver(known, first.parts.terms[0]?.unit ?? 'count');
}

const totalOf = (known: readonly Share[], of: (one: Share) => number): number => known.reduce((sum, one) => sum + one.cases * of(one), 0);

const sumOver = (known: readonly Share[]): Parts => ({
  terms: known.map(({ workflow, parts }) => ({ name: 'value', label: t.metricWords.ofWorkflow(workflow), value: parts.top, unit: 'count' })),
  joins: known.slice(1).map(() => '+'),
  top: totalOf(known, ({ parts }) => parts.top),
  bottom: 1,
});

/** Both sides added up over all cases of a week. */
function ratioOver(known: readonly Share[], terms: readonly Term[]): Parts {
  const [top, bottom] = [totalOf(known, ({ parts }) => parts.top), totalOf(known, ({ parts }) => parts.bottom)];
  return { terms: terms.map((term, i) => ({ ...term, value: i === 0 ? top : bottom })), joins: ['÷'], top, bottom };
}

/** The mean over all cases of a week. */
function meanOver(known: readonly Share[], unit: Term['unit']): Parts {
  const cases = totalOf(known, () => 1);
  const terms = known.map((one): Term => ({ name: 'value', label: t.metricWords.casesOf(one.cases, one.workflow), value: one.parts.top / one.parts.bottom, unit }));
  return {
    terms: [...terms, { name: 'value', label: t.metricWords.cases, value: cases, unit: 'count' }],
    joins: [...known.slice(1).map(() => '+' as const), '÷'],
    top: totalOf(known, ({ parts }) => parts.top / parts.bottom),
    bottom: cases,
  };
}

function asValue({ project }: Scope, { id, unit }: Metric, parts: Parts | NoParts): MetricValue {
  const { name, formula, source } = t.metrics[id];
  const said = { id, name, formula, unit, source };
  if (typeof parts === 'string') return { ...said, value: null, text: '', arithmetic: parts };
  const value = parts.top / parts.bottom;
  return { ...said, value, text: valueText(value, unit, project), arithmetic: arithmeticOf(parts) };
}

export function valueText(value: number, unit: Unit, calendar: Calendar): string {
  switch (unit) {
    case 'minutes':
      return formatMinutes(value, calendar);
    case 'share':
      return percent(value);
    case 'ratio':
      return t.metricWords.ratio(value);
    case 'count':
      return number(value);
  }
}

const MOST_TERMS = 12;

function arithmeticOf({ terms, joins }: Parts): string {
  const shown = terms.slice(0, MOST_TERMS).flatMap((term, i) => [...(i === 0 ? [] : [joins[i - 1] ?? '+']), termText(term)]);
  // A sum that is divided stands in brackets.
  if (terms.length > 2 && joins.at(-1) === '÷' && shown.length === 2 * terms.length - 1) return `(${shown.slice(0, -2).join(' ')}) ${shown.slice(-2).join(' ')}`;
  return [...shown, ...(terms.length > MOST_TERMS ? [joins.at(-1) ?? '+', t.metricWords.more(terms.length - MOST_TERMS)] : [])].join(' ');
}

function termText({ name, label, value, unit }: Term): string {
  const said = unit === 'minutes' ? t.metricWords.minutes(value) : unit === 'share' ? percent(value) : decimals(value, 2);
  return `${label ?? t.metricWords.terms[name]} ${said}`.trim();
}

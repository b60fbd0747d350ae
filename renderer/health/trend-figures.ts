/** What can be followed over time: the share free of findings for each problem, and every figure. */
import type { Health } from '../../core/analysis/findings/report.ts';
import type { Unit } from '../../core/analysis/metrics/metric.ts';
import type { Severity } from '../../core/analysis/rules/rule.ts';
import { percent } from '../../core/text/numbers.ts';
import { t } from '../../core/text/text.ts';

export interface FollowedFigure {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
}

const SCORE = 'score ';

export const figuresOf = ({ scores, metrics }: Health): readonly FollowedFigure[] => [
  ...scores.map(({ problem, name }): FollowedFigure => ({ id: `${SCORE}${problem}`, name: t.healthPage.freeOf(name), unit: 'share' })),
  ...metrics.map(({ id, name, unit }) => ({ id, name, unit })),
];

/** Value and words of a figure in a state; nothing: there was none. */
export function figureAt({ scores, metrics }: Health, id: string): { readonly value: number | null; readonly text: string } {
  if (!id.startsWith(SCORE)) return metrics.find((metric) => metric.id === id) ?? { value: null, text: '' };
  const value = scores.find(({ problem }) => `${SCORE}${problem}` === id)?.value ?? null;
  return { value, text: value === null ? '' : percent(value) };
}

export const openOf = ({ findings }: Health, severity: Severity): number => findings.filter((one) => one.severity === severity && one.accepted === null).length;

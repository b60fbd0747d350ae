/** The sheets of findings and of figures, from the same health check as on screen. */
import { findingsIn, ofWorkflow, type Finding } from '../../analysis/findings/findings.ts';
import { metricsOf, projectMetrics, type MetricValue } from '../../analysis/metrics/metrics.ts';
import type { Scope } from '../../analysis/rules/scope.ts';
import { tableOf, type Workflow } from '../../model/tables.ts';
import { ruleText, ruleTitle } from '../../text/rule-text.ts';
import { t } from '../../text/text.ts';
import { column, share, sheetOf, type ColumnOf, type Sheet } from './sheet.ts';

const say = t.sheets;

export function findingsSheet(scope: Scope, workflows: readonly Workflow[]): Sheet {
  const nameOf = (id: string) => scope.lookup.get('workflow', id)?.name ?? '';
  const columns: readonly ColumnOf<Finding>[] = [
    column('text', say.severity, ({ severity }) => t.health.severities[severity]),
    column('text', say.problem, ({ problem }) => t.health.problems[problem]),
    column('text', say.finding, ({ rule }) => ruleTitle(rule)),
    column('text', say.where, ({ name }) => name),
    column('text', say.kind, ({ at }) => tableOf(at.table).noun),
    column('text', say.workflow, (finding) => finding.workflows.map(nameOf).join('; ')),
    column('text', say.evidence, ({ text }) => text),
    column('text', say.how, howToMend),
    column('minutes', say.weekly, ({ weekly }) => weekly),
    column('text', say.acceptedBy, ({ accepted }) => accepted?.by ?? ''),
    column('text', say.reason, ({ accepted }) => accepted?.reason ?? ''),
  ];
  return sheetOf(say.names.findings, findingsOf(scope, workflows), columns);
}

/** All that concern one of the workflows; the most costly first. */
export function findingsOf(scope: Scope, workflows: readonly Workflow[]): readonly Finding[] {
  const all = findingsIn(scope);
  const wanted = new Set(workflows.flatMap(({ id }) => ofWorkflow(all, id)));
  return workflows.length === scope.workflows.length ? all : all.filter((one) => wanted.has(one));
}

/** The fixes on offer, or what the rule advises. */
export const howToMend = ({ rule, fixes }: Finding): string => (fixes.length > 0 ? fixes.map(({ label }) => label).join('; ') : (ruleText(rule)?.how ?? ''));

interface FigureOf {
  readonly of: string;
  readonly figure: MetricValue;
}

export function figuresSheet(scope: Scope, workflows: readonly Workflow[]): Sheet {
  const own = workflows.flatMap(({ id, name }) => metricsOf(scope, id).map((figure): FigureOf => ({ of: name, figure })));
  const whole = workflows.length === scope.workflows.length && workflows.length > 1 ? projectMetrics(scope).map((figure): FigureOf => ({ of: say.project, figure })) : [];
  const columns: readonly ColumnOf<FigureOf>[] = [
    column('text', say.workflow, ({ of }) => of),
    column('text', say.figure, ({ figure }) => figure.name),
    column('number', say.value, ({ figure }) => (figure.unit === 'share' ? share(figure.value) : figure.value)),
    column('text', say.unit, ({ figure }) => say.units[figure.unit]),
    column('text', say.said, ({ figure }) => figure.text),
    column('text', t.healthPage.formula, ({ figure }) => figure.formula),
    column('text', t.healthPage.arithmetic, ({ figure }) => figure.arithmetic),
    column('text', t.healthPage.source, ({ figure }) => figure.source),
  ];
  return sheetOf(say.names.figures, [...own, ...whole], columns);
}

/** The health check as a whole, for the command line and whoever else reads it as data or as lines of text. */
import type { Lookup } from '../../model/lookup.ts';
import { t } from '../../text/text.ts';
import { ruleText, ruleTitle } from '../../text/rule-text.ts';
import { metricsOf, projectMetrics, type MetricValue } from '../metrics/metrics.ts';
import { severities } from '../rules/rule.ts';
import { Scope, type Env } from '../rules/scope.ts';
import { findingsIn, ofWorkflow, type Finding } from './findings.ts';
import { scores, type Score } from './scores.ts';

export interface Health {
  readonly findings: readonly Finding[];
  readonly scores: readonly Score[];
  readonly metrics: readonly MetricValue[];
  /** The rules that this project goes without. */
  readonly off: readonly string[];
}

/**
 * All of it at once: each figure is worked out from the same scope.
 * @param workflow nothing: the whole scenario
 * @example healthOf(lookup, env).scores[0]?.value // 0.78
 */
export function healthOf(lookup: Lookup, env: Env, workflow: string | null = null): Health {
  const scope = new Scope(lookup, env);
  const all = findingsIn(scope);
  const found = workflow === null ? all : ofWorkflow(all, workflow);
  return {
    findings: found,
    scores: scores(scope, found, workflow),
    metrics: workflow === null ? projectMetrics(scope) : metricsOf(scope, workflow),
    off: [...lookup.model.ruleOff.values()].map(({ rule }) => rule).sort(),
  };
}

const say = t.health.check;

/** @param of what the figures are of, in words */
export function healthInWords({ findings, scores: all, metrics, off }: Health, of: string): readonly string[] {
  const open = findings.filter(({ accepted }) => accepted === null);
  return [
    findings.length === 0 ? say.none : say.findings(open.length, findings.length - open.length),
    ...severities.flatMap((severity) => findings.filter((one) => one.severity === severity)).flatMap(findingInWords),
    ...(off.length > 0 ? ['', say.off(off.map(ruleTitle))] : []),
    '',
    `${say.scores}:`,
    ...all.flatMap(({ name, arithmetic }) => [`  ${name}: ${arithmetic}`]),
    '',
    `${say.metrics(of)}:`,
    ...metrics.map(({ name, text, arithmetic }) => (text === '' ? `  ${name}: – (${arithmetic})` : `  ${name}: ${text} (${arithmetic})`)),
  ];
}

function findingInWords({ severity, rule, problem, name, text, fixes, accepted }: Finding): readonly string[] {
  const head = `${t.health.severities[severity]} · ${t.health.problems[problem]} · ${ruleTitle(rule)} [${rule}]`;
  const how = fixes.length > 0 ? `${say.fixes}: ${fixes.map(({ label }) => label).join(' / ')}` : (ruleText(rule)?.how ?? '');
  return ['', head, `  ${name}: ${text}`, `  ${accepted ? say.acceptedBy(accepted.by, accepted.reason) : how}`];
}

/**
 * The health check: all rules over one scenario. Pure and fast enough to run in a worker at each edit; the same model, day and limits
 * give the same findings. Rules that the project has switched off are left out; what somebody accepted stays in the list as that.
 *
 * The most costly come first: by severity, then by the minutes a week that hang on the row (a case's minutes times the cases a week,
 * or one case where nobody said how many), then in the order of the work.
 */
import { rowName } from '../../commands/row-name.ts';
import type { Target } from '../../model/field.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Row } from '../../model/tables.ts';
import type { RuleId } from '../../text/rule-text.ts';
import { rules } from '../rules/index.ts';
import { severities, type Fix, type Found, type Problem, type Rule, type Severity } from '../rules/rule.ts';
import { Scope, type Env } from '../rules/scope.ts';
import { minutesAt, workflowsAt } from './cost.ts';

export interface Finding {
  /** The same for the same rule and row at each run; several of one rule at one row are counted. */
  readonly key: string;
  readonly rule: RuleId;
  readonly problem: Problem;
  readonly severity: Severity;
  readonly at: Target;
  /** What a person calls the row. */
  readonly name: string;
  /** The workflows that it concerns; none: the whole project. */
  readonly workflows: readonly string[];
  /** The evidence: a sentence with figures. */
  readonly text: string;
  readonly related: readonly Target[];
  readonly fixes: readonly Fix[];
  /** Minutes of working time that hang on it, for one case and for a week's. */
  readonly minutes: number;
  readonly weekly: number;
  /** Who answers for it and why; nothing: it is open. */
  readonly accepted: Accepted | null;
}

export interface Accepted {
  /** The row of the acceptance. */
  readonly id: string;
  readonly reason: string;
  readonly by: string;
}

/** @example findings(lookup, { today: '2026-03-31', newId })[0]?.text // 'From “Set up billing” to “Hold kick-off call” nobody says …' */
export const findings = (lookup: Lookup, env: Env): readonly Finding[] => findingsIn(new Scope(lookup, env));

export function findingsIn(scope: Scope): readonly Finding[] {
  const accepted = acceptedIn(scope.lookup);
  const found = activeRules(scope.lookup).flatMap((rule) => {
    const counts = new Map<string, number>();
    return rule.find(scope).map((one) => {
      const count = (counts.get(one.at.id) ?? 0) + 1;
      counts.set(one.at.id, count);
      return asFinding(scope, rule, one, count, accepted);
    });
  });
  const rank = ({ severity }: Finding) => severities.indexOf(severity);
  return found.sort((a, b) => rank(a) - rank(b) || b.weekly - a.weekly);
}

/** The rules that the project has not switched off. */
export function activeRules({ model }: Lookup): readonly Rule[] {
  const off = new Set([...model.ruleOff.values()].map(({ rule }) => rule));
  return rules.filter(({ id }) => !off.has(id));
}

const acceptedKey = (rule: string, { table, id }: Target): string => `${rule} ${table} ${id}`;

function acceptedIn(lookup: Lookup): ReadonlyMap<string, Accepted> {
  return new Map(lookup.all('acceptance').flatMap(({ id, rule, on, reason, by }) => (on ? [[acceptedKey(rule, on), { id, reason, by }] as const] : [])));
}

function asFinding(scope: Scope, { id, problem, severity }: Rule, one: Found, count: number, accepted: ReadonlyMap<string, Accepted>): Finding {
  const { at, text, related = [], fixes = [] } = one;
  const { lookup } = scope;
  const row = lookup.get(at.table, at.id) as Row | undefined;
  const workflows = workflowsAt(scope, at);
  const minutes = one.minutes ?? minutesAt(scope, at);
  const cases = Math.max(0, ...workflows.map((workflow) => scope.volume(workflow) ?? 1));
  return {
    key: `${id}/${at.table}/${at.id}${count > 1 ? `/${count}` : ''}`,
    rule: id,
    problem,
    severity,
    at,
    name: row ? rowName(lookup, at.table, row) : '',
    workflows,
    text,
    related,
    fixes,
    minutes,
    weekly: minutes * cases,
    accepted: accepted.get(acceptedKey(id, at)) ?? null,
  };
}

/** Those that concern a workflow, or the whole project. */
export const ofWorkflow = (all: readonly Finding[], workflow: string): readonly Finding[] => all.filter(({ workflows }) => workflows.length === 0 || workflows.includes(workflow));

/** Is there an open one of this severity or a worse one? */
export const hasAtLeast = (all: readonly Finding[], severity: Severity): boolean =>
  all.some((one) => one.accepted === null && severities.indexOf(one.severity) <= severities.indexOf(severity));

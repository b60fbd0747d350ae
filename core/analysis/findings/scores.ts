/**
 * A score for each problem: of the elements that its rules look at, the share that no open finding speaks of. No weights and no points:
 * the arithmetic is a count that anybody can repeat. Accepted findings and rules that are switched off do not count against it.
 */
import { t } from '../../text/text.ts';
import type { Row, TableName } from '../../model/tables.ts';
import { problems, type Problem, type Severity } from '../rules/rule.ts';
import type { Scope } from '../rules/scope.ts';
import { workflowsAt } from './cost.ts';
import { activeRules, type Finding } from './findings.ts';

export interface Score {
  readonly problem: Problem;
  readonly name: string;
  /** Nothing: its rules have nothing to look at yet. */
  readonly value: number | null;
  readonly sound: number;
  readonly all: number;
  readonly open: Readonly<Record<Severity, number>>;
  readonly accepted: number;
  /** The numbers in a sentence. */
  readonly arithmetic: string;
}

/**
 * @param workflow only what concerns it; the findings are its own
 * @example scores(scope, findingsIn(scope))[0]?.arithmetic // '31 of 40 elements that its rules look at show nothing: 78 %. …'
 */
export function scores(scope: Scope, found: readonly Finding[], workflow: string | null = null): readonly Score[] {
  return problems.map((problem) => scoreOf(scope, problem, found.filter((one) => one.problem === problem), workflow));
}

/** @param workflow nothing: all */
function scoreOf(scope: Scope, problem: Problem, found: readonly Finding[], workflow: string | null): Score {
  const isOf = (table: TableName) => ({ id }: Row) => workflow === null || workflowsAt(scope, { table, id }).includes(workflow);
  const looked = new Set(activeRules(scope.lookup).filter((rule) => rule.problem === problem).flatMap((rule) => rule.over(scope).filter(isOf(rule.table)).map(({ id }) => id)));
  const open = found.filter(({ accepted }) => accepted === null);
  for (const { at } of open) looked.add(at.id);
  const ill = new Set(open.map(({ at }) => at.id));
  const [all, sound] = [looked.size, looked.size - ill.size];
  const count = (severity: Severity) => open.filter((one) => one.severity === severity).length;
  const counts = { high: count('high'), medium: count('medium'), low: count('low') };
  const accepted = found.length - open.length;
  const sentences = [t.health.score(sound, all), ...(open.length > 0 ? [t.health.shown(counts.high, counts.medium, counts.low)] : []), ...(accepted > 0 ? [t.health.accepted(accepted)] : [])];
  return {
    problem,
    name: t.health.problems[problem],
    value: all === 0 ? null : sound / all,
    sound,
    all,
    open: counts,
    accepted,
    arithmetic: all === 0 ? t.health.nothingToLookAt : sentences.join(' '),
  };
}

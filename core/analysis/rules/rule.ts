/**
 * What a rule is: which problem it shows, at which rows it looks, and what it finds at one of them. Title, reason and cure stand in
 * the catalogue under the rule's id (text/en/rules). Rules only read; what mends a finding is a command that somebody may choose.
 */
import type { Command } from '../../commands/command.ts';
import type { Target } from '../../model/field.ts';
import type { Row, TableName } from '../../model/tables.ts';
import type { RuleId } from '../../text/rule-text.ts';
import type { Scope } from './scope.ts';
import { localRule } from './suspects.ts';

/** The four problems of an architecture, and three more that rules tell of. */
export const problems = ['breakdown', 'ownership', 'coordination', 'complexity', 'ai', 'coverage', 'timing'] as const;
export type Problem = (typeof problems)[number];

/** The worst first. */
export const severities = ['high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** One click that mends a finding. */
export interface Fix {
  readonly label: string;
  readonly command: Command;
}

/** What is wrong with a row: a sentence with figures, and what more belongs to it. */
export interface Evidence {
  readonly text: string;
  /** Minutes of working time a case that hang on it; nothing: the time that lies at the row (cost.ts). */
  readonly minutes?: number;
  /** Other rows that it speaks of. */
  readonly related?: readonly Target[];
  readonly fixes?: readonly Fix[];
}

export interface Found extends Evidence {
  readonly at: Target;
}

export interface Rule {
  readonly id: RuleId;
  readonly problem: Problem;
  readonly severity: Severity;
  /** The kind of row that it looks at. */
  readonly table: TableName;
  /** The rows that it looks at: a score counts them. */
  readonly over: (scope: Scope) => readonly Row[];
  readonly find: (scope: Scope) => readonly Found[];
}

interface RuleOf<T extends TableName> {
  readonly id: RuleId;
  readonly problem: Problem;
  readonly severity: Severity;
  readonly table: T;
  /** It asks for no more than rows, limits and the day: not for figures, nor for what several rules share (suspects.ts). */
  readonly isLocal?: true;
  readonly over: (scope: Scope) => readonly Row<T>[];
  readonly at: (row: Row<T>, scope: Scope) => Evidence | readonly Evidence[] | undefined;
}

/** @example rule({ id: 'stage-unowned', …, over: (scope) => scope.work, at: (stage, scope) => … }) */
export function rule<T extends TableName>({ at, over, isLocal, ...said }: RuleOf<T>): Rule {
  // Both the findings and the score ask for the rows.
  const rowsOf = (scope: Scope): readonly Row<T>[] => scope.once(over, '');
  const suspects = isLocal && localRule(said.table, said.id, at);
  const find = (scope: Scope) => {
    const found: Found[] = [];
    const among = suspects?.(scope);
    if (suspects && !among) return found;
    for (const row of rowsOf(scope)) {
      if (among && !among.has(row)) continue;
      const evidence = at(row, scope);
      if (!evidence) continue;
      const all = Array.isArray(evidence) ? (evidence as readonly Evidence[]) : [evidence as Evidence];
      for (const one of all) found.push({ at: { table: said.table, id: row.id }, ...one });
    }
    return found;
  };
  return { ...said, over: rowsOf as unknown as Rule['over'], find };
}

/** What coverage.ts finds at a stage, as findings: each kind of gap is a rule of its own, in a file of its own. */
import type { RuleId } from '../../text/rule-text.ts';
import { gapsOf, type Gap, type GapKind } from '../../process/coverage.ts';
import type { Stage } from '../../model/tables.ts';
import { rule, type Rule, type Severity } from './rule.ts';
import type { Scope } from './scope.ts';

/** All gaps of the scenario, by stage. */
const gapsIn = ({ stages, lookup, env }: Scope): ReadonlyMap<Stage, readonly Gap[]> => new Map(stages.map((stage) => [stage, gapsOf(lookup, stage, env.newId)]));

export const gapRule = (id: RuleId, kind: GapKind, severity: Severity): Rule =>
  rule({
    id,
    problem: 'coverage',
    severity,
    table: 'stage',
    over: ({ stages, lookup }) => stages.filter((stage) => (kind === 'milestone unreached' ? stage.kind === 'milestone' : kind === 'table has gaps' ? stage.kind === 'decision' : lookup.processes(stage.id).length > 0)),
    at: (stage, scope) =>
      (scope.once(gapsIn, '').get(stage) ?? [])
        .filter((gap) => gap.kind === kind)
        .map(({ text, at, fix }) => ({
          text,
          ...(at.id === stage.id ? {} : { related: [at] }),
          ...(fix ? { fixes: [{ label: fix.label, command: fix.command }] } : {}),
        })),
  });

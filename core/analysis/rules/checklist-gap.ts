/** What coverage.ts finds at a stage, as findings: each kind of gap is a rule of its own, in a file of its own. */
import type { RuleId } from '../../text/rule-text.ts';
import { gapsOf, type Gap, type GapKind } from '../../process/coverage.ts';
import { rule, type Rule, type Severity } from './rule.ts';
import type { Scope } from './scope.ts';

/** All gaps of the scenario, by kind and stage. */
function gapsIn({ stages, lookup, env }: Scope): ReadonlyMap<string, readonly Gap[]> {
  const found = new Map<string, Gap[]>();
  for (const stage of stages) {
    for (const gap of gapsOf(lookup, stage, env.newId)) {
      const key = `${gap.kind} ${stage.id}`;
      found.set(key, [...(found.get(key) ?? []), gap]);
    }
  }
  return found;
}

export const gapRule = (id: RuleId, kind: GapKind, severity: Severity): Rule =>
  rule({
    id,
    problem: 'coverage',
    severity,
    table: 'stage',
    over: ({ stages, lookup }) => stages.filter((stage) => (kind === 'milestone unreached' ? stage.kind === 'milestone' : kind === 'table has gaps' ? stage.kind === 'decision' : lookup.processes(stage.id).length > 0)),
    at: (stage, scope) =>
      (scope.once(gapsIn, '').get(`${kind} ${stage.id}`) ?? []).map(({ text, at, fix }) => ({
        text,
        ...(at.id === stage.id ? {} : { related: [at] }),
        ...(fix ? { fixes: [{ label: fix.label, command: fix.command }] } : {}),
      })),
  });

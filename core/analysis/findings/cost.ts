/**
 * What hangs on a row, in minutes of working time a case: a stage's work and waits as often as a case comes to it, a handoff's wait as
 * often as it is taken, all of a workflow, and for a participant or a system the stages that it has a part in. Findings are sorted by it.
 */
import type { Target } from '../../model/field.ts';
import type { Stage } from '../../model/tables.ts';
import { touchOf } from '../../model/touch.ts';
import { ownWait, timeOf } from '../time.ts';
import type { Scope } from '../rules/scope.ts';

/** By stage, with the waits of the ways that lead in on the path. */
function minutesOfStages({ lookup, workflows, time, project }: Scope): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id: workflow } of workflows) {
    const figures = time(workflow);
    if (!figures.computable) continue;
    for (const { id, ...stage } of lookup.stages(workflow)) {
      const visits = figures.path.get(id) ?? 0;
      const row = { id, ...stage } as Stage;
      if (visits > 0) found.set(id, visits * (timeOf(touchOf(lookup, row), project).expected + ownWait(lookup, row, project).expected));
    }
    for (const [id, times] of figures.pathHandoffs) {
      const handoff = lookup.get('handoff', id);
      if (handoff) found.set(handoff.to, (found.get(handoff.to) ?? 0) + times * timeOf(handoff.wait, project).expected);
    }
  }
  return found;
}

/** The stages that a row has to do with. */
export function stagesAt({ lookup }: Scope, { table, id }: Target): readonly string[] {
  switch (table) {
    case 'stage':
      return [id];
    case 'process':
      return [lookup.get('process', id)?.stage ?? ''];
    case 'participant':
      return [...lookup.by('stage', 'owner', id).map((stage) => stage.id), ...lookup.by('participation', 'participant', id).map(({ stage }) => stage)];
    case 'system':
      return lookup.by('systemUse', 'system', id).map(({ stage }) => stage);
    case 'integration': {
      const { from = null, to = null } = lookup.get('integration', id) ?? {};
      return [from, to].flatMap((system) => lookup.by('systemUse', 'system', system).map(({ stage }) => stage));
    }
    case 'artifact':
      return [...lookup.by('stageNeed', 'artifact', id), ...lookup.by('stageProduct', 'artifact', id)].map(({ stage }) => stage);
    default:
      return [];
  }
}

/** @example minutesAt(scope, { table: 'handoff', id }) // 480 */
export function minutesAt(scope: Scope, at: Target): number {
  const { lookup, project } = scope;
  if (at.table === 'handoff') {
    const handoff = lookup.get('handoff', at.id);
    const time = handoff ? scope.time(lookup.get('stage', handoff.from)?.workflow ?? '') : undefined;
    return handoff && time?.computable ? (time.pathHandoffs.get(handoff.id) ?? 0) * timeOf(handoff.wait, project).expected : 0;
  }
  if (at.table === 'workflow') {
    const time = scope.time(at.id);
    return time.computable ? time.expected : 0;
  }
  const minutes = scope.once(minutesOfStages, '');
  return [...new Set(stagesAt(scope, at))].reduce((sum, stage) => sum + (minutes.get(stage) ?? 0), 0);
}

/** The workflows that a row has to do with; none: it belongs to the whole project. */
export function workflowsAt(scope: Scope, at: Target): readonly string[] {
  const { lookup } = scope;
  if (at.table === 'workflow') return [at.id];
  const stages = at.table === 'handoff' ? [lookup.get('handoff', at.id)?.from ?? ''] : stagesAt(scope, at);
  return [...new Set(stages.flatMap((id) => lookup.get('stage', id)?.workflow ?? []))];
}

/**
 * Stages in the order of the work, for lenses that have a column for each: by the longest way from a start along the handoffs
 * that run forward, then by place. Rework, escalation and handoffs that close a cycle decide nothing.
 */
import type { Lookup } from '../../model/lookup.ts';
import type { Stage } from '../../model/tables.ts';

/** @param order stages as the flow map has them, where it is known; what is not in it comes last */
export function orderOfWork(lookup: Lookup, workflow: string, order: readonly string[] = []): readonly Stage[] {
  const stages = lookup.stages(workflow);
  const known = new Map(order.map((id, i) => [id, i]));
  const rank = known.size > 0 ? (stage: Stage) => known.get(stage.id) ?? known.size : rankOf(lookup, stages);
  return stages.map((stage) => ({ stage, rank: rank(stage) })).sort((a, b) => a.rank - b.rank).map(({ stage }) => stage);
}

function rankOf(lookup: Lookup, stages: readonly Stage[]): (stage: Stage) => number {
  const ids = new Set(stages.map((stage) => stage.id));
  const next = (id: string): readonly string[] =>
    lookup.waysOut(id).flatMap((way) => (way.kind !== 'rework' && way.kind !== 'escalation' && ids.has(way.to) && way.to !== id ? [way.to] : []));
  const led = new Set(stages.flatMap((stage) => next(stage.id)));
  const roots = [...stages.filter((s) => s.kind === 'start'), ...stages.filter((s) => !led.has(s.id)), ...stages];
  const { finished, closing } = walk(roots.map((stage) => stage.id), next);
  const ranks = new Map<string, number>();
  for (const id of finished.reverse()) {
    const own = ranks.get(id) ?? 0;
    ranks.set(id, own);
    for (const to of next(id)) if (!closing.has(`${id} ${to}`)) ranks.set(to, Math.max(ranks.get(to) ?? 0, own + 1));
  }
  // What no handoff reaches stands behind the stage that is before it in the list.
  let last = 0;
  for (const { id, kind } of stages) {
    const isLoose = !led.has(id) && next(id).length === 0;
    if (isLoose && kind !== 'start') ranks.set(id, last);
    last = ranks.get(id) ?? last;
  }
  return (stage) => ranks.get(stage.id) ?? 0;
}

/** Depth first, without recursion: stages in the order in which they are left, and the ways back into one not yet left. */
function walk(roots: readonly string[], next: (id: string) => readonly string[]): { finished: string[]; closing: ReadonlySet<string> } {
  const state = new Map<string, 'inside' | 'done'>();
  const [finished, closing] = [[] as string[], new Set<string>()];
  for (const root of roots) {
    if (state.has(root)) continue;
    state.set(root, 'inside');
    const path = [{ id: root, at: 0, ways: next(root) }];
    while (path.length > 0) {
      const top = path[path.length - 1] as (typeof path)[number];
      const to = top.ways[top.at++];
      if (to === undefined) {
        state.set(top.id, 'done');
        finished.push(top.id);
        path.pop();
      } else if (state.get(to) === 'inside') closing.add(`${top.id} ${to}`);
      else if (!state.has(to)) {
        state.set(to, 'inside');
        path.push({ id: to, at: 0, ways: next(to) });
      }
    }
  }
  return { finished, closing };
}

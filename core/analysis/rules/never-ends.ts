import type { Stage } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['never-ends'];

/** The stages from which an end can be reached. */
function ending({ lookup }: Scope, workflow: string): ReadonlySet<string> {
  const found = new Set(lookup.stages(workflow).flatMap(({ id, kind }) => (kind === 'end' ? [id] : [])));
  for (const id of found) for (const { from, probability } of lookup.waysIn(id)) if (probability !== 0) found.add(from);
  return found;
}

/** Where all ways from here stop: a dead end, or the first stage of a loop. */
function trapBehind({ lookup }: Scope, stage: Stage): string {
  const seen = new Set([stage.id]);
  for (const id of seen) {
    const ways = lookup.waysOut(id);
    if (ways.length === 0) return lookup.get('stage', id)?.name ?? '';
    for (const { to } of ways) seen.add(to);
  }
  return lookup.get('stage', [...seen].at(-1))?.name ?? stage.name;
}

/** Only where cases take the wrong way: what lies behind is lost with it, and dead ends and loops have rules of their own. */
export const neverEnds = rule({
  id: 'never-ends',
  problem: 'breakdown',
  severity: 'high',
  table: 'stage',
  over: ({ stages }) => stages,
  at: (stage, scope) => {
    const { lookup } = scope;
    const { reached, trapped, ends } = { ...scope.shape(stage.workflow), ends: scope.once(ending, stage.workflow) };
    if (ends.size === 0 || ends.has(stage.id) || !reached.has(stage.id) || lookup.waysOut(stage.id).length === 0) return undefined;
    if (trapped.includes(stage) || !lookup.waysIn(stage.id).some(({ from }) => ends.has(from))) return undefined;
    return { text: say.says(lookup.stages(stage.workflow).filter(({ kind }) => kind === 'end').length, trapBehind(scope, stage)) };
  },
});

import type { Stage } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { components } from '../components.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['call-cycle'];

const waitingCalls = ({ lookup }: Scope, workflow: string): readonly Stage[] => lookup.stages(workflow).filter(({ kind, calls, waitsForCall }) => kind === 'call' && calls && waitsForCall);

/** Workflows that wait for each other, a circle at a time; the first of a circle stands for it. */
function circles(scope: Scope): ReadonlyMap<string, readonly string[]> {
  const ids = scope.workflows.map(({ id }) => id);
  const next = (at: number) => waitingCalls(scope, ids[at] as string).flatMap(({ calls }) => (ids.includes(calls as string) ? [ids.indexOf(calls as string)] : []));
  const parts = components(ids.length, next).filter((part) => part.length > 1 || part.some((at) => next(at).includes(at)));
  return new Map(parts.map((part) => [ids[Math.min(...part)] as string, [...part].sort((a, b) => a - b).map((at) => ids[at] as string)]));
}

export const callCycle = rule({
  id: 'call-cycle',
  problem: 'complexity',
  severity: 'high',
  table: 'workflow',
  over: ({ workflows }) => workflows,
  at: ({ id }, scope) => {
    const circle = scope.once(circles, '').get(id);
    if (!circle) return undefined;
    const calls = circle.flatMap((workflow) => waitingCalls(scope, workflow)).filter(({ calls: called }) => circle.includes(called as string));
    return {
      text: say.says(circle.map((workflow) => scope.lookup.get('workflow', workflow)?.name ?? '')),
      related: calls.map((stage) => ({ table: 'stage', id: stage.id })),
      fixes: calls.map((stage) => fix(say.fix(stage.name), setting(scope, 'stage', stage.id, { waitsForCall: false }))),
    };
  },
});

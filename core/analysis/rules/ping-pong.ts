import { t } from '../../text/text.ts';
import { laneOfStage } from './ask.ts';
import { crossHandoffs } from './handoff-words.ts';
import { rule, type Evidence } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['ping-pong'];

/** Ways side by side to one team are one time. */
export const pingPong = rule({
  id: 'ping-pong',
  problem: 'breakdown',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows, lookup }) => workflows.filter(({ id }) => lookup.handoffs(id).length > 0),
  at: (workflow, scope) => {
    const { lookup } = scope;
    const pairs = new Map<string, { a: string; b: string; there: Set<string>; back: Set<string>; ids: string[] }>();
    for (const handoff of scope.once(crossHandoffs, '')) {
      if (lookup.get('stage', handoff.from)?.workflow !== workflow.id) continue;
      const [from, to] = [laneOfStage(lookup, handoff.from), laneOfStage(lookup, handoff.to)];
      if (!from || !to) continue;
      const known = pairs.get(`${to} ${from}`);
      const pair = known ?? pairs.get(`${from} ${to}`) ?? { a: from, b: to, there: new Set(), back: new Set(), ids: [] };
      if (!known) pairs.set(`${from} ${to}`, pair);
      (known ? pair.back : pair.there).add(handoff.from);
      pair.ids.push(handoff.id);
    }
    return [...pairs.values()].flatMap(({ a, b, there, back, ids }): readonly Evidence[] =>
      Math.min(there.size, back.size) < scope.limit('pingPong')
        ? []
        : [{ text: say.says(scope.participantName(a), scope.participantName(b), there.size, back.size), related: ids.map((id) => ({ table: 'handoff', id })), minutes: waits(scope, ids) }],
    );
  },
});

function waits(scope: Scope, ids: readonly string[]): number {
  return ids.reduce((sum, id) => {
    const handoff = scope.lookup.get('handoff', id);
    return sum + ((handoff && scope.likelyWait(handoff)) ?? 0);
  }, 0);
}

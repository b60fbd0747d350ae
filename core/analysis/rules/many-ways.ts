import { t } from '../../text/text.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['many-ways'];

export interface Ways {
  readonly handoffs: number;
  readonly stages: number;
  readonly starts: number;
  readonly ends: number;
  /** McCabe's cyclomatic number (1976): edges − nodes + 2, with one start before all starts and one end behind all ends. */
  readonly independent: number;
}

/** Of what a case can come to. */
export function waysIn({ lookup, shape }: Scope, workflow: string): Ways {
  const { reached, flow } = shape(workflow);
  const handoffs = lookup.handoffs(workflow).filter(({ from, to }) => reached.has(from) && reached.has(to)).length;
  const starts = flow.starts.length;
  const ends = [...reached].filter((id) => lookup.waysOut(id).length === 0).length;
  return { handoffs, stages: reached.size, starts, ends, independent: reached.size === 0 ? 0 : handoffs - reached.size + Math.max(1, starts) + Math.max(1, ends) };
}

export const manyWays = rule({
  id: 'many-ways',
  problem: 'complexity',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows, lookup }) => workflows.filter(({ id }) => lookup.handoffs(id).length > 0),
  at: ({ id }, scope) => {
    const { handoffs, stages, independent } = scope.once(waysIn, id);
    const limit = scope.limit('independentWays');
    return independent > limit ? { text: say.says(independent, handoffs, stages, limit) } : undefined;
  },
});

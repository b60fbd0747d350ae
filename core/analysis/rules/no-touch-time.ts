import { t } from '../../text/text.ts';
import { touchOf } from '../../model/touch.ts';
import type { Stage } from '../../model/tables.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['no-touch-time'];

const timed = ({ lookup }: Scope, workflow: string): readonly Stage[] => lookup.stages(workflow).filter(({ kind }) => kind === 'work' || kind === 'decision');

/** Where no stage says a time yet, nobody has begun to measure: that is no gap but an empty page. */
export const noTouchTime = rule({
  id: 'no-touch-time',
  problem: 'timing',
  severity: 'low',
  table: 'workflow',
  over: (scope) => scope.workflows.filter(({ id }) => timed(scope, id).some((stage) => touchOf(scope.lookup, stage) || stage.lead)),
  at: ({ id }, scope) => {
    const all = timed(scope, id);
    const without = all.filter((stage) => !touchOf(scope.lookup, stage) && !stage.lead);
    if (without.length === 0) return undefined;
    return { text: say.says(without.length, all.length, without.map(({ name }) => name)), related: without.map((stage) => ({ table: 'stage', id: stage.id })) };
  },
});

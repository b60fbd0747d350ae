import { t } from '../../text/text.ts';
import { startsOf } from '../flow.ts';
import { adding, fix } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules.unreachable;

/** Of stages that follow one another the first: once it is reached the others are too. */
export const unreachable = rule({
  id: 'unreachable',
  problem: 'breakdown',
  severity: 'high',
  table: 'stage',
  over: ({ stages, lookup }) => stages.filter(({ workflow }) => lookup.handoffs(workflow).length > 0),
  at: (stage, scope) => {
    const { lookup } = scope;
    const { reached } = scope.shape(stage.workflow);
    if (reached.size === 0 || reached.has(stage.id)) return undefined;
    const stages = lookup.stages(stage.workflow);
    const isBehind = lookup.waysIn(stage.id).some(({ from }) => !reached.has(from) && from !== stage.id && stages.findIndex(({ id }) => id === from) < stages.indexOf(stage));
    if (isBehind) return undefined;
    const before = stages.slice(0, stages.indexOf(stage)).filter(({ id, kind }) => reached.has(id) && kind !== 'end').at(-1);
    const [start] = startsOf(lookup, stage.workflow);
    return {
      text: say.says(start?.name ?? ''),
      fixes: before ? [fix(say.fix(before.name), adding(scope, 'handoff.add', { from: before.id, to: stage.id, kind: before.kind === 'decision' ? 'branch' : 'sequence' }))] : [],
    };
  },
});

import { t } from '../../text/text.ts';
import { adding, fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['dead-end'];

/** Where nobody has drawn an end yet, the last stage is one. */
export const deadEnd = rule({
  id: 'dead-end',
  problem: 'breakdown',
  severity: 'high',
  table: 'stage',
  isLocal: true,
  over: ({ stages, lookup }) => stages.filter(({ kind, id }) => kind !== 'end' && lookup.waysIn(id).length > 0),
  at: (stage, scope) => {
    const { lookup } = scope;
    const end = lookup.waysOut(stage.id).length > 0 ? undefined : lookup.stages(stage.workflow).find(({ kind }) => kind === 'end');
    if (!end) return undefined;
    const onTo = fix(say.onTo(end.name), adding(scope, 'handoff.add', { from: stage.id, to: end.id }));
    const ends = fix(say.end, setting(scope, 'stage', stage.id, { kind: 'end' }));
    return { text: say.says(lookup.waysIn(stage.id).length), fixes: stage.touch ? [onTo] : [onTo, ends] };
  },
});

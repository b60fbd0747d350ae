import { startsOf } from '../flow.ts';
import { t } from '../../text/text.ts';
import { adding, fix } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['process-orphan'];

/** Where a case starts nobody hands over. */
export const processOrphan = rule({
  id: 'process-orphan',
  problem: 'coverage',
  severity: 'medium',
  table: 'process',
  over: ({ stages, lookup }) => stages.filter(({ workflow }) => lookup.handoffs(workflow).length > 0).flatMap(({ id }) => lookup.processes(id)),
  at: (process, scope) => {
    const { lookup } = scope;
    const stage = lookup.get('stage', process.stage);
    if (!stage || stage.kind === 'start' || lookup.waysIn(stage.id).length > 0 || startsOf(lookup, stage.workflow).includes(stage)) return undefined;
    const stages = lookup.stages(stage.workflow);
    const before = stages[stages.indexOf(stage) - 1];
    return {
      text: say.says(process.name, lookup.by('step', 'process', process.id).length),
      fixes: before && before.kind !== 'end' ? [fix(say.fix(before.name), adding(scope, 'handoff.add', { from: before.id, to: stage.id }))] : [],
    };
  },
});

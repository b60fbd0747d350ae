import { t } from '../../text/text.ts';
import { adding, fix } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['loop-no-exit'];

export const loopNoExit = rule({
  id: 'loop-no-exit',
  problem: 'breakdown',
  severity: 'high',
  table: 'stage',
  over: ({ stages, lookup }) => stages.filter(({ id }) => lookup.waysOut(id).length > 0),
  at: (stage, scope) => {
    const { trapped } = scope.shape(stage.workflow);
    if (trapped[0]?.id !== stage.id) return undefined;
    const last = trapped.at(-1);
    const end = scope.lookup.stages(stage.workflow).find(({ kind }) => kind === 'end');
    return {
      text: say.says(trapped.map(({ name }) => name)),
      related: trapped.slice(1).map(({ id }) => ({ table: 'stage', id })),
      fixes: last && end ? [fix(say.fix(end.name), adding(scope, 'handoff.add', { from: last.id, to: end.id, kind: 'branch', probability: 0.5 }))] : [],
    };
  },
});

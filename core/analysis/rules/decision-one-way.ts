import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['decision-one-way'];

export const decisionOneWay = rule({
  id: 'decision-one-way',
  problem: 'breakdown',
  severity: 'medium',
  table: 'stage',
  isLocal: true,
  over: ({ stages }) => stages.filter(({ kind }) => kind === 'decision'),
  at: (stage, scope) => {
    const ways = new Set(scope.lookup.waysOut(stage.id).map(({ to }) => to)).size;
    return ways > 1 ? undefined : { text: say.says(ways), fixes: [fix(say.fix, setting(scope, 'stage', stage.id, { kind: 'work' }))] };
  },
});

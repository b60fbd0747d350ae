import { arrivalsOf } from '../arrivals.ts';
import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['join-first'];

export const joinFirst = rule({
  id: 'join-first',
  problem: 'breakdown',
  severity: 'medium',
  table: 'stage',
  over: ({ stages, lookup }) => stages.filter(({ id }) => lookup.waysIn(id).length > 1),
  at: (stage, scope) => {
    const arrivals = stage.join === 'first' ? arrivalsOf(scope.shape(stage.workflow).flow).get(stage.id) : undefined;
    if (!arrivals?.isJoin) return undefined;
    return { text: say.says(arrivals.from.map(scope.stageName)), fixes: [fix(say.fix, setting(scope, 'stage', stage.id, { join: 'all' }))] };
  },
});

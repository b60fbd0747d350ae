import { t } from '../../text/text.ts';
import { touchOf } from '../../model/touch.ts';
import { ownWait, timeOf } from '../time.ts';
import { rule } from './rule.ts';

const say = t.rules['wait-over-work'];

/** The waits before it and its own; of several ways that lead in the longest. */
export const waitOverWork = rule({
  id: 'wait-over-work',
  problem: 'coordination',
  severity: 'low',
  table: 'stage',
  isLocal: true,
  over: ({ work }) => work.filter(({ kind }) => kind !== 'wait'),
  at: (stage, scope) => {
    const { lookup, project } = scope;
    const touch = timeOf(touchOf(lookup, stage), project).expected;
    const before = Math.max(0, ...lookup.waysIn(stage.id).map(({ wait, kind }) => (kind === 'sequence' || kind === 'branch' ? timeOf(wait, project).expected : 0)));
    const wait = before + ownWait(lookup, stage, project).expected;
    if (touch <= 0 || wait <= scope.limit('waitOverWork') * touch) return undefined;
    return { text: say.says(scope.say(wait), scope.say(touch), wait / touch), minutes: wait };
  },
});

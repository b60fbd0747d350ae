import { t } from '../../text/text.ts';
import { percent } from '../../text/numbers.ts';
import { splitOf } from '../shares.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules.probabilities;
const DIGITS = 1e6;

export const probabilities = rule({
  id: 'probabilities',
  problem: 'timing',
  severity: 'medium',
  table: 'stage',
  isLocal: true,
  over: ({ stages, lookup }) => stages.filter(({ id }) => lookup.waysOut(id).some(({ probability }) => probability !== null)),
  at: (stage, scope) => {
    const ways = scope.lookup.waysOut(stage.id);
    const { alternatives, isScaled, isIncomplete } = splitOf(stage, ways);
    if (!isScaled && !isIncomplete) return undefined;
    const given = ways.filter(({ probability }) => probability !== null);
    const commands = alternatives.flatMap(({ share, ways: own }) => {
      const said = own.find(({ probability }) => probability !== null);
      return said ? [setting(scope, 'handoff', said.id, { probability: Math.round(share * DIGITS) / DIGITS })] : [];
    });
    const sum = given.reduce((total, { probability }) => total + (probability ?? 0), 0);
    return { text: say.says(percent(sum), given.map(({ to }) => scope.stageName(to))), fixes: [fix(say.fix, ...commands)] };
  },
});

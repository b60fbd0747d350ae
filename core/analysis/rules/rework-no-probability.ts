import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['rework-no-probability'];

export const reworkNoProbability = rule({
  id: 'rework-no-probability',
  problem: 'timing',
  severity: 'medium',
  table: 'handoff',
  isLocal: true,
  over: ({ handoffs }) => handoffs.filter(({ kind }) => kind === 'rework'),
  at: ({ probability, from, to }, scope) => (probability === null ? { text: say.says(scope.stageName(from), scope.stageName(to)) } : undefined),
});

import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['many-systems'];

export const manySystems = rule({
  id: 'many-systems',
  problem: 'complexity',
  severity: 'medium',
  table: 'stage',
  isLocal: true,
  over: ({ work }) => work,
  at: (stage, scope) => {
    const names = scope.systemsOf(stage.id).map(({ name }) => name);
    const limit = scope.limit('systemsPerStage');
    return names.length > limit ? { text: say.says(names, limit) } : undefined;
  },
});

import { ownerOf } from '../../model/lanes.ts';
import { t } from '../../text/text.ts';
import { doersOf, fix, humansFor, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['stage-unowned'];
const MOST_OFFERED = 3;

export const stageUnowned = rule({
  id: 'stage-unowned',
  problem: 'ownership',
  severity: 'high',
  table: 'stage',
  isLocal: true,
  over: ({ work }) => work,
  at: (stage, scope) =>
    ownerOf(scope.lookup, stage)
      ? undefined
      : {
          text: say.says(doersOf(scope.lookup, stage).map(({ name }) => name)),
          fixes: humansFor(scope, stage).slice(0, MOST_OFFERED).map(({ id, name }) => fix(say.fix(name), setting(scope, 'stage', stage.id, { owner: id }))),
        },
});

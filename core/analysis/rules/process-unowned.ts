import { t } from '../../text/text.ts';
import { fix, humansFor, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['process-unowned'];

export const processUnowned = rule({
  id: 'process-unowned',
  problem: 'ownership',
  severity: 'medium',
  table: 'process',
  isLocal: true,
  over: ({ stages, lookup }) => stages.flatMap(({ id }) => lookup.processes(id)),
  at: (process, scope) => {
    const stage = scope.lookup.get('stage', process.stage);
    if (process.owner || !stage) return undefined;
    const [first] = humansFor(scope, stage);
    return {
      text: say.says(stage.name, scope.lookup.by('step', 'process', process.id).length),
      fixes: first ? [fix(say.fix(first.name), setting(scope, 'process', process.id, { owner: first.id }))] : [],
    };
  },
});

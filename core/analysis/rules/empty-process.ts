import { t } from '../../text/text.ts';
import { fix, removing } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['empty-process'];

export const emptyProcess = rule({
  id: 'empty-process',
  problem: 'coverage',
  severity: 'low',
  table: 'process',
  isLocal: true,
  over: ({ stages, lookup }) => stages.flatMap(({ id }) => lookup.processes(id)),
  at: (process, scope) =>
    scope.lookup.by('step', 'process', process.id).length > 0 ? undefined : { text: say.says(scope.stageName(process.stage)), fixes: [fix(say.fix, removing(scope, 'process.remove', process.id))] },
});

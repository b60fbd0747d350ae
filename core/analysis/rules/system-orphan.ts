import { t } from '../../text/text.ts';
import { fix, removing } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['system-orphan'];

export const systemOrphan = rule({
  id: 'system-orphan',
  problem: 'complexity',
  severity: 'low',
  table: 'system',
  over: ({ lookup }) => lookup.all('system'),
  at: ({ id }, scope) => {
    const { lookup } = scope;
    const isUsed =
      lookup.by('systemUse', 'system', id).length > 0 || lookup.by('step', 'system', id).length > 0 || lookup.by('handoff', 'channelSystem', id).length > 0 || lookup.by('artifact', 'systemOfRecord', id).length > 0;
    return isUsed ? undefined : { text: say.says, fixes: [fix(say.fix, removing(scope, 'system.remove', id))] };
  },
});

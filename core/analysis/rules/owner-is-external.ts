import { t } from '../../text/text.ts';
import { timeOf } from '../time.ts';
import { adding, fix, isExternal, isInsider, setting, thoseWho } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['owner-is-external'];

export const ownerIsExternal = rule({
  id: 'owner-is-external',
  problem: 'ownership',
  severity: 'medium',
  table: 'stage',
  isLocal: true,
  over: ({ work }) => work,
  at: (stage, scope) => {
    const { lookup } = scope;
    const owner = lookup.get('participant', stage.owner);
    if (!isExternal(owner) || thoseWho(lookup, stage, 'executes', 'decides', 'assists', 'reviews').some(isInsider)) return undefined;
    const waysOut = lookup.waysOut(stage.id);
    if (waysOut.some(({ kind, receiver }) => kind === 'escalation' || isInsider(lookup.get('participant', receiver)))) return undefined;
    const [way] = waysOut;
    const wait = lookup.waysIn(stage.id).reduce((sum, handoff) => sum + timeOf(handoff.wait, scope.project).expected, 0);
    const human = lookup.get('participant', lookup.get('workflow', stage.workflow)?.owner);
    const fixes = isInsider(human)
      ? [fix(say.fix(human.name), adding(scope, 'participation.add', { stage: stage.id, participant: human.id, role: 'assists' }), ...(way && !way.receiver ? [setting(scope, 'handoff', way.id, { receiver: human.id })] : []))]
      : [];
    return { text: say.says(owner.name, wait > 0 ? scope.say(wait) : null), fixes };
  },
});

import { t } from '../../text/text.ts';
import { communications } from '../../process/communications.ts';
import { rule } from './rule.ts';

const say = t.rules['long-silence'];

/** Only where somebody has begun to write down who is told what. */
export const longSilence = rule({
  id: 'long-silence',
  problem: 'coordination',
  severity: 'low',
  table: 'workflow',
  over: ({ workflows, lookup }) => workflows.filter(({ id }) => lookup.handoffs(id).length > 0),
  at: ({ id }, scope) => {
    const { audiences, limit } = communications(scope.lookup, id, scope.starts(id));
    return audiences.flatMap(({ participant, silences }) => {
      const longest = Math.max(0, ...silences.map(({ from, to }) => to - from));
      return participant && longest > 0 ? [{ text: say.says(participant.name, scope.say(longest), scope.say(limit), silences.length), minutes: longest }] : [];
    });
  },
});

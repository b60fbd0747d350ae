import { t } from '../../text/text.ts';
import { laneOfStage } from './ask.ts';
import { pathWaits } from './path-waits.ts';
import { rule, type Evidence } from './rule.ts';

const say = t.rules['team-waited-for'];

export const teamWaitedFor = rule({
  id: 'team-waited-for',
  problem: 'coordination',
  severity: 'medium',
  table: 'participant',
  over: (scope) => scope.once(({ lookup, stages }) => [...new Set(stages.map(({ id }) => laneOfStage(lookup, id)))].flatMap((id) => lookup.get('participant', id) ?? []), ''),
  at: (team, scope) =>
    scope.workflows.flatMap(({ id, name }): readonly Evidence[] => {
      const time = scope.time(id);
      if (!time.computable) return [];
      const to = scope.once(pathWaits, id).filter(({ handoff, isCross }) => isCross && laneOfStage(scope.lookup, handoff.to) === team.id);
      const wait = to.reduce((sum, { minutes }) => sum + minutes, 0);
      if (wait <= scope.limit('teamWaitShare') * time.expected) return [];
      const waiting = to.filter(({ minutes }) => minutes > 0);
      return [{ text: say.says(team.name, scope.say(wait), waiting.length, to.length, wait / time.expected, name), minutes: wait, related: waiting.map(({ handoff }) => ({ table: 'handoff', id: handoff.id })) }];
    }),
});

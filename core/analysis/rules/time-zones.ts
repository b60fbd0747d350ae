import { t } from '../../text/text.ts';
import type { Participant } from '../../model/tables.ts';
import { ownerOf } from '../../model/lanes.ts';
import { crossHandoffs } from './handoff-words.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';
import { commonMinutes, hoursText, type Hours } from './working-day.ts';

const say = t.rules['time-zones'];

/** When the owner of a stage works: what it says itself, or else what the nearest of its teams says. */
function hoursOf(scope: Scope, stageId: string): { readonly who: Participant; readonly hours: Hours } | undefined {
  const stage = scope.lookup.get('stage', stageId);
  const who = stage && ownerOf(scope.lookup, stage);
  const chain = who ? scope.lookup.parents(who.id) : [];
  const zone = chain.find(({ timeZone }) => timeZone.trim() !== '')?.timeZone;
  if (!who || !zone) return undefined;
  return { who, hours: { zone: zone.trim(), own: chain.find(({ workingHours }) => workingHours)?.workingHours ?? null, length: scope.project.hoursPerDay * 60 } };
}

export const timeZones = rule({
  id: 'time-zones',
  problem: 'coordination',
  severity: 'medium',
  table: 'handoff',
  isLocal: true,
  over: (scope) => scope.once(crossHandoffs, ''),
  at: (handoff, scope) => {
    const [from, to] = [hoursOf(scope, handoff.from), hoursOf(scope, handoff.to)];
    const common = from && to ? commonMinutes(from.hours, to.hours, scope.env.today) : undefined;
    if (!from || !to || common === undefined || common >= scope.limit('overlap')) return undefined;
    return { text: say.says(from.who.name, to.who.name, scope.say(common), [hoursText(from.hours), hoursText(to.hours)]) };
  },
});

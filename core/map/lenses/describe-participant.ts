/** A participant in words, for tooltips and for those who hear the picture. */
import { laneOfParticipant } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Participant } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Description } from '../describe.ts';
import { hasHuman } from './signs.ts';

/** @param members who belongs to it */
export function describeParticipant(lookup: Lookup, one: Participant, members: readonly Participant[]): Description {
  const lane = lookup.get('participant', laneOfParticipant(lookup, one.id));
  const owned = lookup.by('stage', 'owner', one.id).length;
  const lines = [
    t.choices[one.kind] ?? '',
    lane && lane.id !== one.id ? lane.name : '',
    one.function,
    ...(one.kind === 'ai' ? aiLines(lookup, one) : []),
    members.length > 0 ? t.map.list(members.map((member) => member.name)) : '',
    owned > 0 ? t.lenses.ownsStages(owned) : '',
  ];
  return { title: one.name, lines: lines.filter((line) => line !== '') };
}

/** How much it may do by itself, who answers for it, and who takes over when it fails. */
export const aiLines = (lookup: Lookup, ai: Participant): readonly string[] => [
  ai.autonomy === null ? t.lenses.autonomyUnsaid : (t.autonomyLevels[ai.autonomy - 1] ?? ''),
  hasHuman(lookup, ai) ? t.lenses.answersTo(lookup.get('participant', ai.accountable)?.name ?? '') : t.lenses.nobodyAnswers,
  ai.fallback ? t.lenses.fallback(lookup.get('participant', ai.fallback)?.name ?? '') : t.lenses.noFallback,
];

/** A stage or handoff in words: for tooltips, and for those who hear the map instead of seeing it. */
import type { Lookup } from '../model/lookup.ts';
import { mapText as say } from '../text/text.ts';
import { handoffFacts, stageFacts } from './facts.ts';

export interface Description {
  readonly title: string;
  readonly lines: readonly string[];
}

export function describeStage(lookup: Lookup, id: string): Description | null {
  const stage = lookup.get('stage', id);
  if (!stage) return null;
  const facts = stageFacts(lookup, stage);
  const owner = facts.owner?.name ?? (facts.isUnowned ? say.unowned : '');
  const ai = facts.ai.flatMap((one) => [
    say.aiMark(one.name, say.autonomy[one.autonomy - 1] ?? ''),
    ...(one.hasHuman ? [] : [say.aiWithoutHuman(one.name)]),
  ]);
  const systems = facts.systems.length > 0 ? say.systemsUsed(say.list(facts.systems)) : '';
  const lines = [owner, facts.time, systems, ...ai, facts.steps > 0 ? say.steps(facts.steps) : ''];
  return { title: stage.name, lines: lines.filter((line) => line !== '') };
}

export function describeHandoff(lookup: Lookup, id: string): Description | null {
  const handoff = lookup.get('handoff', id);
  const [from, to] = [lookup.get('stage', handoff?.from), lookup.get('stage', handoff?.to)];
  if (!handoff || !from || !to) return null;
  const facts = handoffFacts(lookup, handoff);
  const lines = [
    facts.isUnsaid ? say.unsaidHint : facts.what,
    handoff.acceptance,
    facts.wait === '' ? '' : say.waits(facts.wait),
  ];
  return { title: say.handoffOf(from.name, to.name), lines: lines.filter((line) => line !== '') };
}

/** @example spokenStage(lookup, stage.id) // 'Sign contract, owned by Sales, hands over to Operations: signed contract' */
export function spokenStage(lookup: Lookup, id: string): string {
  const stage = lookup.get('stage', id);
  if (!stage) return '';
  const owner = stageFacts(lookup, stage).owner?.name ?? say.unowned;
  const ways = lookup.waysOut(id).map((way) => say.handsOver(lookup.get('stage', way.to)?.name ?? '', handoffFacts(lookup, way).what));
  return say.list([say.ownedBy(stage.name, owner), ...ways]);
}

/** @example spokenHandoff(lookup, handoff.id) // 'Sign contract → Set up account: signed contract, waits 2 d' */
export function spokenHandoff(lookup: Lookup, id: string): string {
  const told = describeHandoff(lookup, id);
  return told ? say.spokenHandoff(told.title, say.list(told.lines)) : '';
}

/** The legend of a picture: of its lens's signs those that occur in it. */
import { laneOf } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Density } from '../layout/spacing.ts';
import type { Stage } from '../model/tables.ts';
import { isPassive } from '../model/lanes.ts';
import { handoffFacts, stageFacts } from './facts.ts';
import type { LegendEntry } from './legend.ts';
import type { LensName, Picture } from './lens.ts';
import { gatesOf } from '../analysis/gates.ts';
import { lensLegend } from './lenses/lens-legend.ts';
import { hasHuman } from './lenses/signs.ts';

/** @example legendOf(lookup, workflow, picture).map((entry) => entry.text) */
export function legendOf(lookup: Lookup, workflow: string | null, picture: Picture): readonly LegendEntry[] {
  const occurring = new Set(signsIn(lookup, workflow, picture));
  return lensLegend(picture.lens).filter((entry) => occurring.has(entry.id));
}

function signsIn(lookup: Lookup, workflow: string | null, picture: Picture): readonly string[] {
  const stages = workflow === null ? [] : lookup.stages(workflow);
  const signs: Record<LensName, () => readonly string[]> = {
    flow: () => flowSigns(lookup, stages, picture.scene.density),
    systems: () => systemSigns(lookup, stages, picture),
    'human-ai': () => humanAiSigns(lookup, stages),
    organisation: () => organisationSigns(lookup, picture),
    workflows: () => workflowSigns(lookup, picture),
  };
  return signs[picture.lens]();
}

const when = (sign: string, occurs: boolean): readonly string[] => (occurs ? [sign] : []);

function flowSigns(lookup: Lookup, stages: readonly Stage[], density: Density): readonly string[] {
  const facts = stages.map((stage) => stageFacts(lookup, stage));
  const handoffs = stages.flatMap((stage) => lookup.waysOut(stage.id)).map((handoff) => ({ handoff, facts: handoffFacts(lookup, handoff) }));
  const isNear = density === 'detail';
  return [
    ...stages.map((stage) => stage.kind),
    ...facts.flatMap(({ isUnowned, ai, systems, steps }) => [
      ...when('unowned', isUnowned),
      ...when('ai', ai.length > 0),
      ...when('aiUnaccountable', ai.some((one) => !one.hasHuman)),
      ...when('system', isNear && systems.length > 0),
      ...when('checklist', isNear && steps > 0),
    ]),
    ...when('external', stages.some((stage) => lookup.get('participant', laneOf(lookup, stage))?.kind === 'external')),
    ...handoffs.flatMap(({ handoff, facts: said }) => [
      handoff.kind,
      ...when('inside', handoff.kind === 'sequence' && !said.isCrossTeam),
      ...when('crossTeam', said.isCrossTeam),
      ...when('unsaid', said.isUnsaid),
    ]),
  ];
}

function systemSigns(lookup: Lookup, stages: readonly Stage[], { ties, scene }: Picture): readonly string[] {
  const integrations = ties.flatMap((tie) => tie.rows.flatMap(({ target }) => (target.table === 'integration' ? (lookup.get('integration', target.id)?.kind ?? []) : [])));
  const isTyped = ties.some((tie) => tie.key.startsWith('rekeyed '));
  const records = scene.groups.some((group) => group.table === 'system' && lookup.by('artifact', 'systemOfRecord', group.id).length > 0);
  return [
    ...stages.flatMap((stage) => lookup.by('systemUse', 'stage', stage.id).map((use) => use.mode)),
    ...when('record', records),
    ...when('rekeyed', isTyped),
    ...when('typedIn', isTyped),
    ...integrations.map((kind) => (kind === 'manual' ? 'manual' : 'automatic')),
  ];
}

function humanAiSigns(lookup: Lookup, stages: readonly Stage[]): readonly string[] {
  const parts = stages.flatMap((stage) => lookup.by('participation', 'stage', stage.id));
  const who = [...stages.map((stage) => stage.owner), ...parts.map((part) => part.participant)].flatMap((id) => lookup.get('participant', id) ?? []);
  const ais = who.filter((one) => one.kind === 'ai');
  const gates = gatesOf(lookup, stages);
  return [
    ...when('owns', stages.some((stage) => !isPassive(stage) && stage.owner !== null)),
    ...parts.map((part) => part.role),
    ...when('byAi', ais.length > 0),
    ...when('autonomy', ais.length > 0),
    ...when('nobody', ais.some((ai) => !hasHuman(lookup, ai))),
    ...when('gate', gates.some((gate) => gate.people.length > 0)),
    ...when('noGate', gates.some((gate) => gate.people.length === 0)),
  ];
}

function organisationSigns(lookup: Lookup, { ties, bodies, scene }: Picture): readonly string[] {
  const shown = bodies.flatMap((body) => lookup.get('participant', body.target.id) ?? []);
  const ais = shown.filter((one) => one.kind === 'ai');
  const waits = ties.some((tie) => scene.groups.some((group) => group.key === `label ${tie.key}` && group.shapes.some((shape) => shape.fill === 'badge')));
  return [
    ...when('handoffs', ties.some((tie) => tie.key.startsWith('pass '))),
    ...when('wait', waits),
    ...when('team', shown.some((one) => one.kind === 'team')),
    ...when('outside', shown.some((one) => one.kind === 'external')),
    ...when('person', shown.some((one) => one.kind === 'role' || one.kind === 'person')),
    ...when('autonomy', ais.length > 0),
    ...when('nobody', ais.some((ai) => !hasHuman(lookup, ai))),
    ...when('answers', ties.some((tie) => tie.key.startsWith('answers '))),
    ...when('unowned', bodies.some((body) => body.target.table === 'stage')),
  ];
}

function workflowSigns(lookup: Lookup, { ties, scene }: Picture): readonly string[] {
  const stages = lookup.all('stage').map((stage) => stageFacts(lookup, stage));
  const has = (isSign: (fill: string | undefined) => boolean) => scene.groups.some((group) => group.table === 'workflow' && group.shapes.some((shape) => isSign(shape.fill)));
  return [
    ...when('calls', ties.some((tie) => tie.key.startsWith('calls '))),
    ...when('supplies', ties.some((tie) => tie.key.startsWith('supplies '))),
    ...when('teams', has((fill) => !!fill?.startsWith('hue'))),
    ...when('owner', lookup.workflows().some((workflow) => workflow.owner !== null)),
    ...when('lead', scene.groups.some((group) => group.table === 'workflow' && group.shapes.some((shape) => shape.kind === 'circle' && shape.radius === 7.5))),
    ...when('ai', stages.some((facts) => facts.ai.length > 0)),
    ...when('nobody', stages.some((facts) => facts.ai.some((one) => !one.hasHuman))),
  ];
}

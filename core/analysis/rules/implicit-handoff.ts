/**
 * Work that depends on what another team or another workflow makes, though no way leads from there to here. Told from artifacts of the
 * same or nearly the same name, from entry criteria and steps that wait for them or for an exit criterion, and from messages to a team
 * that no handoff leads to. What lies in a system that the stage uses is looked up there, and needs no handoff from another workflow.
 */
import { laneOf, laneOfParticipant } from '../../model/lanes.ts';
import { keptWhileSame } from '../../model/reads.ts';
import type { Stage, Step } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { adding, fix, isInsider } from './ask.ts';
import { rule, type Evidence, type Fix } from './rule.ts';
import type { Scope } from './scope.ts';
import { thingsIn, type Thing } from './things.ts';

const say = t.rules['implicit-handoff'];
const WAITS = /^(wait|await|receive|obtain|collect|get)\b/i;

export const implicitHandoff = rule({
  id: 'implicit-handoff',
  problem: 'breakdown',
  severity: 'high',
  table: 'stage',
  // What no case comes to is a finding of its own.
  over: ({ work, shape }) => work.filter(({ id, workflow }) => shape(workflow).reached.has(id)),
  at: (stage, scope) => {
    const found = [...needed(scope, stage), ...awaited(scope, stage)];
    const makers = new Set<string>();
    const fresh = found.filter(({ maker }) => !makers.has(maker) && makers.add(maker));
    return [...fresh.map(({ evidence }) => evidence), ...told(scope, stage)];
  },
});

interface FromElsewhere {
  readonly maker: string;
  readonly evidence: Evidence;
}

/** Of several that make it, one that leads here is enough. */
function elsewhere(scope: Scope, stage: Stage, things: readonly Thing[], text: (thing: Thing, where: string) => string): readonly FromElsewhere[] {
  const [first] = things;
  if (!first || things.some((thing) => comesFrom(scope, thing, stage))) return [];
  const where = first.stage.workflow === stage.workflow ? scope.participantName(laneOf(scope.lookup, first.stage)) : (scope.lookup.get('workflow', first.stage.workflow)?.name ?? '');
  return [{ maker: first.stage.id, evidence: { text: text(first, where), related: [{ table: 'stage', id: first.stage.id }], fixes: drawn(scope, first, stage) } }];
}

function needed(scope: Scope, stage: Stage): readonly FromElsewhere[] {
  const things = scope.once(thingsIn, '');
  return scope.lookup.by('stageNeed', 'stage', stage.id).flatMap(({ artifact: id }) => {
    const artifact = scope.lookup.get('artifact', id);
    return artifact ? elsewhere(scope, stage, things.named(artifact.name), (thing, where) => say.needs(artifact.name, thing.stage.name, where)) : [];
  });
}

function awaited(scope: Scope, stage: Stage): readonly FromElsewhere[] {
  const things = scope.once(thingsIn, '');
  return saidIn(scope.lookup, stage).awaited.flatMap((text) => elsewhere(scope, stage, things.within(text), (thing, where) => say.waits(text, thing.name, thing.stage.name, where)));
}

/** Entry criteria and steps that wait for something, and steps that tell somebody something. */
const saidIn = keptWhileSame((lookup, stage: Stage): { readonly awaited: readonly string[]; readonly told: readonly Step[] } => {
  const steps = lookup.processes(stage.id).flatMap(({ id }) => lookup.by('step', 'process', id));
  const waiting = steps.flatMap(({ text }) => (WAITS.test(text) ? [text] : []));
  return { awaited: [stage.entry, ...waiting].filter((text) => text !== ''), told: steps.filter(({ kind, audience }) => kind === 'communication' && audience) };
});

function comesFrom(scope: Scope, { stage, artifact }: Thing, to: Stage): boolean {
  const { lookup } = scope;
  if (stage.id === to.id) return true;
  if (stage.workflow !== to.workflow) return scope.isCalled(stage.workflow, to.workflow) || (artifact?.systemOfRecord ? scope.systemsOf(to.id).some(({ id }) => id === artifact.systemOfRecord) : false);
  return laneOf(lookup, stage) === laneOf(lookup, to) || scope.leadsTo(stage.id, to.id);
}

function drawn(scope: Scope, { stage, artifact }: Thing, to: Stage): readonly Fix[] {
  if (stage.workflow !== to.workflow) return [];
  const id = scope.env.newId();
  const passes = artifact ? [adding(scope, 'handoffArtifact.add', { handoff: id, artifact: artifact.id })] : [];
  return [fix(say.fix(stage.name), adding(scope, 'handoff.add', { id, from: stage.id, to: to.id }), ...passes)];
}

/** Steps that tell a team something which has stages of its own here, though no way leads to any of them. */
function told(scope: Scope, stage: Stage): readonly Evidence[] {
  const { lookup } = scope;
  return saidIn(lookup, stage).told.flatMap(({ text, audience }): readonly Evidence[] => {
    const lane = laneOfParticipant(lookup, audience);
    const isHere = lookup.by('participation', 'stage', stage.id).some(({ participant }) => participant === audience || participant === lane);
    if (!isInsider(lookup.get('participant', audience)) || lane === laneOf(lookup, stage) || isHere) return [];
    const theirs = lookup.stages(stage.workflow).filter((other) => laneOf(lookup, other) === lane);
    const [first] = theirs;
    if (!first || theirs.some(({ id }) => scope.leadsTo(stage.id, id))) return [];
    const related = theirs.map(({ id }) => ({ table: 'stage', id }) as const);
    return [{ text: say.tells(text, scope.participantName(audience)), related, fixes: [fix(say.fixTo(first.name), adding(scope, 'handoff.add', { from: stage.id, to: first.id }))] }];
  });
}

/** Stages: the neighbours of a removed stage are joined, a stage dropped into a lane changes hands. */
import { t } from '../text/text.ts';
import { pointsOf, toWorking, type Estimate } from '../model/estimate.ts';
import type { Draft } from '../model/draft.ts';
import { bridgeId, linkId } from '../model/ids.ts';
import { ownerInLane } from '../model/lanes.ts';
import { projectOf } from '../model/model.ts';
import type { Handoff, Row, Stage } from '../model/tables.ts';
import type { CommandOf } from './command.ts';
import { Refused } from './refusal.ts';
import { removeWithDependants } from './removal.ts';
import { move, set, target, type AnyCommand } from './verbs.ts';

/** A stage that stops being a wait stage has no wait of its own any more. */
export function setStage(draft: Draft, command: AnyCommand): void {
  const stage = target(draft, 'stage', command);
  const dropsWait = stage.wait && command.kind !== undefined && command.kind !== 'wait' && command.wait === undefined;
  set(draft, 'stage', dropsWait ? { ...command, wait: null } : command);
}

export function moveStage(draft: Draft, command: AnyCommand): void {
  const stage = target(draft, 'stage', command);
  const lookup = draft.lookup(stage.scenario);
  const leaves = command.workflow !== undefined && command.workflow !== stage.workflow;
  if (leaves && lookup.waysIn(stage.id).length + lookup.waysOut(stage.id).length > 0) {
    throw new Refused('not-allowed', t.refusal.hasHandoffs, 'workflow');
  }
  move(draft, 'stage', command);
}

export function setLane(draft: Draft, command: CommandOf<'stage.setLane'>): void {
  const stage = target(draft, 'stage', command as AnyCommand);
  const lookup = draft.lookup(stage.scenario);
  if (command.lane !== null && !lookup.get('participant', command.lane)) {
    throw new Refused('not-found', t.refusal.none('participant', command.lane), 'lane');
  }
  draft.set('stage', stage.scenario, stage.id, { owner: ownerInLane(lookup, stage, command.lane) });
}

export function removeStage(draft: Draft, command: CommandOf<'stage.remove'>): void {
  const stage = target(draft, 'stage', command as AnyCommand);
  const bridge = command.bridge === false ? undefined : bridgeOver(draft, stage);
  if (command.bridge && !bridge) {
    throw new Refused('not-allowed', t.refusal.cannotJoin, 'bridge');
  }
  removeWithDependants(draft, 'stage', stage);
  if (!bridge) return;
  draft.put('handoff', bridge.handoff);
  for (const link of bridge.passes) draft.put('handoffArtifact', link);
}

/** The handoff that joins the neighbours: what the way in says of when, both waits, and the rest of the way out. */
function bridgeOver(draft: Draft, stage: Stage): { handoff: Handoff; passes: Row<'handoffArtifact'>[] } | undefined {
  const lookup = draft.lookup(stage.scenario);
  const [wayIn, ...moreIn] = lookup.waysIn(stage.id);
  const [wayOut, ...moreOut] = lookup.waysOut(stage.id);
  if (!wayIn || !wayOut || moreIn.length + moreOut.length > 0) return undefined;
  const joined = lookup.waysOut(wayIn.from).some((handoff) => handoff.to === wayOut.to);
  if (wayIn.from === wayOut.to || wayIn.from === stage.id || joined) return undefined;
  const id = bridgeId(stage.id);
  const { from, kind, condition, probability, place } = wayIn;
  const wait = sumOf(wayIn.wait, wayOut.wait, draft);
  const handoff: Handoff = { ...wayOut, id, from, kind, condition, probability, place, wait };
  const passes = lookup.by('handoffArtifact', 'handoff', wayOut.id).map((link) => {
    const fields = { handoff: id, artifact: link.artifact };
    return { ...link, ...fields, id: linkId('handoffArtifact', fields) };
  });
  return { handoff, passes };
}

/** Two waits one after the other, point by point; in working time where their bases differ. */
function sumOf(a: Estimate | null, b: Estimate | null, draft: Draft): Estimate | null {
  if (!a || !b) return a ?? b;
  const calendar = projectOf(draft.model);
  const same = (a.basis ?? 'working') === (b.basis ?? 'working');
  const [x, y] = [pointsOf(a), pointsOf(b)];
  const sum = (point: 'min' | 'likely' | 'max') =>
    same ? x[point] + y[point] : toWorking(x[point], a.basis, calendar) + toWorking(y[point], b.basis, calendar);
  const [min, likely, max] = [sum('min'), sum('likely'), sum('max')];
  return {
    likely,
    ...(min < likely || max > likely ? { min, max } : {}),
    ...(same && a.basis ? { basis: a.basis } : {}),
    ...(a.shape && a.shape === b.shape ? { shape: a.shape } : {}),
    ...(a.source && a.source === b.source ? { source: a.source } : {}),
  };
}

/**
 * What one key or gesture on the map does, put together from commands: one batch, one entry, one undo. Pure: the model is
 * read, ids come from outside, nothing is changed here.
 */
import { laneOf, type LaneId } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Handoff, Stage } from '../model/tables.ts';
import { t } from '../text/text.ts';
import type { Command } from './command.ts';

export interface Composed {
  readonly command: Command;
  /** What to pick afterwards. */
  readonly pick: string;
}

type Batch = { readonly label: string; readonly commands: readonly Command[]; readonly pick: string };

const composed = ({ label, commands, pick }: Batch): Composed => ({ command: { type: 'batch', label, commands }, pick });

const isForward = ({ kind }: Handoff) => kind === 'sequence' || kind === 'branch';

/** A new stage belongs to the one who has the case already. */
const newStage = (stage: Stage, id: string, name: string, where: { after?: string; before?: string }): Command => ({
  type: 'stage.add',
  scenario: stage.scenario,
  id,
  workflow: stage.workflow,
  name,
  owner: stage.owner,
  ...where,
});

/**
 * The next stage: behind this one, with its handoff. Where the work goes on to one other stage already, the new one
 * stands between the two.
 */
export function addNext(lookup: Lookup, stage: Stage, newId: () => string, name: string = t.outline.newStage): Composed {
  const { scenario } = stage;
  const id = newId();
  const [onward, ...others] = lookup.waysOut(stage.id).filter(isForward);
  const commands: Command[] = [newStage(stage, id, name, { after: stage.id })];
  if (onward && others.length === 0) {
    // What is said of the handoff was said of arriving there: it stays with the second half.
    commands.push({ type: 'handoff.set', scenario, id: onward.id, from: id });
  }
  const kind = stage.kind === 'decision' ? 'branch' : 'sequence';
  commands.push({ type: 'handoff.add', scenario, id: newId(), from: stage.id, to: id, kind });
  return composed({ label: t.map.addNext(name, stage.name), commands, pick: id });
}

/**
 * What kind a new handoff is likely to be: rework where it leads back to a stage that leads here, a branch where it is one of
 * several ways out of a decision, else a sequence.
 */
export function kindOfHandoff(lookup: Lookup, from: string, to: string): Handoff['kind'] {
  if (from === to || leadsTo(lookup, to, from)) return 'rework';
  return lookup.get('stage', from)?.kind === 'decision' ? 'branch' : 'sequence';
}

function leadsTo(lookup: Lookup, start: string, goal: string): boolean {
  const seen = new Set([start]);
  for (const id of seen) {
    if (id === goal) return true;
    for (const handoff of lookup.waysOut(id).filter(isForward)) seen.add(handoff.to);
  }
  return false;
}

/** Another way beside this stage: out of the same stages before it; out of itself where it is a decision. */
export function addBranch(lookup: Lookup, stage: Stage, newId: () => string, name: string = t.outline.newStage): Composed {
  const { scenario } = stage;
  const id = newId();
  const waysIn = lookup.waysIn(stage.id).filter(isForward);
  const from = stage.kind !== 'decision' && waysIn.length > 0 ? waysIn.map((handoff) => handoff.from) : [stage.id];
  const commands: Command[] = [
    newStage(stage, id, name, { after: stage.id }),
    ...from.map((before): Command => ({ type: 'handoff.add', scenario, id: newId(), from: before, to: id, kind: 'branch' })),
  ];
  return composed({ label: t.map.addBranch(name, stage.name), commands, pick: id });
}

/** A stage before this one: everything that came here comes there first. */
export function insertBefore(lookup: Lookup, stage: Stage, newId: () => string, name: string = t.outline.newStage): Composed {
  const { scenario } = stage;
  const id = newId();
  const commands: Command[] = [
    newStage(stage, id, name, { before: stage.id }),
    ...lookup.waysIn(stage.id).filter(isForward).map((handoff): Command => ({ type: 'handoff.set', scenario, id: handoff.id, to: id })),
    { type: 'handoff.add', scenario, id: newId(), from: id, to: stage.id },
  ];
  return composed({ label: t.map.insertBefore(name, stage.name), commands, pick: id });
}

const MAX_NAME = 300;

/**
 * The stages that a text names, one a line: bullets and numbers in front are left out, of a spreadsheet's row the first cell
 * counts.
 * @example stageNames('1. Quote\n• Sign\tSales') // ['Quote', 'Sign']
 */
export const stageNames = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.split('\t').find((cell) => cell.trim() !== '') ?? '').replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, ''))
    .map((name) => [...name.replace(/[\u0000-\u001f\u007f]/g, ' ').trim()].slice(0, MAX_NAME).join(''))
    .filter((name) => name !== '');

/** Stages one behind the other, joined by handoffs; behind a stage, or as the first of their workflow. */
export function pasteStages(scenario: string, workflow: string, behind: Stage | undefined, names: readonly string[], newId: () => string): Composed | undefined {
  const commands: Command[] = [];
  let before = behind?.id;
  for (const name of names) {
    const id = newId();
    commands.push({ type: 'stage.add', scenario, id, workflow, name, owner: behind?.owner ?? null, ...(before ? { after: before } : {}) });
    if (before) commands.push({ type: 'handoff.add', scenario, id: newId(), from: before, to: id });
    before = id;
  }
  return before && commands.length > 0 ? composed({ label: t.map.pasted(names.length), commands, pick: before }) : undefined;
}

/** A copy beside the stage: what is said of it, who takes part, systems, artifacts and checklists; no handoffs. */
export function duplicate(lookup: Lookup, stage: Stage, newId: () => string): Composed {
  const { scenario, id: original, place, ...fields } = stage;
  void place;
  const id = newId();
  const commands: Command[] = [{ type: 'stage.add', scenario, id, ...fields, name: t.map.copyOf(stage.name), after: original }];
  for (const { participant, role, minutes } of lookup.by('participation', 'stage', original)) {
    commands.push({ type: 'participation.add', scenario, stage: id, participant, role, minutes });
  }
  for (const { system, mode } of lookup.by('systemUse', 'stage', original)) commands.push({ type: 'systemUse.add', scenario, stage: id, system, mode });
  for (const { artifact } of lookup.by('stageNeed', 'stage', original)) commands.push({ type: 'stageNeed.add', scenario, stage: id, artifact });
  for (const { artifact } of lookup.by('stageProduct', 'stage', original)) commands.push({ type: 'stageProduct.add', scenario, stage: id, artifact });
  for (const process of lookup.processes(original)) commands.push(...copyOfProcess(lookup, process.id, id, newId));
  return composed({ label: t.map.duplicated(stage.name), commands, pick: id });
}

function* copyOfProcess(lookup: Lookup, process: string, stage: string, newId: () => string): Generator<Command> {
  const row = lookup.get('process', process);
  if (!row) return;
  const { scenario, id: _original, place: _place, stage: _stage, ...fields } = row;
  const copy = newId();
  yield { type: 'process.add', scenario, id: copy, stage, ...fields };
  const ids = new Map<string, string>();
  for (const { step } of lookup.steps(process)) {
    const { id: original, scenario: _scenario, place, process: _process, ...said } = step;
    const id = newId();
    ids.set(original, id);
    const parent = place.parent === null ? null : (ids.get(place.parent) ?? null);
    yield { type: 'step.add', scenario, id, process: copy, parent, ...said };
  }
}

/**
 * To the lane above or below; nothing where there is none.
 * @param lanes from top to bottom, as they stand on screen
 */
export function toNextLane(lookup: Lookup, stage: Stage, lanes: readonly LaneId[], by: -1 | 1): Command | undefined {
  const at = lanes.indexOf(laneOf(lookup, stage)) + by;
  const lane = lanes[at];
  return lane === undefined ? undefined : { type: 'stage.setLane', scenario: stage.scenario, id: stage.id, lane };
}

/**
 * A stage put into a handoff: its neighbours there hand over to it and from it; those it leaves are joined. Nothing where it has
 * several ways in or out, or is an end of the handoff already.
 */
export function insertInto(lookup: Lookup, stage: Stage, handoff: Handoff, newId: () => string): Composed | undefined {
  const { scenario, id } = stage;
  const [waysIn, waysOut] = [lookup.waysIn(id), lookup.waysOut(id)];
  if (waysIn.length > 1 || waysOut.length > 1 || handoff.from === id || handoff.to === id) return undefined;
  const [wayIn, wayOut] = [waysIn[0], waysOut[0]];
  const commands: Command[] = [];
  // The way in leads on to where the way out led; a way that led nowhere else is moved to the new place.
  if (wayIn && wayOut) {
    const isJoined = wayIn.from === wayOut.to || lookup.waysOut(wayIn.from).some((other) => other.to === wayOut.to);
    commands.push({ type: 'handoff.remove', scenario, id: wayIn.id });
    commands.push(isJoined ? { type: 'handoff.remove', scenario, id: wayOut.id } : { type: 'handoff.set', scenario, id: wayOut.id, from: wayIn.from });
  } else if (wayIn ?? wayOut) commands.push({ type: 'handoff.remove', scenario, id: (wayIn ?? wayOut)?.id ?? '' });
  commands.push(
    { type: 'handoff.add', scenario, id: newId(), from: handoff.from, to: id, kind: handoff.kind, condition: handoff.condition, probability: handoff.probability },
    { type: 'handoff.set', scenario, id: handoff.id, from: id, kind: 'sequence', condition: '', probability: null },
    { type: 'stage.move', scenario, id, after: handoff.from },
  );
  const [from, to] = [lookup.get('stage', handoff.from)?.name ?? '', lookup.get('stage', handoff.to)?.name ?? ''];
  return composed({ label: t.map.insertedInto(stage.name, from, to), commands, pick: id });
}

/** Several stages go at once; neighbours of each are joined where they can be. */
export function removeStages(stages: readonly Stage[]): Command {
  const commands = stages.map(({ scenario, id }): Command => ({ type: 'stage.remove', scenario, id }));
  return { type: 'batch', label: t.map.removed(stages.length), commands };
}

/**
 * A walk-through: one case followed through its workflow from the start, to see whether that is how it is done. What happened is
 * rows of the model (a visit each time the case is in a stage, marks on steps), so it can be left and gone on with, and undone.
 */
import type { Command } from '../commands/command.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Handoff, Note, Stage, Step, Walk, WalkMark, WalkVisit } from '../model/tables.ts';
import { t } from '../text/text.ts';

export interface Visit {
  readonly visit: WalkVisit;
  /** Nothing: it was removed since. */
  readonly stage: Stage | undefined;
  readonly marks: readonly WalkMark[];
}

export interface WalkState {
  readonly walk: Walk;
  readonly visits: readonly Visit[];
  /** Where the case is; nothing: it has come to its end. */
  readonly here: Visit | undefined;
  /** Ways that run side by side with one that was taken, and were not gone yet. */
  readonly open: readonly Handoff[];
}

/** Where cases start: at stages of kind start, else where nothing leads to. */
export function startsOf(lookup: Lookup, workflow: string): readonly Stage[] {
  const stages = lookup.stages(workflow);
  const starts = stages.filter(({ kind }) => kind === 'start');
  return starts.length > 0 ? starts : stages.filter(({ id }) => lookup.waysIn(id).every(({ kind }) => kind === 'rework' || kind === 'escalation'));
}

export function walkState(lookup: Lookup, walk: Walk): WalkState {
  const visits = lookup.by('walkVisit', 'walk', walk.id).map((visit): Visit => ({
    visit,
    stage: lookup.get('stage', visit.stage),
    marks: lookup.by('walkMark', 'visit', visit.id),
  }));
  const here = walk.endedAt === null ? visits.find(({ visit }) => visit.leftAt === null) : undefined;
  const gone = new Set(visits.map(({ visit }) => visit.via));
  const open = visits.flatMap(({ visit, stage }) => {
    if (!stage || stage.kind === 'decision' || visit.leftAt === null) return [];
    const ways = lookup.waysOut(stage.id).filter(({ kind }) => kind === 'sequence');
    // Only where one of them was taken: a branch or rework leaves the others behind.
    return ways.length > 1 && ways.some(({ id }) => gone.has(id)) ? ways.filter(({ id }) => !gone.has(id)) : [];
  });
  return { walk, visits, here, open: [...new Map(open.map((way) => [way.id, way])).values()] };
}

type NewId = () => string;
const batch = (label: string, commands: readonly Command[]): Command => ({ type: 'batch', label, commands });

const arrive = (scenario: string, walk: string, stage: Stage, via: string | null, now: number, newId: NewId): Command => ({
  type: 'walkVisit.add',
  scenario,
  id: newId(),
  walk,
  stage: stage.id,
  was: stage.name,
  arrivedAt: now,
  via,
});

/** Nothing where the workflow has no stage to start at. */
export function startWalk(lookup: Lookup, workflow: string, said: { readonly name: string; readonly by: string }, now: number, newId: NewId): { readonly command: Command; readonly id: string } | undefined {
  const [start] = startsOf(lookup, workflow);
  if (!start) return undefined;
  const { scenario } = lookup;
  const id = newId();
  const commands: readonly Command[] = [{ type: 'walk.add', scenario, id, workflow, ...said, startedAt: now }, arrive(scenario, id, start, null, now, newId)];
  return { id, command: batch(t.walk.started(said.name), commands) };
}

const textOf = (lookup: Lookup, step: Step) => lookup.get('step', step.id)?.text ?? step.text;

/** Marks a step, or takes the mark away again where it is the same. */
export function markStep(lookup: Lookup, visit: Visit, step: Step, state: 'done' | 'skipped', now: number, newId: NewId): Command {
  const { scenario } = lookup;
  const before = visit.marks.filter((mark) => mark.step === step.id && (mark.state === 'done' || mark.state === 'skipped'));
  const remove = before.map(({ id }): Command => ({ type: 'walkMark.remove', scenario, id }));
  const add: readonly Command[] =
    before[0]?.state === state ? [] : [{ type: 'walkMark.add', scenario, id: newId(), visit: visit.visit.id, step: step.id, was: textOf(lookup, step).slice(0, 2000), state, at: now }];
  return batch(t.walk.marked(state, step.text), [...remove, ...add]);
}

/** Something said on the spot: a note on the step or the stage, kept with the walk-through. */
export function remark(lookup: Lookup, visit: Visit, said: { readonly text: string; readonly kind: Note['kind']; readonly state: 'disputed' | 'missing' | 'remark'; readonly step?: Step | undefined }, by: string, now: number, newId: NewId): Command {
  const { scenario } = lookup;
  const note = newId();
  const on = said.step ? ({ table: 'step', id: said.step.id } as const) : visit.stage ? ({ table: 'stage', id: visit.stage.id } as const) : null;
  const was = said.state === 'missing' ? said.text : (said.step?.text ?? visit.visit.was);
  return batch(t.walk.remarked, [
    { type: 'note.add', scenario, id: note, kind: said.kind, text: said.state === 'missing' ? t.walk.missingNote(said.text) : said.text, on, author: by },
    { type: 'walkMark.add', scenario, id: newId(), visit: visit.visit.id, step: said.step?.id ?? null, was: was.slice(0, 2000), state: said.state, at: now, note },
  ]);
}

/** On to the next stage, by a way out of this one or by one that was left open. */
export function goOn(lookup: Lookup, state: WalkState, way: Handoff, now: number, newId: NewId): Command | undefined {
  const to = lookup.get('stage', way.to);
  if (!to) return undefined;
  const { scenario } = lookup;
  const leave: readonly Command[] = state.here ? [{ type: 'walkVisit.set', scenario, id: state.here.visit.id, leftAt: now }] : [];
  return batch(t.walk.wentTo(to.name), [...leave, arrive(scenario, state.walk.id, to, way.id, now, newId)]);
}

/** Back to the stage before: the last visit goes, with what was marked in it. */
export function goBack(lookup: Lookup, state: WalkState): Command | undefined {
  const { scenario } = lookup;
  const last = state.visits.at(-1);
  const before = state.visits.at(-2);
  if (!last || !before) return undefined;
  return batch(t.walk.wentBack, [
    { type: 'walkVisit.remove', scenario, id: last.visit.id },
    { type: 'walkVisit.set', scenario, id: before.visit.id, leftAt: null },
    ...(state.walk.endedAt === null ? [] : [{ type: 'walk.set', scenario, id: state.walk.id, endedAt: null } as const]),
  ]);
}

export type FindingKind = 'skipped' | 'out of order' | 'missing' | 'disputed' | 'remark';

/** What a walk-through brought to light. */
export interface WalkFinding {
  readonly kind: FindingKind;
  readonly visit: Visit;
  readonly step: Step | undefined;
  readonly text: string;
  readonly note: Note | undefined;
}

/** What should have been done in a visit: the steps that have no sub-steps and are not optional. */
export const expectedSteps = (lookup: Lookup, stage: Stage): readonly Step[] => leaves(lookup, stage).filter(({ required }) => required);

export function leaves(lookup: Lookup, stage: Stage): readonly Step[] {
  const all = lookup.processes(stage.id).flatMap((process) => lookup.steps(process.id).map(({ step }) => step));
  const parents = new Set(all.map(({ place }) => place.parent));
  return all.filter(({ id, kind }) => !parents.has(id) && kind !== 'rule');
}

export function walkFindings(lookup: Lookup, state: WalkState): readonly WalkFinding[] {
  return state.visits.flatMap((visit) => findingsIn(lookup, visit));
}

function findingsIn(lookup: Lookup, visit: Visit): readonly WalkFinding[] {
  const { stage, marks } = visit;
  const found: WalkFinding[] = [];
  const doneAt = new Map(marks.filter(({ state, step }) => state === 'done' && step !== null).map(({ step, at }) => [step as string, at ?? 0]));
  const isOver = visit.visit.leftAt !== null;
  if (stage) {
    const order = leaves(lookup, stage);
    for (const [i, step] of order.entries()) {
      const skipped = marks.some((mark) => mark.step === step.id && mark.state === 'skipped');
      if (skipped || (isOver && step.required && !doneAt.has(step.id))) found.push({ kind: 'skipped', visit, step, text: step.text, note: undefined });
      const at = doneAt.get(step.id);
      // Done before something that stands above it.
      const late = at === undefined ? undefined : order.slice(0, i).find((other) => (doneAt.get(other.id) ?? -Infinity) > at);
      if (late) found.push({ kind: 'out of order', visit, step, text: t.walk.beforeOther(step.text, late.text), note: undefined });
    }
  }
  for (const mark of marks) {
    const note = lookup.get('note', mark.note);
    if (mark.state === 'missing' || mark.state === 'disputed' || mark.state === 'remark') {
      found.push({ kind: mark.state, visit, step: lookup.get('step', mark.step), text: mark.state === 'disputed' ? `${mark.was}: ${note?.text ?? ''}` : (note?.text ?? mark.was), note });
    }
  }
  return found;
}

/** Ends it: what was skipped or done in another order becomes a note on its step, for whoever looks at it later. */
export function endWalk(lookup: Lookup, state: WalkState, by: string, now: number, newId: NewId): Command {
  const { scenario } = lookup;
  const leave: readonly Command[] = state.here ? [{ type: 'walkVisit.set', scenario, id: state.here.visit.id, leftAt: now }] : [];
  const after: WalkState = { ...state, here: undefined, visits: state.visits.map((one) => (one.visit.leftAt === null ? { ...one, visit: { ...one.visit, leftAt: now } } : one)) };
  const notes = walkFindings(lookup, after)
    .filter(({ kind, note, step }) => (kind === 'skipped' || kind === 'out of order') && !note && step)
    .flatMap(({ kind, step, text, visit }): readonly Command[] => {
      const note = newId();
      const said = kind === 'skipped' ? t.walk.skippedNote(state.walk.name) : t.walk.orderNote(state.walk.name, text);
      return [
        { type: 'note.add', scenario, id: note, kind: 'question', text: said, on: { table: 'step', id: step?.id ?? '' }, author: by },
        // An unticked step has no mark of its own yet.
        ...(kind === 'skipped' && !visit.marks.some((mark) => mark.step === step?.id)
          ? [{ type: 'walkMark.add', scenario, id: newId(), visit: visit.visit.id, step: step?.id ?? null, was: text.slice(0, 2000), state: 'skipped', at: now, note } as const]
          : []),
      ];
    });
  return batch(t.walk.ended(state.walk.name), [...leave, ...notes, { type: 'walk.set', scenario, id: state.walk.id, endedAt: now }]);
}

/** What a reader of the figures has to know: what was assumed where the drawing says nothing or says too much. */
import type { Stage } from '../model/tables.ts';
import { t } from '../text/text.ts';
import type { Flow, Step } from './flow.ts';

export interface Note {
  readonly code: 'several-starts' | 'parallel' | 'join-first' | 'scaled' | 'incomplete' | 'rework-unset' | 'escalation-unset' | 'calls-nothing' | 'effort-unbounded';
  readonly stages: readonly string[];
  readonly text: string;
}

export function notesOn(flow: Flow, within: ReadonlySet<number>, effortIsKnown: boolean): readonly Note[] {
  const steps = [...within].sort((a, b) => a - b).map((at) => flow.steps[at] as Step);
  const notes: Note[] = [];
  const note = (code: Note['code'], found: readonly Stage[], say: string | ((names: readonly string[]) => string)) => {
    if (found.length === 0) return;
    notes.push({ code, stages: found.map((stage) => stage.id), text: typeof say === 'string' ? say : say(found.map((stage) => stage.name)) });
  };
  const those = (is: (step: Step) => boolean) => steps.filter(is).map((step) => step.stage);
  const hasUnset = (kind: 'rework' | 'escalation') => (step: Step) =>
    step.choices.some((choice) => choice.kind === kind && choice.ways.some(({ handoff }) => handoff.probability === null));
  const words = t.analysis;
  if (flow.starts.length > 1) note('several-starts', flow.starts.map((at) => (flow.steps[at] as Step).stage), words.severalStarts);
  note('parallel', those((step) => step.choices.some(({ share, ways }) => share > 0 && ways.length > 1)), words.parallel);
  note('join-first', joinsThatGoOn(flow, within), words.joinFirst);
  note('scaled', those((step) => step.isScaled), words.scaled);
  note('incomplete', those((step) => step.isIncomplete), words.incomplete);
  note('rework-unset', those(hasUnset('rework')), words.reworkUnset);
  note('escalation-unset', those(hasUnset('escalation')), words.escalationUnset);
  note('calls-nothing', those(({ stage }) => stage.kind === 'call' && !stage.calls), words.callsNothing);
  if (!effortIsKnown) note('effort-unbounded', steps.slice(0, 1).map((step) => step.stage), words.effortUnbounded);
  return notes;
}

/** Stages that go on with the first of several arrivals. */
function joinsThatGoOn(flow: Flow, within: ReadonlySet<number>): readonly Stage[] {
  const arrivals = new Map<number, number>();
  for (const at of within) {
    for (const { ways } of (flow.steps[at] as Step).choices) for (const { to } of ways) arrivals.set(to, (arrivals.get(to) ?? 0) + 1);
  }
  return [...arrivals].flatMap(([at, count]) => {
    const { stage } = flow.steps[at] as Step;
    return count > 1 && within.has(at) && stage.join === 'first' ? [stage] : [];
  });
}

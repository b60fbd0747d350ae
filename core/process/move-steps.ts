/** Moving steps: a level in or out, up or down among their siblings, next to any other step of any checklist. */
import type { Command } from '../commands/command.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Step } from '../model/tables.ts';
import { t } from '../text/text.ts';

const siblingsOf = (lookup: Lookup, step: Step): readonly Step[] => lookup.by('step', 'process', step.process).filter(({ place }) => place.parent === step.place.parent);

/** Into the step above it, as its last sub-step; nothing where none stands above it. */
export function indentStep(lookup: Lookup, step: Step): Command | undefined {
  const siblings = siblingsOf(lookup, step);
  const above = siblings[siblings.findIndex(({ id }) => id === step.id) - 1];
  return above && { type: 'step.move', scenario: step.scenario, id: step.id, parent: above.id };
}

/** Out of the step it is inside of, behind it; those below it on its level go on as its own sub-steps. */
export function outdentStep(lookup: Lookup, step: Step): Command | undefined {
  const { scenario, id } = step;
  const parent = lookup.get('step', step.place.parent);
  if (!parent) return undefined;
  const siblings = siblingsOf(lookup, step);
  const below = siblings.slice(siblings.findIndex((other) => other.id === id) + 1);
  const out: Command = { type: 'step.move', scenario, id, parent: parent.place.parent, after: parent.id };
  if (below.length === 0) return out;
  const follow = below.map((other): Command => ({ type: 'step.move', scenario, id: other.id, parent: id }));
  return { type: 'batch', label: t.process.outdented(step.text), commands: [...follow, out] };
}

/** Up or down by one among its siblings; nothing at the end of them. */
export function nudgeStep(lookup: Lookup, step: Step, by: -1 | 1): Command | undefined {
  const siblings = siblingsOf(lookup, step);
  const other = siblings[siblings.findIndex(({ id }) => id === step.id) + by];
  return other && { type: 'step.move', scenario: step.scenario, id: step.id, [by < 0 ? 'before' : 'after']: other.id };
}

/** Next to another step, also in another checklist or stage; not into itself. */
export function moveBeside(lookup: Lookup, step: Step, beside: Step, edge: 'before' | 'after'): Command | undefined {
  for (let at: Step | undefined = beside; at; at = lookup.get('step', at.place.parent)) if (at.id === step.id) return undefined;
  return { type: 'step.move', scenario: step.scenario, id: step.id, process: beside.process, parent: beside.place.parent, [edge]: beside.id };
}

/** To the end of another stage's first checklist; where it has none, into a new one. */
export function moveToStage(lookup: Lookup, step: Step, stage: string, newId: () => string): Command | undefined {
  const { scenario } = step;
  const to = lookup.get('stage', stage);
  if (!to || lookup.get('process', step.process)?.stage === stage) return undefined;
  const [first] = lookup.processes(stage);
  const process = first?.id ?? newId();
  const make: readonly Command[] = first ? [] : [{ type: 'process.add', scenario, id: process, stage, name: t.stagePage.newProcess }];
  const move: Command = { type: 'step.move', scenario, id: step.id, process, parent: null };
  return { type: 'batch', label: t.process.moved(step.text, to.name), commands: [...make, move] };
}

/**
 * How long a stage is worked on: what was typed, or the sum of its steps. A step counts what its sub-steps take together,
 * or its own time where none of them says one; an optional one counts by how often it is done, always where nobody said.
 */
import { expectedOf, pointsOf, type Estimate } from './estimate.ts';
import type { Lookup } from './lookup.ts';
import type { Stage, Step } from './tables.ts';

interface Sum {
  readonly min: number;
  readonly expected: number;
  readonly max: number;
}

const shareOf = (step: Step): number => (step.required ? 1 : (step.probability ?? 1));

function sumOf(parts: readonly Sum[]): Sum | null {
  if (parts.length === 0) return null;
  return parts.reduce((a, b) => ({ min: a.min + b.min, expected: a.expected + b.expected, max: a.max + b.max }));
}

function stepTime(step: Step, children: ReadonlyMap<string | null, readonly Step[]>): Sum | null {
  const inner = sumOf((children.get(step.id) ?? []).flatMap((child) => stepTime(child, children) ?? []));
  const own = step.minutes && { ...pointsOf(step.minutes), expected: expectedOf(step.minutes) };
  const time = inner ?? own;
  const share = shareOf(step);
  return time && { min: share * time.min, expected: share * time.expected, max: share * time.max };
}

/** An estimate with these ends and this mean: PERT's likely value is solved for. */
function asEstimate({ min, expected, max }: Sum): Estimate {
  const likely = Math.min(max, Math.max(min, (6 * expected - min - max) / 4));
  return min === max ? { likely } : { min, likely, max };
}

/**
 * The steps of one checklist together; nothing where none says a time.
 * @example processTime(lookup, kickOff.id) // { likely: 45 }
 */
export function processTime(lookup: Lookup, process: string): Estimate | null {
  const steps = lookup.by('step', 'process', process);
  const found = times.get(steps);
  if (found !== undefined) return found;
  const time = timeOfSteps(steps);
  times.set(steps, time);
  return time;
}

/** By the list of steps, which stays the same one until one of them changes. */
const times = new WeakMap<readonly Step[], Estimate | null>();

function timeOfSteps(steps: readonly Step[]): Estimate | null {
  if (steps.every(({ minutes }) => !minutes)) return null;
  const children = new Map<string | null, Step[]>();
  for (const step of steps) {
    const siblings = children.get(step.place.parent);
    if (siblings) siblings.push(step);
    else children.set(step.place.parent, [step]);
  }
  const sum = sumOf((children.get(null) ?? []).flatMap((step) => stepTime(step, children) ?? []));
  return sum && asEstimate(sum);
}

/** The steps of all checklists of a stage together; nothing where none says a time. */
export function stepsTime(lookup: Lookup, stage: string): Estimate | null {
  const times = lookup.processes(stage).flatMap((process) => processTime(lookup, process.id) ?? []);
  const sum = sumOf(times.map((time) => ({ ...pointsOf(time), expected: expectedOf(time) })));
  return sum && asEstimate(sum);
}

/** The touch time that counts, in figures and on the map. */
export const touchOf = (lookup: Lookup, stage: Stage): Estimate | null =>
  stage.touchFrom === 'steps' ? (stepsTime(lookup, stage.id) ?? stage.touch) : stage.touch;

/** Both times where they were said and are not the same to the minute. */
export function touchDifference(lookup: Lookup, stage: Stage): { readonly typed: Estimate; readonly steps: Estimate } | null {
  const steps = stepsTime(lookup, stage.id);
  if (!steps || !stage.touch || Math.abs(expectedOf(steps) - expectedOf(stage.touch)) < 0.5) return null;
  return { typed: stage.touch, steps };
}

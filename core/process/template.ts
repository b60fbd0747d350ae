/**
 * Templates: a process kept to be used again. A copy remembers what it came from and which of its steps is a copy of which, so that
 * what differs can be shown and taken over one by one. People, systems and artifacts are kept by name.
 */
import type { Command } from '../commands/command.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Process, Step, Template } from '../model/tables.ts';
import { z } from '../schema.ts';
import { t } from '../text/text.ts';
import { addSteps } from './add-steps.ts';
import { sketch, sketchSchema, type Sketch, type Someone } from './sketch.ts';

/** A process that can be inserted: a template of the project, or one that comes with the app. */
export interface Source {
  /** A template's id, or `library/` and a name. */
  readonly origin: string;
  readonly name: string;
  readonly description: string;
  readonly steps: readonly Sketch[];
}

const contentSchema = z.object({ steps: z.array(sketchSchema).max(5000) });

/** Nothing where the template is not one of a process. */
export function sourceOf(template: Template): Source | undefined {
  const { data } = contentSchema.safeParse(template.content);
  return data && { origin: template.id, name: template.name, description: template.description, steps: data.steps };
}

export const projectSources = (lookup: Lookup): readonly Source[] =>
  [...lookup.model.template.values()].sort((a, b) => (a.place.index < b.place.index ? -1 : 1)).flatMap((template) => sourceOf(template) ?? []);

const someone = (lookup: Lookup, id: string | null): Someone | null => {
  const found = lookup.get('participant', id);
  return found ? { name: found.name, kind: found.kind } : null;
};

/** A step with names instead of references. */
export const sketchOf = (lookup: Lookup, step: Step, depth: number): Sketch =>
  sketch({
    key: step.origin || step.id,
    depth: Math.min(depth, 20),
    kind: step.kind,
    text: step.text,
    detail: step.detail,
    performer: someone(lookup, step.performer),
    system: lookup.get('system', step.system)?.name ?? null,
    minutes: step.minutes,
    required: step.required,
    probability: step.probability,
    condition: step.condition,
    produces: lookup.get('artifact', step.produces)?.name ?? null,
    audience: someone(lookup, step.audience),
    channel: step.channel,
    template: step.template,
    offset: step.offset,
  });

export const sketchesOf = (lookup: Lookup, process: string): readonly Sketch[] => lookup.steps(process).map(({ step, depth }) => sketchOf(lookup, step, depth));

/** Keeps a process as a template of the project; the process is its first copy. */
export function saveTemplate(lookup: Lookup, process: Process, name: string, newId: () => string): { readonly command: Command; readonly id: string } {
  const { scenario } = lookup;
  const id = newId();
  const marks = lookup
    .steps(process.id)
    .filter(({ step }) => step.origin === '')
    .map(({ step }): Command => ({ type: 'step.set', scenario, id: step.id, origin: step.id }));
  const add: Command = { type: 'template.add', id, name, description: process.description, content: { steps: sketchesOf(lookup, process.id) } as never };
  const commands: readonly Command[] = [add, { type: 'process.set', scenario, id: process.id, origin: id }, ...marks];
  return { id, command: { type: 'batch', label: t.process.template.saved(name), commands } };
}

/** A copy of a template in a stage, behind its other processes. */
export function insertTemplate(lookup: Lookup, stage: string, source: Source, newId: () => string): { readonly command: Command; readonly process: string; readonly firstStep: string | undefined } {
  const { scenario } = lookup;
  const process = newId();
  const { commands, ids } = addSteps(lookup, source.steps, { process }, newId, true);
  const add: Command = { type: 'process.add', scenario, id: process, stage, name: source.name, description: source.description, origin: source.origin };
  return { process, firstStep: ids[0], command: { type: 'batch', label: t.process.template.inserted(source.name), commands: [add, ...commands] } };
}

/**
 * What everybody outside the work hears, when, and from whom: the communication steps of all checklists of a workflow, in the order of
 * time, each at its offset from when its stage starts; and the silences between them that are longer than the project allows.
 */
import { thresholdOf } from '../analysis/thresholds.ts';
import { toWorking, type Calendar } from '../model/estimate.ts';
import { ownerOf } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import { projectOf } from '../model/model.ts';
import { keptWhileSame } from '../model/reads.ts';
import type { Participant, Stage, Step } from '../model/tables.ts';
import { startTimes } from './start-times.ts';

export interface Message {
  readonly step: Step;
  readonly stage: Stage;
  /** Minutes of working time from the trigger; nothing: a case does not come to its stage. */
  readonly at: number | null;
  /** The performer, else the stage's owner. */
  readonly sender: Participant | undefined;
  readonly audience: Participant | undefined;
}

export interface Silence {
  readonly from: number;
  readonly to: number;
  /** The messages it lies between; nothing: the trigger, or the end. */
  readonly after: string | null;
  readonly before: string | null;
}

export interface Audience {
  /** Nothing: nobody was named. */
  readonly participant: Participant | undefined;
  readonly messages: readonly Message[];
  readonly silences: readonly Silence[];
}

export interface Communications {
  readonly audiences: readonly Audience[];
  /** When each stage starts, in order; stages that no case comes to are not in it. */
  readonly stages: readonly { readonly stage: Stage; readonly at: number }[];
  /** When the last stage starts or the last message goes out. */
  readonly end: number;
  readonly limit: number;
}

const minutesOf = (step: Step, calendar: Calendar): number => (step.offset ? toWorking(step.offset.minutes, step.offset.basis, calendar) : 0);

const isMessage = ({ kind }: Step): boolean => kind === 'communication';

/** As they are read; most checklists have none and are not read for it. */
const messagesIn = (lookup: Lookup, process: string): readonly Step[] =>
  lookup.by('step', 'process', process).some(isMessage) ? lookup.steps(process).flatMap(({ step }) => (isMessage(step) ? [step] : [])) : [];

/** Those of a stage, whenever it starts. */
const messagesOf = keptWhileSame((lookup, stage: Stage): readonly Omit<Message, 'at'>[] =>
  lookup.processes(stage.id).flatMap(({ id }) =>
    messagesIn(lookup, id).map((step) => ({
      step,
      stage,
      sender: lookup.get('participant', step.performer) ?? ownerOf(lookup, stage),
      audience: lookup.get('participant', step.audience),
    })),
  ),
);

/** @param times when a case comes to each stage, where that is known already */
export function communications(lookup: Lookup, workflow: string, times: ReadonlyMap<string, number> = startTimes(lookup, workflow, projectOf(lookup.model))): Communications {
  const calendar = projectOf(lookup.model);
  const messages = lookup.stages(workflow).flatMap((stage) =>
    messagesOf(lookup, stage).map((message): Message => {
      const start = times.get(stage.id);
      return { ...message, at: start === undefined ? null : start + minutesOf(message.step, calendar) };
    }),
  );
  const stages = lookup.stages(workflow).flatMap((stage) => {
    const at = times.get(stage.id);
    return at === undefined ? [] : [{ stage, at }];
  });
  const end = Math.max(0, ...stages.map(({ at }) => at), ...messages.map(({ at }) => at ?? 0));
  const limit = thresholdOf(lookup.model, 'silence');
  const heard = [...new Set(messages.map(({ audience }) => audience))];
  // Those outside come first: they are who the workflow is for.
  const audiences = heard
    .sort((a, b) => Number(b?.kind === 'external') - Number(a?.kind === 'external') || Number(a === undefined) - Number(b === undefined))
    .map((participant): Audience => {
      const own = messages.filter(({ audience }) => audience === participant).sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
      return { participant, messages: own, silences: participant?.kind === 'external' ? silences(own, end, limit) : [] };
    });
  return { audiences, stages: stages.sort((a, b) => a.at - b.at), end, limit };
}

/** From the trigger to the first message, between messages, and from the last one to the end. */
function silences(messages: readonly Message[], end: number, limit: number): readonly Silence[] {
  const points = [{ at: 0, id: null as string | null }, ...messages.flatMap(({ at, step }) => (at === null ? [] : [{ at, id: step.id as string | null }])), { at: end, id: null }];
  return points.slice(1).flatMap((point, i) => {
    const before = points[i];
    return before && point.at - before.at > limit ? [{ from: before.at, to: point.at, after: before.id, before: point.id }] : [];
  });
}

/** What a template may ask for, in braces. */
export const placeholders = ['customer', 'client', 'date', 'project', 'workflow', 'stage', 'owner', 'sender', 'audience', 'trigger', 'outcome', 'case'] as const;
export type Placeholder = (typeof placeholders)[number];

/** @example placeholdersIn('Dear {customer}, {nmae}') // ['customer', 'nmae'] */
export const placeholdersIn = (template: string): readonly string[] => [...template.matchAll(/\{([^{}\n]{1,60})\}/g)].map((match) => (match[1] ?? '').trim());

export const unknownPlaceholders = (template: string): readonly string[] =>
  [...new Set(placeholdersIn(template))].filter((name) => !(placeholders as readonly string[]).includes(name.toLowerCase()));

/** A template with what is known filled in; what only the case can say stays as it is. */
export function filledTemplate(lookup: Lookup, message: Message): string {
  const { stage, sender, audience, step } = message;
  const workflow = lookup.get('workflow', stage.workflow);
  const project = projectOf(lookup.model);
  const values: Partial<Record<Placeholder, string | undefined>> = {
    customer: lookup.get('participant', workflow?.customer)?.name,
    client: project.client,
    project: project.title,
    workflow: workflow?.name,
    stage: stage.name,
    owner: ownerOf(lookup, stage)?.name,
    sender: sender?.name,
    audience: audience?.name,
    trigger: workflow?.trigger,
    outcome: workflow?.outcome,
  };
  return step.template.replace(/\{([^{}\n]{1,60})\}/g, (whole, name: string) => values[name.trim().toLowerCase() as Placeholder] || whole);
}

/** What many sections say in the same way: who somebody is, how long something takes, what is passed. */
import { hueOf } from '../map/hue.ts';
import { expectedOf, type Duration, type Estimate } from '../model/estimate.ts';
import { laneOfParticipant } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import { projectOf } from '../model/model.ts';
import type { Handoff, Participant, Stage, Step } from '../model/tables.ts';
import { formatMinutes, formatShort } from '../text/duration.ts';
import { t } from '../text/text.ts';
import type { Cell, Column, Line, Mark } from './report.ts';

const say = t.report;

export function markOf(lookup: Lookup, participant: Participant): Mark {
  return { kind: participant.kind, hue: hueOf(lookup, participant.id).hue, name: participant.name };
}

/** Somebody with their mark; a role or person with their team under it. */
export function person(lookup: Lookup, id: string | null): Cell {
  const participant = lookup.get('participant', id);
  if (!participant) return [];
  const team = lookup.get('participant', laneOfParticipant(lookup, participant.id));
  const own: Line = { text: participant.name, mark: markOf(lookup, participant), of: { table: 'participant', id: participant.id } };
  return team && team.id !== participant.id ? [own, { text: team.name, tone: 'soft' }] : [own];
}

/** A stage's name, leading to where it is described. */
export const stageLine = (lookup: Lookup, id: string): Line => ({ text: lookup.get('stage', id)?.name ?? '', of: { table: 'stage', id } });

export const nameOf = (lookup: Lookup, id: string | null): string => lookup.get('participant', id)?.name ?? '';
export const systemName = (lookup: Lookup, id: string | null): string => lookup.get('system', id)?.name ?? '';

/** Minutes of working time in words. */
export const minutesText = (lookup: Lookup, minutes: number): string => formatMinutes(minutes, projectOf(lookup.model));

export function estimateText(lookup: Lookup, estimate: Estimate | null): string {
  return estimate ? formatMinutes(expectedOf(estimate), projectOf(lookup.model), estimate.basis) : '';
}

/** A time in a narrow column; elapsed time says so under it. */
export function shortTime(lookup: Lookup, time: Estimate | Duration | null): Cell {
  if (!time) return [];
  const minutes = 'minutes' in time ? time.minutes : expectedOf(time);
  if (minutes === 0) return [];
  const project = projectOf(lookup.model);
  const isDays = minutes >= 60 * (time.basis === 'elapsed' ? 24 : project.hoursPerDay);
  const text = { text: (isDays ? formatShort : formatMinutes)(minutes, project, time.basis) };
  return time.basis === 'elapsed' ? [text, { text: say.elapsed, tone: 'soft' }] : [text];
}

export function durationText(lookup: Lookup, duration: Duration | null): string {
  return duration ? formatMinutes(duration.minutes, projectOf(lookup.model), duration.basis) : '';
}

export const choice = (value: string): string => t.choices[value] ?? value;
export const percent = (share: number | null): string => (share === null ? '' : say.percent(share));

/** Text as a cell; nothing where there is none. */
export const cell = (text: string, tone?: Line['tone']): Cell => (text === '' ? [] : [{ text, ...(tone ? { tone } : {}) }]);

/** The ways by which something goes: the system's name, or the kind of channel. */
export function channelText(lookup: Lookup, by: Pick<Handoff, 'channel'> & { readonly channelSystem?: string | null; readonly system?: string | null }): string {
  const system = systemName(lookup, by.channelSystem ?? by.system ?? null);
  if (by.channel === 'system' && system !== '') return system;
  return by.channel ? choice(by.channel) : '';
}

export const passedArtifacts = (lookup: Lookup, handoff: Handoff): readonly string[] =>
  lookup.by('handoffArtifact', 'handoff', handoff.id).flatMap((link) => lookup.get('artifact', link.artifact)?.name ?? []);

export const stepsOf = (lookup: Lookup, stage: Stage): readonly Step[] =>
  lookup.processes(stage.id).flatMap((process) => lookup.steps(process.id).map(({ step }) => step));

/** Heads of columns with their shares of the width. */
export const heads = (widths: readonly (readonly [title: string, width: number])[]): readonly Column[] => widths.map(([title, width]) => ({ title, width }));

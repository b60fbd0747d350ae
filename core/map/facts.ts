/** What the map says about a stage or a handoff, gathered from the model; shapes only arrange it. */
import { isPassive, laneOf, ownerOf } from '../model/lanes.ts';
import { keptFor, type Lookup } from '../model/lookup.ts';
import { keptWhileSame } from '../model/reads.ts';
import { expectedOf, type Estimate } from '../model/estimate.ts';
import { touchOf } from '../model/touch.ts';
import { projectOf } from '../model/model.ts';
import type { Handoff, Participant, Project, Stage, Step } from '../model/tables.ts';
import { formatMinutes, formatShort } from '../text/duration.ts';
import { language, mapText } from '../text/text.ts';

export interface AiFact {
  readonly id: string;
  readonly name: string;
  /** 1 to 5; 0: not said. */
  readonly autonomy: number;
  readonly hasHuman: boolean;
}

export interface StageFacts {
  readonly owner: Participant | undefined;
  readonly initials: string;
  readonly isUnowned: boolean;
  readonly time: string;
  /** For where there is little room. */
  readonly shortTime: string;
  readonly systems: readonly string[];
  readonly ai: readonly AiFact[];
  readonly steps: number;
  /** The steps as they are read, of all its processes. */
  readonly checklist: readonly { readonly text: string; readonly kind: Step['kind']; readonly depth: number }[];
}

/**
 * @example initialsOf('Account executive') // 'AE'
 * @example initialsOf('Sales') // 'SA'
 */
export function initialsOf(name: string): string {
  const words = name.split(/[\s/–-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = '', second] = words;
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join('').toUpperCase();
}

const initials = keptFor((_, { name }: Participant) => initialsOf(name));

/**
 * Does a human answer for this AI?
 */
function hasHuman(lookup: Lookup, ai: Participant): boolean {
  const human = lookup.get('participant', ai.accountable);
  return human !== undefined && human.kind !== 'ai';
}

export const aiOf = keptFor((lookup, stage: Stage): readonly AiFact[] => {
  const ids = [stage.owner, ...lookup.by('participation', 'stage', stage.id).map((p) => p.participant)];
  return [...new Set(ids)]
    .map((id) => lookup.get('participant', id))
    .filter((p): p is Participant => p?.kind === 'ai')
    .map((p) => ({ id: p.id, name: p.name, autonomy: p.autonomy ?? 0, hasHuman: hasHuman(lookup, p) }));
});

const checklistOf = (lookup: Lookup, stage: Stage): StageFacts['checklist'] =>
  lookup.processes(stage.id).flatMap((process) => lookup.steps(process.id).map(({ step: { text, kind }, depth }) => ({ text, kind, depth })));

/** How times are said: in the days of a project and the words of a language. The same one as long as both are. */
interface Manner {
  readonly calendar: Project;
}

const manners = new WeakMap<Project, Map<string, Manner>>();

function mannerOf(lookup: Lookup): Manner {
  const calendar = projectOf(lookup.model);
  const known = manners.get(calendar) ?? new Map<string, Manner>();
  manners.set(calendar, known);
  const found = known.get(language()) ?? { calendar };
  known.set(language(), found);
  return found;
}

/** The same facts as before an edit where nothing that they say has changed. */
export const stageFacts = (lookup: Lookup, stage: Stage): StageFacts => factsOfStage(lookup, stage, mannerOf(lookup));

const factsOfStage = keptWhileSame((lookup, stage: Stage, { calendar }: Manner): StageFacts => {
  const owner = ownerOf(lookup, stage);
  const estimate = stage.kind === 'wait' ? stage.wait : touchOf(lookup, stage);
  const checklist = checklistOf(lookup, stage);
  return {
    owner,
    initials: owner ? initials(lookup, owner) : '',
    isUnowned: !isPassive(stage) && !stage.owner,
    time: estimate ? formatMinutes(expectedOf(estimate), calendar, estimate.basis) : '',
    shortTime: estimate ? formatShort(expectedOf(estimate), calendar, estimate.basis) : '',
    systems: lookup.by('systemUse', 'stage', stage.id).flatMap((use) => lookup.get('system', use.system)?.name ?? []),
    ai: aiOf(lookup, stage),
    steps: checklist.length,
    checklist,
  };
});

export interface HandoffFacts {
  /** What is passed; else on which condition; else why. Empty: nothing is said. */
  readonly what: string;
  /** Nothing is said where something should be. */
  readonly isUnsaid: boolean;
  /** 'in 2 d' as a badge: how long work lies before it goes on. */
  readonly wait: string;
  readonly isCrossTeam: boolean;
}

const waitText = (wait: Estimate | null, calendar: Project): string => (wait && expectedOf(wait) > 0 ? formatShort(expectedOf(wait), calendar, wait.basis) : '');

/** A milestone only marks the way: what reaches it is what leaves it. */
const isFed = (lookup: Lookup, milestone: Stage): boolean =>
  lookup.waysIn(milestone.id).some((way) => way.trigger !== '' || lookup.by('handoffArtifact', 'handoff', way.id).length > 0);

/** The same facts as before an edit where nothing that they say has changed. */
export const handoffFacts = (lookup: Lookup, handoff: Handoff): HandoffFacts => factsOfHandoff(lookup, handoff, mannerOf(lookup));

const factsOfHandoff = keptWhileSame((lookup, handoff: Handoff, { calendar }: Manner): HandoffFacts => {
  const [from, to] = [lookup.get('stage', handoff.from), lookup.get('stage', handoff.to)];
  const passed = lookup
    .by('handoffArtifact', 'handoff', handoff.id)
    .flatMap((link) => lookup.get('artifact', link.artifact)?.name ?? []);
  const share = handoff.probability === null ? '' : mapText.percent(handoff.probability);
  const after = handoff.after
    ? mapText.after(formatShort(handoff.after.minutes, calendar, handoff.after.basis))
    : '';
  const condition = [handoff.condition, share, after].filter((part) => part !== '').reduce((a, b) => (a === '' ? b : mapText.and(a, b)), '');
  const isChoice = handoff.kind !== 'sequence' || from?.kind === 'decision';
  const artifacts = mapText.list(passed);
  const what = isChoice ? condition || artifacts : artifacts || condition;
  const said = what || handoff.trigger;
  const isCrossTeam = !!from && !!to && laneOf(lookup, from) !== laneOf(lookup, to);
  const mayBeSilent = to?.kind === 'milestone' || (from?.kind === 'milestone' && isFed(lookup, from)) || (!isCrossTeam && [from, to].some((stage) => stage && isPassive(stage)));
  return { what: said, isUnsaid: said === '' && !mayBeSilent, wait: waitText(handoff.wait, calendar), isCrossTeam };
});

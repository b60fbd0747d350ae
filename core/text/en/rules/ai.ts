/** Rules on AI: who answers for it, who looks at what it does, and what it may do. */
import { autonomyLevels } from '../fields.ts';
import { percent, quoted, s } from './words.ts';

const level = (autonomy: number): string => autonomyLevels[autonomy - 1] ?? String(autonomy);

export const ai = {
  'ai-no-accountable': {
    title: 'No human answers for an AI',
    why: 'When it does harm, nobody is there to stop it, to explain it and to make it good.',
    how: 'Name a human who knows what it does and may switch it off.',
    says: (stages: number, holder: string | null) => (holder ? `${holder} is named, who is no human of this organisation; it works in ${s(stages, 'stage')}.` : `It works in ${s(stages, 'stage')}, and no human is accountable for it.`),
    fix: (name: string) => `${name} is accountable`,
  },
  'ai-no-fallback': {
    title: 'Nobody takes over when the AI fails',
    why: 'On the day it is down or wrong, the work stops, or goes on unseen.',
    how: 'Name who does the work then, and let them do it now and then.',
    says: (stages: number, failures: string | null) => `It works in ${s(stages, 'stage')}${failures ? ` and fails in ${failures} of the cases` : ''}, and nobody is named who takes over.`,
    fix: (name: string) => `${name} takes over`,
  },
  'ai-no-autonomy': {
    title: 'Nobody says how far an AI may go',
    why: 'Whether it suggests or acts decides what has to be checked; unsaid, everybody believes something else.',
    how: 'Choose one of the five levels of autonomy.',
    says: (stages: number) => `It works in ${s(stages, 'stage')}, and whether it suggests or acts is not said.`,
  },
  'ai-high-risk-stage': {
    title: 'An AI acts or decides where much is at risk',
    why: 'What goes wrong here cannot be put right, and no human has looked at it before it counts.',
    how: 'Let it prepare and a human decide.',
    says: (ai: string, autonomy: number | null, isDecider: boolean) => `${ai} ${isDecider ? 'decides' : `acts by itself (${level(autonomy ?? 0)})`} in a stage of high risk.`,
    assists: (ai: string) => `${ai} assists, a human decides`,
    drafts: (ai: string) => `${ai} drafts for approval`,
  },
  'ai-no-human-check': {
    title: 'Nobody checks before a customer or another AI gets it',
    why: 'An error leaves the house unseen, or the next AI builds on it.',
    how: 'Let a human review here, or decide in each stage that follows.',
    says: (ais: readonly string[], next: readonly string[]) => `What ${quoted(ais)} makes goes to ${quoted(next)}, and no human decides or reviews in between.`,
    fix: (name: string) => `${name} reviews it`,
  },
  'ai-rubber-stamp': {
    title: 'More to review than there is time for',
    why: 'Whoever has more to review than hours in the week approves without looking: a rubber stamp.',
    how: 'Review a sample, let the AI sort what needs a look, or give the reviewer more time.',
    says: (cases: string, minutes: string, load: string, capacity: string, share: number) =>
      `Reviews AI in about ${cases} cases a week for ${minutes} each: ${load} of the ${capacity} that it has (${percent(share)}).`,
  },
  'ai-review-no-time': {
    title: 'A review of AI that takes no time',
    why: 'A check without minutes is done on the side, or not at all.',
    how: 'Say how long a look takes, or add checks to the checklist with their minutes.',
    says: (reviewer: string, ais: readonly string[], cases: string | null) => `${reviewer} reviews what ${quoted(ais)} does${cases ? ` in about ${cases} cases a week` : ''}, in no minutes at all.`,
  },
  'ai-access-excess': {
    title: 'An AI reaches more data than its work needs',
    why: 'What it can read can leak, and what it can write it can spoil.',
    how: 'Take back the access that none of its stages needs.',
    says: (systems: readonly string[], stages: number) => `It has access to ${quoted(systems)}, which none of its ${s(stages, 'stage')} uses.`,
    fix: (system: string) => `Take back its access to ${system}`,
  },
  'ai-access-write': {
    title: 'An AI may write where its work only reads',
    why: 'What only has to be read needs no right to change it.',
    how: 'Let it read only.',
    says: (systems: readonly string[]) => `It may write ${quoted(systems)}; the stages it works in only read there.`,
    fix: (system: string) => `It only reads ${system}`,
  },
  'ai-not-evaluated': {
    title: 'Nobody has looked at how well an AI works',
    why: 'Models, data and prompts change; what was good a year ago is a guess today.',
    how: 'Take fifty cases, compare with what a person would have done, and write down the day.',
    never: (stages: number) => `It works in ${s(stages, 'stage')} and has never been evaluated.`,
    says: (date: string, days: number, limit: number) => `It was last evaluated on ${date}, ${s(days, 'day')} ago; the limit is ${s(limit, 'day')}.`,
  },
  'ai-no-oversight': {
    title: 'A high-risk AI without human oversight',
    why: 'Article 14 of the EU AI Act (Regulation 2024/1689) asks that people can oversee a high-risk system while it is used: understand it, decide not to use it, override and stop it.',
    how: 'It needs a human who decides or reviews in each of its stages, an accountable human, and somebody who takes over.',
    says: (missing: readonly string[]) => `Its risk class is high, and it has ${missing.join(', ')}.`,
    noReview: (stages: readonly string[]) => `no human who decides or reviews in ${quoted(stages)}`,
    noFallback: 'no fallback',
    noAccountable: 'no accountable human',
    fix: (name: string) => `${name} reviews, is accountable and takes over`,
  },
  'ai-autonomy-over-risk': {
    title: 'More autonomy than the risk allows',
    why: 'How far an AI may go by itself depends on what it costs when it is wrong; the project’s table says how far.',
    how: 'Lower its autonomy, or put what is risky into a stage where a human acts.',
    says: (ai: string, autonomy: number, risk: string, limit: number) => `${ai} has autonomy ${level(autonomy)}; at ${risk} risk the highest is ${level(limit)}.`,
    fix: (ai: string, limit: number) => `${ai}: ${level(limit)}`,
  },
  'ai-stage-no-risk': {
    title: 'An AI acts where nobody has weighed the risk',
    why: 'Without a risk nobody can say whether its autonomy is too high.',
    how: 'Ask what it costs when the result is wrong and nobody notices.',
    says: (ais: readonly string[]) => `${quoted(ais)} act${ais.length === 1 ? 's' : ''} here, and the stage’s risk is not said.`,
    fix: (risk: string) => `The risk is ${risk}`,
  },
  'ai-no-purpose': {
    title: 'Nobody says what an AI is for',
    why: 'What has no purpose cannot be evaluated, and is used for everything.',
    how: 'Say in one sentence what it does for whom.',
    says: (stages: number) => `It works in ${s(stages, 'stage')} without a purpose in words.`,
  },
} as const;

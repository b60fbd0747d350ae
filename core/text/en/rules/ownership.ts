/** Rules on who answers for what. */
import { percent, quoted, s } from './words.ts';

const owns = (name: string) => `${name} owns it`;

export const ownership = {
  'stage-unowned': {
    title: 'Stage without an owner',
    why: 'What belongs to everybody is finished by nobody: nobody chases the case, decides on exceptions or says when it is done.',
    how: 'Name the one who answers for the result, most often somebody who already works on it.',
    says: (doers: readonly string[]) => (doers.length === 0 ? 'Nobody owns it, and nobody is named who works on it.' : `${s(doers.length, 'participant')} work${doers.length === 1 ? 's' : ''} on it (${quoted(doers)}), and none of them owns it.`),
    fix: owns,
  },
  'workflow-unowned': {
    title: 'Workflow without an owner',
    why: 'Every stage can be in good hands and the whole still fail: nobody watches the time from trigger to outcome.',
    how: 'Name the one whom the customer’s waiting time is measured by.',
    says: (stages: number, owners: number) => `Its ${s(stages, 'stage')} have ${s(owners, 'owner')}; the way from trigger to outcome has none.`,
    fix: owns,
  },
  'process-unowned': {
    title: 'Checklist without an owner',
    why: 'A checklist that nobody keeps up ages, and then nobody follows it.',
    how: 'The owner of its stage keeps it up, or somebody there who does the work.',
    says: (stage: string, steps: number) => `Nobody keeps up its ${s(steps, 'step')} in “${stage}”.`,
    fix: owns,
  },
  'system-unowned': {
    title: 'System without an owner',
    why: 'Nobody decides on changes to it, on who may use it and on what its data means.',
    how: 'Name somebody of the team that uses it most.',
    says: (stages: number, teams: number) => `${s(stages, 'stage')} of ${s(teams, 'team')} use it, and nobody answers for it.`,
    fix: owns,
  },
  'system-critical-unowned': {
    title: 'A system that much depends on has no owner',
    why: 'When it fails or changes, most of the work stands still, and nobody is there to decide.',
    how: 'Name an owner before anything else, and agree on what happens while it is down.',
    says: (stages: number, of: number) => `${stages} of ${s(of, 'stage')} use it (${percent(stages / of)}), and nobody answers for it.`,
    fix: owns,
  },
  'owner-absent': {
    title: 'The owner takes no part',
    why: 'Whoever neither does, decides nor reviews the work, and sits in another team, hears of trouble last and can change little.',
    how: 'Let somebody of those who do the work own it, or let the owner decide or review.',
    says: (owner: string, team: string, doers: readonly string[]) => `${owner} owns it and does, decides and reviews nothing here; the work is done by ${quoted(doers)} of ${team}.`,
    fix: owns,
    reviews: (name: string) => `${name} reviews it`,
  },
  'owner-is-ai': {
    title: 'An AI owns a stage',
    why: 'Software cannot answer for a result: nobody is left to ask, to decide on an exception or to make good a damage.',
    how: 'A human owns the stage; the AI goes on doing the work.',
    says: (ai: string) => `${ai} is an AI and owns it; no human answers for what comes out.`,
    fix: owns,
  },
  'owner-is-external': {
    title: 'Nobody inside looks after a stage outside',
    why: 'A case that lies with a customer or a vendor lies there until somebody inside asks for it.',
    how: 'Let somebody inside accompany it, and agree on when to ask.',
    says: (owner: string, wait: string | null) => `${owner} owns it, and nobody inside takes part, reviews or receives it by name${wait ? `; cases lie there for ${wait}` : ''}.`,
    fix: (name: string) => `${name} accompanies it`,
  },
  'owner-overload': {
    title: 'Much hangs on one person',
    why: 'A holiday, an illness or a new job stops the work: a single point of failure.',
    how: 'Give some of the stages to others, or name and train a deputy.',
    says: (stages: number, of: number, limit: number) => `Owns ${stages} of ${s(of, 'stage')} (${percent(stages / of)}; the limit is ${percent(limit)}).`,
  },
  'many-deciders': {
    title: 'Several decide the same',
    why: 'Two deciders mean two answers, or waiting until both agree.',
    how: 'One decides; the others are consulted.',
    says: (deciders: readonly string[]) => `${s(deciders.length, 'participant')} decide here: ${quoted(deciders)}.`,
    fix: (name: string) => `${name} decides alone, the others are consulted`,
  },
  'workflow-no-trigger': {
    title: 'Nobody says what starts the workflow',
    why: 'Cases start late or twice when everybody has another idea of the moment that counts.',
    how: 'Write down the one event that starts a case.',
    says: (first: string) => `What has to happen before “${first}” begins is not written down.`,
    fix: (text: string) => `It starts when: ${text}`,
  },
  'workflow-no-outcome': {
    title: 'Nobody says what the workflow is for',
    why: 'Without an outcome each team makes its own part better, and nobody can tell whether the whole is any good.',
    how: 'Say in one sentence what the customer has afterwards.',
    says: (stages: number) => `${s(stages, 'stage')} work towards an outcome that is not written down.`,
  },
  'workflow-no-completion': {
    title: 'Nobody says when a case is done',
    why: 'Cases that are never quite done come back, and every figure of time depends on who stops the clock.',
    how: 'Write down the test by which anybody can tell that a case is complete.',
    says: (last: string) => `Whether a case behind “${last}” is complete is a matter of opinion.`,
    fix: (text: string) => `It is complete when: ${text}`,
  },
  'workflow-review-overdue': {
    title: 'An agreed workflow is past its review',
    why: 'What was agreed is no longer looked at, while systems and teams have changed.',
    how: 'Walk through it with the owner, change what has changed and set the next date.',
    says: (date: string, days: number) => `It was to be reviewed on ${date}, ${s(days, 'day')} ago.`,
    fix: 'Back to draft until it is reviewed',
  },
  'workflow-no-approver': {
    title: 'Agreed by nobody',
    why: 'An agreement without a name binds nobody.',
    how: 'Name who agreed, or make it a draft again.',
    says: (name: string) => `“${name}” counts as agreed, but nobody is named who approved it.`,
    fix: 'Back to draft until somebody approves',
  },
} as const;

/** Rules on the two levels: do the stages of the architecture and their checklists hold together? */
import { percent, quoted, s } from './words.ts';

export const coverage = {
  'stage-no-process': {
    title: 'Stage without a checklist',
    why: 'What is done here is in people’s heads: it differs from one to the next, and leaves with them.',
    how: 'Write down the steps with the one who does them; five are better than none.',
    says: (doers: readonly string[]) => (doers.length === 0 ? 'How this is done is written nowhere.' : `How this is done only ${quoted(doers)} know${doers.length === 1 ? 's' : ''}.`),
    fix: 'Begin a checklist',
  },
  'process-owner-outside': {
    title: 'The checklist’s owner has no part in the stage',
    why: 'Whoever does not do the work learns of changes last.',
    how: 'Let the stage’s owner keep it up.',
    says: (owner: string, stage: string) => `${owner} keeps it up, but neither owns “${stage}” nor takes part in it.`,
    fix: (name: string) => `${name} keeps it up`,
  },
  'stage-time-differs': {
    title: 'The steps take another time than the stage',
    why: 'The plan counts with one figure and the work with another.',
    how: 'Take the time from the steps, or correct the steps.',
    says: (typed: string, steps: string, share: number) => `Typed are ${typed}, the steps add up to ${steps}: ${percent(share)} apart.`,
    fix: (steps: string) => `Take it from the steps: ${steps}`,
  },
  'many-steps': {
    title: 'A stage with too many steps',
    why: 'So long a list is several pieces of work with handovers inside, and nobody reads it to the end.',
    how: 'Split the stage where the work changes hands or can lie.',
    says: (steps: number, limit: number) => `${s(steps, 'step')}; the limit is ${limit}.`,
  },
  'process-orphan': {
    title: 'A checklist where no work arrives',
    why: 'Nobody hands over to this stage, so nobody ever begins the list.',
    how: 'Draw who hands over to it.',
    says: (name: string, steps: number) => `“${name}” has ${s(steps, 'step')}, and no handoff leads to its stage.`,
    fix: (name: string) => `“${name}” hands over to it`,
  },
  'empty-process': {
    title: 'A checklist without steps',
    why: 'An empty list looks like a finished one from afar.',
    how: 'Write its first steps, or remove it.',
    says: (stage: string) => `In “${stage}” a checklist was begun and has no step yet.`,
    fix: 'Remove the empty checklist',
  },
  'nothing-produces': {
    title: 'Handed over, but made by no step',
    why: 'The next team waits for something that nobody’s list asks for.',
    how: 'Say which step makes it.',
  },
  'criterion-untested': {
    title: 'A criterion that no check tests',
    why: 'The receiver tests it, and sends back what the sender could have found.',
    how: 'Add a check to the sender’s checklist.',
  },
  'step-system-unknown': {
    title: 'Steps use a system that the stage does not name',
    why: 'The map of systems has a gap just where somebody works.',
    how: 'Add the system to the stage.',
  },
  'step-system-unused': {
    title: 'A system of the stage that no step uses',
    why: 'Either a step is missing or the stage names too much.',
    how: 'Say in which step it is used, or take it away.',
  },
  'performer-unknown': {
    title: 'Steps done by somebody without a part in the stage',
    why: 'The responsibilities on the map are not those of everyday work.',
    how: 'Give them a part in the stage.',
  },
  'performer-idle': {
    title: 'Executes the stage, but none of its steps',
    why: 'The list says less than what is done, or somebody is named who does nothing.',
    how: 'Give them the steps that they do.',
  },
  'milestone-unreached': {
    title: 'No step leads to a milestone',
    why: 'A milestone that no list works towards is reached by chance.',
    how: 'Write the steps of the stages before it.',
  },
  'message-no-sender': {
    title: 'A message that nobody sends',
    why: 'Everybody believes that somebody else has told the customer.',
    how: 'Name who sends it.',
  },
  'message-no-audience': {
    title: 'A message to nobody',
    why: 'Nobody knows who has been told.',
    how: 'Name who is told.',
  },
  'decision-table-gaps': {
    title: 'A decision table that does not hold',
    why: 'For some cases it says nothing, or two things.',
    how: 'Open the table: it lists the cases.',
  },
  'long-silence': {
    title: 'A customer hears nothing for too long',
    why: 'Silence makes people call, and the calls interrupt the work they wait for.',
    how: 'Send a word in between, even if it only says that all goes well.',
    says: (audience: string, silence: string, limit: string, count: number) => `${audience} hears nothing for ${silence}${count > 1 ? ` (the longest of ${count} times)` : ''}; the limit is ${limit}.`,
  },
} as const;

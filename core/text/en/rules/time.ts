/** Rules on time and on waiting for each other. */
import { number, percent, quoted, s } from './words.ts';

export const time = {
  'handoff-no-wait': {
    title: 'Nobody says how long it lies between two teams',
    why: 'Waiting between teams is most of the time in office work; what is not measured is neither promised nor shortened.',
    how: 'Ask for the last ten cases, or agree on a limit (SLA).',
    says: (from: string, to: string) => `From ${from} to ${to} neither a wait nor a limit is said.`,
  },
  'mostly-waits': {
    title: 'Work waits far longer than it is worked on',
    why: 'Working faster changes next to nothing here; the time is in queues and handoffs.',
    how: 'Look at the longest waits first: who waits for whom, and why then.',
    says: (wait: string, touch: string, factor: number, limit: number) => `A case waits ${wait} for ${touch} of work: ${number(factor)} times as long (the limit is ${number(limit)} times).`,
  },
  'waits-between-teams': {
    title: 'Much of the lead time is waiting between teams',
    why: 'No team alone can shorten it, so nobody does: each is quick by its own measure.',
    how: 'Take handoffs out by giving one team more of the way, or agree on limits between the teams.',
    says: (wait: string, handoffs: number, lead: string, share: number) => `Of ${lead} a case waits ${wait} at ${s(handoffs, 'handoff')} between teams: ${percent(share)} of the lead time.`,
  },
  'team-waited-for': {
    title: 'Everybody waits for one team',
    why: 'It is the bottleneck: an hour gained there is an hour gained for every case.',
    how: 'Take work off it, let others prepare it better, or give it a limit and the people to keep it.',
    says: (team: string, wait: string, waiting: number, all: number, share: number, workflow: string) =>
      `In “${workflow}” a case waits ${wait} at ${waiting} of ${s(all, 'handoff')} to ${team}: ${percent(share)} of the lead time.`,
  },
  'wait-over-work': {
    title: 'A long wait for little work',
    why: 'The stage takes minutes, and the case lies for days before it: whoever does it comes to it now and then.',
    how: 'Do it at once, with the stage before it, or at fixed times a day.',
    says: (wait: string, touch: string, factor: number) => `A case waits ${wait} for ${touch} of work: ${number(factor)} times as long.`,
  },
  'milestone-too-early': {
    title: 'A milestone earlier than the work before it',
    why: 'The date is missed in the usual case, not in the unlucky one; everybody learns that dates mean nothing.',
    how: 'Move the milestone, or shorten what lies before it.',
    says: (target: number, expected: number, stages: number) => `It is due on day ${number(target)}; the ${s(stages, 'stage')} before it take until day ${number(expected)}.`,
    fix: (day: number) => `Due on day ${number(day)}`,
  },
  'sla-too-tight': {
    title: 'A limit that is shorter than the usual wait',
    why: 'A limit that is broken every day warns of nothing.',
    how: 'Shorten the wait, or agree on a limit that can be kept.',
    says: (limit: string, wait: string) => `The limit is ${limit}, and the usual wait is ${wait}.`,
    fix: (limit: string) => `Set the limit to ${limit}`,
  },
  'target-unreachable': {
    title: 'The target cannot be reached even without waiting',
    why: 'The work alone takes longer than promised: no queue that is emptied will keep the promise.',
    how: 'Take work out, do more of it side by side, or promise something else.',
    says: (target: string, touch: string) => `The target is ${target}; the work on the way alone takes ${touch}.`,
  },
  'target-missed': {
    title: 'The expected lead time misses the target',
    why: 'The usual case is late.',
    how: 'Most of the time is in the waits: begin with the longest.',
    says: (target: string, expected: string, wait: number) => `The target is ${target}, and a case takes ${expected}; ${percent(wait)} of that is waiting.`,
  },
  'lead-not-computable': {
    title: 'The workflow has no lead time',
    why: 'Without a lead time nothing can be promised, compared or improved by figures.',
    how: 'Mend the way that never ends, or the call that waits for itself.',
    says: (reason: string) => reason,
  },
  'time-zones': {
    title: 'The two sides of a handoff hardly work at the same time',
    why: 'Each question costs a day, as it is asked when the other side has gone home.',
    how: 'Agree on common hours, or pass everything in writing and complete.',
    says: (from: string, to: string, overlap: string, hours: readonly [string, string]) =>
      `${from} (${hours[0]}) and ${to} (${hours[1]}) work ${overlap} a day at the same time.`,
  },
  'no-touch-time': {
    title: 'Nobody says how long the work takes',
    why: 'A stage without a time counts as none: lead time, effort and load look better than they are.',
    how: 'Ask the one who does it for the shortest, the usual and the longest time.',
    says: (stages: number, of: number, names: readonly string[]) => `${stages} of ${s(of, 'stage')} say no time: ${quoted(names)}.`,
  },
} as const;

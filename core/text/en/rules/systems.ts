/** Rules on systems and on what grows too complex. */
import { quoted, s } from './words.ts';

export const systems = {
  'many-systems': {
    title: 'Many systems in one stage',
    why: 'Each switch costs attention and a chance to forget something; the same is typed into several places.',
    how: 'Join the systems, split the stage by system, or leave one of them out.',
    says: (names: readonly string[], limit: number) => `${s(names.length, 'system')} in one stage (${quoted(names, 5)}); the limit is ${limit}.`,
  },
  'artifact-no-record': {
    title: 'Nobody says where the valid copy is',
    why: 'Everybody works with an own copy, and nobody can tell which one counts.',
    how: 'Name the system in which the valid copy is kept.',
    says: (name: string, handoffs: number) => `“${name}” is passed at ${s(handoffs, 'handoff')}, and no system keeps the valid copy.`,
    fix: (name: string) => `${name} keeps it`,
  },
  'artifact-two-records': {
    title: 'One thing with two valid copies',
    why: 'Two systems hold the truth: they part sooner or later, and each team believes its own.',
    how: 'Decide on one, and let the other one read from it.',
    says: (name: string, systems: readonly string[]) => `“${name}” is kept in ${quoted(systems)}, each as the valid copy.`,
    fix: (name: string) => `${name} keeps both`,
  },
  'manual-integration': {
    title: 'Typing from system to system on a busy path',
    why: 'Somebody does this all day; it is slow, it is where errors come in, and it stops when that person is away.',
    how: 'An interface pays where this often happens; until then a file does.',
    says: (from: string, to: string, volume: string, stages: number) => `From ${from} to ${to} data is typed in again by hand, for about ${volume} cases a week in ${s(stages, 'stage')}.`,
  },
  'system-orphan': {
    title: 'A system that nobody uses',
    why: 'It costs licences and care, or its use is not on the map: both are worth knowing.',
    how: 'Say which stage uses it, or remove it.',
    says: 'No stage, step, handoff or artifact names it.',
    fix: 'Remove it',
  },
  'team-orphan': {
    title: 'A team or role without a part',
    why: 'Either it does something that is not on the map, or nobody needs it here.',
    how: 'Ask what it does in this work, or remove it.',
    says: 'It owns no stage, takes part in none and receives no handoff.',
    fix: 'Remove it',
  },
  'ai-orphan': {
    title: 'An AI that takes part in nothing',
    why: 'It runs and is paid for, and nobody can say what for: shadow AI begins like this.',
    how: 'Say in which stages it works, or remove it.',
    says: (systems: number) => (systems > 0 ? `It takes part in no stage, but has access to ${s(systems, 'system')}.` : 'It takes part in no stage and no step.'),
    fix: 'Remove it',
  },
  'call-cycle': {
    title: 'A workflow that calls itself',
    why: 'It waits for something that waits for it: on paper no case ever ends.',
    how: 'Say which of the two comes first, and call the other without waiting.',
    says: (names: readonly string[]) => (names.length === 1 ? 'It calls itself and waits for that.' : `${quoted(names)} call each other in a circle and wait.`),
    fix: (stage: string) => `“${stage}” does not wait`,
  },
  'call-nothing': {
    title: 'A call of no workflow',
    why: 'Work leaves for somewhere that nobody has named, and its time is missing in every figure.',
    how: 'Name the workflow that it calls.',
    says: 'It calls a workflow, but none is named.',
    fix: (name: string) => `It calls “${name}”`,
  },
  'many-ways': {
    title: 'More ways than anybody can oversee',
    why: 'Each further way needs its own rules, tests and training; errors hide in those that are seldom taken.',
    how: 'Split it into workflows that call each other, or decide once and early.',
    says: (ways: number, handoffs: number, stages: number, limit: number) => `${ways} independent ways (${s(handoffs, 'handoff')}, ${s(stages, 'stage')}); the limit is ${limit}.`,
  },
  'double-name': {
    title: 'Two of one name',
    why: 'Half of the map speaks of the one and half of the other, and figures for each are wrong.',
    how: 'Keep one, or give them names that say the difference.',
    says: (name: string, count: number) => `${count} are called “${name}”.`,
  },
} as const;

/** A short way to write ready processes down: who does what, with which system, in how many minutes. */
import { sketch, type Sketch, type Someone } from '../sketch.ts';

interface Said {
  readonly who?: string;
  readonly with?: string;
  readonly min?: number;
  readonly detail?: string;
  readonly when?: string;
  /** Optional: the share of the cases in which it is done. */
  readonly share?: number;
  readonly makes?: string;
  readonly inside?: readonly Draft[];
}

interface Told extends Said {
  readonly to: string;
  readonly by: 'e-mail' | 'meeting' | 'chat' | 'phone' | 'paper';
  /** Minutes of working time from the stage's start. */
  readonly at?: number;
  readonly says?: string;
}

type Draft = (depth: number, key: string) => readonly Sketch[];

const OUTSIDE = ['Customer', 'Supplier', 'Auditor'];
const someone = (name: string): Someone => ({ name, kind: OUTSIDE.includes(name) ? 'external' : name.startsWith('AI ') ? 'ai' : 'role' });

const step = (kind: Sketch['kind'], text: string, said: Said & Partial<Told>): Draft => (depth, key) => [
  sketch({
    key,
    depth,
    kind,
    text,
    detail: said.detail ?? '',
    performer: said.who ? someone(said.who) : null,
    system: said.with ?? null,
    minutes: said.min === undefined ? null : { likely: said.min, source: 'guessed' },
    required: said.share === undefined,
    probability: said.share ?? null,
    condition: said.when ?? '',
    produces: said.makes ?? null,
    audience: said.to ? someone(said.to) : null,
    channel: said.by ?? null,
    template: said.says ?? '',
    offset: said.at === undefined ? null : { minutes: said.at },
  }),
  ...(said.inside ?? []).flatMap((draft, i) => draft(depth + 1, `${key}.${i + 1}`)),
];

export const task = (text: string, said: Said = {}): Draft => step('task', text, said);
export const check = (text: string, said: Said = {}): Draft => step('check', text, said);
export const rule = (text: string, said: Said = {}): Draft => step('rule', text, said);
export const tell = (text: string, said: Told): Draft => step('communication', text, said);

export interface Ready {
  readonly origin: string;
  readonly name: string;
  readonly description: string;
  readonly steps: readonly Sketch[];
}

/** @example ready('kick-off', 'Kick-off', 'What a project needs before it starts.', [task('Set the date')]) */
export const ready = (key: string, name: string, description: string, drafts: readonly Draft[]): Ready => ({
  origin: `library/${key}`,
  name,
  description,
  steps: drafts.flatMap((draft, i) => draft(0, String(i + 1))),
});

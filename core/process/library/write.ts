/**
 * A short way to write ready processes down: who does what, with which system, in how many minutes. That is the same in every language
 * and stands here once. The words are in the catalogue (core/text), under the names that people, systems and steps have here.
 */
import type { Language } from '../../text/languages.ts';
import type { ProcessWords } from '../../text/process-words.ts';
import { textIn, type Text } from '../../text/text.ts';
import { sketch, type Sketch, type Someone } from '../sketch.ts';
import type { Source } from '../template.ts';

type Words = Text['ready'];
type Role = keyof Words['roles'];
type ProcessKey = keyof Words['processes'];
type StepName<P extends ProcessKey> = keyof Words['processes'][P]['steps'] & string;

interface Said<S extends string> {
  readonly who?: Role;
  readonly with?: keyof Words['systems'];
  readonly min?: number;
  /** Optional: the share of the cases in which it is done. */
  readonly share?: number;
  readonly inside?: readonly Draft<S>[];
}

interface Told<S extends string> extends Said<S> {
  readonly to: Role;
  readonly by: 'e-mail' | 'meeting' | 'chat' | 'phone' | 'paper';
  /** Minutes of working time from the stage's start. */
  readonly at?: number;
}

interface Draft<S extends string> {
  readonly kind: Sketch['kind'];
  readonly step: S;
  readonly said: Said<S> & Partial<Told<S>>;
}

export const task = <S extends string, I extends string = never>(step: S, said: Said<I> = {}): Draft<S | I> => ({ kind: 'task', step, said });
export const check = <S extends string, I extends string = never>(step: S, said: Said<I> = {}): Draft<S | I> => ({ kind: 'check', step, said });
export const rule = <S extends string>(step: S): Draft<S> => ({ kind: 'rule', step, said: {} });
export const tell = <S extends string>(step: S, said: Told<never>): Draft<S> => ({ kind: 'communication', step, said });

const OUTSIDE: readonly Role[] = ['customer', 'supplier'];

function sketchesOf(drafts: readonly Draft<string>[], steps: ProcessWords['steps'], names: Pick<Words, 'roles' | 'systems'>, depth = 0, above = ''): readonly Sketch[] {
  const someone = (role: Role | undefined): Someone | null => (role ? { name: names.roles[role], kind: OUTSIDE.includes(role) ? 'external' : 'role' } : null);
  return drafts.flatMap(({ kind, step, said }, i) => {
    const key = `${above}${i + 1}`;
    const own = steps[step] ?? '';
    const words = typeof own === 'string' ? { text: own } : own;
    const outer = sketch({
      key,
      depth,
      kind,
      text: words.text,
      detail: words.detail,
      performer: someone(said.who),
      system: said.with ? names.systems[said.with] : null,
      minutes: said.min === undefined ? null : { likely: said.min, source: 'guessed' },
      required: said.share === undefined,
      probability: said.share ?? null,
      condition: words.when,
      produces: words.makes ?? null,
      audience: someone(said.to),
      channel: said.by ?? null,
      template: words.says,
      offset: said.at === undefined ? null : { minutes: said.at },
    });
    return [outer, ...sketchesOf(said.inside ?? [], steps, names, depth + 1, `${key}.`)];
  });
}

/** A ready process, which each language makes a source of. */
export type Ready = (language: Language) => Source;

/**
 * A copy remembers the language as well, so it is held against what was inserted whatever is spoken later. English has no mark: it was
 * the only language once, and copies of then are found.
 */
const originOf = (key: ProcessKey, language: Language): string => (language === 'en' ? `library/${key}` : `library/${language}/${key}`);

/** @example ready('kick-off', [task('people', { who: 'projectLead', min: 20 })])('de').name // 'Projekt-Kick-off' */
export const ready =
  <P extends ProcessKey>(key: P, drafts: readonly Draft<StepName<P>>[]): Ready =>
  (language) => {
    const words = textIn(language).ready;
    const { name, description, steps }: ProcessWords = words.processes[key];
    return { origin: originOf(key, language), name, description, steps: sketchesOf(drafts, steps, words) };
  };

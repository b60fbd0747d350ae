/**
 * The list that opens while one types in a step: people behind `@`, systems behind `#`, everything behind `/`. It only says
 * what was chosen; the step's row carries it out.
 */
import type { Lookup } from '../../core/model/lookup.ts';
import type { Participant, Step } from '../../core/model/tables.ts';
import { markAt, type Mark } from '../../core/process/typed-step.ts';
import { t } from '../../core/text/text.ts';

export type Choice =
  | { readonly do: 'performer' | 'system'; readonly id: string }
  | { readonly do: 'create'; readonly table: 'participant' | 'system'; readonly name: string; readonly kind: Participant['kind'] }
  | { readonly do: 'kind'; readonly kind: Step['kind'] }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'minutes' | 'required' | 'indent' | 'move' | 'details' };

export interface Option {
  readonly label: string;
  readonly hint?: string;
  readonly choice: Choice;
}

const MOST = 9;
const { completion: say } = t.process;

const commands = (step: Step): readonly Option[] => [
  ...(['task', 'communication', 'rule', 'check'] as const).map((kind): Option => ({ label: say.kinds[kind], choice: { do: 'kind', kind } })),
  { label: say.performer, hint: '@', choice: { do: 'type', text: '@' } },
  { label: say.system, hint: '#', choice: { do: 'type', text: '#' } },
  { label: say.minutes, hint: '15m', choice: { do: 'minutes' } },
  { label: say.condition, hint: '?if', choice: { do: 'type', text: '?if ' } },
  { label: step.required ? say.optional : say.required, choice: { do: 'required' } },
  { label: say.subStep, hint: 'Tab', choice: { do: 'indent' } },
  { label: say.moveTo, choice: { do: 'move' } },
  { label: say.details, choice: { do: 'details' } },
];

export class StepCompletion {
  readonly #lookup: () => Lookup;
  readonly #step: () => Step;
  readonly #carryOut: (choice: Choice, mark: Mark) => void;
  #mark = $state.raw<Mark | undefined>();
  at = $state(0);

  constructor(lookup: () => Lookup, step: () => Step, carryOut: (choice: Choice, mark: Mark) => void) {
    this.#lookup = lookup;
    this.#step = step;
    this.#carryOut = carryOut;
  }

  options: readonly Option[] = $derived.by(() => (this.#mark ? this.#optionsFor(this.#mark) : []));
  isOpen = $derived.by(() => this.options.length > 0);

  /** Looks at what stands before the caret. */
  look(text: string, caret: number): void {
    const mark = markAt(text, caret);
    if (mark?.query !== this.#mark?.query || mark?.mark !== this.#mark?.mark) this.at = 0;
    this.#mark = mark;
  }

  close(): void {
    this.#mark = undefined;
  }

  /** True where the key was for the list. */
  press(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing) return false;
    const { length } = this.options;
    if (event.key === 'ArrowDown') this.at = (this.at + 1) % length;
    else if (event.key === 'ArrowUp') this.at = (this.at + length - 1) % length;
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) this.choose(this.at);
    else return false;
    return true;
  }

  choose(at: number): void {
    const option = this.options[at];
    const mark = this.#mark;
    this.close();
    if (option && mark) this.#carryOut(option.choice, mark);
  }

  #optionsFor({ mark, query }: Mark): readonly Option[] {
    const wanted = query.trim().toLowerCase();
    if (mark === '/') return commands(this.#step()).filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, 12);
    const isPerson = mark === '@';
    const rows: readonly { id: string; name: string; kind?: string }[] = isPerson ? this.#lookup().all('participant') : this.#lookup().all('system');
    const found = rows
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .sort((a, b) => Number(b.name.toLowerCase().startsWith(wanted)) - Number(a.name.toLowerCase().startsWith(wanted)))
      .slice(0, MOST)
      .map(({ id, name, kind }): Option => ({ label: name, ...(kind ? { hint: t.choices[kind] ?? kind } : {}), choice: { do: isPerson ? 'performer' : 'system', id } }));
    const isKnown = rows.some(({ name }) => name.toLowerCase() === wanted);
    // Several words that begin no name are a sentence that goes on.
    if (isKnown || wanted === '' || (found.length === 0 && query.includes(' '))) return found;
    return [...found, ...creations(query.trim(), isPerson)];
  }
}

function creations(name: string, isPerson: boolean): readonly Option[] {
  const create = (label: string, table: 'participant' | 'system', kind: Participant['kind']): Option => ({ label, choice: { do: 'create', table, name, kind } });
  return isPerson
    ? [create(say.createRole(name), 'participant', 'role'), create(say.createTeam(name), 'participant', 'team'), create(say.createAi(name), 'participant', 'ai')]
    : [create(say.createSystem(name), 'system', 'team')];
}

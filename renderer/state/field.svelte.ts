/**
 * A text field bound to the model: it shows what the model says, except while the person types; what is typed is sent
 * after a pause, on Enter and on leaving, and a run of typing is one undo.
 */
import type { Typing } from './typing.svelte.ts';

export interface FieldOptions {
  readonly typing: Typing;
  /** What the model says. */
  readonly value: () => string;
  /** Sends a new value; `group` binds a run of typing together. */
  readonly send: (value: string, group: string) => void;
  /** What is wrong with a value; it is not sent then. */
  readonly check?: (value: string) => string | undefined;
  /** Send only on Enter and on leaving, where half a value means something else. */
  readonly whole?: boolean;
}

let runs = 0;

export class LiveField {
  readonly #options: FieldOptions;
  #typed = $state.raw<{ readonly text: string; readonly epoch: number } | undefined>();
  /** What was wrong with a value that was not taken; it stands until one types again. */
  #refused = $state<string | undefined>();
  #group = '';

  constructor(options: FieldOptions) {
    this.#options = options;
  }

  /** What is typed, unless an undo made it void. */
  get #draft(): string | undefined {
    return this.#typed?.epoch === this.#options.typing.epoch ? this.#typed.text : undefined;
  }

  get text(): string {
    return this.#draft ?? this.#options.value();
  }

  /** Does it hold what was typed and not yet finished? */
  get isTyped(): boolean {
    return this.#draft !== undefined;
  }

  /** Binds this run of typing together. */
  get group(): string {
    return this.#group;
  }

  get error(): string | undefined {
    return this.#draft === undefined ? this.#refused : this.#options.check?.(this.#draft);
  }

  type(text: string): void {
    if (this.#draft === undefined) this.#group = `typing-${(runs += 1)}-${Date.now()}`;
    this.#refused = undefined;
    const { typing, whole } = this.#options;
    this.#typed = { text, epoch: typing.epoch };
    if (whole) typing.hold(() => this.#send());
    else typing.schedule(() => this.#send());
  }

  /** Enter, or leaving the field. A value that is wrong goes back to what the model says. */
  finish(): void {
    if (this.#draft === undefined) return;
    this.#options.typing.cancel();
    this.#refused = this.#options.check?.(this.#draft);
    this.#send();
    this.#typed = undefined;
  }

  /** Escape: back to what the model says. */
  revert(): void {
    this.#options.typing.cancel();
    this.#typed = undefined;
  }

  #send(): void {
    const draft = this.#draft;
    if (draft === undefined || draft === this.#options.value() || this.#options.check?.(draft)) return;
    this.#options.send(draft, this.#group);
  }
}

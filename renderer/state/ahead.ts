/**
 * Commands whose outcome is shown before the main process has said it. The window decides them by the same pure function on the same
 * model, so what it shows is what will be said; until then it is a guess, and what is said always counts: whatever comes otherwise (a
 * refusal, a value put right, a change from elsewhere) takes the guesses back, happens, and lets those that still wait be guessed anew.
 */
import type { Command, Env } from '../../core/commands/command.ts';
import { decide } from '../../core/commands/decide.ts';
import { apply, invert, noDiff, sameValue, squash, type Diff } from '../../core/model/diff.ts';
import type { Model } from '../../core/model/model.ts';

/** Parts of a batch; what takes longer to decide than to ask is not decided twice. */
const FEW = 20;

/** A command that waits to be said. */
export interface Guess {
  readonly command: Command;
  readonly diff: Diff;
}

export class Ahead {
  readonly #env: Env;
  /** In the order in which they were sent. */
  #waiting: readonly Guess[] = [];

  constructor(env: Env) {
    this.#env = env;
  }

  /** What this command will change in what is shown; nothing where that cannot be told, or is for the main process to refuse. */
  guess(shown: Model, command: Command): Guess | undefined {
    if (!isQuick(command)) return undefined;
    const decision = decide(shown, command, this.#env);
    if (!decision.ok) return undefined;
    const guess = { command, diff: decision.diff };
    this.#waiting = [...this.#waiting, guess];
    return guess;
  }

  /** The main process says what changed; gives what that changes in what is shown: nothing where it was shown already. */
  said(shown: Model, diff: Diff): Diff {
    const [first, ...others] = this.#waiting;
    if (!first || !sameValue(first.diff, diff)) return this.#anew(shown, diff, this.#waiting);
    this.#waiting = others;
    return noDiff;
  }

  /** The command is answered, and what it changed is said: a guess that waits still was wrong. */
  answered(shown: Model, guess: Guess): Diff {
    const isWrong = this.#waiting.some(({ command }) => command === guess.command);
    return isWrong ? this.#anew(shown, noDiff, this.#waiting.filter(({ command }) => command !== guess.command)) : noDiff;
  }

  /** The whole project was sent; gives what still waits on top of it. */
  restarted(model: Model): Diff {
    const waiting = this.#waiting;
    this.#waiting = [];
    return this.#anew(model, noDiff, waiting);
  }

  /** Takes all guesses back, lets happen what was said, and guesses again what still waits. */
  #anew(shown: Model, said: Diff, waiting: readonly Guess[]): Diff {
    const back = this.#waiting.map(({ diff }) => invert(diff)).reverse();
    const all = [...back, said];
    let now = all.reduce(apply, shown);
    const again: Guess[] = [];
    for (const { command } of waiting) {
      const decision = decide(now, command, this.#env);
      if (!decision.ok) continue;
      now = apply(now, decision.diff);
      again.push({ command, diff: decision.diff });
    }
    this.#waiting = again;
    return squash([...all, ...again.map(({ diff }) => diff)]);
  }
}

/** Scenarios are copied whole, ids of new rows are the sender's, and a view says when it was written. */
function isQuick(command: Command): boolean {
  if (command.type === 'batch') return command.commands.length <= FEW && command.commands.every(isQuick);
  const [table, verb] = command.type.split('.');
  return table !== 'scenario' && table !== 'view' && (verb !== 'add' || ('id' in command && command.id !== undefined));
}

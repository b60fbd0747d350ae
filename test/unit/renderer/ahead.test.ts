import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../../core/commands/command.ts';
import { decide } from '../../../core/commands/decide.ts';
import { parseCommand } from '../../../core/commands/schemas.ts';
import { apply, diffKey, isEmpty, type Diff } from '../../../core/model/diff.ts';
import { allRows, modelFrom, rowsOf, type Model } from '../../../core/model/model.ts';
import { Ahead, type Guess } from '../../../renderer/state/ahead.ts';
import { anyCommand, commonProject, machine } from '../../fixtures/edit-history.ts';
import { seeded } from '../../fixtures/generated.ts';

const start = commonProject();

type Told = { readonly diff: Diff } | { readonly answerTo: Guess };

/** A window and a main process with what is on its way between them. */
class Pair {
  readonly #ahead = new Ahead(machine(1));
  readonly #env = machine(2);
  readonly #random: () => number;
  /** How often the main process does something else than what was guessed. */
  readonly #surprises: number;
  shown: Model = start;
  main: Model = start;
  readonly #asked: { readonly command: Command; readonly guess: Guess | undefined }[] = [];
  readonly #told: Told[] = [];
  /** Differences that came and changed nothing in what was shown. */
  foretold = 0;
  corrected = 0;

  constructor(seed: number, surprises: number) {
    this.#random = seeded(seed);
    this.#surprises = surprises;
  }

  #command(model: Model): Command | undefined {
    const command = anyCommand(model, this.#random);
    if (!command || !parseCommand(command).ok) return undefined;
    return command.type.endsWith('.add') ? ({ id: this.#env.newId(), ...command } as Command) : command;
  }

  ask(): void {
    const command = this.#command(this.shown);
    const guess = command && this.#ahead.guess(this.shown, command);
    if (guess) this.shown = apply(this.shown, guess.diff);
    else if (!command || this.#surprises === 0) return;
    this.#asked.push({ command, guess });
  }

  /** The main process takes the next one; now and then it refuses, does it otherwise, or something else happens before. */
  work(): void {
    const asked = this.#asked.shift();
    if (!asked) return;
    const chance = this.#random() / (this.#surprises || Number.MIN_VALUE);
    if (chance < 0.4) this.#carryOut(this.#command(this.main));
    if (chance >= 0.7 || chance < 0.4) this.#carryOut(asked.command);
    else if (chance >= 0.55) this.#carryOut(this.#command(this.main));
    if (asked.guess) this.#told.push({ answerTo: asked.guess });
  }

  #carryOut(command: Command | undefined): void {
    const decision = command && decide(this.main, command, this.#env);
    if (!decision?.ok) return;
    this.main = apply(this.main, decision.diff);
    this.#told.push({ diff: decision.diff });
  }

  hear(): void {
    const told = this.#told.shift();
    if (!told) return;
    const change = 'diff' in told ? this.#ahead.said(this.shown, told.diff) : this.#ahead.answered(this.shown, told.answerTo);
    if (isEmpty(change)) this.foretold += 1;
    else this.corrected += 1;
    this.shown = apply(this.shown, change);
  }

  /** The window asks for the whole project, which has all that was told. */
  load(): void {
    this.#told.splice(0, this.#told.length, ...this.#told.filter((told) => 'answerTo' in told));
    this.shown = this.main;
    this.shown = apply(this.shown, this.#ahead.restarted(this.main));
  }

  run(turns: readonly ('ask' | 'work' | 'hear' | 'load')[]): void {
    for (const turn of turns) this[turn]();
    while (this.#asked.length > 0) this.work();
    while (this.#told.length > 0) this.hear();
  }
}

const contentOf = (model: Model) => new Map([...allRows(model)].map(([table, row]) => [diffKey(table, row.scenario, row.id), row]));
const turn = (...kinds: readonly ('ask' | 'work' | 'hear' | 'load')[]) => fc.array(fc.constantFrom(...kinds), { maxLength: 60 });

test('when all is said, the window shows what the main process has, whatever it refused or did otherwise', () => {
  fc.assert(
    fc.property(fc.nat(100_000), turn('ask', 'ask', 'work', 'hear', 'load'), (seed, turns) => {
      const pair = new Pair(seed, 0.6);
      pair.run(turns);
      expect(contentOf(pair.shown)).toEqual(contentOf(pair.main));
    }),
  );
});

test('what comes as it was guessed changes nothing in what is shown', () => {
  let heard = 0;
  fc.assert(
    fc.property(fc.nat(100_000), turn('ask', 'ask', 'work', 'hear'), (seed, turns) => {
      const pair = new Pair(seed, 0);
      pair.run(turns);
      heard += pair.foretold;
      expect(pair.corrected).toBe(0);
      expect(contentOf(pair.shown)).toEqual(contentOf(pair.main));
    }),
  );
  expect(heard).toBeGreaterThan(100);
});

const step = [...start.step.values()][0]!;
const set = (text: string): Command => ({ type: 'step.set', scenario: step.scenario, id: step.id, text });

test('a value that was put right is shown as it was put right', () => {
  const ahead = new Ahead(machine(1));
  const guess = ahead.guess(start, set('  ask  '))!;
  let shown = apply(start, guess.diff);
  const said = decide(start, set('ask'), machine(2));
  if (!said.ok) throw new Error(said.message);
  shown = apply(shown, ahead.said(shown, said.diff));
  shown = apply(shown, ahead.answered(shown, guess));
  expect(rowsOf(shown, 'step').get(`${step.scenario}/${step.id}`)).toMatchObject({ text: 'ask' });
});

test('what is refused is taken back, and what was sent behind it stays', () => {
  const ahead = new Ahead(machine(1));
  const id = machine(3).newId();
  const first = ahead.guess(start, { type: 'step.add', scenario: step.scenario, id, process: step.process, text: 'new' })!;
  let shown = apply(start, first.diff);
  const second = ahead.guess(shown, set('again'))!;
  shown = apply(shown, second.diff);
  shown = apply(shown, ahead.answered(shown, first));
  const rows = rowsOf(shown, 'step');
  expect([rows.has(`${step.scenario}/${id}`), rows.get(`${step.scenario}/${step.id}`)]).toEqual([false, expect.objectContaining({ text: 'again' })]);
});

test('copies of a whole scenario, large batches and what the main process gives an id to are not guessed', () => {
  const ahead = new Ahead(machine(1));
  const many = Array.from({ length: 21 }, (_, i) => set(`text ${i}`));
  expect([
    ahead.guess(start, { type: 'scenario.copy', from: step.scenario, name: 'Copy' }),
    ahead.guess(start, { type: 'batch', label: 'Many', commands: many }),
    ahead.guess(start, { type: 'step.add', scenario: step.scenario, process: step.process }),
    ahead.guess(start, { type: 'step.set', scenario: step.scenario, id: 'nobody', text: 'x' }),
  ]).toEqual([undefined, undefined, undefined, undefined]);
  expect(ahead.guess(modelFrom(allRows(start)), { type: 'batch', label: 'Few', commands: many.slice(0, 20) })).toBeDefined();
});

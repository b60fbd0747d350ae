/** Another copy coming into the project of this window: its questions, and the answers so far. */
import type { Problem } from '../../core/contract/errors.ts';
import type { MergeAnswer, OpenMerge, Question } from '../../core/contract/merge.ts';
import type { Result } from '../../core/contract/result.ts';
import type { TableName } from '../../core/model/tables.ts';
import { t } from '../../core/text/text.ts';
import { request } from '../bridge.ts';
import type { Workspace } from '../state/workspace.svelte.ts';

type Choice = Question['choices'][number];

export class Merging {
  readonly #workspace: Workspace;
  open = $state.raw<OpenMerge | null>(null);
  /** By question. */
  choices = $state.raw<Readonly<Record<string, Choice>>>({});
  /** The question that one is at. */
  at = $state(0);
  isBusy = $state(false);
  /** What came of it, in a sentence. */
  said = $state('');

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  questions = $derived.by(() => this.open?.questions ?? []);
  current: Question | undefined = $derived.by(() => this.questions[this.at]);
  answered = $derived.by(() => this.questions.filter(({ id }) => this.choices[id]).length);
  isReady = $derived.by(() => this.questions.length > 0 && this.answered === this.questions.length);

  /** Asks for a file, and brings it in. */
  async choose(): Promise<void> {
    await this.#workspace.session.settled();
    this.said = '';
    this.#take(await request('merge.choose', {}));
  }

  /** Shows the questions that wait. */
  async show(): Promise<void> {
    const answer = await request('merge.open', {});
    if (!answer.ok) return this.#fail(answer.error);
    if (answer.value) this.#start(answer.value);
    else this.open = null;
  }

  /** For the question one is at; goes on to the next that is open. */
  answer(choice: Choice | undefined): void {
    const { current } = this;
    if (!current || !choice || !current.choices.includes(choice)) return;
    this.choices = { ...this.choices, [current.id]: choice };
    const order = [...this.questions.keys()].map((i) => (this.at + 1 + i) % this.questions.length);
    this.go(order.find((i) => !this.choices[this.questions[i]?.id ?? '']) ?? this.at);
  }

  /** The same for all questions of this kind. */
  answerAll(choice: Choice | undefined): void {
    const { current } = this;
    if (!current || !choice) return;
    const alike = this.questions.filter(({ kind, choices }) => kind === current.kind && choices.includes(choice));
    this.choices = { ...this.choices, ...Object.fromEntries(alike.map(({ id }) => [id, choice])) };
    const next = this.questions.findIndex(({ id }) => !this.choices[id]);
    if (next >= 0) this.go(next);
  }

  /** To a question; what it is about is picked on the map, in its scenario. */
  go(at: number): void {
    if (!this.questions[at]) return;
    this.at = at;
    const { table, scenario, row } = this.questions[at];
    if (scenario !== '' && scenario !== this.#workspace.scenario) this.#workspace.showScenario(scenario);
    this.#workspace.choose({ table: table as TableName, id: row });
  }

  async finish(): Promise<void> {
    if (!this.isReady || this.isBusy) return;
    this.isBusy = true;
    await this.#workspace.session.settled();
    this.#take(await request('merge.finish', { choices: { ...this.choices } }));
    this.isBusy = false;
  }

  /** Nothing is decided. What is in the project's own file goes on waiting; a chosen copy is let go of. */
  async leave(): Promise<void> {
    this.open = null;
    await request('merge.leave', {});
  }

  #take(answer: Result<MergeAnswer>): void {
    if (!answer.ok) return this.#fail(answer.error);
    const { value } = answer;
    if (value.kind === 'questions') {
      if (this.open) this.said = t.mergeView.others;
      return this.#start(value.merge);
    }
    this.said = value.kind === 'merged' ? t.mergeView.merged(value.changes, value.removed.length) : t.mergeView.nothingNewHere;
    this.open = null;
  }

  #start(merge: OpenMerge): void {
    this.choices = Object.fromEntries(Object.entries(this.choices).filter(([id]) => merge.questions.some((question) => question.id === id)));
    this.open = merge;
    this.go(Math.max(0, merge.questions.findIndex(({ id }) => !this.choices[id])));
  }

  #fail(problem: Problem): void {
    if (problem.code !== 'cancelled') this.#workspace.session.problem = problem;
  }
}

/** The list of changes: what passes the filter, fetched as it comes into sight, and the one that is chosen. */
import { MOST_CHANGES, type GoingBack, type PastChange, type PastLine } from '../../core/contract/history.ts';
import type { Problem } from '../../core/contract/errors.ts';
import type { ElementKind } from '../../core/history/kinds.ts';
import { request } from '../bridge.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import { byDay, today, withMore, type ListRow } from './rows.ts';

const PAGE = 200;

export class ChangeList {
  readonly #workspace: Workspace;
  text = $state('');
  person = $state<string | null>(null);
  kind = $state<ElementKind | null>(null);
  changes = $state.raw<readonly PastChange[]>([]);
  found = $state(0);
  all = $state(0);
  people = $state.raw<readonly string[]>([]);
  kinds = $state.raw<readonly ElementKind[]>([]);
  problem = $state.raw<Problem | undefined>();
  isLoaded = $state(false);
  #chosen = $state<string | undefined>();
  details = $state.raw<{ readonly id: string; readonly lines: readonly PastLine[]; readonly left: number } | undefined>();
  detailsProblem = $state.raw<Problem | undefined>();
  /** Answers to what is no longer asked are dropped. */
  #asked = 0;
  #isMore = false;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  isFiltered = $derived.by(() => this.text.trim() !== '' || this.person !== null || this.kind !== null);
  chosen = $derived.by(() => this.changes.find(({ id }) => id === this.#chosen));
  at = $derived.by(() => this.changes.findIndex(({ id }) => id === this.#chosen));

  rows: readonly ListRow[] = $derived.by(() => byDay(this.changes, today()));

  #filter = () => ({ text: this.text.slice(0, 200), person: this.person, kind: this.kind, element: this.#workspace.historyOf ?? null });

  /** From the newest on, as many as there were. */
  async refresh(): Promise<void> {
    const asked = (this.#asked += 1);
    const answer = await request('history.list', { filter: this.#filter(), from: 0, most: Math.min(Math.max(this.changes.length, PAGE), MOST_CHANGES) });
    if (asked !== this.#asked) return;
    this.isLoaded = true;
    if (!answer.ok) return void (this.problem = answer.error);
    this.problem = undefined;
    const { changes, found, all, people, kinds } = answer.value;
    [this.changes, this.found, this.all, this.people, this.kinds] = [changes, found, all, people, kinds];
    await this.#describe();
  }

  /** What comes after those that are here. */
  async more(): Promise<void> {
    if (this.#isMore || this.changes.length >= this.found) return;
    this.#isMore = true;
    const asked = this.#asked;
    const answer = await request('history.list', { filter: this.#filter(), from: this.changes.length, most: PAGE });
    this.#isMore = false;
    if (asked !== this.#asked || !answer.ok) return;
    this.changes = withMore(this.changes, answer.value.changes);
  }

  choose(id: string | undefined): void {
    if (id === this.#chosen) return;
    this.#chosen = id;
    void this.#describe();
  }

  /** The one so many lines further down. */
  step(by: number): void {
    const next = this.changes[Math.max(0, Math.min(this.changes.length - 1, this.at < 0 ? 0 : this.at + by))];
    if (next) this.choose(next.id);
  }

  clear(): void {
    [this.text, this.person, this.kind] = ['', null, null];
  }

  goingBack = (id: string): Promise<{ ok: true; value: GoingBack } | { ok: false; error: Problem }> => request('history.goingBack', { id });

  async #describe(): Promise<void> {
    const id = this.#chosen;
    if (id === undefined) return void (this.details = undefined);
    const answer = await request('history.change', { id });
    if (id !== this.#chosen) return;
    this.details = answer.ok ? { id, ...answer.value } : undefined;
    this.detailsProblem = answer.ok ? undefined : answer.error;
  }
}

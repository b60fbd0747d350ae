/**
 * What the history screen reads: the journal's entries as a person sees them, with what each of them touched. It grows entry by
 * entry and is never rebuilt, as the journal only grows. Runs of typing are one line; what was taken back says so.
 */
import { splitKey, type Diff, type Fields } from '../model/diff.ts';
import { tableOf } from '../model/tables.ts';
import type { Element } from './element.ts';
import { Holders } from './holders.ts';
import { elementKinds, kindOf, type ElementKind } from './kinds.ts';

/** An entry of the journal, as far as it is read here. */
export interface LedgerEntry {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly label: string;
  readonly kind: 'edit' | 'undo' | 'redo' | 'merge';
  readonly inverts?: readonly string[] | undefined;
  readonly group?: string | undefined;
}

export interface LedgerLine {
  /** The entries of a run of typing, oldest first; else the one entry. */
  readonly ids: readonly string[];
  /** The newest of them. */
  readonly entry: LedgerEntry;
  readonly touched: readonly Element[];
  readonly kinds: ReadonlySet<ElementKind>;
}

export interface HistoryFilter {
  /** Words that all have to be in what is said, in a name or in a value of it. */
  readonly text: string;
  readonly person: string | null;
  readonly kind: ElementKind | null;
  /** With all that belongs to it. */
  readonly element: Element | null;
}

interface Kept extends LedgerLine {
  readonly words: string;
}

/** Are they one run of typing? */
export const isOneRun = (before: Pick<LedgerEntry, 'kind' | 'group'> | undefined, entry: Pick<LedgerEntry, 'group'>): boolean =>
  before !== undefined && entry.group !== undefined && before.group === entry.group && before.kind === 'edit';

/** So much of an entry's names can be searched. */
const MOST_WORDS = 2000;

export class Ledger {
  readonly #lines: Kept[] = [];
  readonly #lineOf = new Map<string, number>();
  readonly #people = new Set<string>();
  readonly #kinds = new Set<ElementKind>();
  #undone: ReadonlySet<string> | undefined;
  #count = 0;
  readonly holders = new Holders();

  /** So many entries have been noted. */
  get count(): number {
    return this.#count;
  }

  /** Who wrote, in the order of the alphabet. */
  get people(): readonly string[] {
    return [...this.#people].sort((a, b) => a.localeCompare(b));
  }

  get kinds(): readonly ElementKind[] {
    return elementKinds.filter((kind) => this.#kinds.has(kind));
  }

  /** @param diff nothing where old history was folded */
  note(entry: LedgerEntry, diff: Diff | undefined): void {
    this.#count += 1;
    this.#undone = undefined;
    if (entry.author) this.#people.add(entry.author);
    if (diff) this.holders.note(diff);
    const touched = diff ? touchedBy(diff) : [];
    const kinds = new Set(touched.flatMap(({ table }) => kindOf(table) ?? []));
    for (const kind of kinds) this.#kinds.add(kind);
    const words = `${entry.label}\n${diff ? namesIn(diff) : ''}`.toLowerCase();
    const last = this.#lines.at(-1);
    if (last && isOneRun(last.entry, entry)) {
      this.#lines[this.#lines.length - 1] = { ids: [...last.ids, entry.id], entry, touched: union(last.touched, touched), kinds: new Set([...last.kinds, ...kinds]), words: last.words + words };
    } else this.#lines.push({ ids: [entry.id], entry, touched, kinds, words });
    this.#lineOf.set(entry.id, this.#lines.length - 1);
  }

  /** Newest first. */
  find({ text, person, kind, element }: HistoryFilter): LedgerLine[] {
    const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found: LedgerLine[] = [];
    for (let at = this.#lines.length - 1; at >= 0; at -= 1) {
      const line = this.#lines[at] as Kept;
      if (person !== null && line.entry.author !== person) continue;
      if (kind !== null && !line.kinds.has(kind)) continue;
      if (!wanted.every((word) => line.words.includes(word))) continue;
      if (element && !line.touched.some((one) => one.scenario === element.scenario && this.holders.isWithin(one.id, element.id))) continue;
      found.push(line);
    }
    return found;
  }

  lineWith(id: string): LedgerLine | undefined {
    return this.#lines[this.#lineOf.get(id) ?? -1];
  }

  /** How many lines stand behind the one with this entry. */
  after(id: string): number {
    return this.#lines.length - 1 - (this.#lineOf.get(id) ?? this.#lines.length - 1);
  }

  get length(): number {
    return this.#lines.length;
  }

  /** Was it taken back, and not brought again? */
  isUndone(id: string): boolean {
    return (this.#undone ??= this.#allUndone()).has(id);
  }

  #allUndone(): ReadonlySet<string> {
    const undone = new Set<string>();
    // What takes something back is newer than that, and may have been taken back itself.
    for (let at = this.#lines.length - 1; at >= 0; at -= 1) {
      const { entry } = this.#lines[at] as Kept;
      if (!undone.has(entry.id)) for (const id of entry.inverts ?? []) undone.add(id);
    }
    return undone;
  }
}

function touchedBy(diff: Diff): Element[] {
  return [diff.added, diff.updated, diff.removed]
    .flatMap((part) => Object.keys(part).map(splitKey))
    .filter(({ table }) => !tableOf(table).view);
}

function union(some: readonly Element[], more: readonly Element[]): Element[] {
  const known = new Set(some.map(({ scenario, id }) => `${scenario}/${id}`));
  return [...some, ...more.filter(({ scenario, id }) => !known.has(`${scenario}/${id}`))];
}

/** The names that come, go or change. */
function namesIn({ added, updated, removed }: Diff): string {
  const names: string[] = [];
  let length = 0;
  const note = (fields: Fields) => {
    for (const field of ['name', 'title', 'text'] as const) {
      const value = fields[field];
      if (typeof value !== 'string' || length > MOST_WORDS) continue;
      names.push(value.slice(0, MOST_WORDS));
      length += value.length;
    }
  };
  for (const rows of [added, removed]) for (const row of Object.values(rows)) note(row as unknown as Fields);
  for (const [from, to] of Object.values(updated)) [from, to].forEach(note);
  return names.join('\n');
}

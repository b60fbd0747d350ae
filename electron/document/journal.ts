/**
 * The journal: one durable entry an answered command. An entry's id is the first 16 bytes of the SHA-256 of its header,
 * parents included; the header carries the SHA-256 of the difference. Entries are never rewritten: undo, history and
 * merge all read what stands here.
 */
import { createHash } from 'node:crypto';
import { History } from '../../core/merge/base.ts';
import { canonicalText } from '../../core/merge/canonical.ts';
import { diffAlong } from '../../core/merge/rebuild.ts';
import { splitKey, type Diff } from '../../core/model/diff.ts';
import { z } from '../../core/schema.ts';
import { t } from '../../core/text/text.ts';
import { completeRow } from './complete-row.ts';
import type { Db } from './database.ts';
import { countFolded, entryId, readFolded, readFoldedIfIntact, type FoldedEntry } from './folded.ts';
import { parseJson } from './parse-json.ts';
import type { Arrival } from './undo-line.ts';

const hash = z.string().regex(/^[0-9a-f]{32}$/);

export const headerSchema = z.strictObject({
  parents: z.array(hash).max(2),
  author: z.string(),
  device: z.string(),
  /** ISO 8601, UTC. */
  time: z.iso.datetime(),
  label: z.string(),
  /** A merge has two parents, and its difference is the one to the first of them. */
  kind: z.enum(['edit', 'undo', 'redo', 'merge']),
  /** The entries that an undo or redo takes back, newest first. */
  inverts: z.array(hash).optional(),
  /** Undo of a merge: the parent of the merge whose state it goes back to. */
  keeps: hash.optional(),
  /** Runs of typing share one; it ends at any other entry. */
  group: z.string().optional(),
  diff: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Header = z.infer<typeof headerSchema>;

export interface Entry extends Header {
  readonly id: string;
}

/** An entry as it stands in a file, to the byte: its id is made of these. */
export interface StoredEntry {
  readonly id: string;
  readonly header: string;
  readonly diff: string | null;
}

/** A merge that asked nothing has neither author nor device, so that it is the same entry wherever it is made. */
export type MergeHeader = Pick<Header, 'parents' | 'author' | 'device' | 'time' | 'label'>;

const OWN = 'own:';
const CAME = 'came:';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export class Journal {
  readonly #db: Db;
  /** Those that are not folded. All others are read again when they are asked for: a long history takes no memory. */
  #recent: Entry[];
  #folded: number;
  #old: WeakRef<readonly Entry[]> | undefined;
  readonly #insert;
  readonly #diffOf;

  constructor(db: Db) {
    this.#db = db;
    this.#recent = readRecent(db);
    this.#folded = countFolded(db);
    this.#insert = db.prepare<[string, string, string | null]>('INSERT INTO journal (id, header, diff) VALUES (?, ?, ?)');
    this.#diffOf = db.prepare<[string], { diff: string | null }>('SELECT diff FROM journal WHERE id = ?');
  }

  /** How many entries there are. */
  get count(): number {
    return this.#folded + this.#recent.length;
  }

  /** Oldest first. */
  get entries(): readonly Entry[] {
    if (this.#folded === 0) return this.#recent;
    // A save may be folding more at this moment.
    const old = this.#old?.deref() ?? readFolded(this.#db).slice(0, this.#folded).map(parsed);
    this.#old = new WeakRef(old);
    return [...old, ...this.#recent];
  }

  /** One that is not folded. */
  entryOf(id: string | undefined): Entry | undefined {
    return this.#recent.find((entry) => entry.id === id);
  }

  /** Some of it was folded by a save. */
  noteFolding(): void {
    const folded = countFolded(this.#db);
    this.#recent = this.#recent.slice(folded - this.#folded);
    this.#folded = folded;
    this.#old = undefined;
  }

  get tip(): Entry | undefined {
    return this.#recent.at(-1);
  }

  /** Writes an entry behind the newest one; call it inside the transaction that writes the rows. */
  append(diff: Diff, fields: Omit<Header, 'parents' | 'diff'>): Entry {
    return this.#write(JSON.stringify(diff), { parents: this.tip ? [this.tip.id] : [], ...fields });
  }

  /** Entries of another copy, as they are, parents before children; call it inside the transaction that writes the rows. */
  adopt(entries: readonly StoredEntry[]): void {
    for (const { id, header, diff } of entries) {
      this.#insert.run(id, header, diff);
      this.#recent.push(parsed({ id, header }));
    }
  }

  /** The entries since `own` came in at once, as the other copy only went on from there: they are one step of undo. */
  markArrival(own: string): void {
    const [tip, history] = [this.tip, new History(this.entries)];
    if (!tip || tip.id === own) return;
    this.#setMeta(`${CAME}${tip.id}`, own);
    // Where they merged something on the way, our line goes by what was here.
    const at = new Map(this.entries.map((entry) => [entry.id, entry]));
    for (let entry = at.get(tip.id); entry && entry.id !== own; entry = at.get(this.ownParent(entry) ?? '')) {
      const parent = entry.parents.length < 2 ? undefined : entry.parents.find((id) => history.isAncestor(own, id));
      if (parent !== undefined) this.#setMeta(`${OWN}${entry.id}`, parent);
    }
  }

  /** What came in at once, by its newest entry. */
  get arrivals(): ReadonlyMap<string, Arrival> {
    const marked = new Map(this.#db.prepare<[], { key: string; value: string }>(`SELECT key, value FROM meta WHERE key LIKE '${CAME}%'`).all().map(({ key, value }) => [key.slice(CAME.length), value]));
    const found = marked.size === 0 ? [] : this.#recent.filter(({ id }) => marked.has(id));
    return new Map(found.map(({ id, author }) => [id, { behind: marked.get(id) ?? '', label: t.file.cameIn(author) }]));
  }

  #setMeta(key: string, value: string): void {
    this.#db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
  }

  /**
   * Joins two lines; both tips are in the journal by now.
   * @param own the parent that this copy stood at: undo of the merge goes back there
   * @param diff relative to the first parent, in one order of keys on all machines
   */
  appendMerge(own: string, diff: Diff, header: MergeHeader): Entry {
    const { parents, ...fields } = header;
    const entry = this.#write(canonicalText(diff), { parents, ...fields, kind: 'merge' });
    this.#setMeta(`${OWN}${entry.id}`, own);
    return entry;
  }

  #write(text: string, fields: Omit<Header, 'diff'>): Entry {
    const header: Header = { ...fields, diff: sha256(text) };
    const bytes = JSON.stringify(header);
    const id = entryId(bytes);
    this.#insert.run(id, bytes, text);
    const entry = { ...header, id };
    this.#recent.push(entry);
    return entry;
  }

  /** Takes what was written off the list after its transaction was rolled back. */
  forgetFrom(count: number): void {
    this.#recent = this.#recent.slice(0, count - this.#folded);
  }

  /** Nothing where old history was folded. */
  diffOf(id: string): Diff | undefined {
    return readDiff(this.#diffOf.get(id)?.diff);
  }

  /** Entries that another copy had folded: what they did is not known here. */
  get bare(): ReadonlySet<string> {
    return new Set(this.#db.prepare<[], string>('SELECT id FROM journal WHERE diff IS NULL').pluck().all());
  }

  /**
   * The entries of this copy's own line that are not folded, oldest first. What a merge brought in is on another line: it is
   * undone only with the merge.
   */
  get line(): readonly Entry[] {
    const at = new Map(this.#recent.map((entry, i) => [entry.id, i]));
    const line: Entry[] = [];
    for (let entry = this.tip; entry; entry = this.#recent[at.get(this.ownParent(entry) ?? '') ?? -1]) line.push(entry);
    return line.reverse();
  }

  /** The parent on this copy's own line; of a merge that somebody else made, the one that was here first. */
  ownParent({ id, parents }: Entry): string | undefined {
    if (parents.length < 2) return parents[0];
    const own = this.#db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(`${OWN}${id}`)?.value;
    return own && parents.includes(own) ? own : this.entries.find((entry) => parents.includes(entry.id))?.id;
  }

  /** What leads from one entry's state to another's; nothing where old history was folded. */
  diffBetween(from: string, to: string): Diff | undefined {
    const way = new History(this.entries).way(from, to);
    return way && diffAlong(way.back, way.forth, (id) => this.diffOf(id));
  }
}

/** Where this copy's line goes at each merge, and what came in at once, for a working copy made of a file. */
export const ownParentsIn = (db: Db): { readonly key: string; readonly value: string }[] =>
  db.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all().filter(({ key, value }) => /^(own|came):[0-9a-f]{32}$/.test(key) && /^[0-9a-f]{32}$/.test(value));

export const readStored = (db: Db): StoredEntry[] => [
  ...readFolded(db).map((entry) => ({ ...entry, diff: null })),
  ...db.prepare<[], StoredEntry>('SELECT id, header, diff FROM journal ORDER BY seq').all(),
];

/** A stored difference, complete by today's fields. */
export const readDiff = (text: string | null | undefined): Diff | undefined => (text ? complete(JSON.parse(text) as Diff) : undefined);

/** A difference of an earlier version with the fields that came later: rows have them as a new record starts. */
function complete(diff: Diff): Diff {
  const whole = (rows: Diff['added']) => Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, completeRow(splitKey(key).table, row)]));
  return { ...diff, added: whole(diff.added), removed: whole(diff.removed) };
}

/** Where the project stands: its newest entry, with when it was made and by whom. */
export function newestMoment(db: Db): { readonly entry: string; readonly time: string; readonly author: string } | undefined {
  const row = db.prepare<[], { id: string; header: string }>('SELECT id, header FROM journal ORDER BY seq DESC LIMIT 1').get();
  if (!row) return undefined;
  const { time, author } = JSON.parse(row.header) as Header;
  return { entry: row.id, time, author };
}

const parsed = ({ id, header }: FoldedEntry): Entry => ({ ...(JSON.parse(header) as Header), id });

const readRecent = (db: Db): Entry[] => db.prepare<[], FoldedEntry>('SELECT id, header FROM journal ORDER BY seq').all().map(parsed);

export const readEntries = (db: Db): Entry[] => [...readFolded(db).map(parsed), ...readRecent(db)];

function* entriesIn(db: Db, folded: readonly FoldedEntry[]): Generator<StoredEntry> {
  for (const entry of folded) yield { ...entry, diff: null };
  yield* db.prepare<[], StoredEntry>('SELECT id, header, diff FROM journal ORDER BY seq').iterate();
}

/** Is the journal what it says it is? Every id fits its header, every difference its hash, and all leads to the newest entry. */
export function isJournalIntact(db: Db): boolean {
  const folded = readFoldedIfIntact(db);
  if (!folded) return false;
  const known = new Set<string>();
  const ends = new Set<string>();
  let last: string | undefined;
  for (const { id, header, diff } of entriesIn(db, folded)) {
    const parsed = headerSchema.safeParse(parseJson(header));
    if (!parsed.success || entryId(header) !== id) return false;
    if (diff !== null && sha256(diff) !== parsed.data.diff) return false;
    if (parsed.data.parents.some((parent) => !known.has(parent))) return false;
    const { parents, kind } = parsed.data;
    if ((kind === 'merge') !== (parents.length === 2) || new Set(parents).size < parents.length) return false;
    for (const parent of parents) ends.delete(parent);
    known.add(id);
    ends.add(id);
    last = id;
  }
  // A project begins with the entry that makes it, so there always is a newest one.
  return ends.size === 1 && ends.has(last ?? '');
}

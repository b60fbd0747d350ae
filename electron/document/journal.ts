/**
 * The journal: one durable entry an answered command. An entry's id is the first 16 bytes of the SHA-256 of its header,
 * parents included; the header carries the SHA-256 of the difference. Entries are never rewritten: undo, history and
 * merge all read what stands here.
 */
import { createHash } from 'node:crypto';
import { noDiff, splitKey, type Diff } from '../../core/model/diff.ts';
import { tableOf, type TableName } from '../../core/model/tables.ts';
import { z } from '../../core/schema.ts';
import type { Db } from './database.ts';
import { parseJson } from './parse-json.ts';

const hash = z.string().regex(/^[0-9a-f]{32}$/);

export const headerSchema = z.strictObject({
  parents: z.array(hash).max(2),
  author: z.string(),
  device: z.string(),
  /** ISO 8601, UTC. */
  time: z.iso.datetime(),
  label: z.string(),
  kind: z.enum(['edit', 'undo', 'redo']),
  /** The entries that an undo or redo takes back, newest first. */
  inverts: z.array(hash).optional(),
  /** Runs of typing share one; it ends at any other entry. */
  group: z.string().optional(),
  diff: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Header = z.infer<typeof headerSchema>;

export interface Entry extends Header {
  readonly id: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const entryId = (header: string): string => sha256(header).slice(0, 32);

export class Journal {
  readonly #entries: Entry[];
  readonly #insert;
  readonly #diffOf;

  constructor(db: Db) {
    this.#entries = readEntries(db);
    this.#insert = db.prepare<[string, string, string]>('INSERT INTO journal (id, header, diff) VALUES (?, ?, ?)');
    this.#diffOf = db.prepare<[string], { diff: string | null }>('SELECT diff FROM journal WHERE id = ?');
  }

  /** Oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get tip(): Entry | undefined {
    return this.#entries.at(-1);
  }

  /** Writes an entry behind the newest one; call it inside the transaction that writes the rows. */
  append(diff: Diff, fields: Omit<Header, 'parents' | 'diff'>): Entry {
    const text = JSON.stringify(diff);
    const parents = this.tip ? [this.tip.id] : [];
    const header: Header = { parents, ...fields, diff: sha256(text) };
    const bytes = JSON.stringify(header);
    const id = entryId(bytes);
    this.#insert.run(id, bytes, text);
    const entry = { ...header, id };
    this.#entries.push(entry);
    return entry;
  }

  /** Takes the newest entry off the list after its transaction was rolled back. */
  forget(entry: Entry): void {
    if (this.tip?.id === entry.id) this.#entries.pop();
  }

  diffOf(id: string): Diff {
    const text = this.#diffOf.get(id)?.diff;
    return text ? complete(JSON.parse(text) as Diff) : noDiff;
  }
}

/** A difference of an earlier version with the fields that came later: rows have them as a new record starts. */
function complete(diff: Diff): Diff {
  const whole = (rows: Diff['added']) => Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, { ...initialOf(splitKey(key).table), ...row }]));
  return { ...diff, added: whole(diff.added), removed: whole(diff.removed) };
}

const initialOf = (table: TableName) => Object.fromEntries(Object.entries(tableOf(table).fields).map(([field, { initial }]) => [field, initial]));

export function readEntries(db: Db): Entry[] {
  const rows = db.prepare<[], { id: string; header: string }>('SELECT id, header FROM journal ORDER BY seq').all();
  return rows.map(({ id, header }) => ({ ...(JSON.parse(header) as Header), id }));
}

/** Is the journal what it says it is? Every id fits its header, every difference its hash. */
export function isJournalIntact(db: Db): boolean {
  const rows = db.prepare<[], { id: string; header: string; diff: string | null }>('SELECT id, header, diff FROM journal ORDER BY seq').iterate();
  const known = new Set<string>();
  for (const { id, header, diff } of rows) {
    const parsed = headerSchema.safeParse(parseJson(header));
    if (!parsed.success || entryId(header) !== id) return false;
    if (diff !== null && sha256(diff) !== parsed.data.diff) return false;
    if (parsed.data.parents.some((parent) => !known.has(parent))) return false;
    known.add(id);
  }
  // A project begins with the entry that makes it.
  return known.size > 0;
}

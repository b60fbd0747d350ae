/**
 * States of the project that the file itself keeps: named ones, and one of each ten minutes in which it was saved, thinned as
 * they grow old. A state is all rows but the map positions, packed; it stands with the journal entry it is the state behind.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { projectOf, allRows, modelFrom, rowKey, type Model } from '../../core/model/model.ts';
import { rowSchemas } from '../../core/model/row-schema.ts';
import { isTableName, tableOf, type Row, type TableName } from '../../core/model/tables.ts';
import { completeRow } from './complete-row.ts';
import type { Db } from './database.ts';
import { parseJson } from './parse-json.ts';
import { isWhole } from './whole-model.ts';

/** What all versions of a file may take together; the oldest automatic ones go first. */
export interface VersionLimits {
  readonly most: number;
  readonly bytes: number;
}
export const VERSION_LIMITS: VersionLimits = { most: 200, bytes: 8 * 2 ** 20 };

/** Of so long a time one automatic version stays: the last one. */
const SLOT_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;
const DAILY_DAYS = 30;
/** No project is larger when it is unpacked. */
const MAX_UNPACKED = 256 * 2 ** 20;

export interface Version {
  readonly id: string;
  /** The journal entry that it is the state behind. */
  readonly entry: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Empty: it was kept by itself at a save. */
  readonly name: string;
  readonly author: string;
  /** As it is kept. */
  readonly bytes: number;
}

/** As it stands in a file. */
export interface StoredVersion extends Omit<Version, 'bytes'> {
  readonly sha256: string;
  readonly content: Buffer;
}

/** Newest first. */
export const listVersions = (db: Db): Version[] =>
  db.prepare<[], Version>('SELECT id, entry, time, name, author, length(content) AS bytes FROM version ORDER BY time DESC, id').all();

export const readVersions = (db: Db): StoredVersion[] => db.prepare<[], StoredVersion>('SELECT id, entry, time, name, author, sha256, content FROM version ORDER BY time DESC, id').all();

const hasVersions = (db: Db): boolean => db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'version'").pluck().get() === 1;

export type NamedVersion = Pick<Version, 'id' | 'time' | 'name'>;

/** Those that have a name, newest first. A working copy that an earlier release left may have no table of them. */
export const namedIn = (db: Db): NamedVersion[] => (hasVersions(db) ? db.prepare<[], NamedVersion>("SELECT id, time, name FROM version WHERE name <> '' ORDER BY time DESC, id").all() : []);

export const namedIds = (db: Db): string[] => namedIn(db).map(({ id }) => id);

/** Of the named versions those that the file does not have. Nothing where it is not known which it has. */
export const notSaved = <V extends Pick<Version, 'id'>>(named: readonly V[], saved: readonly string[] | undefined): V[] => (saved ? named.filter(({ id }) => !saved.includes(id)) : []);

/** The state that a version is; nothing where it is none that can be used. */
export function modelOf(db: Db, id: string): Model | undefined {
  const row = db.prepare<[string], { content: Buffer }>('SELECT content FROM version WHERE id = ?').get(id);
  return row && unpack(row.content);
}

export function pack(model: Model): Buffer {
  const rows: (readonly [TableName, Row])[] = [];
  for (const [table, row] of allRows(model)) if (!tableOf(table).view) rows.push([table, row]);
  return deflateRawSync(JSON.stringify(rows), { level: 1 });
}

/** Looked at like a file that is opened: what is packed may come from anybody. */
export function unpack(content: Buffer): Model | undefined {
  let text: string;
  try {
    text = inflateRawSync(content, { maxOutputLength: MAX_UNPACKED }).toString('utf8');
  } catch {
    // Not packed by us, or too large: the answer says that it cannot be used.
    return undefined;
  }
  const rows = parseJson(text);
  if (!Array.isArray(rows)) return undefined;
  const whole: (readonly [TableName, Row])[] = [];
  for (const entry of rows as unknown[]) {
    const [table, row] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (typeof table !== 'string' || !isTableName(table) || typeof row !== 'object' || row === null) return undefined;
    const complete = completeRow(table, row);
    if (!rowSchemas[table].safeParse(complete).success) return undefined;
    whole.push([table, complete as Row]);
  }
  const model = modelFrom(whole);
  return isWhole(model) ? model : undefined;
}

/** A version with the map as it is arranged now, as versions keep no positions: what is on both stays in its place. */
export function arrangedAs(then: Model, now: Model): Model {
  const arranged = [...allRows(now)].filter(([table, { scenario }]) => tableOf(table).view && then.scenario.has(rowKey('', scenario)));
  return modelFrom([...allRows(then), ...arranged]);
}

export function insertVersions(db: Db, versions: readonly StoredVersion[]): void {
  const insert = db.prepare('INSERT OR IGNORE INTO version (id, entry, time, name, author, sha256, content) VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const { id, entry, time, name, author, sha256, content } of versions) insert.run(id, entry, time, name, author, sha256, content);
}

const hashOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** What is needed to keep a state. */
export interface Moment {
  readonly entry: string;
  readonly time: string;
  readonly author: string;
}

export function versionOf(model: Model, name: string, { entry, time, author }: Moment): StoredVersion {
  const content = pack(model);
  const sha256 = hashOf(content);
  // The same state kept at the same moment is the same version, wherever it is kept.
  return { id: hashOf([entry, time, name, author, sha256].join('\n')).slice(0, 32), entry, time, name, author, sha256, content };
}

/** The state that is about to be saved takes the place of the one that was kept in the same ten minutes; old ones are thinned. */
export function keepAutomatic(db: Db, readModel: (db: Db) => Model, readMoment: (db: Db) => Moment | undefined, limits: VersionLimits = VERSION_LIMITS): void {
  // Read first: whoever edits meanwhile waits only for what is written.
  const version = db.transaction(() => {
    const moment = readMoment(db);
    const isKept = moment && listVersions(db).some(({ entry }) => entry === moment.entry);
    return moment && !isKept ? versionOf(readModel(db), '', moment) : undefined;
  })();
  if (!version) return;
  db.transaction(() => {
    const newest = listVersions(db).find(({ name }) => name === '');
    if (newest && slotOf(newest) === slotOf(version)) removeVersion(db, newest.id);
    insertVersions(db, [version]);
    for (const { id } of surplus(listVersions(db), Date.parse(version.time), limits)) removeVersion(db, id);
  }).immediate();
}

export const removeVersion = (db: Db, id: string): boolean => db.prepare('DELETE FROM version WHERE id = ?').run(id).changes > 0;

export const nameVersion = (db: Db, id: string, name: string): boolean => db.prepare('UPDATE version SET name = ? WHERE id = ?').run(name, id).changes > 0;

const slotOf = ({ time }: { readonly time: string }): number => Math.floor(Date.parse(time) / SLOT_MS);

/** Those that go, of all newest first: of automatic ones all of today stay, the last of each day of a month, the last of each week before. */
export function surplus(versions: readonly Version[], now: number, { most, bytes }: VersionLimits = VERSION_LIMITS): Version[] {
  const seen = new Set<string>();
  const thinned = versions.filter((version) => {
    if (version.name !== '') return false;
    const span = spanOf(Date.parse(version.time), now);
    if (span === undefined || !seen.has(span)) return void (span !== undefined && seen.add(span));
    return true;
  });
  const left = versions.filter((version) => !thinned.includes(version));
  const automatic = left.filter(({ name }) => name === '');
  let [count, size] = [left.length, left.reduce((sum, version) => sum + version.bytes, 0)];
  // The newest automatic one stays in any case.
  while ((count > most || size > bytes) && automatic.length > 1) {
    const oldest = automatic.pop() as Version;
    thinned.push(oldest);
    count -= 1;
    size -= oldest.bytes;
  }
  return thinned;
}

/** The day or week of which one version stays; nothing: all of it stay. By the clock of the place. */
function spanOf(time: number, now: number): string | undefined {
  const day = new Date(time).toDateString();
  if (day === new Date(now).toDateString() || time > now) return undefined;
  if (now - time < DAILY_DAYS * DAY_MS) return day;
  const monday = new Date(time);
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
  return `week of ${monday.toDateString()}`;
}

/** Is there room for one more that has a name? */
export function hasRoom(versions: readonly Version[], { most, bytes }: VersionLimits = VERSION_LIMITS): boolean {
  const named = versions.filter(({ name }) => name !== '');
  return named.length < most && named.reduce((sum, version) => sum + version.bytes, 0) < bytes;
}

/** Do they say what was kept? */
export function areVersionsIntact(db: Db): boolean {
  for (const { sha256, content } of db.prepare<[], { sha256: string; content: Buffer }>('SELECT sha256, content FROM version').iterate()) {
    if (hashOf(content) !== sha256) return false;
  }
  return true;
}

/** Two states of one project? */
export const isSameProject = (one: Model, other: Model): boolean => projectOf(one).id === projectOf(other).id;

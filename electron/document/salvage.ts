/**
 * What can still be read of a damaged file, row by row, as a database of our own. The file itself is not changed. A page that is
 * broken takes its rows with it; the index beside the table may still say which ones there were, and the history what they said last.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { splitKey, type Diff, type Fields } from '../../core/model/diff.ts';
import { allRows, projectOf, rowKey } from '../../core/model/model.ts';
import { newRow } from '../../core/model/new-project.ts';
import { rowSchemas } from '../../core/model/row-schema.ts';
import { tableOf, type Row, type TableName } from '../../core/model/tables.ts';
import { wholeOf } from '../../core/merge/whole.ts';
import { t } from '../../core/text/text.ts';
import { checkHeader, sha256Of } from './check-file.ts';
import { codecsOf, type Codec, type SqlValue } from './columns.ts';
import { createDatabase, expectedSchema, openDatabase, schemaOf, type Db } from './database.ts';
import type { Imported } from './import-file.ts';
import { readDiff } from './journal.ts';
import { pageRows } from './page-rows.ts';
import { RowWriter } from './rows.ts';

/** How many rows of a kind are gone, or have lost their words. */
export interface Lost {
  readonly noun: string;
  readonly count: number;
}

export interface Salvaged extends Omit<Imported, 'versions'> {
  readonly rows: number;
  /** So many of them say what the history said last. */
  readonly fromHistory: number;
  /** At least these; a table whose index is broken as well does not say how many it had. */
  readonly lost: readonly Lost[];
  /** Could all rows be read, though they are not what was saved? */
  readonly isOnlyChanged: boolean;
}

/** Rowids beyond the last one that is known are looked for so far. */
const FARTHER = 2000;

export function salvageFile(path: string, target: string): Result<Salvaged> {
  const name = basename(path);
  const hopeless = problem('file-damaged', t.file.hopeless(name), t.file.hopelessAction);
  const header = checkHeader(path, true);
  if (!header.ok) return header;
  const copy = `${target}.source`;
  let source: Db | undefined;
  try {
    copyFileSync(path, copy);
    const { version } = header.value;
    const db = (source = openDatabase(copy, { readonly: true }));
    const schema = attempt(() => schemaOf(db));
    // Another schema is not damage. One that cannot be read is: then the pages alone are read, and SQLite nothing.
    if (schema && JSON.stringify(schema) !== JSON.stringify(expectedSchema(version))) return hopeless;
    const found = readAll(schema && db, version, readFileSync(copy));
    if (found.rows.length === 0) return hopeless;
    const { model, dropped } = wholeOf(withFrame(found.rows, name));
    for (const key of dropped) found.note(splitKey(key).table);
    write(target, model);
    const rows = [...allRows(model)].length;
    const lost = [...found.lost].map(([table, count]): Lost => ({ noun: tableOf(table).noun, count }));
    return ok({ sha256: sha256Of(path), version, title: projectOf(model).title, entries: 0, rows, fromHistory: found.fromHistory, lost, isOnlyChanged: lost.length === 0 && found.fromHistory === 0 });
  } finally {
    source?.close();
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${suffix}`, { force: true });
  }
}

interface Found {
  readonly rows: (readonly [TableName, Row])[];
  readonly lost: ReadonlyMap<TableName, number>;
  readonly fromHistory: number;
  note(table: TableName): void;
}

function readAll(db: Db | undefined, version: number, file: Buffer): Found {
  const rows: (readonly [TableName, Row])[] = [];
  const lost = new Map<TableName, number>();
  const note = (table: TableName) => void lost.set(table, (lost.get(table) ?? 0) + 1);
  let fromHistory = 0;
  let history: ReadonlyMap<string, Row> | undefined;
  const order = physicalOrder(version);
  let pages: ReadonlyMap<string, readonly SqlValue[][]> | undefined;
  for (const [table, codec] of codecsOf(version)) {
    const read = new Map<string, Row>();
    const take = (values: SqlValue[]): Row | undefined => {
      const row = attempt(() => codec.decode(values));
      return row && rowSchemas[table].safeParse(row).success ? row : undefined;
    };
    for (const values of db ? rowsOf(db, codec) : []) {
      const row = take(values);
      if (row) read.set(rowKey(row.scenario, row.id), row);
    }
    const known = db && keysOf(db, codec);
    if (known?.every((key) => read.has(key))) {
      for (const row of read.values()) rows.push([table, row]);
      continue;
    }
    pages ??= byKey(file);
    history ??= lastSaid(file);
    for (const key of known ?? [...keysOnPages(pages, codecsOf(version), codec, order), ...keysSaid(history, table)]) {
      if (read.has(key)) continue;
      const row = (pages.get(key) ?? []).map((values) => take(order(codec, values))).find((one) => one !== undefined);
      const said = row ?? history.get(`${table}/${key}`);
      if (said && rowSchemas[table].safeParse(said).success) {
        read.set(key, said);
        if (!row) fromHistory += 1;
      } else if (!tableOf(table).view) {
        note(table);
        // What belongs to it stays together: where it stands is known, only its words are missing.
        const bare = db && take(bareRow(db, table, codec, key));
        if (bare) read.set(key, bare);
      }
    }
    // Nothing names the rows that are gone, but an index that is whole still counts them.
    const uncounted = db && !known ? countOf(db, codec) - read.size - (lost.get(table) ?? 0) : 0;
    for (let i = 0; i < uncounted && !tableOf(table).view; i += 1) note(table);
    for (const row of read.values()) rows.push([table, row]);
  }
  return { rows, lost, note, get fromHistory() { return fromHistory; } };
}

/** How many rows a table had, by whichever of its indexes can be read. */
function countOf(db: Db, { table }: Codec): number {
  const indexes = attempt(() => db.prepare('SELECT name FROM pragma_index_list(?)').pluck().all(table) as string[]) ?? [];
  return Math.max(0, ...indexes.map((index) => attempt(() => db.prepare(`SELECT count(*) FROM ${table} INDEXED BY ${index}`).pluck().get() as number) ?? 0));
}

/** A row as far as the indexes beside the table know it, the rest as a new record starts. */
function bareRow(db: Db, table: TableName, { table: name, columns, encode }: Codec, key: string): SqlValue[] {
  const values = new Map<string, SqlValue>();
  const { fields } = tableOf(table);
  const said = { ...('name' in fields && { name: t.file.unreadableName }), ...('text' in fields && { text: t.file.unreadableName }), ...('place' in fields && { place: { parent: null, index: 'z' } }) };
  const [scenario = '', id = ''] = key.split('/');
  for (const [i, value] of encode(newRow(table, id, scenario, said as never)).entries()) values.set(columns[i] ?? '', value);
  const rowid = attempt(() => db.prepare(`SELECT rowid FROM ${name} INDEXED BY sqlite_autoindex_${name}_1 WHERE scenario = ? AND id = ?`).pluck().get(scenario, id) as number | undefined);
  const indexes = attempt(() => db.prepare('SELECT name FROM pragma_index_list(?)').pluck().all(name) as string[]) ?? [];
  for (const index of indexes) {
    const own = attempt(() => db.prepare('SELECT name FROM pragma_index_info(?) WHERE name IS NOT NULL').pluck().all(index) as string[]) ?? [];
    const quoted = own.map((column) => `"${column}"`).join(', ');
    const rows = attempt(() => db.prepare(`SELECT rowid, ${quoted} FROM ${name} INDEXED BY ${index}`).raw().all() as SqlValue[][]);
    const found = rows?.find(([at]) => at === rowid);
    for (const [i, column] of own.entries()) if (found) values.set(column, found[i + 1] ?? null);
  }
  return columns.map((column) => values.get(column) ?? null);
}

/** Columns that came later stand at the end of a row, wherever the model has their fields. */
function physicalOrder(version: number): (codec: Codec, values: SqlValue[]) => SqlValue[] {
  const db = createDatabase(':memory:', version);
  try {
    const places = new Map(
      [...codecsOf(version).values()].map(({ table, columns }) => {
        const names = db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table) as string[];
        return [table, columns.map((column) => names.indexOf(column))] as const;
      }),
    );
    return ({ table, columns }, values) => (values.length === columns.length ? (places.get(table) ?? []).map((place) => values[place] ?? null) : []);
  } finally {
    db.close();
  }
}

/** What stands on the file's pages, by the keys that rows of the model begin with. */
function byKey(file: Buffer): ReadonlyMap<string, readonly SqlValue[][]> {
  const found = new Map<string, SqlValue[][]>();
  for (const values of pageRows(file)) {
    const [scenario, id] = values;
    if (typeof scenario !== 'string' || typeof id !== 'string') continue;
    const key = rowKey(scenario, id);
    const same = found.get(key);
    if (same) same.push(values);
    else found.set(key, [values]);
  }
  return found;
}

/** Without an index to ask: rows that make sense in this table, and in no other. */
function keysOnPages(pages: ReturnType<typeof byKey>, all: ReturnType<typeof codecsOf>, { table, columns }: Codec, order: ReturnType<typeof physicalOrder>): string[] {
  const fits = (name: TableName, codec: Codec, values: SqlValue[]) =>
    values.length === codec.columns.length && rowSchemas[name].safeParse(attempt(() => codec.decode(order(codec, values)))).success;
  const isOnlyHere = (values: SqlValue[]) => {
    const homes = [...all].filter(([name, codec]) => fits(name, codec, values));
    return homes.length === 1 && homes[0]?.[1].table === table;
  };
  return [...pages].filter(([, rows]) => rows.some((values) => values.length === columns.length && isOnlyHere(values))).map(([key]) => key);
}

/** One by one by their rowids: each is behind its own way through the pages. */
function* rowsOf(db: Db, { table, columns }: Codec): Generator<SqlValue[]> {
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  const whole = attempt(() => db.prepare(`SELECT ${quoted} FROM ${table} NOT INDEXED`).raw().all() as SqlValue[][]);
  if (whole) return yield* whole;
  const one = db.prepare(`SELECT ${quoted} FROM ${table} NOT INDEXED WHERE rowid = ?`).raw();
  const known = attempt(() => db.prepare(`SELECT max(rowid) FROM ${table}`).pluck().get() as number | null);
  // Without a last one it is looked for until nothing was there for long.
  let last = known ?? FARTHER;
  for (let rowid = 1; rowid <= last; rowid += 1) {
    const values = attempt(() => one.get(rowid) as SqlValue[] | undefined);
    if (!values) continue;
    if (known === undefined) last = rowid + FARTHER;
    yield values;
  }
}

/** The rows that the index knows of; nothing where it is broken too. */
function keysOf(db: Db, { table }: Codec): string[] | undefined {
  const pairs = attempt(() => db.prepare(`SELECT scenario, id FROM ${table} INDEXED BY sqlite_autoindex_${table}_1`).raw().all() as [string, string][]);
  return pairs?.map(([scenario, id]) => rowKey(scenario, id));
}

/** What each row was by the newest entry that speaks of it, as far as the history can be read. */
function lastSaid(file: Buffer): ReadonlyMap<string, Row> {
  const said = new Map<string, Row>();
  for (const diff of diffsOf(file)) {
    for (const [key, row] of Object.entries(diff.added)) said.set(key, row);
    for (const [key, [, fields]] of Object.entries(diff.updated)) {
      const before = said.get(key);
      if (before) said.set(key, { ...before, ...(fields as Fields) });
    }
    for (const key of Object.keys(diff.removed)) said.delete(key);
  }
  return said;
}

/** The differences of the history that are whole, in the order of the pages, which is that of the entries in a file just written. */
function* diffsOf(file: Buffer): Generator<Diff> {
  for (const values of pageRows(file)) {
    const [, id, header, text] = values;
    if (values.length !== 4 || typeof id !== 'string' || typeof header !== 'string' || typeof text !== 'string') continue;
    const diff = attempt(() => readDiff(text));
    if (diff) yield diff;
  }
}

const keysSaid = (history: ReadonlyMap<string, Row>, table: TableName): string[] =>
  [...history].filter(([key]) => key.startsWith(`${table}/`)).map(([, row]) => rowKey(row.scenario, row.id));

/** With a project and a scenario for all that is there. */
function withFrame(rows: readonly (readonly [TableName, Row])[], name: string): (readonly [TableName, Row])[] {
  const framed = [...rows];
  const has = (table: TableName, id: string) => rows.some(([other, row]) => other === table && row.id === id);
  const projects = rows.filter(([table]) => table === 'project');
  if (projects.length === 0) framed.push(['project', newRow('project', randomUUID(), '', { title: name.replace(/\.wfa$/i, '') })]);
  const scenarios = new Set(rows.map(([, row]) => row.scenario).filter((id) => id !== '' && !has('scenario', id)));
  let count = 0;
  for (const id of scenarios) framed.push(['scenario', newRow('scenario', id, '', { name: t.file.salvagedScenario((count += 1)), place: { parent: null, index: `z${count}` } })]);
  return framed;
}

function write(target: string, model: Parameters<typeof allRows>[0]): void {
  const db = createDatabase(target);
  try {
    db.transaction(() => {
      const writer = new RowWriter(db);
      for (const [table, row] of allRows(model)) writer.insert(table, row);
    })();
  } finally {
    db.close();
  }
}

/** Nothing where SQLite meets what is broken. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'SqliteError')) return undefined;
    throw error;
  }
}

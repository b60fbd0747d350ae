/** Files made to do harm to whoever opens them; a few of them are only unusual. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { contentHash } from '../../electron/document/content-hash.ts';
import { openLibrary } from './children/env.ts';
import { randomEdit } from './random-edits.ts';
import { seeded } from '../fixtures/generated.ts';

export interface HostileFile {
  readonly name: string;
  readonly path: string;
  /** It is all right to open it, as long as nothing but its rows gets in. */
  readonly mayOpen: boolean;
  /** Puts it there; some take seconds. */
  readonly make: () => void;
}

const endless = 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)';

/** By what is done to the database of a good project; afterwards its own hash fits again. */
const done: Readonly<Record<string, string>> = {
  'a trigger that deletes on insert': 'CREATE TRIGGER t AFTER INSERT ON stage BEGIN DELETE FROM stage; END',
  'a trigger that deletes on update': 'CREATE TRIGGER t AFTER UPDATE ON meta BEGIN DELETE FROM journal; END',
  'a trigger instead of an insert': 'CREATE VIEW v AS SELECT 1 AS a; CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN DELETE FROM stage; END',
  'a temporary-looking trigger': 'CREATE TRIGGER "sqlite" AFTER DELETE ON stage BEGIN UPDATE stage SET name = 1; END',
  'a view without end': `CREATE VIEW v AS ${endless} SELECT n FROM r`,
  'a view without end as the stages': `ALTER TABLE stage RENAME TO other; CREATE VIEW stage AS ${endless} SELECT n AS id FROM r`,
  'a view without end as the journal': `ALTER TABLE journal RENAME TO other; CREATE VIEW journal AS ${endless} SELECT n AS seq, n AS id, n AS header, n AS diff FROM r`,
  'a view without end as the meta table': `DROP TABLE meta; CREATE VIEW meta AS ${endless} SELECT 'content' AS key, n AS value FROM r`,
  'a view of the schema': 'CREATE VIEW v AS SELECT * FROM sqlite_schema',
  'a view that makes a giant': 'DROP TABLE asset; CREATE VIEW asset AS SELECT zeroblob(900000000) AS bytes, 1 AS hash, 1 AS type',
  'a view that loads code': "CREATE VIEW v AS SELECT load_extension('escaped.so')",
  'a view of a pragma': "CREATE VIEW v AS SELECT * FROM pragma_table_info('stage')",
  'a full-text table': 'CREATE VIRTUAL TABLE f USING fts5(a)',
  'an old full-text table': 'CREATE VIRTUAL TABLE f USING fts3(a)',
  'an r-tree': 'CREATE VIRTUAL TABLE f USING rtree(a, b, c)',
  'a table of database pages': 'CREATE VIRTUAL TABLE f USING dbstat',
  'a generated column': "ALTER TABLE stage ADD COLUMN g TEXT AS (name || 'x') VIRTUAL",
  'a generated bomb': "ALTER TABLE stage ADD COLUMN g TEXT AS (hex(zeroblob(400000000))) VIRTUAL",
  'a check without end': `CREATE TABLE c (a INTEGER CHECK (a < abs(length(hex(zeroblob(100000000))))))`,
  'a check on every row': "CREATE TABLE c (a TEXT CHECK (a NOT LIKE '%a%a%a%a%a%a%a%a%b')); INSERT INTO c VALUES ('aaaaaaaaaaaaaaaa')",
  'an index on an expression': "CREATE INDEX i ON stage (name || 'x')",
  'a partial index': "CREATE INDEX i ON stage (name) WHERE name LIKE 'a%'",
  'a table more': 'CREATE TABLE more (a)',
  'a column more': 'ALTER TABLE stage ADD COLUMN more TEXT',
  'a column less': 'ALTER TABLE stage DROP COLUMN remark_that_is_not_there',
  'a table less': 'DROP TABLE asset',
  'a column of another name': 'ALTER TABLE participant RENAME COLUMN name TO title',
  'a thousand tables': Array.from({ length: 1000 }, (_, i) => `CREATE TABLE t${i} (a)`).join(';'),
  'two projects': "INSERT INTO project SELECT scenario, 'second', title, client, facilitator, purpose, hours_per_day, days_per_week, currency, logo FROM project",
  'no project': 'DELETE FROM project',
  'no scenario': 'PRAGMA foreign_keys = OFF; DELETE FROM scenario',
  'a stage of nobody’s workflow': "PRAGMA foreign_keys = OFF; UPDATE stage SET workflow = 'nowhere'",
  'a kind that does not exist': "UPDATE participant SET kind = 'robot'",
  'an id that is a path': "PRAGMA foreign_keys = OFF; UPDATE participant SET id = '../../escaped'",
  'the name of a prototype as id': "PRAGMA foreign_keys = OFF; UPDATE participant SET id = '__proto__'",
  'a name of many megabytes': "UPDATE participant SET name = hex(zeroblob(20000000))",
  'text that is no text': "UPDATE participant SET name = CAST(x'fffe00' AS TEXT)",
  'JSON that is none': "UPDATE stage SET touch_likely = 1e308",
  'a journal that was rewritten': "UPDATE journal SET header = replace(header, 'Ann', 'Bob')",
  'a difference that was rewritten': "UPDATE journal SET diff = replace(diff, 'Name', 'Mane') WHERE seq > 3",
  'a journal without its beginning': 'DELETE FROM journal WHERE seq = 1',
  'no journal': 'DELETE FROM journal',
  'a giant asset': "INSERT INTO asset VALUES ('a', 'image/png', zeroblob(200000000))",
  'the header of a log': 'PRAGMA journal_mode = WAL',
};

export async function hostileFiles(folder: string): Promise<HostileFile[]> {
  const good = join(folder, 'good.wfa');
  const document = openLibrary(join(folder, 'data-good')).create({ title: 'Acme', scenario: 'As-is', workflow: 'Onboarding' });
  const random = seeded(4);
  for (let i = 0; i < 30; i += 1) randomEdit(document, random);
  await document.saveAs(good);
  await document.close();
  const at = (name: string) => join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 8)}.wfa`);
  const files: HostileFile[] = [];
  const file = (name: string, make: (path: string) => void, mayOpen = false) => {
    const path = at(name);
    files.push({ name, path, mayOpen, make: () => make(path) });
  };
  for (const [name, sql] of Object.entries(done)) file(name, (path) => change(good, path, sql), ['a giant asset', 'the header of a log'].includes(name));
  const bytes = readFileSync(good);
  const edited = (offset: number, ...values: number[]) => Buffer.concat([bytes.subarray(0, offset), Buffer.from(values), bytes.subarray(offset + values.length)]);
  file('a newer version', (path) => writeFileSync(path, edited(60, 0, 0, 3, 231)));
  file('version 0', (path) => writeFileSync(path, edited(60, 0, 0, 0, 0)));
  file('another application', (path) => writeFileSync(path, edited(68, 0, 0, 0, 1)));
  file('another encoding', (path) => writeFileSync(path, edited(56, 0, 0, 0, 2)));
  file('a page format of the future', (path) => writeFileSync(path, edited(18, 9, 9)));
  file('empty', (path) => writeFileSync(path, ''));
  file('a folder', (path) => mkdirSync(path));
  file('a pipe', (path) => execFileSync('mkfifo', [path]));
  file('a link to itself', (path) => symlinkSync(path, path));
  file('a link to a good project', (path) => symlinkSync(good, path), true);
  file('a device without end', (path) => symlinkSync('/dev/zero', path));
  file('a hole of many gigabytes', (path) => (copyFileSync(good, path), truncateSync(path, 2 ** 35)));
  return files;
}

function change(good: string, path: string, sql: string): void {
  copyFileSync(good, path);
  const db = new Database(path);
  db.unsafeMode();
  for (const statement of sql.includes('BEGIN') ? [sql] : sql.split('; ')) {
    try {
      db.exec(statement);
    } catch {
      // Not every build of SQLite can be made to do everything; the file is then a plain one with another hash.
      db.exec('CREATE TABLE instead (a)');
    }
  }
  // Where a view stands for a table, making the hash would never end.
  if (sql.includes('CREATE VIEW')) return void db.close();
  try {
    db.prepare("UPDATE meta SET value = ? WHERE key = 'content'").run(contentHash(db));
  } catch {
    // Its tables are no more what the hash is made of.
  }
  db.close();
}

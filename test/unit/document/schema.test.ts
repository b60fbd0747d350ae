import { expect, it } from 'vitest';
import { tableNames, tableOf } from '../../../core/model/tables.ts';
import { codecs } from '../../../electron/document/columns.ts';
import { createDatabase, openDatabase } from '../../../electron/document/database.ts';
import { join } from 'node:path';
import { temporaryFolder } from '../../fixtures/library.ts';

it.each(tableNames)('the newest schema has the columns of %s, with its references', (name) => {
  const db = createDatabase(':memory:');
  const { table, columns } = codecs[name];
  const info = db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  expect(info.map((column) => column.name).sort()).toEqual([...columns].sort());
  expect(info.filter((column) => column.pk > 0).map((column) => column.name)).toEqual(['scenario', 'id']);
  const targets = (db.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[]).map((fk) => `${fk.from} ${fk.table}`);
  for (const [field, { reference }] of Object.entries(tableOf(name).fields)) {
    if (reference) expect(targets).toContain(`${field.replace(/[A-Z]/g, (l) => `_${l.toLowerCase()}`)} ${codecs[reference.to].table}`);
  }
  expect(db.prepare<[string], { strict: number }>('SELECT strict FROM pragma_table_list WHERE name = ?').get(table)?.strict).toBe(1);
});

it('every open is durable: full sync, also when a WAL file is opened again', () => {
  const path = join(temporaryFolder(), 'x.sqlite');
  createDatabase(path).close();
  const db = openDatabase(path);
  expect(['synchronous', 'foreign_keys', 'trusted_schema'].map((name) => db.pragma(name, { simple: true }))).toEqual([2, 1, 0]);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
});

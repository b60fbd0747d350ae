/** Opens each file that it is told, as the process that checks files does, and says what it thinks of it. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { allRows } from '../../../core/model/model.ts';
import { tableOf } from '../../../core/model/tables.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { importFile, removeDatabase } from '../../../electron/document/import-file.ts';
import { readModel } from '../../../electron/document/rows.ts';
import { say } from './env.ts';

const [folder = ''] = process.argv.slice(2);
const target = join(folder, 'opened.sqlite');

for await (const path of createInterface(process.stdin)) {
  const imported = importFile(path, target);
  if (!imported.ok) say({ code: imported.error.code });
  else {
    const db = openDatabase(target);
    const rows = [...allRows(readModel(db))].filter(([table]) => !tableOf(table).view);
    const journal = db.prepare('SELECT id, header, diff FROM journal ORDER BY seq').raw().all();
    db.close();
    say({ content: createHash('sha256').update(JSON.stringify([rows, journal])).digest('hex') });
  }
  removeDatabase(target);
  rmSync(`${target}-wal`, { force: true });
}

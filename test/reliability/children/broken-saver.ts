/** A saver that forgets to sync: kept to see that the power cuts find it out. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, writeContentHash } from '../../../electron/document/content-hash.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { seeded } from '../../fixtures/generated.ts';
import { randomEdit } from '../random-edits.ts';
import { openLibrary, say } from './env.ts';

const [place = '', edits = ''] = process.argv.slice(2);
const document = openLibrary(join(place, 'data')).create({ title: 'Acme', scenario: 'As-is', workflow: 'Onboarding' });
const random = seeded(9);
const temporary = join(place, 'acme.tmp');
for (let i = 1; i <= Number(edits); i += 1) {
  randomEdit(document, random);
  if (i % 20 !== 0) continue;
  const db = openDatabase(join(document.folder, 'work.sqlite'));
  writeContentHash(db, contentHash(db));
  db.pragma('synchronous = OFF');
  rmSync(temporary, { force: true });
  db.prepare('VACUUM INTO ?').run(temporary);
  db.close();
  renameSync(temporary, join(place, 'acme.wfa'));
  say({ saved: document.entries.length });
}
process.kill(process.pid, 'SIGKILL');

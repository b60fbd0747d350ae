/** Edits and saves a new project, so many times, and ends as if it had been killed. What it does to files is recorded. */
import { join } from 'node:path';
import { seeded } from '../../fixtures/generated.ts';
import { randomEdit } from '../random-edits.ts';
import { openLibrary, say } from './env.ts';

const [place = '', edits = ''] = process.argv.slice(2);
const document = openLibrary(join(place, 'data')).create({ title: 'Acme', scenario: 'As-is', workflow: 'Onboarding' });
const random = seeded(9);
for (let i = 1; i <= Number(edits); i += 1) {
  const change = randomEdit(document, random);
  if (change && 'diff' in change) say({ entry: change.entry?.id });
  if (i % 30 !== 0) continue;
  const saved = await (i === 30 ? document.saveAs(join(place, 'acme.wfa')) : document.save());
  if (!saved.ok) throw new Error(saved.error.message);
  say({ saved: document.entries.length });
}
process.kill(process.pid, 'SIGKILL');

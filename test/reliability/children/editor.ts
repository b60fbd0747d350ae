/** Edits a file without end and saves it on the way, until it is killed. It says what it did when it has been answered. */
import { setImmediate } from 'node:timers/promises';
import { seeded } from '../../fixtures/generated.ts';
import { randomEdit } from '../random-edits.ts';
import { openLibrary, say } from './env.ts';

const [data = '', path = '', seed = '1', most = 'Infinity'] = process.argv.slice(2);
const random = seeded(Number(seed));
const opened = await openLibrary(data).open(path);
if (!opened.ok) throw new Error(opened.error.message);
const { document } = opened.value;
let saving: Promise<void> | undefined;

/** Edits go on while it saves. */
async function save(): Promise<void> {
  const saved = await document.save();
  if (!saved.ok) throw new Error(saved.error.message);
  say({ saved: document.entries.length - document.unsaved });
  saving = undefined;
}

say({ ready: document.entries.length });
for (let i = 1; i <= Number(most); i += 1) {
  const change = randomEdit(document, random);
  if (change && 'diff' in change && change.entry) say({ entry: change.entry.id, diff: change.diff });
  if (random() < 0.03) saving ??= save();
  await setImmediate();
}
await saving;

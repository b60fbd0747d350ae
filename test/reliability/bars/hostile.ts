/** Projects made to do harm, opened as the command line opens any: each is refused, or what comes out of it is clean. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../../../electron/document/library.ts';
import { importedBy, startNode } from '../../../electron/document/killable.ts';
import { atOnce } from '../../../electron/document/apart.ts';
import { expectedSchema, openDatabase, schemaOf } from '../../../electron/document/database.ts';
import { testEnvironment } from '../children/env.ts';
import { scratch, thinned, together, Wrongs, type Bar } from '../bar.ts';
import { child } from '../bundle.ts';
import { hostileFiles, type HostileFile } from '../hostile-files.ts';
import { sha256 } from '../prepared.ts';

const LIMIT_MS = 10_500;

export const hostile: Bar = {
  name: 'R7 hostile projects',
  promise: 'A file made to do harm runs nothing, hangs nothing, is left as it is, and opens clean or not at all.',
  run: async (size) => {
    const { folder, remove } = scratch();
    const wrongs = new Wrongs();
    const verdicts: Record<string, number> = {};
    let slowest = { name: '', ms: 0 };
    const all = await hostileFiles(folder);
    const chosen = size === 'full' ? all : thinned(all, 15);
    await together(chosen, 2, async (file, i) => {
      const { verdict, ms } = await look(file, join(folder, `data-${i}`), wrongs);
      if (ms > slowest.ms) slowest = { name: file.name, ms };
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    });
    const files = readdirSync(folder).filter((name) => name.includes('escaped'));
    if (files.length > 0) wrongs.add(`files were made: ${files.join(', ')}`);
    remove();
    return { pass: wrongs.count === 0 && slowest.ms < LIMIT_MS, projects: chosen.length, verdicts, slowest: slowest.name, slowestMs: Math.round(slowest.ms), ...wrongs.figures };
  },
};

const stamp = (path: string): string => {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size} ${stat.isFile() && stat.size < 2 ** 30 ? sha256(path) : ''}` : 'nothing';
};

async function look({ name, path, mayOpen, make }: HostileFile, data: string, wrongs: Wrongs): Promise<{ readonly verdict: string; readonly ms: number }> {
  make();
  const before = stamp(path);
  const apart = { ...atOnce, importFile: importedBy((words) => startNode(child('import-file'), words)) };
  const library = new Library(data, { ...testEnvironment(), apart });
  const started = performance.now();
  const opened = await library.open(path).catch((error: unknown) => ({ ok: false as const, error: { code: `thrown: ${String(error)}`, message: '', action: '' } }));
  const ms = performance.now() - started;
  if (stamp(path) !== before) wrongs.add(`${name}: the file was changed`);
  if (!opened.ok) {
    const { code, message, action } = opened.error;
    if (!/\.$/.test(message) || !/\.$/.test(action)) wrongs.add(`${name}: no clear message: ${code} ${message}`);
    return { verdict: code, ms };
  }
  if (!mayOpen) wrongs.add(`${name}: was opened`);
  const { document } = opened.value;
  const db = openDatabase(join(document.folder, 'work.sqlite'), { readonly: true });
  if (JSON.stringify(schemaOf(db)) !== JSON.stringify(expectedSchema())) wrongs.add(`${name}: its schema came through`);
  db.close();
  await document.close();
  return { verdict: 'opened clean', ms };
}


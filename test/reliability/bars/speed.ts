/** What safety may cost, at 3,000 stages: each figure stands beside what SQLite alone takes for it in the same run. */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateNKeysBetween } from 'fractional-indexing';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { apply, diffKey, type DiffKey } from '../../../core/model/diff.ts';
import { allRows, emptyModel } from '../../../core/model/model.ts';
import type { Row } from '../../../core/model/tables.ts';
import { atOnce, type Apart } from '../../../electron/document/apart.ts';
import { createDatabase, openDatabase, type Db } from '../../../electron/document/database.ts';
import { Document } from '../../../electron/document/document.ts';
import { Journal } from '../../../electron/document/journal.ts';
import { importedBy, startNode } from '../../../electron/document/killable.ts';
import { Library } from '../../../electron/document/library.ts';
import { RowWriter } from '../../../electron/document/rows.ts';
import type { Saved } from '../../../electron/document/save.ts';
import { WorkingCopy } from '../../../electron/document/working-copy.ts';
import { generated } from '../../fixtures/generated.ts';
import { scratch, type Bar } from '../bar.ts';
import { child } from '../bundle.ts';
import { testEnvironment } from '../children/env.ts';

const STAGES = 3000;
const [EDIT, OPEN, OPEN_MS, SAVE, BLOCKED_MS] = [2, 2.5, 1500, 6, 50];

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function times(count: number, work: () => unknown): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < count; i += 1) all.push(await timed(work));
  return median(all);
}

/** As the app does it: foreign files in a process of their own, saving in a thread. */
const apart: Apart = {
  ...atOnce,
  importFile: importedBy((words) => startNode(child('import-file'), words)),
  save: (order) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(child('save'), { workerData: order });
      worker.once('message', (saved: Saved) => resolve(saved));
      worker.once('error', reject);
    }),
};

function largeProject(folder: string, how: Apart): Document {
  const { model } = generated(STAGES, 12, 1);
  const record = { path: null, title: 'Large', base: null, savedEntries: 0, firstEntries: 1, pending: null, appVersion: '0' };
  const added: Record<DiffKey, Row> = {};
  const rows = [...allRows(model)];
  // Drafts count their places up to some thousand only.
  const indexes = generateNKeysBetween(null, null, rows.length);
  for (const [i, [table, row]] of rows.entries()) {
    added[diffKey(table, row.scenario, row.id)] = 'place' in row ? ({ ...row, place: { parent: null, index: indexes[i] } } as Row) : row;
  }
  const diff = { added, updated: {}, removed: {} };
  const copy = WorkingCopy.create(folder, record, (path) => {
    const db = createDatabase(path);
    db.transaction(() => {
      new RowWriter(db).write(diff, apply(emptyModel(), diff));
      new Journal(db).append(diff, { author: 'Ann', device: 'speed', time: new Date(0).toISOString(), label: 'Make it', kind: 'edit' });
    })();
    return db;
  });
  return new Document(copy, { ...testEnvironment(), apart: how });
}

export const speed: Bar = {
  name: 'Speed',
  promise: 'Edits, opening and saving cost little more than SQLite alone, and the window never waits for a save.',
  onlyFull: true,
  run: async () => {
    // An answered edit is on the disk: in memory there would be nothing to compare it with.
    const { folder, remove } = scratch({ isOnDisk: true });
    const document = largeProject(join(folder, 'data/working/large'), atOnce);
    const path = join(folder, 'large.wfa');
    await document.saveAs(path);
    const database = join(document.folder, 'work.sqlite');

    const edit = await edits(document, database, join(folder, 'bare.sqlite'));
    const bareSave = await times(5, () => vacuum(database, join(folder, 'vacuum.sqlite')));
    const save = await times(5, () => document.save());
    await document.close();

    const library = new Library(join(folder, 'data'), { ...testEnvironment(), apart });
    const checked: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      let document: Document | undefined;
      checked.push(await timed(async () => (document = await opened(library, path))));
      await document?.close();
    }
    const last = await opened(library, path);
    // By turns, so that what else the machine does meanwhile is in both.
    const [open, read] = [[], []] as [number[], number[]];
    for (let i = 0; i < 15; i += 1) {
      open.push(await timed(() => new Document(asCopy(last), { ...testEnvironment(), apart })));
      read.push(await timed(() => readAll(join(last.folder, 'work.sqlite'))));
    }
    const bareRead = median(read);
    const blocked = await blockedBySaving(last);
    await last.close();
    remove();
    const ratios = { edit: round(edit.ours / edit.bare), open: round(median(open) / bareRead), save: round(save / bareSave) };
    const pass = ratios.edit <= EDIT && ratios.open <= OPEN && median(checked) < OPEN_MS && ratios.save <= SAVE && blocked <= BLOCKED_MS;
    return {
      pass, stages: STAGES, times: ratios, editMs: round(edit.ours), readMs: round(bareRead), openMs: round(median(open)),
      openCheckedMs: round(median(checked)), saveMs: round(save), vacuumMs: round(bareSave), blockedMs: round(blocked),
    };
  },
};

/** A document is made of a working copy; here of one that is open already. */
const asCopy = (document: Document) => ({ db: openDatabase(join(document.folder, 'work.sqlite')), folder: document.folder, record: {} }) as unknown as WorkingCopy;

async function opened(library: Library, path: string): Promise<Document> {
  const answer = await library.open(path);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.document;
}

function readAll(path: string): void {
  const db = openDatabase(path, { readonly: true });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('meta', 'asset', 'version', 'folded')").pluck().all() as string[];
  for (const table of tables) db.prepare(`SELECT * FROM "${table}"`).all();
  db.close();
}

function vacuum(from: string, to: string): void {
  rmSync(to, { force: true });
  const db = openDatabase(from, { readonly: true });
  db.prepare('VACUUM INTO ?').run(to);
  db.close();
  const fd = openSync(to, 'r+');
  fsyncSync(fd);
  closeSync(fd);
}

/** A rename as a command, and the same rows written bare into a copy of the database; by turns. */
async function edits(document: Document, database: string, copy: string): Promise<{ readonly ours: number; readonly bare: number }> {
  vacuum(database, copy);
  const db: Db = openDatabase(copy);
  db.pragma('journal_mode = WAL');
  const stages = [...document.model.stage.values()];
  const journal = new Journal(db);
  const update = db.prepare('UPDATE stage SET name = ? WHERE scenario = ? AND id = ?');
  const insert = db.prepare('INSERT INTO journal (id, header, diff) VALUES (?, ?, ?)');
  const header = JSON.stringify({ ...journal.tip, label: 'Rename stage “A name of some length”' });
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let i = 0; i < 400; i += 1) {
    const { id, scenario } = stages[(i * 7) % stages.length]!;
    const name = `A name of some length ${i}`;
    ours.push(await timed(() => document.apply({ type: 'stage.rename', scenario, id, name })));
    const diff = JSON.stringify({ added: {}, updated: { [`stage/${scenario}/${id}`]: [{ name }, { name }] }, removed: {} });
    const write = db.transaction(() => {
      update.run(name, scenario, id);
      insert.run(`bare-${i}-00000000000000000000000000`, header, diff);
    });
    bare.push(await timed(() => write.immediate()));
  }
  db.close();
  return { ours: median(ours), bare: median(bare) };
}

/** The longest time for which nothing else could happen while it was saved in the app's way; edits go on meanwhile. */
async function blockedBySaving(document: Document): Promise<number> {
  const { id, scenario } = [...document.model.stage.values()][0]!;
  document.apply({ type: 'stage.rename', scenario, id, name: 'Before' });
  let [longest, last, isDone] = [0, performance.now(), false];
  const saving = document.save().then((saved) => {
    isDone = true;
    return saved;
  });
  // Sampled on the thread that a window waits for: what the operating system gives to others meanwhile counts too.
  for (let turn = 0; !isDone; turn += 1) {
    await setTimeout(1);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (turn === 20) document.apply({ type: 'stage.rename', scenario, id, name: 'Meanwhile' });
  }
  const saved = await saving;
  if (!saved.ok) throw new Error(saved.error.message);
  return longest;
}

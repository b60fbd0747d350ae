/**
 * Files with broken pages. What lies outside of them comes back, what is missing is listed, and the damaged file is left as it is.
 */
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRows } from '../../../core/model/model.ts';
import { writeProject } from '../../bench/steps-figures.ts';
import { seeded } from '../../fixtures/generated.ts';
import { scratch, Wrongs, type Bar } from '../bar.ts';
import { sha256 } from '../prepared.ts';
import { openLibrary } from '../children/env.ts';

/** Of the rows outside the broken pages so many have to come back. */
const SHARE = 0.95;

export const salvage: Bar = {
  name: 'R12 salvage',
  promise: 'Of a damaged file what lies outside its broken pages comes back into a new project, and what is missing is said.',
  run: async (size) => {
    const times = size === 'full' ? 100 : 12;
    const { folder, remove } = scratch();
    const wrongs = new Wrongs();
    const path = join(folder, 'good.wfa');
    await writeProject(path, 1500, 100);
    const good = readFileSync(path);
    const { pageSize, leaves, total } = layoutOf(path);
    const library = openLibrary(join(folder, 'data'));
    const random = seeded(12);
    const damaged = join(folder, 'damaged.wfa');
    let [outside, back, least, refused] = [0, 0, 1, 0];
    for (let i = 0; i < times; i += 1) {
      const bytes = Buffer.from(good);
      // The first page holds the schema: without it there is nothing that SQLite could read.
      const pages = Array.from({ length: 1 + Math.floor(random() * 3) }, () => 2 + Math.floor(random() * (good.length / pageSize - 1)));
      for (const page of pages) bytes.fill(random() < 0.5 ? 0 : Math.floor(random() * 256), (page - 1) * pageSize, page * pageSize);
      writeFileSync(damaged, bytes);
      const hash = sha256(damaged);
      const broken = [...new Set(pages)].reduce((sum, page) => sum + (leaves.get(page) ?? 0), 0);
      const found = await library.salvage(damaged);
      if (sha256(damaged) !== hash) wrongs.add(`file ${i}: was written to`);
      outside += total - broken;
      if (!found.ok) {
        refused += 1;
        least = 0;
        continue;
      }
      const { document, salvaged } = found.value;
      const rows = [...allRows(document.model)].length;
      if (rows < total && salvaged.lost.length === 0 && salvaged.fromHistory === 0) wrongs.add(`file ${i}: ${total - rows} rows are missing without a word`);
      const share = Math.min(1, rows / (total - broken));
      back += Math.min(rows, total - broken);
      least = Math.min(least, share);
      // It is a project like any other.
      const copy = join(folder, `copy-${i}.wfa`);
      const saved = await document.saveAs(copy);
      if (!saved.ok) wrongs.add(`file ${i}: ${saved.error.message}`);
      await document.close();
      const again = await library.open(copy);
      if (!again.ok) wrongs.add(`file ${i}: ${again.error.message}`);
      else await again.value.document.close();
    }
    remove();
    const share = back / outside;
    return { pass: wrongs.count === 0 && share >= SHARE, files: times, rows: total, share: round(share), least: round(least), refused, ...wrongs.figures };
  },
};

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** How many rows of the model each page holds. */
function layoutOf(path: string) {
  const db = new Database(path, { readonly: true });
  const pageSize = db.pragma('page_size', { simple: true }) as number;
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('meta', 'journal', 'asset', 'version')").pluck().all() as string[];
  const leaves = new Map<number, number>();
  for (const { pageno, ncell } of db.prepare<[], { pageno: number; ncell: number }>(`SELECT pageno, ncell FROM dbstat WHERE pagetype = 'leaf' AND name IN (${tables.map((name) => `'${name}'`).join(', ')})`).iterate()) leaves.set(pageno, ncell);
  db.close();
  return { pageSize, leaves, total: [...leaves.values()].reduce((sum, count) => sum + count, 0) };
}

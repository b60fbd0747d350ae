/** The files that were open last, newest first, in the app's own folder. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recentFile, type RecentFile } from '../../core/contract/project.ts';
import { z } from '../../core/schema.ts';
import { parseJson } from './parse-json.ts';

const MOST = 12;
const listSchema = z.array(recentFile);

export class RecentFiles {
  readonly #path: string;

  constructor(dataFolder: string) {
    this.#path = join(dataFolder, 'recent.json');
  }

  list(): readonly RecentFile[] {
    if (!existsSync(this.#path)) return [];
    const parsed = listSchema.safeParse(parseJson(readFileSync(this.#path, 'utf8')));
    return parsed.success ? parsed.data : [];
  }

  find(id: string): RecentFile | undefined {
    return this.list().find((file) => file.id === id);
  }

  add(path: string, title: string, openedAt: string): void {
    const id = createHash('sha256').update(path).digest('hex').slice(0, 16);
    this.#write([{ id, title, path, openedAt }, ...this.list().filter((file) => file.id !== id)].slice(0, MOST));
  }

  forget(id: string): void {
    this.#write(this.list().filter((file) => file.id !== id));
  }

  #write(files: readonly RecentFile[]): void {
    writeFileSync(`${this.#path}.new`, JSON.stringify(files, null, 2));
    renameSync(`${this.#path}.new`, this.#path);
  }
}

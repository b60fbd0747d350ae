/**
 * Work on files that takes long, or that a hostile file could make endless. It is done apart from the process that a person
 * waits on: the app checks files in a utility process and saves in a worker thread, the command line checks in a child.
 */
import type { Result } from '../../core/contract/result.ts';
import { importFile, type Imported } from './import-file.ts';
import { salvageFile, type Salvaged } from './salvage.ts';
import { saveWorkingCopy, type Saved, type SaveOrder } from './save.ts';

export interface Apart {
  /** Checks a file and makes a database of our own at `target` from its rows; only that one is opened afterwards. */
  importFile(path: string, target: string): Promise<Result<Imported>>;
  /** Reads what can still be read of a damaged file, into a database of our own at `target`. */
  salvageFile(path: string, target: string): Promise<Result<Salvaged>>;
  save(order: SaveOrder): Promise<Saved>;
}

/** Here and now: for tests, and inside the processes that do the work for others. */
export const atOnce: Apart = {
  importFile: async (path, target) => importFile(path, target),
  salvageFile: async (path, target) => salvageFile(path, target),
  save: async (order) => saveWorkingCopy(order),
};

/** Pictures in a file, by the hash of their bytes. They are outside of the journal, so a merge carries them over by themselves. */
import type { Db } from './database.ts';

export interface Asset {
  readonly hash: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export const readAssets = (db: Db): Asset[] => db.prepare<[], Asset>('SELECT hash, type, bytes FROM asset ORDER BY hash').all();

/** Adds those that are not there. */
export function writeAssets(db: Db, assets: readonly Asset[]): void {
  if (assets.length === 0) return;
  const insert = db.prepare('INSERT OR IGNORE INTO asset (hash, type, bytes) VALUES (?, ?, ?)');
  for (const { hash, type, bytes } of assets) insert.run(hash, type, bytes);
}

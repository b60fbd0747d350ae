/** The client's logo: a picture among the file's assets. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { projectOf, type Model } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';
import type { Asset } from '../document/assets.ts';

const KINDS: readonly { readonly type: string; readonly begin: readonly number[] }[] = [
  { type: 'image/png', begin: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', begin: [0xff, 0xd8, 0xff] },
];

/** A logo for a cover has some ten kilobytes; it travels with the file. */
const MOST_BYTES = 2 * 1024 * 1024;

/** What kind of picture these bytes are, by how they begin; nothing: none that a cover takes. */
const typeOf = (bytes: Uint8Array): string | undefined => KINDS.find(({ begin }) => begin.every((byte, i) => bytes[i] === byte))?.type;

/** As a data address; empty where the project has none. */
export function logoOf(model: Model, assets: readonly Asset[]): string {
  const { logo } = projectOf(model);
  const bytes = logo === '' ? undefined : assets.find(({ hash }) => hash === logo)?.bytes;
  const type = bytes && typeOf(bytes);
  return bytes && type ? `data:${type};base64,${bytes.toString('base64')}` : '';
}

/** A picture that somebody chose, as the file keeps it. */
export function logoFrom(path: string): Result<Asset> {
  const name = basename(path);
  try {
    if (statSync(path).size > MOST_BYTES) return problem('too-large', t.reportScreen.logoTooLarge(name), t.reportScreen.logoAction);
    const bytes = readFileSync(path);
    const type = typeOf(bytes);
    return type ? ok({ hash: createHash('sha256').update(bytes).digest('hex'), type, bytes }) : problem('refused', t.reportScreen.noLogo(name), t.reportScreen.logoAction);
  } catch (error) {
    return problem('file-unreadable', t.file.unreadable(name, (error as NodeJS.ErrnoException).code ?? ''), t.file.unreadableAction);
  }
}

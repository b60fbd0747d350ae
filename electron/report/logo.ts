/** The client's logo: a picture among the file's assets. */
import { projectOf, type Model } from '../../core/model/model.ts';
import type { Asset } from '../document/assets.ts';

const KINDS: readonly { readonly type: string; readonly begin: readonly number[] }[] = [
  { type: 'image/png', begin: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', begin: [0xff, 0xd8, 0xff] },
];

/** What kind of picture these bytes are, by how they begin; nothing: none that a cover takes. */
const typeOf = (bytes: Uint8Array): string | undefined => KINDS.find(({ begin }) => begin.every((byte, i) => bytes[i] === byte))?.type;

/** As a data address; empty where the project has none. */
export function logoOf(model: Model, assets: readonly Asset[]): string {
  const { logo } = projectOf(model);
  const bytes = logo === '' ? undefined : assets.find(({ hash }) => hash === logo)?.bytes;
  const type = bytes && typeOf(bytes);
  return bytes && type ? `data:${type};base64,${bytes.toString('base64')}` : '';
}

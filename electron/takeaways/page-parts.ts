/** What the page takes from outside of core: its program, its fonts and hashes. */
import { createHash } from 'node:crypto';
import type { Weight } from '../../core/map/text-width.ts';
import type { PageParts } from '../../core/takeaways/page/page.ts';
import { embeddedFonts } from '../picture/inter.ts';
import { viewerScript } from './viewer-script.ts';

const WEIGHTS: readonly Weight[] = [400, 500, 600];
/** Letters that are on the page before anybody has typed one. */
const ALWAYS = ' -×0123456789';

export const pageParts = (): Omit<PageParts, 'today'> => ({
  script: viewerScript(),
  fontFaces: (text) => fontFaces(text),
  hash: (text) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`,
});

/** Inter with only the letters that occur: some kilobytes a weight. */
export function fontFaces(text: string): string {
  const letters = [...new Set(text + ALWAYS)].filter((letter) => letter > '\u001f').sort().join('');
  return embeddedFonts(new Map(WEIGHTS.map((weight) => [weight, letters])))
    .map(({ weight, url, format }) => `@font-face{font-family:'Inter Variable';font-weight:${weight};src:url(${url}) format('${format}')}`)
    .join('');
}

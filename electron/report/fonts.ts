/**
 * The bundled Inter as data addresses, so that the report is one page that needs nothing from elsewhere. Static files, one a
 * weight: of a variable font a PDF would embed only drawings of its letters.
 */
import cyrillicExt400 from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff2?inline';
import cyrillicExt500 from '@fontsource/inter/files/inter-cyrillic-ext-500-normal.woff2?inline';
import cyrillicExt600 from '@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff2?inline';
import cyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?inline';
import cyrillic500 from '@fontsource/inter/files/inter-cyrillic-500-normal.woff2?inline';
import cyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?inline';
import greekExt400 from '@fontsource/inter/files/inter-greek-ext-400-normal.woff2?inline';
import greekExt500 from '@fontsource/inter/files/inter-greek-ext-500-normal.woff2?inline';
import greekExt600 from '@fontsource/inter/files/inter-greek-ext-600-normal.woff2?inline';
import greek400 from '@fontsource/inter/files/inter-greek-400-normal.woff2?inline';
import greek500 from '@fontsource/inter/files/inter-greek-500-normal.woff2?inline';
import greek600 from '@fontsource/inter/files/inter-greek-600-normal.woff2?inline';
import vietnamese400 from '@fontsource/inter/files/inter-vietnamese-400-normal.woff2?inline';
import vietnamese500 from '@fontsource/inter/files/inter-vietnamese-500-normal.woff2?inline';
import vietnamese600 from '@fontsource/inter/files/inter-vietnamese-600-normal.woff2?inline';
import latinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import latinExt500 from '@fontsource/inter/files/inter-latin-ext-500-normal.woff2?inline';
import latinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import latin500 from '@fontsource/inter/files/inter-latin-500-normal.woff2?inline';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import type { FontFile } from '../../core/report/html/html.ts';

/** Which characters each file has, as in the package's own style sheets. */
const subsets: readonly { readonly unicodeRange: string; readonly weights: readonly [string, string, string] }[] = [
  { unicodeRange: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F', weights: [cyrillicExt400, cyrillicExt500, cyrillicExt600] },
  { unicodeRange: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116', weights: [cyrillic400, cyrillic500, cyrillic600] },
  { unicodeRange: 'U+1F00-1FFF', weights: [greekExt400, greekExt500, greekExt600] },
  { unicodeRange: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF', weights: [greek400, greek500, greek600] },
  { unicodeRange: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB', weights: [vietnamese400, vietnamese500, vietnamese600] },
  { unicodeRange: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF', weights: [latinExt400, latinExt500, latinExt600] },
  { unicodeRange: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD', weights: [latin400, latin500, latin600] },
];

export const fonts: readonly FontFile[] = subsets.flatMap(({ unicodeRange, weights }) =>
  weights.map((url, i) => ({ url, unicodeRange, weight: 400 + i * 100 })),
);

/** For the margins of the page, which Chromium sets apart from it. */
export const marginFont = latin400;

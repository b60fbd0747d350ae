/**
 * An SVG as PNG. Apart from the rest, so that the native module is loaded only when a PNG is wanted, and then by `require`, which
 * finds it in the app's archive; `import()` does not there in Electron 25.
 */
import { Resvg } from '@resvg/resvg-js';
import { fontFiles, needsOtherFonts } from './inter.ts';

export interface Png {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export function drawPng(svg: string, width: number): Png {
  const font = { fontFiles: fontFiles(), loadSystemFonts: needsOtherFonts(svg), defaultFontFamily: 'Inter' };
  const image = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render();
  return { bytes: image.asPng(), width: image.width, height: image.height };
}

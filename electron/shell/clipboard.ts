/** The operating system's clipboard. */
import { clipboard as system, ClipboardItem, nativeImage, type NativeImage } from 'electron';
import type { Clipboard } from '../handlers/deps.ts';

/** What Electron had before `ClipboardItem`. */
interface EarlierClipboard {
  writeImage(image: NativeImage): void;
}

export const clipboard: Clipboard = {
  async writeImage(png) {
    const bytes = Buffer.from(png);
    // Electron 25 has no such class.
    if (typeof ClipboardItem === 'function') await system.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
    else (system as unknown as EarlierClipboard).writeImage(nativeImage.createFromBuffer(bytes));
  },
  async writeText(text) {
    await system.writeText(text);
  },
};

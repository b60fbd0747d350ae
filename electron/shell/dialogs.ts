/** The operating system's dialogs. */
import { BrowserWindow, dialog, type FileFilter } from 'electron';
import { basename, dirname, join } from 'node:path';
import { t } from '../../core/text/text.ts';
import type { Dialogs, Place, WindowId } from '../handlers/deps.ts';

const filters: Readonly<Record<Place['extension'], FileFilter>> = {
  wfa: { name: 'Workflow Atlas', extensions: ['wfa'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  svg: { name: 'SVG', extensions: ['svg'] },
  png: { name: 'PNG', extensions: ['png'] },
  xlsx: { name: 'Excel', extensions: ['xlsx'] },
  pptx: { name: 'PowerPoint', extensions: ['pptx'] },
  html: { name: 'HTML', extensions: ['html'] },
  md: { name: 'Markdown', extensions: ['md'] },
};

/** A file name out of a title: what no file system takes is left out. */
export function safeFileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(/[. ]+$/, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(name) ? t.file.untitled : name;
}

const windowOf = (id: WindowId) => BrowserWindow.fromId(id) ?? undefined;

async function chooseFile(window: WindowId, filter: FileFilter): Promise<string | undefined> {
  const options = { properties: ['openFile' as const], filters: [filter] };
  const parent = windowOf(window);
  const { filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return filePaths[0];
}

export const dialogs: Dialogs = {
  chooseProject: (window) => chooseFile(window, filters.wfa),
  choosePicture: (window) => chooseFile(window, { name: 'PNG, JPEG', extensions: ['png', 'jpg', 'jpeg'] }),
  async choosePlace(window, { name, extension, current, isOther }) {
    const file = `${safeFileName(name)}.${extension}`;
    const defaultPath = current ? join(dirname(current), extension === 'wfa' && !isOther ? basename(current) : file) : file;
    const options = { defaultPath, filters: [filters[extension]] };
    const parent = windowOf(window);
    const { filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    if (!filePath) return undefined;
    return filePath.toLowerCase().endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`;
  },
};

/** Finds the file that an app:// address names, or nothing. Knows no Electron, so that its traps are unit tests. */
import { realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface Asset {
  readonly file: string;
  readonly type: string;
}

/** @example await findAsset('/app/renderer', 'app://atlas/index.html') // {file: '/app/renderer/index.html', type: 'text/html…'} */
export async function findAsset(folder: string, address: string): Promise<Asset | undefined> {
  const path = pathOf(address);
  if (path === undefined || path.includes('\0') || path.includes('\\')) return undefined;
  const type = mimeTypes[extname(path)];
  if (!type) return undefined;
  const wanted = resolve(join(folder, path));
  try {
    // Links are followed before the check: what counts is where the bytes are.
    const [root, file] = await Promise.all([realpath(folder), realpath(wanted)]);
    return file.startsWith(root + sep) ? { file, type } : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(address: string): string | undefined {
  try {
    const { pathname } = new URL(address);
    return pathname === '/' ? '/index.html' : decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

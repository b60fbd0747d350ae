/**
 * Prints pages of HTML to PDF in a hidden window that can do nothing else: a session of its own that keeps nothing, no
 * JavaScript, no bridge, and one address that it may ask for.
 */
import { BrowserWindow, session, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { refusePermissions } from '../shell/guards.ts';
import { keepOffline } from '../shell/offline.ts';
import { SCHEME } from '../shell/protocol.ts';

export interface Printer {
  /** Refused once it was closed. */
  print(html: string): Promise<Uint8Array>;
  close(): void;
}

export interface PrinterOptions {
  /** What the one style sheet in the pages carries. */
  readonly nonce: string;
  /** With the structure that programs reading aloud need, where Chromium can. */
  readonly isTagged: boolean;
  /** Pictures are let through that stand in the page itself. */
  readonly hasImages: boolean;
}

/** Before Electron 28 Chromium takes no heed of the wish. */
export const canTag = Number(process.versions.electron?.split('.')[0] ?? 0) >= 28;

/** @param signal closes it in the middle of a print */
export async function openPrinter({ nonce, isTagged, hasImages }: PrinterOptions, signal: AbortSignal): Promise<Printer> {
  // Not `persist:…`, so nothing of it is written down; a new name, so that nothing is left of another report.
  const own = session.fromPartition(`report ${randomUUID()}`, { cache: false });
  const address = `${SCHEME}://report/${randomUUID()}`;
  let page = '';
  await lockDown(own, address, hasImages);
  own.protocol.handle(SCHEME, (request) =>
    request.url === address ? new Response(page, { headers: headersFor(nonce, hasImages) }) : new Response(null, { status: 404 }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      images: hasImages,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const close = () => {
    signal.removeEventListener('abort', close);
    if (window.isDestroyed()) return;
    window.destroy();
    own.protocol.unhandle(SCHEME);
  };
  signal.addEventListener('abort', close);
  return {
    async print(html) {
      signal.throwIfAborted();
      page = html;
      await window.loadURL(address);
      return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: isTagged });
    },
    close,
  };
}

async function lockDown(own: Session, address: string, hasImages: boolean): Promise<void> {
  refusePermissions(own);
  await keepOffline(own);
  // Instead of all that the app's own windows may ask for: this page and the fonts that are in it.
  const isOwn = (url: string) => url === address || url.startsWith('data:font/woff2;') || (hasImages && url.startsWith('data:image/'));
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
}

function headersFor(nonce: string, hasImages: boolean): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; font-src data:;${hasImages ? ' img-src data:;' : ''} base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}

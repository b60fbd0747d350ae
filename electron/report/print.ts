/**
 * Prints pages of HTML to PDF in a hidden window that can do nothing else: a session of its own that keeps nothing, no
 * JavaScript, no bridge, and one address that it may ask for.
 */
import { BrowserWindow, session, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { refusePermissions } from '../shell/guards.ts';
import { keepOffline } from '../shell/offline.ts';
import { SCHEME } from '../shell/protocol.ts';

export interface Margins {
  /** What stands above and below each page, as HTML. */
  readonly header: string;
  readonly footer: string;
}

export interface Printer {
  /** Without margins nothing stands in them. */
  print(html: string, margins?: Margins): Promise<Uint8Array>;
  close(): void;
}

/** @param nonce what the one style sheet in the pages carries */
export async function openPrinter(nonce: string): Promise<Printer> {
  // Not `persist:…`, so nothing of it is written down; a new name, so that nothing is left of another report.
  const own = session.fromPartition(`report ${randomUUID()}`, { cache: false });
  const address = `${SCHEME}://report/${randomUUID()}`;
  let page = '';
  await lockDown(own, address);
  own.protocol.handle(SCHEME, (request) =>
    request.url === address ? new Response(page, { headers: headersFor(nonce) }) : new Response(null, { status: 404 }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      images: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  return {
    async print(html, margins) {
      page = html;
      await window.loadURL(address);
      const furniture = margins ? { displayHeaderFooter: true, headerTemplate: margins.header, footerTemplate: margins.footer } : {};
      return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, ...furniture });
    },
    close() {
      window.destroy();
      own.protocol.unhandle(SCHEME);
    },
  };
}

async function lockDown(own: Session, address: string): Promise<void> {
  refusePermissions(own);
  await keepOffline(own);
  // Instead of all that the app's own windows may ask for: this page and the fonts that are in it.
  const isOwn = (url: string) => url === address || url.startsWith('data:font/woff2;');
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
}

function headersFor(nonce: string): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}

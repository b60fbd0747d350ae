/** The window's files come from app://atlas and from nowhere else, with a content policy that lets nothing else in. */
import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { findAsset } from './assets.ts';

export const SCHEME = 'app';
export const HOST = 'atlas';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;

const contentPolicy = Object.entries({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

const headers = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built window from `folder`. */
export function serveAssets(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const asset = isOwnAddress(request.url) && request.method === 'GET' ? await findAsset(folder, request.url) : undefined;
    if (!asset) return new Response('Not found', { status: 404, headers });
    return new Response(await readFile(asset.file), { headers: { ...headers, 'Content-Type': asset.type } });
  });
}

/** True for the app's own pages, by parsed parts: a prefix can be forged (`app://atlas.example`). */
export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${SCHEME}:` && host === HOST;
  } catch {
    return false;
  }
}

/** What a page may not do, whatever it holds: go elsewhere, open windows, hold other pages, ask for permissions. */
import type { App, Session, WebContents } from 'electron';
import { url as inspectorAddress } from 'node:inspector';

/** Guards every page that the app ever makes. */
export function guardPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

function guardPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * A released app cannot be debugged from outside. Node's way in is refused by a fuse; Chromium's has none, so whoever asks for it is
 * refused where Node's is shut. In the build for tests that one is open.
 */
export const isDebuggedFromOutside = (app: App): boolean =>
  app.isPackaged && inspectorAddress() === undefined && ['remote-debugging-port', 'remote-debugging-pipe'].some((name) => app.commandLine.hasSwitch(name));

export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

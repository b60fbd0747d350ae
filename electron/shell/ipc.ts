/** The one channel on which a window asks, and its preload tells of drops. Who asks is checked first; all else is `dispatch`. */
import { t } from '../../core/text/text.ts';
import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { CHANNEL } from '../../core/contract/bridge.ts';
import { dropped } from '../../core/contract/dropped.ts';
import { problem } from '../../core/contract/result.ts';
import { dispatch, type DispatchDeps } from '../handlers/dispatch.ts';
import { isOwnAddress } from './protocol.ts';
import { idOf } from './windows.ts';

export function answerRequests(deps: DispatchDeps): void {
  ipcMain.handle(CHANNEL, (event, raw: unknown) => {
    const window = trustedSender(event);
    if (window) return dispatch(deps, idOf(window), raw);
    deps.app.log.error(`Refused a request from ${event.senderFrame?.url ?? 'a closed frame'}`);
    return problem('not-allowed', t.dispatch.notAllowed, t.dispatch.notAllowedAction);
  });
}

/** Hears where dropped files are. The preload says it beside the bridge; it is checked like a request. */
export function hearDrops(deps: DispatchDeps, onDrop: (window: BrowserWindow, paths: readonly string[]) => void): void {
  ipcMain.on(CHANNEL, (event, raw: unknown) => {
    const window = trustedSender(event);
    const paths = dropped.safeParse(raw);
    if (window && paths.success) onDrop(window, paths.data);
    else deps.app.log.error(`Refused a drop from ${event.senderFrame?.url ?? 'a closed frame'}`);
  });
}

/** The window that asks, if its own top page asks and that page is ours. */
function trustedSender(event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow | undefined {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame || !isOwnAddress(frame.url)) return undefined;
  return BrowserWindow.fromWebContents(event.sender) ?? undefined;
}

/** The one channel on which a window asks. Who asks is checked first; all else is `dispatch`. */
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { CHANNEL } from '../../core/contract/bridge.ts';
import { problem } from '../../core/contract/result.ts';
import { dispatch, type DispatchDeps } from '../handlers/dispatch.ts';
import { isOwnAddress } from './protocol.ts';
import { idOf } from './windows.ts';

export function answerRequests(deps: DispatchDeps): void {
  ipcMain.handle(CHANNEL, (event, raw: unknown) => {
    const window = trustedSender(event);
    if (window) return dispatch(deps, idOf(window), raw);
    deps.app.log.error(`Refused a request from ${event.senderFrame?.url ?? 'a closed frame'}`);
    return problem('not-allowed', 'This page may not ask that.', 'Use the app’s own window.');
  });
}

/** The window that asks, if its own top page asks and that page is ours. */
function trustedSender(event: IpcMainInvokeEvent): BrowserWindow | undefined {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame || !isOwnAddress(frame.url)) return undefined;
  return BrowserWindow.fromWebContents(event.sender) ?? undefined;
}

/** The one place where windows are made. */
import { BrowserWindow, nativeTheme } from 'electron';
import { join } from 'node:path';
import { CHANNEL } from '../../core/contract/bridge.ts';
import type { AppEvent } from '../../core/contract/events.ts';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import type { WindowId } from '../handlers/deps.ts';
import { START_PAGE } from './protocol.ts';

const ground = { light: '#f7f8fa', dark: '#15171c' };

/** The app's own windows, the one that was in front last first; the report's hidden one is not among them. */
const windows: BrowserWindow[] = [];

export const frontWindow = (): BrowserWindow | undefined => windows[0];

function comesToFront(window: BrowserWindow): void {
  forget(window);
  windows.unshift(window);
}

function forget(window: BrowserWindow): void {
  const at = windows.indexOf(window);
  if (at >= 0) windows.splice(at, 1);
}

/** Opens a window on the start page; it shows itself when it has something to show. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: 'Workflow Atlas',
    // Windows and macOS take it from the program, Linux from the window.
    ...(process.platform === 'linux' ? { icon: join(__dirname, 'icon.png') } : {}),
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  comesToFront(window);
  window.on('focus', () => comesToFront(window));
  window.on('closed', () => forget(window));
  window.once('ready-to-show', () => window.show());
  void window.loadURL(START_PAGE);
  return window;
}

export const idOf = (window: BrowserWindow): WindowId => window.id as WindowId;

/** Tells a window something; one that is closed meanwhile does not hear it. */
export function tell(id: WindowId, event: AppEvent): void {
  BrowserWindow.fromId(id)?.webContents.send(CHANNEL, event);
}

export function focus(id: WindowId): void {
  const window = BrowserWindow.fromId(id);
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

export function setFullScreen(id: WindowId, isFull: boolean): void {
  BrowserWindow.fromId(id)?.setFullScreen(isFull);
}

/** What is on screen is made anew; the projects stay open. */
export const reloadWindows = (): void => windows.forEach((window) => window.webContents.reload());

/** Chromium's word for that somebody closed the dialog. */
const CHANGED_MIND = 'print job canceled';

/** By the system's print dialog. */
export function printWindow(id: WindowId): Promise<Result<Record<string, never>>> {
  return new Promise((done) => {
    const window = BrowserWindow.fromId(id);
    if (!window) return done(problem('cancelled', t.print.cancelled, ''));
    window.webContents.print({ printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) done(ok({}));
      else if (reason.toLowerCase() === CHANGED_MIND) done(problem('cancelled', t.print.cancelled, ''));
      else done(problem('refused', t.print.failed, t.print.failedAction));
    });
  });
}

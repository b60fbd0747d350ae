/** Start-up of the main process: what must be said before the app is ready, then the parts put together. */
import { app, BrowserWindow, session } from 'electron';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AppDeps } from './handlers/deps.ts';
import { handlers } from './handlers/index.ts';
import { guardPages, refusePermissions } from './shell/guards.ts';
import { answerRequests } from './shell/ipc.ts';
import { logUncaught, openLog } from './shell/log.ts';
import { setMenu } from './shell/menu.ts';
import { keepOffline, setOfflineSwitches } from './shell/offline.ts';
import { registerScheme, serveAssets } from './shell/protocol.ts';
import { openWindow, tell } from './shell/windows.ts';

// As root Electron starts only with --no-sandbox, and then fails if the sandbox is asked for.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
setOfflineSwitches();
registerScheme();
guardPages(app);

const now = () => new Date();
const log = openLog(join(app.getPath('userData'), 'logs/workflow-atlas.log'), now);
logUncaught(log);

const deps: AppDeps = {
  info: {
    name: app.getName(),
    version: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    platform: process.platform,
  },
  log,
  now,
  newId: randomUUID,
  tell,
};

async function start(): Promise<void> {
  await app.whenReady();
  refusePermissions(session.defaultSession);
  await keepOffline(session.defaultSession);
  serveAssets(session.defaultSession, join(__dirname, 'renderer'));
  answerRequests({ app: deps, handlers });
  setMenu();
  openWindow();
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) openWindow();
});

start().catch((error: unknown) => {
  log.error('The app could not start', error);
  app.exit(1);
});

/** Start-up of the main process: what must be said before the app is ready, then the parts put together. */
import { app, BrowserWindow, session } from 'electron';
import { join } from 'node:path';
import { AUTOSAVE } from './document/autosave.ts';
import { dataFolder } from './document/data-folder.ts';
import { Library } from './document/library.ts';
import { machineEnv } from './document/library-env.ts';
import { RecentFiles } from './document/recent-files.ts';
import type { AppDeps } from './handlers/deps.ts';
import { handlers } from './handlers/index.ts';
import { openExampleIn, openIn } from './handlers/project.ts';
import { Sessions } from './handlers/sessions.ts';
import { dialogs } from './shell/dialogs.ts';
import { guardPages, refusePermissions } from './shell/guards.ts';
import { answerRequests } from './shell/ipc.ts';
import { logUncaught, openLog } from './shell/log.ts';
import { setMenu } from './shell/menu.ts';
import { keepOffline, setOfflineSwitches } from './shell/offline.ts';
import { registerScheme, serveAssets } from './shell/protocol.ts';
import { startWords } from './shell/start-words.ts';
import { focus, idOf, openWindow, tell } from './shell/windows.ts';

// As root Electron starts only with --no-sandbox, and then fails if the sandbox is asked for.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', dataFolder());
setOfflineSwitches();
registerScheme();
guardPages(app);

const now = () => new Date();
const data = app.getPath('userData');
const log = openLog(join(data, 'logs/workflow-atlas.log'), now);
logUncaught(log);

const env = machineEnv(app.getVersion());
const recent = new RecentFiles(data);
const deps: AppDeps = {
  info: {
    name: app.getName(),
    version: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    platform: process.platform,
  },
  log,
  library: new Library(data, env),
  recent,
  sessions: new Sessions({ recent, autosave: AUTOSAVE, now, tell }),
  dialogs,
  examplePath: join(app.getAppPath(), 'examples/customer-onboarding.wfa'),
  now,
  newId: env.newId,
  tell,
  focus,
};

/** Opens a window, on a file or the example if one is named. What goes wrong with it stands on the start page. */
function openOn({ file, example }: { readonly file?: string | undefined; readonly example?: boolean }): void {
  const window = openWindow();
  const id = idOf(window);
  window.on('closed', () => deps.sessions.close(id));
  const opened = file ? openIn(deps, id, file) : example ? openExampleIn(deps, id) : undefined;
  if (opened && !opened.ok) deps.sessions.setProblem(id, opened.error);
}

async function start(): Promise<void> {
  await app.whenReady();
  refusePermissions(session.defaultSession);
  await keepOffline(session.defaultSession);
  serveAssets(session.defaultSession, join(__dirname, 'renderer'));
  answerRequests({ app: deps, handlers });
  setMenu();
  openOn(startWords(process.argv, app.isPackaged));
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) openOn({});
});

start().catch((error: unknown) => {
  log.error('The app could not start', error);
  app.exit(1);
});

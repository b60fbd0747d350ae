/** The app with its windows: the parts put together. */
import { app, BrowserWindow, session, shell } from 'electron';
import { join } from 'node:path';
import { AUTOSAVE } from '../document/autosave.ts';
import { Library } from '../document/library.ts';
import { machineEnv } from '../document/library-env.ts';
import { RecentFiles } from '../document/recent-files.ts';
import type { AppDeps } from '../handlers/deps.ts';
import { handlers } from '../handlers/index.ts';
import { openExampleIn, openIn } from '../handlers/project.ts';
import { Sessions } from '../handlers/sessions.ts';
import { runJob } from '../report/run-job.ts';
import type { ReportWriter } from '../report/write-report.ts';
import { workApart } from './apart.ts';
import { clipboard } from './clipboard.ts';
import { dialogs } from './dialogs.ts';
import { refusePermissions } from './guards.ts';
import { answerRequests } from './ipc.ts';
import { logUncaught, openLog } from './log.ts';
import { setMenu } from './menu.ts';
import { keepOffline } from './offline.ts';
import { serveAssets } from './protocol.ts';
import type { StartWords } from './start-words.ts';
import { focus, idOf, openWindow, setFullScreen, tell } from './windows.ts';

export interface AppParts {
  /** Where the build puts the window's files. */
  readonly renderer: string;
  readonly writeReport: ReportWriter;
  /** Where the build puts the workers. */
  readonly jobs: string;
}

export function startApp(words: StartWords, { renderer, writeReport, jobs }: AppParts): void {
  const now = () => new Date();
  const data = app.getPath('userData');
  const log = openLog(join(data, 'logs/workflow-atlas.log'), now);
  logUncaught(log);

  const env = machineEnv(app.getVersion(), workApart(jobs));
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
    sessions: new Sessions({ recent, log, autosave: AUTOSAVE, now, tell }),
    dialogs,
    examplePath: join(app.getAppPath(), 'examples/customer-onboarding.wfa'),
    now,
    newId: env.newId,
    tell,
    writeReport,
    makePicture: (input) => runJob(jobs, 'picture', input),
    clipboard,
    reveal: (path) => shell.showItemInFolder(path),
    focus,
    setFullScreen,
  };

  /** Opens a window, on a file or the example if one is named. What goes wrong with it stands on the start page. */
  function openOn({ file, example }: { readonly file?: string | undefined; readonly example?: boolean }): void {
    const window = openWindow();
    const id = idOf(window);
    window.on('closed', () => void deps.sessions.close(id));
    async function open(): Promise<void> {
      const opened = file ? await openIn(deps, id, file) : example ? await openExampleIn(deps, id) : undefined;
      if (opened && !opened.ok) deps.sessions.setProblem(id, opened.error);
      if (window.isDestroyed()) await deps.sessions.close(id);
    }
    deps.sessions.opens(id, open());
  }

  async function start(): Promise<void> {
    await app.whenReady();
    refusePermissions(session.defaultSession);
    await keepOffline(session.defaultSession);
    serveAssets(session.defaultSession, renderer);
    answerRequests({ app: deps, handlers });
    setMenu();
    openOn(words);
  }

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // What is still being saved is written before the app ends.
  app.on('will-quit', (event) => {
    if (!deps.sessions.isClosing) return;
    event.preventDefault();
    void deps.sessions.closed().then(() => app.quit());
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openOn({});
  });

  start().catch((error: unknown) => {
    log.error('The app could not start', error);
    app.exit(1);
  });
}

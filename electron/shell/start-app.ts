/** The app with its windows: the parts put together. */
import { app, BrowserWindow, session, shell } from 'electron';
import { join } from 'node:path';
import type { Language } from '../../core/text/languages.ts';
import { speak } from '../../core/text/text.ts';
import { AUTOSAVE } from '../document/autosave.ts';
import { Library } from '../document/library.ts';
import { machineEnv } from '../document/library-env.ts';
import { RecentFiles } from '../document/recent-files.ts';
import type { AppDeps } from '../handlers/deps.ts';
import { handlers } from '../handlers/index.ts';
import { openExampleIn, openIn } from '../handlers/project.ts';
import { Offers } from '../handlers/offers.ts';
import { Sessions } from '../handlers/sessions.ts';
import { keepLanguage, languageFor } from '../language/settings.ts';
import { runJob } from '../report/run-job.ts';
import { canTag } from '../report/print.ts';
import type { ReportMaker, ReportWriter } from '../report/order.ts';
import { workApart } from './apart.ts';
import { clipboard } from './clipboard.ts';
import { dialogs } from './dialogs.ts';
import { refusePermissions } from './guards.ts';
import { answerRequests, hearDrops } from './ipc.ts';
import { logUncaught, openLog } from './log.ts';
import { setMenu } from './menu.ts';
import { keepOffline } from './offline.ts';
import { onlyStart } from './only-start.ts';
import { serveAssets } from './protocol.ts';
import type { StartWords } from './start-words.ts';
import { focus, frontWindow, idOf, openWindow, printWindow, reloadWindows, setFullScreen, tell } from './windows.ts';

export interface AppParts {
  /** Where the build puts the window's files. */
  readonly renderer: string;
  readonly writeReport: ReportWriter;
  readonly makeReport: ReportMaker;
  /** Where the build puts the workers. */
  readonly jobs: string;
}

export function startApp(words: StartWords, { renderer, writeReport, makeReport, jobs }: AppParts): void {
  const now = () => new Date();
  const data = app.getPath('userData');
  let firstFile = words.file;
  let hasStarted = false;
  if (!onlyStart(data, words.file, openFromOutside)) return;
  const log = openLog(join(data, 'logs/workflow-atlas.log'), now);
  logUncaught(log);

  const env = machineEnv(app.getVersion(), workApart(jobs));
  const recent = new RecentFiles(data);
  const library = new Library(data, env);
  const deps: AppDeps = {
    info: {
      name: app.getName(),
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      platform: process.platform,
    },
    hasGraphicsCard: () => app.getGPUFeatureStatus().gpu_compositing === 'enabled',
    log,
    library,
    recent,
    offers: new Offers(),
    sessions: new Sessions({
      recent,
      log,
      autosave: AUTOSAVE,
      now,
      tell,
      library,
    }),
    dialogs,
    examplePath: join(app.getAppPath(), 'examples/customer-onboarding.wfa'),
    now,
    newId: env.newId,
    tell,
    writeReport,
    makeReport,
    canTag,
    makePicture: (input) => runJob(jobs, 'picture', input),
    makeTakeaway: (input, signal) => runJob(jobs, 'takeaway', input, { signal }),
    clipboard,
    reveal: (path) => shell.showItemInFolder(path),
    open: (path) => shell.openPath(path),
    focus,
    setFullScreen,
    print: printWindow,
    setLanguage,
  };

  function setLanguage(language: Language): void {
    keepLanguage(data, language);
    speak(language);
    setMenu(setLanguage);
    reloadWindows();
  }

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

  /** A file for a window that did not ask for it: it takes it when it has sent what is being typed. */
  function offer(window: BrowserWindow, paths: readonly string[]): void {
    deps.offers.put(idOf(window), paths);
    tell(idOf(window), { name: 'project.offered', detail: {} });
  }

  /** From a second start or from the system: the window that has the file comes to the front, else the front one opens it. */
  function openFromOutside(file: string | undefined): void {
    if (!hasStarted) return void (firstFile = file ?? firstFile);
    const front = frontWindow();
    if (!front) return openOn({ file });
    const holder = file === undefined ? undefined : deps.sessions.windowWith(file);
    focus(holder ?? idOf(front));
    if (file !== undefined && holder === undefined) offer(front, [file]);
  }

  async function start(): Promise<void> {
    await app.whenReady();
    speak(languageFor(data, app.getLocale()));
    refusePermissions(session.defaultSession);
    await keepOffline(session.defaultSession);
    serveAssets(session.defaultSession, renderer);
    answerRequests({ app: deps, handlers });
    hearDrops({ app: deps, handlers }, offer);
    setMenu(setLanguage);
    openOn({ file: firstFile, example: words.example });
    hasStarted = true;
  }

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // macOS opens files by this event, also those that the app is started with.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFromOutside(path);
  });
  // What is still being saved is written before the app ends.
  app.on('will-quit', (event) => {
    if (!deps.sessions.isClosing) return;
    event.preventDefault();
    // Unless a second start has opened a window meanwhile.
    void deps.sessions.closed().then(() => frontWindow() ?? app.quit());
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openOn({});
  });

  start().catch((error: unknown) => {
    log.error('The app could not start', error);
    app.exit(1);
  });
}

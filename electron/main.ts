/** Start-up of the main process: what must be said before the app is ready, then the window's app or one command. */
import { app } from 'electron';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { t } from '../core/text/text.ts';
import { isVerb } from './command-line/run.ts';
import { dataFolder } from './document/data-folder.ts';
import { reportMaker, reportWriter } from './report/write-report.ts';
import { workApart } from './shell/apart.ts';
import { lacksDisplay } from './shell/display.ts';
import { guardPages, isDebuggedFromOutside } from './shell/guards.ts';
import { setOfflineSwitches } from './shell/offline.ts';
import { registerScheme } from './shell/protocol.ts';
import { runCommand } from './shell/run-command.ts';
import { startApp } from './shell/start-app.ts';
import { startWords } from './shell/start-words.ts';

const words = startWords(process.argv, app.isPackaged, isVerb);

const obstacle = isDebuggedFromOutside(app) ? t.commandLine.noDebugging : lacksDisplay(app) ? t.commandLine.noDisplay : undefined;
if (obstacle) {
  process.stderr.write(`${obstacle}\n`);
  process.exit(1);
}
if (process.platform === 'win32') app.setAppUserModelId('org.workflowatlas.app');
// As root Electron starts only with --no-sandbox, and then fails if the sandbox is asked for.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// A command has a browser profile of its own: that of the app may be in use.
if (words.command) app.setPath('userData', mkdtempSync(join(tmpdir(), 'workflow-atlas-')));
else if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', dataFolder());
setOfflineSwitches();
registerScheme();
guardPages(app);

const jobs = join(__dirname, 'jobs');
const reportEnv = {
  jobs,
  creator: `${app.getName()} ${app.getVersion()}`,
  now: () => new Date(),
};
const writeReport = reportWriter(reportEnv);

if (words.command) void runCommand(words.command, writeReport, workApart(jobs));
else startApp(words, { renderer: join(__dirname, 'renderer'), writeReport, makeReport: reportMaker(reportEnv), jobs });

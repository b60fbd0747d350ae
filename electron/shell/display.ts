/** Without a display Chromium ends with words of its own, long before anything could be shown. */
import type { App } from 'electron';
import type { StartWords } from './start-words.ts';

/** The command that Chromium prints for. */
const PRINTS = 'report';

/** True where what is asked for needs a display and there is none. */
export function lacksDisplay(app: App, { command }: StartWords, env: NodeJS.ProcessEnv = process.env): boolean {
  const hasOne = process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY || app.commandLine.hasSwitch('ozone-platform');
  return !hasOne && (!command || command[0] === PRINTS);
}

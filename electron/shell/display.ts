/** Without a display Chromium ends with words of its own, long before anything could be shown or a file be checked. */
import type { App } from 'electron';

export const lacksDisplay = (app: App, env: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY && !app.commandLine.hasSwitch('ozone-platform');

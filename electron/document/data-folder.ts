/** Where the app keeps its own things: the same folder for the window and the command line. */
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';

const NAME = 'Workflow Atlas';

/** `WORKFLOW_ATLAS_DATA` names another folder, for tests and for trying things out. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.WORKFLOW_ATLAS_DATA) return env.WORKFLOW_ATLAS_DATA;
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(homedir(), 'AppData/Roaming'), NAME);
    case 'darwin':
      return join(homedir(), 'Library/Application Support', NAME);
    default:
      return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), NAME);
  }
}

/** Who edits, for the history: the name of the account. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // Some containers have no account for their user id.
    return 'unknown';
  }
}

/** An id of this machine that says nothing about it. */
export const deviceId = (): string => createHash('sha256').update(`workflow-atlas ${hostname()}`).digest('hex').slice(0, 16);
